internal import Domain
internal import JSON
internal import Jobs
internal import Registry
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A job with what its answer in OpenAI's protocol needs beside it.
struct FineTuningView: Sendable {
    let job: Job
    /// The name under which its model is asked for; nil before there is one.
    let modelName: String?
    let resultFiles: [TrainingFile.ID]
    let now: Date

    init(_ job: Job, _ call: Call) throws {
        self.job = job
        let store = call.services.store
        modelName = try Self.modelName(of: job, store)
        resultFiles = job.state == .succeeded ? try store.files(of: job.organizationID).files(leftBy: job.id).map(\.id) : []
        now = call.services.now()
    }

    /// Nil as well for a model that was removed for good.
    private static func modelName(of job: Job, _ store: Store) throws -> String? {
        do {
            return try job.result.map { try store.models(of: job.organizationID).version($0).publicName }
        } catch let error as WorkbenchError where error.code == .versionNotFound {
            return nil
        }
    }

    /// The name under which the state after `step` steps can be asked for, before the job has ended as well as after.
    func name(ofCheckpoint step: Int) -> String {
        ModelRegistry.publicName(ofCheckpoint: step, of: modelName ?? ModelRegistry.publicName(of: job))
    }

    /// The protocol's word for the job's state.
    var status: String {
        switch job.state {
        case .pending, .validating: "validating_files"
        case .queued, .starting, .interrupted: "queued"
        case .running, .cancelling: "running"
        case .paused: "paused"
        case .succeeded: "succeeded"
        case .failed: "failed"
        case .cancelled: "cancelled"
        }
    }

    /// A chosen number, the resolved one, or the word auto.
    func setting(_ chosen: Double?, _ resolved: (Hyperparameters) -> Double?) -> JSONValue {
        (chosen ?? job.plan.flatMap { resolved($0.training.hyperparameters) }).map(Self.number) ?? .string("auto")
    }

    private static func number(_ value: Double) -> JSONValue {
        value == value.rounded() && abs(value) < 1e15 ? .integer(Int64(value)) : .number(value)
    }

    var hyperparameters: JSONValue {
        let chosen = job.request.settings
        return .object([
            "n_epochs": setting(chosen.epochs) { $0.epochs },
            "batch_size": setting(chosen.batchSize.map(Double.init)) { Double($0.batchSize) },
            "learning_rate_multiplier": setting(chosen.learningRateMultiplier) { _ in nil },
        ])
    }

    func file(_ rows: JobRequest.Rows?) -> String? {
        switch rows {
        case .file(let id): id.rawValue
        // Jobs that were asked for otherwise have no file; what they read is named all the same.
        case .dataset(let version): "dataset-\(version.rawValue)"
        case .conversations(let name, _): "conversations-\(name)"
        case nil: nil
        }
    }
}

/// Fine-tuning jobs in the words of OpenAI's protocol.
enum FineTuningWire {
    private static let auto = Schema(.oneOf([.choice(["auto"]), .number]))
    private static let hyperparameters = Schema.object(
        "FineTuningHyperparametersShown",
        [.init("n_epochs", auto), .init("batch_size", auto), .init("learning_rate_multiplier", auto)])

    private static let failure = Shape<Job.Failure>(
        "FineTuningFailure", nil,
        [
            .text("code") { protocolCode($0) }, .text("message") { $0.message },
            .optionalText("param") { $0.parameter == "base_model" ? "model" : $0.parameter },
        ])

    /// The protocol knows one code for all that is wrong with the rows of a file.
    private static func protocolCode(_ failure: Job.Failure) -> String {
        guard let file = failure.parameter, ["training_file", "validation_file"].contains(file) else { return failure.code }
        let codes: Set<WorkbenchError.Code> = [.invalidDataset, .malformedFile, .unrecognizedFormat, .ambiguousFormat]
        return codes.contains(.init(rawValue: failure.code)) ? "invalid_\(file)" : failure.code
    }

