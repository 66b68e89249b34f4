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

/// Jobs: asked for, listed, changed, stopped and gone on with.
enum JobRoutes {
    static let all: [Route] = [create, list, stats, show, update, cancel, pause, resume, retry, clone, sync, status]

    static let read = Access.role(.viewer, .jobsRead)
    static let write = Access.role(.member, .jobsWrite)
    private static let answer: [Route.Answer] = [.json("The job.", JobWire.job.schema)]

    private static let create = Route(
        .post, "/api/jobs", "job.create", "Ask for a job", write,
        headers: [.init("Idempotency-Key", .text(1...200), "The same key gives the same job again, for a day.")],
        body: .json(JobRequestWire.schema), answers: [.json(201, "The job.", JobWire.job.schema)]
    ) { call in
        let request = try JobRequestWire.request(call.body, call)
        let key = try call.idempotencyKey()
        let job = try call.services.jobs.create(request, key: key, by: call.principal())
        return .json(201, JobWire.job.json(try JobView(job, call)))
    }

    private static let standings = ["active", "completed"] + JobState.allCases.map(\.rawValue)
    private static let orders = ["created_at", "updated_at", "name", "duration"]

    private static let list = Route(
        .get, "/api/jobs", "job.list", "List the jobs", read,
        parameters: [
            .init("state", .choice(standings), "A state; active: not ended; completed: succeeded."),
            .init("search", .text(0...200), "A part of the name or the id."), .init("base_model", .id, "Those on that base."),
            .init("method", .choice(MethodWire.all.map(\.name)), "Those of that method."),
            .init("model", .text(1...64), "Those that make versions of that model."),
            .init("sort", .choice(orders.flatMap { [$0, "-\($0)"] }), "What they are sorted by; -created_at where nothing is said."),
        ] + Page.parameters,
        answers: [.json("The jobs.", Page.schema("JobList", of: JobListWire.job.schema))]
    ) { call in
        let cursor = try call.query["cursor"]?.string.map { try Page.parts($0, count: 2) }
        let page = try call.services.jobs.list(
            JobFilter(call), limit: call.limit, after: cursor.map { .init(key: $0[0], id: $0[1]) }, for: call.principal())
        let values = try JobListWire.entries(page.jobs, call).map(JobListWire.job.json)
        return .ok(Page.json(values, next: page.next.map { Page.cursor([$0.key, $0.id]) }, total: page.total))
    }

    private static let stats = Route(
        .get, "/api/jobs/stats", "job.stats", "Count the jobs", read, answers: [.json("The counts.", JobStatsWire.schema)]
    ) { call in
        .ok(JobStatsWire.json(try call.services.jobs.counts(for: call.principal())))
    }

    private static let show = Route(.get, "/api/jobs/{id}", "job.show", "Show a job", read, answers: answer) { call in
        .ok(JobWire.job.json(try JobView(call.job(), call)))
    }

    private static let update = Route(
        .put, "/api/jobs/{id}", "job.update", "Change what a job is called, its notes or its priority", write,
        body: .json(
            .object(
                "JobUpdate",
                [.optional("name", .text(0...200)), .optional("notes", .text(0...10_000)), .optional("priority", .integer(-100...100))])),
        answers: answer
    ) { call in
        let job = try call.services.jobs.update(
            call.id(), name: call.text("name"), notes: call.text("notes"), priority: call.body["priority"]?.integer, by: call.principal())
        return .ok(JobWire.job.json(try JobView(job, call)))
    }

    private static let cancel = move("cancel", "End a job; a trainer that is at work writes a checkpoint first") {
        try $0.cancel($1, by: $2)
    }
    private static let pause = move("pause", "Stop a job with a checkpoint; it keeps its place") { try $0.pause($1, by: $2) }
    private static let resume = move("resume", "Put a paused job back into the queue") { try $0.resume($1, by: $2) }
    private static let retry = move("retry", "Try a failed or cancelled job again, from its last checkpoint") { try $0.retry($1, by: $2) }
    /// Jobs of this machine are followed all the time, so there is nothing to fetch; those elsewhere are asked for.
    private static let sync = move("sync", "Bring what is known of a job up to date") { try $0.job($1, for: $2) }

    private static func move(
        _ verb: String, _ summary: String, _ move: @escaping @Sendable (JobQueue, Job.ID, Principal) throws -> Job
    ) -> Route {
        Route(.post, "/api/jobs/{id}/\(verb)", "job.\(verb)", summary, write, answers: answer) { call in
            let job = try move(call.services.jobs, call.id(), call.principal())
            return .ok(JobWire.job.json(try JobView(job, call)))
        }
    }

    private static let clone = Route(
        .post, "/api/jobs/{id}/clone", "job.clone", "Ask for a job like this one", write,
        body: .json(.object("JobClone", [.optional("name", .text(0...200)), .optional("seed", .nullable(.integer(0...2_147_483_647)))])),
        answers: [.json(201, "The new job.", JobWire.job.schema)]
    ) { call in
        let jobs = call.services.jobs
        var request = try jobs.clone(call.id(), for: call.principal())
        _ = try call.services.bases.catalog.base(request.base)
        request.name = call.text("name") ?? request.name
        if let seed = call.body["seed"] { request.seed = seed.integer.map { UInt64($0) } }
        return .json(201, JobWire.job.json(try JobView(jobs.create(request, by: call.principal()), call)))
    }

    private static let status = Route(
        .get, "/api/jobs/{id}/status", "job.status", "Show where a job stands", read,
        answers: [.json("The state and the progress.", JobWire.status.schema)]
    ) { call in
        .ok(JobWire.status.json(try call.job()))
    }
}

extension Call {
    /// The job in the path; throws `job_not_found`.
    func job() throws -> Job { try services.jobs.job(id(), for: principal()) }

    /// What the caller names a request by, so that it is done once however often it is sent.
    func idempotencyKey() throws -> JobKey? {
        guard let key = request.headers["Idempotency-Key"] else { return nil }
        try Schema.text(1...200).check(.string(key), at: "Idempotency-Key")
        return JobKey(key)
    }
}

extension JobFilter {
    /// What the query of `call` says.
    fileprivate init(_ call: Call) {
        self.init()
        switch call.query["state"]?.string {
        case "active": standing = .active
        case "completed": standing = .state(.succeeded)
        case let state?: standing = JobState(rawValue: state).map { .state($0) }
        case nil: break
        }
        search = call.query["search"]?.string
        base = call.query["base_model"]?.string
        method = call.query["method"]?.string
        model = call.query["model"]?.string
        let sort = call.query["sort"]?.string ?? "-created_at"
        isDescending = sort.hasPrefix("-")
        order =
            switch isDescending ? String(sort.dropFirst()) : sort {
            case "updated_at": .updated
            case "name": .name
            case "duration": .duration
            default: .created
            }
    }
}
