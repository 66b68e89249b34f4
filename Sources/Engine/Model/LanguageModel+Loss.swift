internal import CKernels
internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension LanguageModel {
    /// Rows whose logits exist at one time, about 32 MB of them: the logits of a whole batch never do.
    ///
    /// A few hundred rows are needed to make up for reading the whole head for each group.
    private var logitRows: Int { min(max((8 << 20) / configuration.vocabularySize, 256), 1024) }

    /// Sum of the cross-entropies of the batch's targets, in nats.
    public func loss(of batch: TokenBatch) throws -> Double {
        try check(batch)
        guard batch.targetCount > 0 else { return 0 }
        let (rows, targets) = Self.predictions(of: batch)
        let hidden = try runBlocks(batch, rows: rows, keeping: false, dropoutKey: nil)
        return try headLoss(targets, hidden, dHidden: nil, scale: 0)
    }

    /// Sum of the cross-entropies of the batch's targets, adding `scale` times its gradient to every trained parameter.
    ///
    /// `dropoutKey` decides which inputs are dropped; nil drops none.
    public func accumulateGradients(_ batch: TokenBatch, scale: Float, dropoutKey: UInt64?) throws -> Double {
        try check(batch)
        guard batch.targetCount > 0 else { return 0 }
        let (rows, targets) = Self.predictions(of: batch)
        let hidden = try runBlocks(batch, rows: rows, keeping: true, dropoutKey: dropoutKey)
        onStageEnd?("forward")
        let dHidden = try workspace.dSelected.floats(rows.count * configuration.hiddenSize)
        let loss = try headLoss(targets, hidden, dHidden: dHidden, scale: scale)
        onStageEnd?("head")
        try runBlocksBackward(batch, rows: rows, dRows: dHidden, dropoutKey: dropoutKey)
        onStageEnd?("backward")
        return loss
    }

    /// Logits [tokens, vocabulary] of every position of `batch`.
    public func logits(_ batch: TokenBatch) throws -> Buffer<Float> {
        try check(batch)
        let n = batch.tokens.count
        let hidden = try runBlocks(batch, rows: Array(0..<Int32(n)), keeping: false, dropoutKey: nil)
        let deviation = try finalActivations(tokens: n).deviation
        let normed = try workspace.normed.floats(n * configuration.hiddenSize)
        normForward(finalNorm, hidden, rows: n, into: normed, deviation: deviation)
        let logits = try Buffer<Float>(count: n * configuration.vocabularySize)
        try head.multiply(normed, rows: n, into: logits.start, workspace: workspace)
        return logits
    }

    /// The positions that have a target, and their targets: no other reaches the end of the last layer.
    private static func predictions(of batch: TokenBatch) -> (rows: [Int32], targets: [Int32]) {
        let rows = batch.targets.indices.filter { batch.targets[$0] >= 0 }
        return (rows.map { Int32($0) }, rows.map { batch.targets[$0] })
    }

    // hidden and dHidden [targets, hidden]; dHidden, when wanted, is overwritten.
    private func headLoss(_ targets: [Int32], _ hidden: Floats, dHidden: Floats?, scale: Float) throws -> Double {
        let size = configuration.hiddenSize
        let count = targets.count
        let normed = try workspace.normed.floats(count * size)
        let deviation = try finalActivations(tokens: count).deviation
        normForward(finalNorm, hidden, rows: count, into: normed, deviation: deviation)

        let losses = try workspace.losses.floats(count)
        let dNormed = try workspace.dNormed.floats(count * size)
        for begin in stride(from: 0, to: count, by: logitRows) {
            let count = min(logitRows, count - begin)
            let logits = try workspace.logits.floats(count * configuration.vocabularySize)
            let part = normed + begin * size
            try head.multiply(part, rows: count, into: logits, workspace: workspace)
            targets.withUnsafeBufferPointer { targets in
                guard let first = targets.baseAddress else { return }
                ts_cross_entropy(
                    logits, first + begin, losses + begin, Int64(count), Int64(configuration.vocabularySize), scale, 0, dHidden != nil)
            }
            guard dHidden != nil else { continue }
            try head.addGradient(logits, part, rows: count)
            try head.multiplyTransposed(logits, rows: count, into: dNormed + begin * size, adding: false, workspace: workspace)
        }
        if let dHidden {
            memset(dHidden, 0, count * size * MemoryLayout<Float>.stride)
            normBackward(finalNorm, dNormed, hidden, rows: count, deviation: deviation, into: dHidden)
        }
        return (0..<count).reduce(0.0) { $0 + Double(losses[$1]) }
    }
}
