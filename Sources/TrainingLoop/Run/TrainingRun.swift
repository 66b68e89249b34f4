internal import Digests
public import Domain
public import Engine

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One training run from its folder: goes on from the newest checkpoint, trains, writes events, checkpoints and the artifact.
public struct TrainingRun {
    /// How a run ended without an error.
    public enum Outcome: Sendable, Equatable {
        /// The artifact is whole.
        case succeeded
        /// It was stopped after `step` steps and can go on.
        case stopped(step: Int)
    }

    let folder: RunFolder
    let model: LanguageModel
    let rows: EncodedRows
    let validationRows: EncodedRows
    let stop: StopRequest
    private let writeArtifact: (URL) throws -> Void
    private let log: EventLog
    private let observe: (TrainingEvent) -> Void
    private let inputs: Checkpoint.Inputs
    var hyperparameters: Hyperparameters { folder.plan.hyperparameters }

    /// A run in `folder` of `model`, prepared for its method, over `rows`; `writeArtifact` fills the artifact's folder.
    ///
    /// `observe` hears every event as it is logged.
    public init(
        _ folder: RunFolder, model: LanguageModel, rows: EncodedRows, validationRows: EncodedRows, stop: StopRequest,
        writeArtifact: @escaping (URL) throws -> Void, observe: @escaping (TrainingEvent) -> Void
    ) throws {
        self.folder = folder
        self.model = model
        self.rows = rows
        self.validationRows = validationRows
        self.stop = stop
        self.writeArtifact = writeArtifact
        self.observe = observe
        log = try EventLog(folder.eventsURL)
        inputs = .init(planDigest: try SHA256.hexadecimal(ofFile: RunFolder.planURL(in: folder.url)), rowsDigest: rows.digest())
    }

    /// Trains to the end or until a stop is asked for; throws what made it impossible, logged as the last event.
    public func run() throws -> Outcome {
        do {
            return try train()
        } catch {
            let failure = explained(error)
            // The log itself may be what cannot be written; the error still reaches the caller.
            try? emit(.failed(code: failure.code.rawValue, message: failure.message, hint: failure.hint))
            throw failure
        }
    }

    private func explained(_ error: any Error) -> WorkbenchError {
        let failure = AtomicFile.failure(folder.url.path, error)
        switch failure.code {
        case .diskFull:
            return WorkbenchError(
                .diskFull, failure.message, hint: "free some disk space, then go on with --resume \(folder.url.path)", cause: error)
        case _ where error is WorkbenchError: return failure
        default:
            return WorkbenchError(
                .fileUnwritable, "the run failed: \(error)", hint: "run it again with --resume \(folder.url.path)", cause: error)
        }
    }

    func emit(_ event: TrainingEvent) throws {
        observe(event)
        try log.append(event)
    }

    private func train() throws -> Outcome {
        try checkInputs()
        // For `auto` whoever made the model has decided: the result is the same to the last bit.
        if hyperparameters.recompute != .auto { model.recomputesActivations = hyperparameters.recompute == .on }
        var state = try restore()
        var order = RowOrder(
            lengths: (0..<rows.count).map { rows.length($0) }, size: .init(hyperparameters), epochs: hyperparameters.epochs,
            seed: hyperparameters.seed)
        try emit(.started(start(state, totalSteps: order.totalSteps)))
        let schedule = LearningRateSchedule(
            hyperparameters.schedule, peak: hyperparameters.learningRate,
            warmupSteps: warmupSteps(of: order.totalSteps), totalSteps: order.totalSteps)
        let began = ContinuousClock.now
        // Before the first step, and where a wish to stop or a kill kept a checkpoint's validation from being made.
        if state.record.validation.last?.step != state.step, state.step == 0 || isValidationDue(state.step, order) {
            _ = try validate(&state, isLast: state.step == order.totalSteps)
        }
        var speed = Speedometer(tokens: state.record.tokens)
        while state.step < order.totalSteps, !hasLostPatience(state) {
            if stop.isRequested {
                try writeCheckpoint(&state)
                try emit(.stopped(step: state.step, reason: stop.reason))
                return .stopped(step: state.step)
            }
            let measured = try step(
                &state, rows: order.rows(ofStep: state.step), learningRate: schedule.rate(at: state.step), of: order.totalSteps)
            removeOldCheckpoints(&state)
            speed.note(tokens: state.record.tokens, step: state.step)
            try emit(
                .progress(
                    .init(
                        step: state.step, totalSteps: order.totalSteps, epoch: order.epochs(after: state.step),
                        loss: measured.loss, learningRate: schedule.rate(at: state.step - 1), gradientNorm: measured.norm,
                        tokens: state.record.tokens, tokensPerSecond: speed.tokensPerSecond,
                        remainingSeconds: Double(order.totalSteps - state.step) * speed.secondsPerStep,
                        seconds: (ContinuousClock.now - began) / .seconds(1),
                        validationSeconds: state.validationSeconds, memoryBytes: ProcessMemory()?.now)))
            let isLast = state.step == order.totalSteps
            let isBest = try isValidationDue(state.step, order) && validate(&state, isLast: isLast)
            if isLast || isBest || hasLostPatience(state) || isDue(state.step, every: hyperparameters.checkpointEvery, order) {
                try writeCheckpoint(&state)
            }
        }
        return try finish(&state, isEarly: state.step < order.totalSteps, began)
    }

    /// Steps in which the learning rate rises.
    func warmupSteps(of totalSteps: Int) -> Int {
        Int((Double(totalSteps) * hyperparameters.warmupRatio).rounded())
    }

    private func isDue(_ step: Int, every interval: Int, _ order: RowOrder) -> Bool {
        interval > 0 ? step % interval == 0 : order.endsPass(after: step)
    }

