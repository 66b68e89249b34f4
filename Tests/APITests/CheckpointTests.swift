import Accounts
import Domain
import Foundation
import HTTP
import JSON
import Jobs
import Registry
import Store
import Testing
import TrainingLoop

@testable import API

/// A trainer whose artifacts are the weights of the checkpoint, and that fails where these say so.
struct TestTrainer: Trainer {
    let name = "native"

    func start(_ folder: URL, attempt: Int) throws {}
    func stop(_ folder: URL) throws {}
    func kill(_ folder: URL) throws {}

    func writeArtifact(ofStep step: Int, in folder: URL, to artifact: URL, isWanted: () throws -> Void) throws {
        try isWanted()
        let checkpoint = RunFolder.checkpointsURL(in: folder).appendingPathComponent(RunFolder.checkpointName(ofStep: step))
        let weights = try Data(contentsOf: checkpoint.appendingPathComponent("weights.safetensors"))
        guard weights != Data("damaged".utf8) else {
            throw WorkbenchError(.invalidCheckpoint, "checkpoint \(checkpoint.lastPathComponent) cannot be used")
        }
        try FileManager.default.createDirectory(at: artifact, withIntermediateDirectories: true)
        try Data("{}".utf8).write(to: artifact.appendingPathComponent("adapter_config.json"))
        try weights.write(to: artifact.appendingPathComponent("adapter_model.safetensors"))
    }
}

/// Checkpoints of jobs through the API: listed, published, and asked for by OpenAI's names.
struct CheckpointTests {
    private let bench: TestWorkbench
    private let queue: JobQueue
    private let owner: Principal

