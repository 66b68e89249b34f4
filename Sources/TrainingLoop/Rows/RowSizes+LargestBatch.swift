public import Domain

extension RowSizes {
    /// Most tokens, and most predicted tokens, of a batch of the first pass under `hyperparameters`.
    public func largestBatch(_ hyperparameters: Hyperparameters) -> (tokens: Int, targets: Int) {
        let lengths = (0..<count).map { length($0) }
        var order = RowOrder(lengths: lengths, size: .init(hyperparameters), epochs: 1, seed: hyperparameters.seed)
        var most = (tokens: 0, targets: 0)
        for step in 0..<order.totalSteps {
            var batch = (tokens: 0, targets: 0)
            for row in order.rows(ofStep: step) {
                // As `batches` groups them.
                if batch.tokens > 0, batch.tokens + lengths[row] > hyperparameters.microBatchTokens { batch = (0, 0) }
                batch.tokens += lengths[row]
                batch.targets += targets(row)
                most = (max(most.tokens, batch.tokens), max(most.targets, batch.targets))
            }
        }
        return most
    }

    /// Most tokens, and most predicted tokens, of a batch when all rows are scored in their order.
    public func largestScoredBatch(_ hyperparameters: Hyperparameters) -> (tokens: Int, targets: Int) {
        var (most, batch) = ((tokens: 0, targets: 0), (tokens: 0, targets: 0))
        for row in 0..<count {
            // As `batches` groups them.
            if batch.tokens > 0, batch.tokens + length(row) > hyperparameters.microBatchTokens { batch = (0, 0) }
            batch.tokens += length(row)
            batch.targets += targets(row)
            most = (max(most.tokens, batch.tokens), max(most.targets, batch.targets))
        }
        return most
    }
}
