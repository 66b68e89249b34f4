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

    // Guessing blindly costs the logarithm of the vocabulary, 17 nats at most.
    private static let lossOfNonsense = 100.0
    // Above, a gradient of exactly zero means that activations overflowed and the norms made zeros of them.
    private static let lossOfNothingToLearn = 0.1

    private let folder: RunFolder
    private let model: LanguageModel
    private let rows: EncodedRows
    private let validationRows: EncodedRows
    private let writeArtifact: (URL) throws -> Void
    private let stop: StopRequest
    private let log: EventLog
    private let observe: (TrainingEvent) -> Void
    private let inputs: Checkpoint.Inputs
    private var hyperparameters: Hyperparameters { folder.plan.hyperparameters }

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
        switch error as? WorkbenchError {
        case let full? where full.code == .diskFull:
            WorkbenchError(.diskFull, full.message, hint: "free some disk space, then go on with --resume \(folder.url.path)", cause: error)
        case let failure?: failure
        case nil:
            WorkbenchError(
                .fileUnwritable, "the run failed: \(error)", hint: "run it again with --resume \(folder.url.path)", cause: error)
        }
    }

    private func emit(_ event: TrainingEvent) throws {
        observe(event)
        try log.append(event)
    }

    private func train() throws -> Outcome {
        guard rows.targetCount > 0 else {
            throw WorkbenchError(.invalidDataset, "no row has a token to train on", hint: "rows need an assistant message")
        }
        for rows in [rows, validationRows] { try check(rows) }
        var state = try restore()
        var order = RowOrder(
            rowCount: rows.count, batchSize: hyperparameters.batchSize, epochs: hyperparameters.epochs, seed: hyperparameters.seed)
        try emit(.started(start(state, totalSteps: order.totalSteps)))
        let schedule = LearningRateSchedule(
            hyperparameters.schedule, peak: hyperparameters.learningRate,
            warmupSteps: Int((Double(order.totalSteps) * hyperparameters.warmupRatio).rounded()), totalSteps: order.totalSteps)
        let began = ContinuousClock.now
        if state.step == 0 { try validate(step: 0) }
        var speed = Speedometer(tokens: state.tokens)
        while state.step < order.totalSteps {
            if stop.isRequested {
                try writeCheckpoint(&state)
                try emit(.stopped(step: state.step, reason: "a stop was asked for"))
                return .stopped(step: state.step)
            }
            let measured = try step(&state, rows: order.rows(ofStep: state.step), learningRate: schedule.rate(at: state.step))
            speed.note(tokens: state.tokens, step: state.step)
            try emit(
                .progress(
                    .init(
                        step: state.step, totalSteps: order.totalSteps, epoch: Double(state.step) / Double(order.stepsPerPass),
                        loss: measured.loss, learningRate: schedule.rate(at: state.step - 1), gradientNorm: measured.norm,
                        tokens: state.tokens, tokensPerSecond: speed.tokensPerSecond,
                        remainingSeconds: Double(order.totalSteps - state.step) * speed.secondsPerStep)))
            let isLast = state.step == order.totalSteps
            if isLast || isDue(state.step, every: hyperparameters.validateEvery, order) { try validate(step: state.step, isLast: isLast) }
            if isLast || isDue(state.step, every: hyperparameters.checkpointEvery, order) { try writeCheckpoint(&state) }
        }
        try checkWeights(state)
        try finishArtifact()
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        try emit(.succeeded(step: state.step, artifact: folder.artifactURL.path, seconds: seconds))
        return .succeeded
    }

    // MARK: state

    private struct State {
        var step: Int
        var tokens: Int
        var checkpointedStep: Int
        let optimizer: AdamW
    }

    private func restore() throws -> State {
        let settings = AdamW.Settings(hyperparameters)
        let newest = try Checkpoint.loadNewest(
            below: folder.checkpointsURL, of: inputs, parameters: model.trainableParameters, settings: settings
        ) { try emit(.warning(message: $0)) }
        if let (checkpoint, optimizer) = newest {
            return State(step: checkpoint.step, tokens: checkpoint.tokens, checkpointedStep: checkpoint.step, optimizer: optimizer)
        }
        return State(step: 0, tokens: 0, checkpointedStep: -1, optimizer: try AdamW(model.trainableParameters, settings))
    }

    private func start(_ state: State, totalSteps: Int) -> TrainingEvent.Start {
        .init(
            step: state.step, totalSteps: totalSteps, rows: rows.count, validationRows: validationRows.count, tokens: rows.tokenCount,
            trainedTokens: rows.targetCount, trainableParameters: model.trainableParameters.reduce(0) { $0 + $1.count },
            parameters: model.parameterCount)
    }

    private func isDue(_ step: Int, every interval: Int, _ order: RowOrder) -> Bool {
        step % (interval > 0 ? interval : order.stepsPerPass) == 0
    }

    private func writeCheckpoint(_ state: inout State) throws {
        guard state.step > state.checkpointedStep else { return }
        try checkWeights(state)
        let checkpoint = try Checkpoint.write(
            state.optimizer, tokens: state.tokens, of: inputs, below: folder.checkpointsURL,
            keeping: hyperparameters.keepCheckpoints)
        state.checkpointedStep = checkpoint.step
        try emit(.checkpointWritten(step: checkpoint.step, name: checkpoint.name))
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

    // MARK: one step

    private func step(_ state: inout State, rows indices: ArraySlice<Int>, learningRate: Double) throws -> (loss: Double, norm: Double) {
        let targets = indices.reduce(0) { $0 + rows.isTrained($1).dropFirst().count { $0 } }
        var loss = 0.0
        for (number, batch) in rows.batches(of: indices, tokens: hyperparameters.microBatchTokens).enumerated() {
            let key = RandomNumbers.mix(hyperparameters.seed &+ UInt64(state.step) &* 0x1000_0000_1B3 &+ UInt64(number))
            loss += try model.accumulateGradients(batch, scale: 1 / Float(max(1, targets)), dropoutKey: key)
            state.tokens += batch.tokens.count
        }
        loss /= Double(max(1, targets))
        let norm = state.optimizer.step(learningRate: learningRate)
        guard loss.isFinite, norm.isFinite, loss < Self.lossOfNonsense, norm > 0 || loss < Self.lossOfNothingToLearn else {
            throw diverged("step \(state.step + 1) gave a loss of \(loss) and a gradient norm of \(norm)")
        }
        state.step += 1
        return (loss, norm)
    }

    // A wish to stop ends a validation early, but for the last: the run is over then, and its measure belongs to the result.
    private func validate(step: Int, isLast: Bool = false) throws {
        guard validationRows.targetCount > 0 else { return }
        var loss = 0.0
        for batch in validationRows.batches(of: 0..<validationRows.count, tokens: hyperparameters.microBatchTokens) {
            if stop.isRequested, !isLast { return }
            loss += try model.loss(of: batch)
        }
        loss /= Double(validationRows.targetCount)
        guard loss.isFinite else { throw diverged("after step \(step) the validation loss is \(loss)") }
        try emit(.validated(step: step, loss: loss))
    }

    // What is kept must be of use: a checkpoint or an artifact with numbers that are none is worse than an older one.
    private func checkWeights(_ state: State) throws {
        guard state.optimizer.areParametersFinite() else { throw diverged("after step \(state.step) some weights are not finite") }
    }

    private func diverged(_ what: String) -> WorkbenchError {
        WorkbenchError(
            .trainingDiverged, "\(what): training has diverged",
            hint: "lower --learning-rate (it is \(hyperparameters.learningRate)) or raise --warmup-ratio; the newest checkpoint is kept")
    }

    // Before the first step: a row that cannot be read must not end the run in its middle.
    private func check(_ rows: EncodedRows) throws {
        let (context, vocabulary) = (model.contextLength, model.configuration.vocabularySize)
        guard rows.longest <= context else {
            throw WorkbenchError(
                .invalidDataset, "a row has \(rows.longest) tokens, the model's context is \(context)",
                hint: "shorten the row or leave it out")
        }
        guard rows.highestToken < vocabulary else {
            throw WorkbenchError(
                .inconsistentModel, "token id \(rows.highestToken) lies outside the model's vocabulary of \(vocabulary)",
                hint: "use the tokenizer that belongs to this model")
        }
    }
}

/// Tokens and steps each second, smoothed over about the last ten steps.
private struct Speedometer {
    private(set) var tokensPerSecond = 0.0
    private(set) var secondsPerStep = 0.0
    private var last = ContinuousClock.now
    private var tokens: Int
    private var count = 0

    init(tokens: Int) {
        self.tokens = tokens
    }

    mutating func note(tokens: Int, step: Int) {
        let now = ContinuousClock.now
        let seconds = max(1e-9, (now - last) / .seconds(1))
        count += 1
        let weight = max(0.1, 1 / Double(count))
        secondsPerStep += weight * (seconds - secondsPerStep)
        tokensPerSecond += weight * (Double(tokens - self.tokens) / seconds - tokensPerSecond)
        last = now
        self.tokens = tokens
    }
}