    private func isValidationDue(_ step: Int, _ order: RowOrder) -> Bool {
        step == order.totalSteps || isDue(step, every: hyperparameters.validateEvery, order)
    }

    private func hasLostPatience(_ state: State) -> Bool {
        hyperparameters.patience.map { state.record.validation.waited >= $0 } ?? false
    }

    // MARK: state

    struct State {
        var step: Int
        var record: RunRecord
        var checkpointedStep: Int
        /// The newest checkpoint of this process from which a step was taken that went well.
        var provenStep: Int?
        /// Seconds of this process that validations took.
        var validationSeconds = 0.0
        let optimizer: AdamW
    }

    private func restore() throws -> State {
        let settings = AdamW.Settings(hyperparameters)
        let newest = try Checkpoint.loadNewest(
            below: folder.checkpointsURL, of: inputs, parameters: model.trainableParameters, settings: settings
        ) { try emit(.warning(message: $0)) }
        guard let (checkpoint, optimizer) = newest else {
            return State(step: 0, record: RunRecord(), checkpointedStep: -1, optimizer: try AdamW(model.trainableParameters, settings))
        }
        var state = State(step: checkpoint.step, record: checkpoint.record, checkpointedStep: checkpoint.step, optimizer: optimizer)
        if keepsBest, let best = state.record.validation.best, best.step != state.step,
            let problem = Checkpoint.problem(ofStep: best.step, below: folder.checkpointsURL, of: inputs)
        {
            try emit(
                .warning(
                    message: "checkpoint \(Checkpoint.name(ofStep: best.step)), the best so far, is lost: \(problem); "
                        + "the best of the validations from now on is used"))
            state.record.validation.forgetBest()
        }
        return state
    }

    private func start(_ state: State, totalSteps: Int) -> TrainingEvent.Start {
        .init(
            step: state.step, totalSteps: totalSteps, rows: rows.count, validationRows: validationRows.count, tokens: rows.tokenCount,
            trainedTokens: rows.targetCount, trainableParameters: model.trainableParameters.reduce(0) { $0 + $1.count },
            parameters: model.parameterCount)
    }

    private func writeCheckpoint(_ state: inout State) throws {
        guard state.step > state.checkpointedStep else { return }
        try checkWeights(state)
        let checkpoint = try Checkpoint.write(state.optimizer, state.record, of: inputs, below: folder.checkpointsURL)
        state.checkpointedStep = checkpoint.step
        try emit(.checkpointWritten(step: checkpoint.step, name: checkpoint.name))
    }

    // A checkpoint makes an older one superfluous when a step taken from it went well: before, its weights may be worth nothing.
    private func removeOldCheckpoints(_ state: inout State) {
        guard state.checkpointedStep > state.provenStep ?? -1, !state.record.losses.isSuspicious else { return }
        state.provenStep = state.checkpointedStep
        Checkpoint.removeOld(
            below: folder.checkpointsURL, upTo: state.checkpointedStep, keeping: hyperparameters.keepCheckpoints,
            and: keepsBest ? state.record.validation.best?.step : nil)
    }

    // MARK: the end

    /// Whether the weights of the best validation become the artifact.
    var keepsBest: Bool { hyperparameters.keptWeights == .best && validationRows.targetCount > 0 }

    private func finish(_ state: inout State, isEarly: Bool, _ began: ContinuousClock.Instant) throws -> Outcome {
        try checkWeights(state)
        let validation = state.record.validation
        if isEarly, let patience = hyperparameters.patience {
            try emit(
                .earlyStopped(step: state.step, bestStep: validation.best?.step, bestLoss: validation.best?.loss, patience: patience))
        }
        removeOldCheckpoints(&state)
        let artifactStep = try useBest(state)
        let loss = [validation.best, validation.last].compactMap(\.self).first { $0.step == artifactStep }?.loss
        if let loss, let before = validation.initialLoss, loss >= before {
            try emit(
                .warning(
                    message: "training did not help on the validation rows: their loss was \(before) before the first step and is "
                        + "\(loss) after step \(artifactStep)"))
        }
        try finishArtifact()
        try emit(
            .succeeded(
                .init(
                    step: state.step, artifact: folder.artifactURL.path, seconds: (ContinuousClock.now - began) / .seconds(1),
                    artifactStep: artifactStep,
                    validationLoss: loss, isEarlyStopped: isEarly, validationSeconds: state.validationSeconds,
                    peakMemoryBytes: ProcessMemory()?.peak)))
        return .succeeded
    }

    /// Puts the best weights into the model where they are wanted; returns the step of the weights that are there now.
    private func useBest(_ state: State) throws -> Int {
        guard keepsBest, let best = state.record.validation.best, best.step != state.step else { return state.step }
        do {
            try Checkpoint.loadWeights(
                ofStep: best.step, below: folder.checkpointsURL, of: inputs, into: model.trainableParameters)
            return best.step
        } catch let error as WorkbenchError where error.code != .outOfMemory {
            try emit(
                .warning(
                    message: "checkpoint \(Checkpoint.name(ofStep: best.step)), the best, is lost: \(error.message); "
                        + "the artifact has the weights of step \(state.step)"))
            return state.step
        }
    }

    // Whole or absent: filled under another name and renamed.
    private func finishArtifact() throws {
        let temporary = folder.url.appendingPathComponent(".artifact.tmp", isDirectory: true)
        try? FileManager.default.removeItem(at: temporary)
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
        try writeArtifact(temporary)
        try AtomicFile.syncFolder(temporary)
        try? FileManager.default.removeItem(at: folder.artifactURL)
        try FileManager.default.moveItem(at: temporary, to: folder.artifactURL)
        try AtomicFile.syncFolder(folder.url)
    }
}