    static let job = Shape<FineTuningView>(
        "FineTuningJob", "A job in the words of OpenAI's protocol.",
        [
            .id("id") { $0.job.id }, .object("fine_tuning.job"), .seconds("created_at") { $0.job.created },
            .optionalSeconds("finished_at") { $0.job.finished }, .text("model") { $0.job.request.base },
            .optionalText("fine_tuned_model") { $0.modelName }, .text("organization_id") { "org-\($0.job.organizationID.rawValue)" },
            .choice("status", ["validating_files", "queued", "running", "paused", "succeeded", "failed", "cancelled"]) { $0.status },
            .init("hyperparameters", hyperparameters) { $0.hyperparameters }, .text("training_file") { $0.file($0.job.request.rows) ?? "" },
            .optionalText("validation_file") { $0.file($0.job.request.validation) },
            .texts("result_files") { $0.resultFiles.map(\.rawValue) },
            .optionalCount("trained_tokens") { view in
                view.job.state == .succeeded ? view.job.progress?.tokens ?? view.job.plan?.estimate.tokens : nil
            },
            .optionalShape("error", failure) { $0.job.failure },
            .init("seed", .count) { .integer(Int64(clamping: $0.job.plan?.training.hyperparameters.seed ?? JobPlanner.seed(of: $0.job))) },
            .optionalSeconds("estimated_finish") { view in
                view.job.state == .running ? view.job.progress?.remainingSeconds.map { view.now.addingTimeInterval($0) } : nil
            },
            .init("integrations", .nullable(.array(.any))) { _ in .array([]) },
            .init(
                "method",
                .object(
                    "FineTuningMethodShown",
                    [
                        .init("type", .choice(["supervised"])),
                        .init("supervised", .object(nil, [.init("hyperparameters", hyperparameters)])),
                    ])
            ) { view in
                .object(["type": .string("supervised"), "supervised": .object(["hyperparameters": view.hyperparameters])])
            },
            .init("metadata", .nullable(.map(.string))) { view in
                view.job.request.metadata.isEmpty
                    ? .null : .object(JSONObject(view.job.request.metadata.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
            },
            .optionalText("user_provided_suffix") { $0.job.request.suffix },
        ])

    struct Event: Sendable {
        let event: JobEvent
        let job: Job
    }

    static let event = Shape<Event>(
        "FineTuningEvent", "An event in the words of OpenAI's protocol.",
        [
            .text("id", .id) { id(ofEvent: $0.event.number, of: $0.job) }, .object("fine_tuning.job.event"),
            .seconds("created_at") { $0.event.time }, .choice("level", ["info", "warn", "error"]) { $0.event.level.rawValue },
            .text("message") { $0.event.message }, .choice("type", ["message", "metrics"]) { $0.event.isMetrics ? "metrics" : "message" },
            .init(sometimes: "data", .map(.any)) { $0.event.isMetrics ? metrics($0.event, of: $0.job) : nil },
        ])

    private static func metrics(_ event: JobEvent, of job: Job) -> JSONValue {
        var fields: [(String, JSONValue)] = [("step", event.details["step"].flatMap { Int64($0) }.map { .integer($0) } ?? .null)]
        if let total = job.progress?.totalSteps { fields.append(("total_steps", .integer(Int64(total)))) }
        func number(_ name: String) -> Double? { event.details[name].flatMap { Double($0) } }
        return measured(
            fields, loss: number("loss"), accuracy: number("accuracy"), validationLoss: number("validation_loss"),
            validationAccuracy: number("validation_accuracy"))
    }

    /// Every validation scores all rows, so what the protocol calls full is the same.
    private static func measured(
        _ fields: [(String, JSONValue)], loss: Double?, accuracy: Double?, validationLoss: Double?, validationAccuracy: Double?
    ) -> JSONValue {
        let values = [
            ("train_loss", loss), ("train_mean_token_accuracy", accuracy), ("valid_loss", validationLoss),
            ("valid_mean_token_accuracy", validationAccuracy), ("full_valid_loss", validationLoss),
            ("full_valid_mean_token_accuracy", validationAccuracy),
        ]
        return .object(
            JSONObject(fields + values.compactMap { name, value in value.flatMap { $0.isFinite ? (name, .number($0)) : nil } }))
    }

    private static func id(ofEvent number: Int, of job: Job) -> String {
        "ftevent-\(job.id.rawValue.dropFirst("ftjob-".count))-\(number)"
    }

    /// The number in an event's id; throws where the id is none of the job's.
    static func number(ofEvent id: String, of job: Job) throws -> Int {
        guard let number = id.split(separator: "-").last.flatMap({ Int($0) }), number > 0, self.id(ofEvent: number, of: job) == id else {
            throw SchemaViolation(code: "invalid_field", path: "after", message: "there is no event of that id")
        }
        return number
    }

    struct Checkpoint: Sendable {
        let checkpoint: JobCheckpoint
        let view: FineTuningView

        var id: String { "ftckpt_\(view.job.id.rawValue.dropFirst("ftjob-".count))-\(checkpoint.step)" }

    }

    static let checkpoint = Shape<Checkpoint>(
        "FineTuningCheckpoint", "A checkpoint in the words of OpenAI's protocol.",
        [
            .text("id", .id) { $0.id }, .object("fine_tuning.job.checkpoint"), .seconds("created_at") { $0.checkpoint.written },
            .text("fine_tuned_model_checkpoint") { $0.view.name(ofCheckpoint: $0.checkpoint.step) },
            .count("step_number") { $0.checkpoint.step },
            .init("metrics", .map(.number)) { checkpoint in
                let found = checkpoint.checkpoint
                return measured(
                    [("step", .integer(Int64(found.step)))], loss: found.loss, accuracy: found.accuracy,
                    validationLoss: found.validationLoss, validationAccuracy: found.validationAccuracy)
            },
            .id("fine_tuning_job_id") { $0.view.job.id },
        ])
}

extension JobEvent {
    /// Whether it tells what a step or a validation measured.
    fileprivate var isMetrics: Bool { kind == .progress && (details["loss"] != nil || details["validation_loss"] != nil) }
}
