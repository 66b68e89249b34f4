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
        let hidden = try runBlocks(batch, keeping: false, dropoutKey: nil)
        return try headLoss(batch, hidden, dHidden: nil, scale: 0)
    }

    /// Sum of the cross-entropies of the batch's targets, adding `scale` times its gradient to every trained parameter.
    ///
    /// `dropoutKey` decides which inputs are dropped; nil drops none.
    public func accumulateGradients(_ batch: TokenBatch, scale: Float, dropoutKey: UInt64?) throws -> Double {
        try check(batch)
        guard batch.targetCount > 0 else { return 0 }
        let n = batch.tokens.count
        let hidden = try runBlocks(batch, keeping: true, dropoutKey: dropoutKey)
        onStageEnd?("forward")
        let dHidden = try workspace.dInput.floats(n * configuration.hiddenSize)
        memset(dHidden, 0, n * configuration.hiddenSize * MemoryLayout<Float>.stride)
        let loss = try headLoss(batch, hidden, dHidden: dHidden, scale: scale)
        onStageEnd?("head")
        try runBlocksBackward(batch, dx: dHidden, dropoutKey: dropoutKey)
        onStageEnd?("backward")
        return loss
    }

    /// Logits [tokens, vocabulary] of every position of `batch`.
    public func logits(_ batch: TokenBatch) throws -> Buffer<Float> {
        try check(batch)
        let n = batch.tokens.count
        let hidden = try runBlocks(batch, keeping: false, dropoutKey: nil)
        let deviation = try finalActivations(tokens: n).deviation
        let normed = try workspace.normed.floats(n * configuration.hiddenSize)
        normForward(finalNorm, hidden, rows: n, into: normed, deviation: deviation)
        let logits = try Buffer<Float>(count: n * configuration.vocabularySize)
        try head.multiply(normed, rows: n, into: logits.start, workspace: workspace)
        return logits
    }

    // Only positions with a target reach the head. dHidden[tokens, hidden], when wanted, holds zeros and is added to.
    private func headLoss(_ batch: TokenBatch, _ hidden: Floats, dHidden: Floats?, scale: Float) throws -> Double {
        let size = configuration.hiddenSize
        let rows = batch.targets.indices.filter { batch.targets[$0] >= 0 }.map { Int32($0) }
        let targets = rows.map { batch.targets[Int($0)] }
        let selected = try workspace.selected.floats(rows.count * (2 * size + 1))
        let normed = selected + rows.count * size
        let deviation = normed + rows.count * size
        ts_gather_rows_f32(selected, hidden, rows, Int64(rows.count), Int64(size))
        normForward(finalNorm, selected, rows: rows.count, into: normed, deviation: deviation)

        let losses = try workspace.losses.floats(rows.count)
        let dNormed = try workspace.dSelected.floats(rows.count * 2 * size)
        for begin in stride(from: 0, to: rows.count, by: logitRows) {
            let count = min(logitRows, rows.count - begin)
            let logits = try workspace.logits.floats(count * configuration.vocabularySize)
            let part = normed + begin * size
            try head.multiply(part, rows: count, into: logits, workspace: workspace)
            targets.withUnsafeBufferPointer { targets in
                guard let first = targets.baseAddress else { return }
                ts_cross_entropy(
                    logits, first + begin, losses + begin, Int64(count), Int64(configuration.vocabularySize), scale, dHidden != nil)
            }
            guard dHidden != nil else { continue }
            try head.addGradient(logits, part, rows: count)
            try head.multiplyTransposed(logits, rows: count, into: dNormed + begin * size, adding: false, workspace: workspace)
        }
        if let dHidden {
            let dSelected = dNormed + rows.count * size
            memset(dSelected, 0, rows.count * size * MemoryLayout<Float>.stride)
            normBackward(finalNorm, dNormed, selected, rows: rows.count, deviation: deviation, into: dSelected)
            ts_scatter_add_rows(dHidden, dSelected, rows, Int64(rows.count), Int64(size))
        }
        return (0..<rows.count).reduce(0.0) { $0 + Double(losses[$1]) }
    }
}
