internal import Domain
internal import JSON

extension TrainingEvent {
    /// The event of a line of the log; nil for one of another type, or that lacks a field. Numbers that are none are NaN.
    init?(_ json: JSONValue) {
        let fields = Fields(json: json)
        switch json["type"]?.string {
        case "started": self.init(start: fields)
        case "progress": self.init(progress: fields)
        case "validated":
            guard let step = fields.whole("step"), let isBest = json["best"]?.bool else { return nil }
            self = .validated(step: step, loss: fields.number("loss"), accuracy: json["accuracy"]?.number, isBest: isBest)
        case "sampled":
            guard let step = fields.whole("step"), let samples = json["samples"]?.array else { return nil }
            self = .sampled(step: step, samples: samples.compactMap { TrainingSample($0) })
        case "early_stopped":
            guard let step = fields.whole("step"), let patience = fields.whole("patience") else { return nil }
            self = .earlyStopped(step: step, bestStep: fields.whole("best_step"), bestLoss: json["best_loss"]?.number, patience: patience)
        case "checkpoint_written":
            guard let step = fields.whole("step"), let name = fields.text("name") else { return nil }
            self = .checkpointWritten(step: step, name: name)
        case "warning":
            guard let message = fields.text("message") else { return nil }
            self = .warning(message: message)
        case "stopped":
            guard let step = fields.whole("step"), let reason = fields.text("reason") else { return nil }
            self = .stopped(step: step, reason: reason)
        case "succeeded": self.init(success: fields)
        case "failed":
            guard let code = fields.text("code"), let message = fields.text("message") else { return nil }
            self = .failed(code: code, message: message, hint: fields.text("hint"))
        default: return nil
        }
    }

    private struct Fields {
        let json: JSONValue

        func whole(_ name: String) -> Int? { json[name]?.integer }
        func text(_ name: String) -> String? { json[name]?.string }
        func number(_ name: String) -> Double { json[name]?.number ?? .nan }
    }

    private init?(start fields: Fields) {
        guard let step = fields.whole("step"), let totalSteps = fields.whole("total_steps"), let rows = fields.whole("rows"),
            let validationRows = fields.whole("validation_rows"), let tokens = fields.whole("tokens"),
            let trainedTokens = fields.whole("trained_tokens"), let trainable = fields.whole("trainable_parameters"),
            let parameters = fields.whole("parameters")
        else { return nil }
        self = .started(
            .init(
                step: step, totalSteps: totalSteps, rows: rows, validationRows: validationRows, tokens: tokens,
                trainedTokens: trainedTokens, trainableParameters: trainable, parameters: parameters))
    }

    private init?(progress fields: Fields) {
        guard let step = fields.whole("step"), let totalSteps = fields.whole("total_steps"), let tokens = fields.whole("tokens")
        else { return nil }
        self = .progress(
            .init(
                step: step, totalSteps: totalSteps, epoch: fields.number("epoch"), loss: fields.number("loss"),
                accuracy: fields.json["accuracy"]?.number, learningRate: fields.number("learning_rate"),
                gradientNorm: fields.number("gradient_norm"), tokens: tokens,
                tokensPerSecond: fields.number("tokens_per_second"), remainingSeconds: fields.number("remaining_seconds"),
                seconds: fields.json["seconds"]?.number,
                validationSeconds: fields.json["validation_seconds"]?.number, memoryBytes: fields.whole("memory_bytes")))
    }

    private init?(success fields: Fields) {
        guard let step = fields.whole("step"), let artifact = fields.text("artifact"), let artifactStep = fields.whole("artifact_step")
        else { return nil }
        self = .succeeded(
            .init(
                step: step, artifact: artifact, seconds: fields.number("seconds"), artifactStep: artifactStep,
                validationLoss: fields.json["validation_loss"]?.number,
                validationAccuracy: fields.json["validation_accuracy"]?.number, isEarlyStopped: fields.json["early_stopped"]?.bool ?? false,
                validationSeconds: fields.json["validation_seconds"]?.number, peakMemoryBytes: fields.whole("peak_memory_bytes")))
    }
}

extension TrainingSample {
    /// What the log says of a sample; nil where it lacks what was asked or answered.
    fileprivate init?(_ json: JSONValue) {
        guard let prompt = json["prompt"]?.string, let answer = json["answer"]?.string else { return nil }
        self.init(prompt: prompt, answer: answer, reference: json["reference"]?.string, isCut: json["is_cut"]?.bool ?? false)
    }
}
