public import Engine

extension EncodedRows {
    /// The rows of `indices`, in their order, in batches of at most `tokens` tokens, or one row where that alone is longer.
    func batches(of indices: some Collection<Int>, tokens limit: Int) -> [TokenBatch] {
        var batches: [TokenBatch] = []
        var batch = TokenBatch()
        for index in indices {
            let tokens = tokens(index)
            if batch.rowCount > 0, batch.tokens.count + tokens.count > limit {
                batches.append(batch)
                batch = TokenBatch()
            }
            batch.append(tokens, isTrained: isTrained(index))
        }
        if batch.rowCount > 0 { batches.append(batch) }
        return batches
    }

    /// Mean negative log-likelihood of the predicted tokens by `model`, in nats; nil when no token is predicted.
    ///
    /// Throws `out_of_memory`.
    public func meanLoss(by model: LanguageModel) throws -> Double? {
        guard targetCount > 0 else { return nil }
        let total = try batches(of: 0..<count, tokens: Self.tokensAtOnce).reduce(0) { $0 + (try model.loss(of: $1).sum) }
        return total / Double(targetCount)
    }

    private static let tokensAtOnce = 4096
}
