internal import Domain
internal import Engine

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension TrainingRun {
    // Guessing blindly costs the logarithm of the vocabulary, 17 nats at most.
    private static let lossOfNonsense = 100.0
    // Above, a gradient of exactly zero means that activations overflowed and the norms made zeros of them.
    private static let lossOfNothingToLearn = 0.1

    /// Takes one optimizer step over `indices`; throws `training_diverged` when what it yields is no use.
    func step(
        _ state: inout State, rows indices: ArraySlice<Int>, learningRate: Double, of totalSteps: Int
    ) throws -> (loss: Double, accuracy: Double?, norm: Double) {
        let targets = indices.reduce(0) { $0 + rows.targets($1) }
        var losses = TokenLosses()
        for (number, batch) in rows.batches(of: indices, tokens: hyperparameters.microBatchTokens).enumerated() {
            let key = RandomNumbers.mix(hyperparameters.seed &+ UInt64(state.step) &* 0x1000_0000_1B3 &+ UInt64(number))
            losses += try model.accumulateGradients(batch, scale: 1 / Float(max(1, targets)), dropoutKey: key)
            state.record.tokens += batch.tokens.count
        }
        let loss = losses.sum / Double(max(1, targets))
        let norm = state.optimizer.step(learningRate: learningRate)
        let divergence = Divergence(self, state, totalSteps: totalSteps)
        guard loss.isFinite, norm.isFinite else { throw divergence.notFinite(loss: loss, norm: norm, rows: indices, targets: targets) }
        guard loss < Self.lossOfNonsense, norm > 0 || loss < Self.lossOfNothingToLearn else {
            throw divergence.nonsense(loss: loss, norm: norm)
        }
        state.record.losses.note(loss, guess: log(Double(model.configuration.vocabularySize)))
        guard !state.record.losses.isLost else { throw divergence.lost(loss: loss) }
        state.step += 1
        return (loss, losses.accuracy(of: targets), norm)
    }

    /// Scores the validation rows; whether the weights are the best so far and shall be kept.
    ///
    /// A wish to stop ends it early, to be made up for when the run goes on, but for the last: its measure belongs to the result.
    func validate(_ state: inout State, isLast: Bool) throws -> Bool {
        guard validationRows.targetCount > 0 else { return false }
        let began = ContinuousClock.now
        defer { state.validationSeconds += (ContinuousClock.now - began) / .seconds(1) }
        var losses = TokenLosses()
        for batch in validationRows.batches(of: 0..<validationRows.count, tokens: hyperparameters.microBatchTokens) {
            if stop.isRequested, !isLast { return false }
            losses += try model.loss(of: batch)
        }
        let loss = losses.sum / Double(validationRows.targetCount)
        guard loss.isFinite else { throw Divergence(self, state, totalSteps: nil).inValidation(loss: loss) }
        let accuracy = losses.accuracy(of: validationRows.targetCount)
        let isBest = state.record.validation.note(
            .init(step: state.step, loss: loss, accuracy: accuracy), margin: hyperparameters.minimumImprovement ?? 0)
        try emit(.validated(step: state.step, loss: loss, accuracy: accuracy, isBest: isBest))
        return isBest && keepsBest
    }

    /// What is kept must be of use: a checkpoint or an artifact with numbers that are none is worse than an older one.
    func checkWeights(_ state: State) throws {
        guard state.optimizer.areParametersFinite() else { throw Divergence(self, state, totalSteps: nil).inWeights() }
    }

    /// Refuses what must not end a run in its middle; throws `invalid_dataset`, `inconsistent_model` or `invalid_setting`.
    func checkInputs() throws {
        guard rows.targetCount > 0 else {
            throw WorkbenchError(.invalidDataset, "no row has a token to train on", hint: "rows need an assistant message")
        }
        if let patience = hyperparameters.patience, validationRows.targetCount == 0 {
            throw WorkbenchError(
                .invalidSetting, "patience is \(patience), but there are no rows to validate on",
                hint: "leave --patience out, or give rows with --validation")
        }
        let (context, vocabulary) = (model.contextLength, model.configuration.vocabularySize)
        for rows in [rows, validationRows] {
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
}