    init() async throws {
        bench = try await TestWorkbench()
        queue = bench.services.jobs
        owner = try bench.services.accounts.authenticate(bearer: #require(bench.token(of: .user(.owner))))
    }

    private static func plan(threads: Int = 1) -> JobPlan {
        JobPlan(
            training: TrainingPlan(
                kind: .tune, base: .init(path: "/base", sha256: "ba5e"), dataset: .init(path: "/rows", sha256: "0"), validation: nil,
                skipsInvalidRows: false, method: .lora(LoRASettings()), hyperparameters: Hyperparameters(), threads: threads, engine: "test"
            ),
            dataset: .init(rawValue: "rows"), validation: nil, reasons: [],
            estimate: JobEstimate(
                rows: 1, validationRows: 0, tokensPerEpoch: 1, tokens: 1, trainedTokens: 1, steps: 9, seconds: 1, parts: [], memoryBytes: 1,
                recomputes: false, cost: nil, currency: nil, basis: "typical"))
    }

    /// A job that trains and has checkpoints of these steps.
    private func running(_ steps: [Int] = [3, 6], model: String = "bot", by caller: Principal? = nil) throws -> Job {
        var request = JobRequest(rows: .dataset(.init(rawValue: "rows")), base: "tiny")
        (request.model, request.suffix) = (model, "sorts")
        let id = try queue.create(request, by: caller ?? owner).id
        var reading = JobReading()
        reading.measures = steps.map { JobMeasure(step: $0, values: [.loss: 1 / Double($0)]) }
        _ = try queue.advance(
            id, of: owner.organization,
            by: [.validationBegan, .validationEnded(Self.plan()), .attemptBegan, .trainerStarted(attempt: 1)], storing: reading)
        for step in steps { try write(step, of: id) }
        return try queue.job(id, for: owner)
    }

    private func write(_ step: Int, of job: Job.ID, weights: String? = nil, plan: JobPlan? = nil) throws {
        let run = bench.services.jobFolder(job)
        let folder = RunFolder.checkpointsURL(in: run).appendingPathComponent(RunFolder.checkpointName(ofStep: step))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if !FileManager.default.fileExists(atPath: RunFolder.planURL(in: run).path) {
            _ = try RunFolder.create(run, plan: (plan ?? Self.plan()).training)
        }
        try Data("{}".utf8).write(to: folder.appendingPathComponent("state.json"))
        try Data((weights ?? "weights \(step)").utf8).write(to: folder.appendingPathComponent("weights.safetensors"))
    }

    private func publish(_ job: Job, _ name: String, as caller: TestWorkbench.Caller = .user(.member)) async throws -> TestAnswer {
        try await bench.send(
            .post, "/api/jobs/\(job.id.rawValue)/checkpoints/\(name)/publish", as: caller, headers: ["Prefer": "wait=60"])
    }

    @Test("a checkpoint becomes a version by an operation, once; its row says which, and so do the log and the audit")
    func published() async throws {
        let job = try running()
        let place = "/api/jobs/\(job.id.rawValue)/checkpoints"
        let before = try await bench.send(.get, place, as: .user(.viewer))
        #expect(before.json?["data"]?.array?.map { $0["version"] } == [.null, .null], "\(before.text)")
        let answer = try await publish(job, "step-000003")
        let result = try #require(answer.json?["result"], "\(answer.text)")
        #expect(answer.json?["kind"]?.string == "publish" && answer.json?["target"]?["checkpoint"]?.string == "step-000003")
        #expect(result["version"]?.integer == 1 && result["model"]?.string == "bot")
        let model = try #require(result["model_id"]?.string)
        let version = try await bench.send(.get, "/api/models/\(model)/versions/1")
        #expect(version.json?["lineage"]?["step"]?.integer == 3 && version.json?["lineage"]?["is_checkpoint"]?.bool == true)
        #expect(version.json?["lineage"]?["job"]?["id"]?.string == job.id.rawValue && version.json?["metrics"]?["loss"]?.number == 1.0 / 3)
        #expect(version.json?["public_name"]?.string == result["public_name"]?.string)
        #expect(try await publish(job, "step-000003", as: .user(.owner)).json?["result"] == result)
        #expect(try await bench.send(.get, "/api/models/\(model)/versions").json?["total"]?.integer == 1)
        let rows = try #require(try await bench.send(.get, place, as: .user(.viewer)).json?["data"]?.array)
        #expect(rows.map { $0["version"]?.integer } == [nil, 1] && rows.last?["model_id"]?.string == model)
        let events = try await bench.send(.get, "/api/jobs/\(job.id.rawValue)/events?search=Published")
        #expect(events.json?["total"]?.integer == 1, "\(events.text)")
        let audit = try await bench.send(.get, "/api/audit?limit=5")
        #expect(audit.text.contains("job.publish_checkpoint") && audit.text.contains("\(job.id.rawValue)/step-000003"), "\(audit.text)")
    }

    @Test("without a wish to wait the operation is answered at once, and told by its events")
    func operation() async throws {
        let job = try running()
        let begun = try await bench.send(.post, "/api/jobs/\(job.id.rawValue)/checkpoints/step-000006/publish")
        let id = try #require(begun.json?["id"]?.string, "\(begun.text)")
        #expect(begun.status == 202 && begun.headers["Location"] == "/api/operations/\(id)")
        let events = try await bench.send(.get, "/api/operations/\(id)/events")
        #expect(events.text.contains("event: finished") && events.text.contains("ckpt-step-6"), "\(events.text)")
    }

    @Test("what cannot be published is refused by name")
    func refusals() async throws {
        let job = try running()
        try write(8, of: job.id, weights: "damaged")
        let anew = try running([])
        try write(3, of: anew.id, plan: Self.plan(threads: 2))
        let waiting = try queue.create(JobRequest(rows: .dataset(.init(rawValue: "rows")), base: "tiny"), by: owner)
        let cases: [(name: String, job: String, checkpoint: String, caller: TestWorkbench.Caller, status: Int, code: String)] = [
            ("nobody", job.id.rawValue, "step-000003", .nobody, 401, "missing_credentials"),
            ("a stranger", job.id.rawValue, "step-000003", .stranger, 404, "job_not_found"),
            ("a viewer", job.id.rawValue, "step-000003", .user(.viewer), 403, "insufficient_role"),
            ("no job", "ftjob-none", "step-000003", .user(.member), 404, "job_not_found"),
            ("a step that was never kept", job.id.rawValue, "step-000004", .user(.member), 404, "checkpoint_not_found"),
            ("a number", job.id.rawValue, "3", .user(.member), 404, "checkpoint_not_found"),
            ("a way out of the folder", job.id.rawValue, "..%2F..", .user(.member), 404, "checkpoint_not_found"),
            ("a negative step", job.id.rawValue, "step--00003", .user(.member), 404, "checkpoint_not_found"),
            ("a damaged one", job.id.rawValue, "step-000008", .user(.member), 409, "invalid_checkpoint"),
            ("one of an earlier plan", anew.id.rawValue, "step-000003", .user(.member), 404, "checkpoint_not_found"),
            ("a job that was not looked at", waiting.id.rawValue, "step-000003", .user(.member), 409, "job_state"),
        ]
        for (name, job, checkpoint, caller, status, code) in cases {
            let answer = try await bench.send(
                .post, "/api/jobs/\(job)/checkpoints/\(checkpoint)/publish", as: caller, headers: ["Prefer": "wait=60"])
            #expect(answer.status == status && answer.code == code, "\(name): \(answer.status) \(answer.text)")
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: bench.services.jobsFolder.path)
        #expect(Set(left) == [job.id.rawValue, anew.id.rawValue], "\(left)")
        #expect(try await bench.send(.get, "/api/models").json?["total"]?.integer == 0)
    }

    @Test("OpenAI's name of a checkpoint answers a model, published or not, while it is kept")
    func openAINames() async throws {
        let job = try running()
        let listed = try await bench.send(.get, "/v1/fine_tuning/jobs/\(job.id.rawValue)/checkpoints")
        let names = (listed.json?["data"]?.array ?? []).compactMap { $0["fine_tuned_model_checkpoint"]?.string }
        let name = "ft:tiny:\(owner.organization.rawValue):sorts:\(job.id.rawValue.suffix(8))"
        #expect(names == ["\(name):ckpt-step-6", "\(name):ckpt-step-3"])
        let shown = try await bench.send(.get, "/v1/models/\(names[1])", as: .user(.viewer))
        #expect(shown.json?["id"]?.string == names[1] && shown.json?["object"]?.string == "model", "\(shown.text)")
        for other in [
            "\(name):ckpt-step-4", "\(name):ckpt-step-03", "\(name):ckpt-step-", "\(name):ckpt-step-+3", name,
            "ft:other:\(owner.organization.rawValue):sorts:\(job.id.rawValue.suffix(8)):ckpt-step-3", "ft:tiny:::none1234:ckpt-step-3",
        ] {
            let answer = try await bench.send(.get, "/v1/models/\(other)")
            #expect(answer.status == 404 && answer.code == "model_not_found", "\(other): \(answer.text)")
        }
        #expect(try await bench.send(.get, "/v1/models/\(names[1])", as: .stranger).status == 404)
        let refused = try await bench.send(.delete, "/v1/models/\(names[1])")
        #expect(refused.status == 400 && refused.code == "checkpoint", "\(refused.text)")

        _ = try await publish(job, "step-000003")
        try FileManager.default.removeItem(at: RunFolder.checkpointsURL(in: bench.services.jobFolder(job.id)))
        #expect(try await bench.send(.get, "/v1/models/\(names[1])").json?["id"]?.string == names[1])
        #expect(try await bench.send(.get, "/v1/models/\(names[0])").status == 404)
        #expect(try await bench.send(.delete, "/v1/models/\(names[1])").json?["deleted"]?.bool == true)
        #expect(try await bench.send(.get, "/v1/models/\(names[1])").status == 404)
    }

    @Test("collecting models takes the checkpoints of jobs that ended long ago, as the setting says")
    func collected() async throws {
        let job = try running()
        let later = try running([9], model: "other")
        _ = try queue.cancel(later.id, by: owner)
        for id in [job.id, later.id] {
            _ = try queue.advance(
                id, of: owner.organization,
                by: [.trainerFailed(attempt: 1, Job.Failure(code: "training_diverged", message: "no"))])
        }
        func collect(_ days: Double, _ body: JSONValue = [:]) async throws -> TestAnswer {
            try bench.services.settings.set(["keep_checkpoints_days": .number(days)])
            return try await bench.send(.post, "/api/models/collect", json: body)
        }
        for days in [30.0, 0] { #expect(try await collect(days).json?["checkpoints"] == .array([]), "\(days)") }
        // A millisecond ago.
        let tiny = 1e-8
        let trial = try await collect(tiny, ["dry_run": true])
        #expect(trial.json?["checkpoints"]?.array?.count == 2 && trial.json?["freed_bytes"] == .null, "\(trial.text)")
        let done = try await collect(tiny)
        let bytes = (done.json?["checkpoints"]?.array ?? []).compactMap { $0["byte_count"]?.integer }.reduce(0, +)
        #expect(bytes == "{}weights 3{}weights 6{}weights 9".utf8.count && done.json?["freed_bytes"]?.integer == bytes, "\(done.text)")
        #expect(try await collect(tiny).json?["checkpoints"] == .array([]))
        #expect(try await bench.send(.get, "/api/jobs/\(job.id.rawValue)/checkpoints").json?["total"]?.integer == 0)
    }
}
