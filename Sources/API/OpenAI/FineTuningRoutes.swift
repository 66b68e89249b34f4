internal import Digests
internal import Domain
internal import HTTP
internal import JSON
internal import Jobs
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Fine-tuning jobs as OpenAI's protocol has them: the same jobs as under `/api/jobs`, in other words.
enum FineTuningRoutes {
    static let all: [Route] = [create, list, show, cancel, pause, resume, events, checkpoints]

    private static let answer: [Route.Answer] = [.json("The job.", FineTuningWire.job.schema)]

    private static let create = Route(
        .post, "/v1/fine_tuning/jobs", "fine_tuning_job.create", "Ask for a fine-tuning job", JobRoutes.write,
        headers: [.init("Idempotency-Key", .text(1...200), "The same key gives the same job again, for a day.")],
        body: .json(FineTuningRequest.schema), answers: answer
    ) { call in
        let request = try FineTuningRequest.request(call.body, call)
        // Clients ask again when an answer is lost: the same request within some seconds is meant once.
        let key = try call.idempotencyKey() ?? RepeatedRequest.key(call)
        return .ok(FineTuningWire.job.json(try FineTuningView(call.services.jobs.create(request, key: key, by: call.principal()), call)))
    }

    private static let list = Route(
        .get, "/v1/fine_tuning/jobs", "fine_tuning_job.list", "List the fine-tuning jobs, newest first", JobRoutes.read,
        parameters: OpenAIWire.parameters(usual: 20, most: 100) + [
            .init("metadata", .choice(["null"]), "`null`: those without metadata."),
            .init("metadata[*]", .text(0...512), "Those with that value under that name: `metadata[team]=blue`."),
        ],
        answers: [.json("The jobs.", OpenAIWire.schema("FineTuningJobList", of: FineTuningWire.job.schema))]
    ) { call in
        var filter = JobFilter()
        filter.hasNoMetadata = call.query["metadata"] != nil
        for (name, value) in call.query where name.hasPrefix("metadata[") {
            filter.metadata[String(name.dropFirst("metadata[".count).dropLast())] = value.string
        }
        let before = try call.query["after"]?.string.map { try call.services.jobs.job(.init(rawValue: $0), for: call.principal()) }
        let page = try call.services.jobs.page(
            filter, limit: call.query["limit"]?.integer ?? 20, after: before.map { JobRecords.Cursor(behind: $0, in: filter.order) },
            for: call.principal())
        return .ok(
            OpenAIWire.list(try page.jobs.map { FineTuningWire.job.json(try FineTuningView($0, call)) }, hasMore: page.next != nil))
    }

    private static let show = Route(
        .get, "/v1/fine_tuning/jobs/{id}", "fine_tuning_job.show", "Show a fine-tuning job", JobRoutes.read, answers: answer
    ) { call in
        .ok(FineTuningWire.job.json(try FineTuningView(call.fineTuningJob(), call)))
    }

    private static let cancel = move("cancel", "End a job") { try $0.cancel($1, by: $2) }
    private static let pause = move("pause", "Stop a job with a checkpoint") { try $0.pause($1, by: $2) }
    private static let resume = move("resume", "Go on with a paused job") { try $0.resume($1, by: $2) }

    private static func move(
        _ verb: String, _ summary: String, _ move: @escaping @Sendable (JobQueue, Job.ID, Principal) throws -> Job
    ) -> Route {
        Route(.post, "/v1/fine_tuning/jobs/{id}/\(verb)", "fine_tuning_job.\(verb)", summary, JobRoutes.write, answers: answer) { call in
            let job = try call.fineTuningJob()
            do {
                return .ok(FineTuningWire.job.json(try FineTuningView(move(call.services.jobs, job.id, call.principal()), call)))
            } catch let error as WorkbenchError where error.code == .jobState {
                // Clients repeat what answers 409, and this stays refused.
                throw SchemaViolation(code: "invalid_job_state", path: "id", message: error.message)
            }
        }
    }

    private static let events = Route(
        .get, "/v1/fine_tuning/jobs/{id}/events", "fine_tuning_job.events", "List the events of a job, newest first", JobRoutes.read,
        parameters: OpenAIWire.parameters(usual: 20, most: 100),
        answers: [.json("The events.", OpenAIWire.schema("FineTuningEventList", of: FineTuningWire.event.schema))]
    ) { call in
        let job = try call.fineTuningJob()
        var filter = JobEventFilter()
        filter.isNewestFirst = true
        let after = try call.query["after"]?.string.map { try FineTuningWire.number(ofEvent: $0, of: job) }
        let page = try call.services.jobs.events(
            of: job.id, filter, after: after, limit: call.query["limit"]?.integer ?? 20, for: call.principal())
        let values = page.events.map { FineTuningWire.event.json(.init(event: $0, job: job)) }
        return .ok(OpenAIWire.list(values, hasMore: page.next != nil))
    }

    private static let checkpoints = Route(
        .get, "/v1/fine_tuning/jobs/{id}/checkpoints", "fine_tuning_job.checkpoints", "List the checkpoints of a job, newest first",
        JobRoutes.read, parameters: OpenAIWire.parameters(usual: 10, most: 100),
        answers: [.json("The checkpoints.", OpenAIWire.schema("FineTuningCheckpointList", of: FineTuningWire.checkpoint.schema))]
    ) { call in
        let job = try call.fineTuningJob()
        var all = try JobCheckpoint.all(of: job, in: call.services.jobFolder(job.id), call.services.store)
            .map { FineTuningWire.Checkpoint(checkpoint: $0, view: try FineTuningView(job, call)) }
        if let after = call.query["after"]?.string {
            guard let place = all.firstIndex(where: { $0.id == after }) else {
                throw SchemaViolation(code: "invalid_field", path: "after", message: "there is no checkpoint of that id")
            }
            all.removeFirst(place + 1)
        }
        let shown = all.prefix(call.query["limit"]?.integer ?? 10)
        return .ok(OpenAIWire.list(shown.map(FineTuningWire.checkpoint.json), hasMore: shown.count < all.count))
    }
}

extension Call {
    /// The job in the path, missed in the words of the protocol.
    fileprivate func fineTuningJob() throws -> Job {
        do {
            return try job()
        } catch let error as WorkbenchError where error.code == .jobNotFound {
            throw WorkbenchError(
                .jobNotFound, "Could not find fine tune: \(String((path["id"] ?? "").prefix(80)))", details: ["param": "fine_tune_id"])
        }
    }
}

/// What names a request that a client sends again because it did not hear the answer.
enum RepeatedRequest {
    /// How long the same request counts as one where nothing says which try it is.
    private static let seconds = 10.0
    /// How long clients of OpenAI go on trying.
    private static let clientSeconds = 120.0

    /// A key of what is asked, whose time depends on what the client says of its tries: the first one is never a repetition.
    static func key(_ call: Call) -> JobKey {
        let digest = SHA256.hexadecimal(of: call.body.bytes())
        let tries = call.request.headers["X-Stainless-Retry-Count"]
        return JobKey("openai \(digest)", seconds: tries.map { $0 == "0" ? 0 : clientSeconds } ?? seconds)
    }
}
