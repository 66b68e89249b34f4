internal import Domain
internal import JSON

extension TrainingEvent {
    /// The event's `type` in the log.
    var typeName: String {
        switch self {
        case .started: "started"
        case .progress: "progress"
        case .validated: "validated"
        case .sampled: "sampled"
        case .earlyStopped: "early_stopped"
        case .checkpointWritten: "checkpoint_written"
        case .warning: "warning"
        case .stopped: "stopped"
        case .succeeded: "succeeded"
        case .failed: "failed"
        }
    }

    /// What the log says of the event beside number, time and type.
    var fields: [(name: String, value: JSONValue)] {
        switch self {
        case .started(let start):
            [
                ("step", .init(start.step)), ("total_steps", .init(start.totalSteps)), ("rows", .init(start.rows)),
                ("validation_rows", .init(start.validationRows)), ("tokens", .init(start.tokens)),
                ("trained_tokens", .init(start.trainedTokens)), ("trainable_parameters", .init(start.trainableParameters)),
                ("parameters", .init(start.parameters)),
            ]
        case .progress(let progress):
            [
                ("step", .init(progress.step)), ("total_steps", .init(progress.totalSteps)), ("epoch", .number(progress.epoch)),
                ("loss", .number(progress.loss)), ("accuracy", .init(progress.accuracy)), ("learning_rate", .number(progress.learningRate)),
                ("gradient_norm", .number(progress.gradientNorm)), ("tokens", .init(progress.tokens)),
                ("tokens_per_second", .number(progress.tokensPerSecond)), ("remaining_seconds", .number(progress.remainingSeconds)),
                ("seconds", .init(progress.seconds)),
                ("validation_seconds", .init(progress.validationSeconds)),
                ("memory_bytes", progress.memoryBytes.map { .init($0) } ?? .null),
            ]
        case .validated(let step, let loss, let accuracy, let isBest):
            [("step", .init(step)), ("loss", .number(loss)), ("accuracy", .init(accuracy)), ("best", .bool(isBest))]
        case .sampled(let step, let samples): [("step", .init(step)), ("samples", .array(samples.map(\.json)))]
        case .earlyStopped(let step, let bestStep, let bestLoss, let patience):
            [
                ("step", .init(step)), ("best_step", bestStep.map { .init($0) } ?? .null),
                ("best_loss", .init(bestLoss)), ("patience", .init(patience)),
            ]
        case .checkpointWritten(let step, let name): [("step", .init(step)), ("name", .string(name))]
        case .warning(let message): [("message", .string(message))]
        case .stopped(let step, let reason): [("step", .init(step)), ("reason", .string(reason))]
        case .succeeded(let success):
            [
                ("step", .init(success.step)), ("artifact", .string(success.artifact)), ("seconds", .number(success.seconds)),
                ("artifact_step", .init(success.artifactStep)),
                ("validation_loss", .init(success.validationLoss)), ("validation_accuracy", .init(success.validationAccuracy)),
                ("early_stopped", .bool(success.isEarlyStopped)),
                ("validation_seconds", .init(success.validationSeconds)),
                ("peak_memory_bytes", success.peakMemoryBytes.map { .init($0) } ?? .null),
            ]
        case .failed(let code, let message, let hint):
            [("code", .string(code)), ("message", .string(message)), ("hint", hint.map { .string($0) } ?? .null)]
        }
    }
}

extension TrainingSample {
    fileprivate var json: JSONValue {
        .object([
            "prompt": .string(prompt), "answer": .string(answer), "reference": reference.map { .string($0) } ?? .null,
            "is_cut": .bool(isCut),
        ])
    }
}

extension JSONValue {
    init(_ value: Int) {
        self = .integer(Int64(value))
    }

    init(_ value: Double?) {
        self = value.map { .number($0) } ?? .null
    }
}
