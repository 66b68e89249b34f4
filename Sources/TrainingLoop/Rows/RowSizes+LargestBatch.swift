public import Domain
internal import Engine

extension EncodedRows {
    /// Most tokens, and most predicted tokens, of a batch of the first pass under `hyperparameters`.
    public func largestBatch(_ hyperparameters: Hyperparameters) -> (tokens: Int, targets: Int) {
        let lengths = (0..<count).map { tokens($0).count }
        var order = RowOrder(lengths: lengths, size: .init(hyperparameters), epochs: 1, seed: hyperparameters.seed)
        var most = (tokens: 0, targets: 0)
        for step in 0..<order.totalSteps {
            var batch = (tokens: 0, targets: 0)
            for row in order.rows(ofStep: step) {
                // As `batches` groups them.
                if batch.tokens > 0, batch.tokens + lengths[row] > hyperparameters.microBatchTokens { batch = (0, 0) }
                batch.tokens += lengths[row]
                batch.targets += isTrained(row).dropFirst().count { $0 }
                most = (max(most.tokens, batch.tokens), max(most.targets, batch.targets))
            }
        }
        return most
    }

    /// Most tokens, and most predicted tokens, of a batch when all rows are scored in their order.
    public func largestScoredBatch(_ hyperparameters: Hyperparameters) -> (tokens: Int, targets: Int) {
        batches(of: 0..<count, tokens: hyperparameters.microBatchTokens).reduce((tokens: 0, targets: 0)) { most, batch in
            (max(most.tokens, batch.tokens.count), max(most.targets, batch.targetCount))
        }
    }
}
