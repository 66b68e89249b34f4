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
    var logitRows: Int { min(max((8 << 20) / configuration.vocabularySize, 256), 1024) }

    /// Sums over the batch's targets: their cross-entropies, and how many were foretold.
    public func loss(of batch: TokenBatch) throws -> TokenLosses {
        try check(batch)
        guard batch.targetCount > 0 else { return TokenLosses() }
        let (rows, targets) = Self.predictions(of: batch)
        let hidden = try runBlocks(batch, rows: rows, .nothing, Pass(dropoutKey: nil, workspace: workspace))
        return try headLoss(targets, hidden, dHidden: nil, scale: 0)
    }

    /// Sums over the batch's targets, adding `scale` times the gradient of their cross-entropies to every trained parameter.
    ///
    /// `dropoutKey` decides which inputs are dropped; nil drops none.
    public func accumulateGradients(_ batch: TokenBatch, scale: Float, dropoutKey: UInt64?) throws -> TokenLosses {
        try check(batch)
        guard batch.targetCount > 0 else { return TokenLosses() }
        let (rows, targets) = Self.predictions(of: batch)
        let pass = Pass(dropoutKey: dropoutKey, workspace: workspace)
        let keeping = recomputesActivations ? Keeping.inputs : .everything
        let hidden = try runBlocks(batch, rows: rows, keeping, pass)
        onStageEnd?("forward")
        let dHidden = try workspace.dSelected.floats(rows.count * configuration.hiddenSize)
        let losses = try headLoss(targets, hidden, dHidden: dHidden, scale: scale)
        onStageEnd?("head")
        try runBlocksBackward(batch, rows: rows, dRows: dHidden, keeping, pass)
        onStageEnd?("backward")
        return losses
    }

    /// Logits [tokens, vocabulary] of every position of `batch`.
    public func logits(_ batch: TokenBatch) throws -> Buffer<Float> {
        try check(batch)
        let n = batch.tokens.count
        let hidden = try runBlocks(batch, rows: Array(0..<Int32(n)), .nothing, Pass(dropoutKey: nil, workspace: workspace))
        return try logits(hidden, rows: n, kept: finalActivations(tokens: n).norm)
    }

    /// Logits [n, vocabulary] of the last hidden states [n, hidden]; the norm's `kept` numbers go to no one.
    func logits(_ hidden: Floats, rows n: Int, kept: Floats) throws -> Buffer<Float> {
        let normed = try workspace.normed.floats(n * configuration.hiddenSize)
        finalNorm.forward(hidden, rows: n, into: normed, kept: kept)
        let logits = try Buffer<Float>(count: n * configuration.vocabularySize)
        try head.multiply(normed, rows: n, into: logits.start, workspace: workspace)
        let cap = configuration.blueprint.logitSoftcap
        if cap > 0 { ts_softcap(logits.start, cap, Int64(logits.count)) }
        return logits
    }

    /// The positions that have a target, and their targets: no other reaches the end of the last layer.
    private static func predictions(of batch: TokenBatch) -> (rows: [Int32], targets: [Int32]) {
        let rows = batch.targets.indices.filter { batch.targets[$0] >= 0 }
        return (rows.map { Int32($0) }, rows.map { batch.targets[$0] })
    }

    // hidden and dHidden [targets, hidden]; dHidden, when wanted, is overwritten.
    private func headLoss(_ targets: [Int32], _ hidden: Floats, dHidden: Floats?, scale: Float) throws -> TokenLosses {
        let size = configuration.hiddenSize
        let count = targets.count
        let normed = try workspace.normed.floats(count * size)
        let kept = try finalActivations(tokens: count).norm
        finalNorm.forward(hidden, rows: count, into: normed, kept: kept)

        let losses = try workspace.losses.floats(count)
        let hits = UnsafeMutableRawPointer(try workspace.hits.floats((count + 3) / 4)).assumingMemoryBound(to: UInt8.self)
        let dNormed = try workspace.dNormed.floats(count * size)
        for begin in stride(from: 0, to: count, by: logitRows) {
            let count = min(logitRows, count - begin)
            let logits = try workspace.logits.floats(count * configuration.vocabularySize)
            let part = normed + begin * size
            try head.multiply(part, rows: count, into: logits, workspace: workspace)
            targets.withUnsafeBufferPointer { targets in
                guard let first = targets.baseAddress else { return }
                ts_cross_entropy(
                    logits, first + begin, losses + begin, hits + begin, Int64(count), Int64(configuration.vocabularySize), scale,
                    configuration.blueprint.logitSoftcap, dHidden != nil)
            }
            guard dHidden != nil else { continue }
            try head.addGradient(logits, part, rows: count)
            try head.multiplyTransposed(logits, rows: count, into: dNormed + begin * size, adding: false, workspace: workspace)
        }
        if let dHidden {
            memset(dHidden, 0, count * size * MemoryLayout<Float>.stride)
            finalNorm.backward(dNormed, hidden, rows: count, kept: kept, into: dHidden)
        }
        return TokenLosses(
            sum: (0..<count).reduce(0.0) { $0 + Double(losses[$1]) }, hits: (0..<count).reduce(0) { $0 + Int(hits[$1]) })
    }
}
