internal import Domain
internal import TrainingLoop

/// What a part of a trainer's log means for its job.
struct TrainerLog {
    /// What is to be written down.
    private(set) var reading: JobReading
    /// How the job moves while its trainer is at work.
    private(set) var moves: [JobStateMachine.Event] = []
    /// The event that ends what the trainer said, where nothing of a later start follows.
    private(set) var lastWord: TrainingEvent?
    private var progress: JobProgress?
    private let attempt: Int

    /// Nothing was read yet of the trainer of the job's attempt.
    init(_ job: Job) {
        reading = JobReading()
        progress = job.progress
        attempt = job.attempt
    }

    /// Notes what was read up to `offset`.
    ///
    /// While the trainer is `atWork` its last word is left for later: it counts once the process is gone, whoever runs the job then.
    init(_ job: Job, _ entries: [EventLogReader.Entry], upTo offset: Int, isAtWork: Bool) {
        self.init(job)
        var (entries, offset) = (entries[...], offset)
        if isAtWork, let last = entries.last, last.event.endsRun {
            entries = entries.dropLast()
            offset = last.offset
        }
        for entry in entries { add(entry) }
        if offset != job.logOffset { reading.logOffset = offset }
        if progress != job.progress { reading.progress = progress }
    }

    /// Whether anything is to be written down.
    var isEmpty: Bool {
        reading.logOffset == nil && reading.progress == nil && moves.isEmpty && reading.entries.isEmpty && reading.measures.isEmpty
    }

    private mutating func add(_ entry: EventLogReader.Entry) {
        if entry.event.endsRun || entry.event.beginsRun { lastWord = entry.event.endsRun ? entry.event : nil }
        switch entry.event {
        case .started(let start): begin(start)
        case .progress(let step): add(step, entry)
        case .validated(let step, let loss, let accuracy, let isBest):
            reading.measures.append(
                JobMeasure(step: step, values: Self.values([(.validationLoss, loss), (.validationAccuracy, accuracy)])))
            let finite = loss.isFinite ? loss : nil
            progress?.validationLoss = finite
            progress?.validationAccuracy = accuracy
            if isBest, step > 0 { progress?.bestValidationLoss = finite }
            tell(
                entry, .info, .progress, "Step \(step)\(ofAll): validation loss=\(Self.short(loss))",
                ["step": "\(step)", "validation_loss": "\(loss)", "validation_accuracy": accuracy.map { "\($0)" }].compactMapValues { $0 })
        case .sampled(let step, let samples): add(samples, after: step, entry)
        case .checkpointWritten(let step, let name):
            moves.append(.checkpointWritten(attempt: attempt))
            tell(entry, .info, .checkpoint, "Checkpoint created at step \(step)", ["step": "\(step)", "name": name])
        case .earlyStopped(let step, let best, _, let patience):
            let kept = best.map { "; the best was step \($0)" } ?? ""
            tell(entry, .info, .progress, "Stopped early after step \(step): \(patience) validations without improvement\(kept)")
        case .warning(let message): tell(entry, .warn, .warning, message)
        case .succeeded(let success): count(success.seconds, success.validationSeconds)
        case .stopped, .failed: break
        }
    }

    private mutating func begin(_ start: TrainingEvent.Start) {
        moves.append(.trainerStarted(attempt: attempt))
        var now = progress ?? JobProgress(totalSteps: start.totalSteps)
        (now.step, now.totalSteps) = (start.step, start.totalSteps)
        (now.toldSeconds, now.toldValidationSeconds) = (nil, nil)
        progress = now
    }

    private mutating func add(_ step: TrainingEvent.Progress, _ entry: EventLogReader.Entry) {
        reading.measures.append(
            JobMeasure(
                step: step.step,
                values: Self.values([
                    (.loss, step.loss), (.accuracy, step.accuracy), (.learningRate, step.learningRate), (.gradientNorm, step.gradientNorm),
                    (.tokensPerSecond, step.tokensPerSecond), (.memoryBytes, step.memoryBytes.map(Double.init)),
                ])))
        var now = progress ?? JobProgress(totalSteps: step.totalSteps)
        func number(_ value: Double) -> Double? { value.isFinite ? value : nil }
        (now.step, now.totalSteps, now.tokens) = (step.step, step.totalSteps, step.tokens)
        now.epoch = number(step.epoch) ?? now.epoch
        (now.loss, now.learningRate, now.gradientNorm) = (number(step.loss), number(step.learningRate), number(step.gradientNorm))
        now.accuracy = step.accuracy
        (now.tokensPerSecond, now.remainingSeconds) = (number(step.tokensPerSecond), number(step.remainingSeconds))
        now.memoryBytes = step.memoryBytes
        progress = now
        count(step.seconds, step.validationSeconds)
        // A line for each hundredth of the run: what every step measured is kept apart.
        guard step.step % max(1, step.totalSteps / 100) == 0 || step.step == step.totalSteps else { return }
        tell(
            entry, .info, .progress, "Step \(step.step)/\(step.totalSteps): training loss=\(Self.short(step.loss))",
            ["step": "\(step.step)", "loss": "\(step.loss)", "accuracy": step.accuracy.map { "\($0)" }].compactMapValues { $0 })
    }

    private mutating func add(_ samples: [TrainingSample], after step: Int, _ entry: EventLogReader.Entry) {
        for (index, sample) in samples.enumerated() {
            var details = ["step": "\(step)", "prompt": sample.prompt, "completion": sample.answer, "is_cut": "\(sample.isCut)"]
            details["reference"] = sample.reference
            let answer = sample.answer.isEmpty ? "nothing" : "\"\(Excerpt.line(of: sample.answer, 80))\""
            tell(entry, .info, .sample, "Sample \(index + 1) of \(samples.count) after step \(step): the model answered \(answer)", details)
        }
    }

    /// Adds what the trainer worked since it told of it last.
    private mutating func count(_ seconds: Double?, _ validationSeconds: Double?) {
        if let seconds, seconds.isFinite {
            reading.trainingSeconds += max(0, seconds - (progress?.toldSeconds ?? 0))
            progress?.toldSeconds = seconds
        }
        if let seconds = validationSeconds, seconds.isFinite {
            reading.validationSeconds += max(0, seconds - (progress?.toldValidationSeconds ?? 0))
            progress?.toldValidationSeconds = seconds
        }
    }

    private var ofAll: String { progress.map { "/\($0.totalSteps)" } ?? "" }

    private mutating func tell(
        _ entry: EventLogReader.Entry, _ level: JobEvent.Level, _ kind: JobEvent.Kind, _ message: String, _ details: [String: String] = [:]
    ) {
        reading.entries.append(JobEvent.Entry(level, kind, message, details: details, time: entry.time))
    }

    private static func values(_ values: [(JobMeasure.Name, Double?)]) -> [JobMeasure.Name: Double] {
        values.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }

    private static func short(_ loss: Double) -> String {
        guard loss.isFinite, abs(loss) < 1e9 else { return "\(loss)" }
        return "\((loss * 1e4).rounded() / 1e4)"
    }
}

extension TrainingEvent {
    /// Whether nothing follows in the same process.
    var endsRun: Bool {
        switch self {
        case .stopped, .succeeded, .failed: true
        default: false
        }
    }

    /// Whether a process begins with it.
    fileprivate var beginsRun: Bool { if case .started = self { true } else { false } }
}
