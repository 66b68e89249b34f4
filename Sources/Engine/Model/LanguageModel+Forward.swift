internal import CKernels
internal import Domain

extension LanguageModel {
    /// Refuses a batch that the model cannot take; throws `invalid_setting` or `inconsistent_model`.
    func check(_ batch: TokenBatch) throws {
        let vocabulary = Int32(configuration.vocabularySize)
        if let token = batch.tokens.first(where: { $0 < 0 || $0 >= vocabulary })
            ?? batch.targets.first(where: { $0 < -1 || $0 >= vocabulary })
        {
            throw WorkbenchError(
                .inconsistentModel, "token id \(token) lies outside the model's vocabulary of \(vocabulary)",
                hint: "use the tokenizer that belongs to this model")
        }
        for (begin, end) in zip(batch.starts, batch.starts.dropFirst()) where Int(end - begin) > configuration.maximumPositions {
            throw WorkbenchError(
                .invalidSetting, "a row of \(end - begin) tokens exceeds the model's context of \(configuration.maximumPositions)",
                hint: "shorten the row or leave it out")
        }
    }

    /// Runs the blocks over `batch`; returns the last hidden state [rows, hidden] of the positions `rows` before the final norm.
    ///
    /// Positions that nobody asks for end with the keys and values of the last layer. With `keeping` every layer's activations stay
    /// for the backward pass; otherwise two layers' memory serves all.
    func runBlocks(_ batch: TokenBatch, rows: [Int32], keeping: Bool, dropoutKey: UInt64?) throws -> Floats {
        let n = batch.tokens.count
        let hidden = try finalActivations(tokens: n).hidden
        let kept = try (0..<layers.count).map { try activations(keeping ? $0 : $0 % 2, tokens: n) }
        let positions = Self.positions(batch)
        gatherEmbeddings(batch.tokens, into: kept.first?.input ?? hidden)
        for (index, layer) in layers.enumerated() {
            try forwardAttention(layer, kept[index], batch, positions, dropoutKey: dropoutKey)
            let isLast = index + 1 == layers.count
            try forwardOutput(layer, kept[index], tokens: n, rows: isLast ? rows : nil, dropoutKey: dropoutKey)
            try forwardFeedForward(
                layer, kept[index], rows: isLast ? rows.count : n, into: isLast ? hidden : kept[index + 1].input, dropoutKey: dropoutKey)
        }
        return hidden
    }

    /// Embeddings of `tokens` into out[tokens, hidden].
    func gatherEmbeddings(_ tokens: [Int32], into out: Floats) {
        let (n, d) = (Int64(tokens.count), Int64(configuration.hiddenSize))
        switch embedding.storage {
        case .float32(let table): ts_gather_rows_f32(out, table.start, tokens, n, d)
        case .bfloat16(let table): ts_gather_rows_bf16(out, table.start, tokens, n, d)
        }
    }

    /// Position of each token in its row.
    static func positions(_ batch: TokenBatch) -> [Int32] {
        zip(batch.starts, batch.starts.dropFirst()).flatMap { 0..<($1 - $0) }
    }

    private func forwardAttention(
        _ layer: DecoderLayer, _ kept: LayerActivations, _ batch: TokenBatch, _ positions: [Int32], dropoutKey: UInt64?
    ) throws {
        let n = batch.tokens.count
        let size = configuration.hiddenSize
        let normed = try workspace.normed.floats(n * size)
        normForward(layer.inputNorm, kept.input, rows: n, into: normed, deviation: kept.inputDeviation)
        for (projection, (reduced, out)) in zip(
            [layer.query, layer.key, layer.value], zip(kept.reduced, [kept.queries, kept.keys, kept.values]))
        {
            try projection.forward(normed, rows: n, into: out, reduced: reduced, dropoutKey: dropoutKey, workspace: workspace)
        }
        try rotate(kept.queries, heads: configuration.headCount, positions)
        try rotate(kept.keys, heads: configuration.keyValueHeadCount, positions)
        try withShape(batch) { shape in
            guard ts_attention_forward(kept.attended, kept.logSumExp, kept.queries, kept.keys, kept.values, shape) else {
                throw Self.noScratch(n)
            }
        }
    }

    /// The residual after attention, of all `n` tokens or of the positions `rows`.
    private func forwardOutput(
        _ layer: DecoderLayer, _ kept: LayerActivations, tokens n: Int, rows: [Int32]?, dropoutKey: UInt64?
    ) throws {
        let size = configuration.hiddenSize
        let attended = try rows.map { try gatherAttended(kept, rows: $0) } ?? kept.attended
        let count = rows?.count ?? n
        try layer.output.forward(
            attended, rows: count, into: kept.middle, reduced: kept.reduced[3], dropoutKey: dropoutKey, workspace: workspace)
        var residual = kept.input
        if let rows {
            residual = try workspace.selected.floats(count * size)
            ts_gather_rows_f32(residual, kept.input, rows, Int64(count), Int64(size))
        }
        ts_axpy(kept.middle, residual, 1, Int64(count * size))
    }

    /// What attention returns at the positions `rows`: [rows, query width], until the next call.
    func gatherAttended(_ kept: LayerActivations, rows: [Int32]) throws -> Floats {
        let width = configuration.queryWidth
        let attended = try workspace.selectedAttended.floats(rows.count * width)
        ts_gather_rows_f32(attended, kept.attended, rows, Int64(rows.count), Int64(width))
        return attended
    }

    private func forwardFeedForward(
        _ layer: DecoderLayer, _ kept: LayerActivations, rows n: Int, into next: Floats, dropoutKey: UInt64?
    ) throws {
        let size = configuration.hiddenSize
        let normed = try workspace.normed.floats(n * size)
        normForward(layer.postAttentionNorm, kept.middle, rows: n, into: normed, deviation: kept.middleDeviation)
        try layer.gate.forward(normed, rows: n, into: kept.gate, reduced: kept.reduced[4], dropoutKey: dropoutKey, workspace: workspace)
        try layer.up.forward(normed, rows: n, into: kept.up, reduced: kept.reduced[5], dropoutKey: dropoutKey, workspace: workspace)
        let activated = try workspace.activated.floats(n * configuration.intermediateSize)
        ts_gated_forward(
            activated, kept.gate, kept.up, Int64(n), Int64(configuration.intermediateSize), Int64(configuration.intermediateSize), TS_SILU)
        try layer.down.forward(activated, rows: n, into: next, reduced: kept.reduced[6], dropoutKey: dropoutKey, workspace: workspace)
        ts_axpy(next, kept.middle, 1, Int64(n * size))
    }

    func normForward(_ norm: Parameter, _ x: Floats, rows n: Int, into y: Floats, deviation: Floats) {
        guard let weight = norm.values?.start else { return }
        ts_rmsnorm_forward(y, deviation, x, weight, 0, Int64(n), Int64(configuration.hiddenSize), configuration.normEpsilon)
    }

    func rotate(_ x: Floats, heads: Int, _ positions: [Int32], inverse: Bool = false) throws {
        let table = try rotary.covering(Int(positions.max() ?? 0) + 1)
        ts_rope(
            x, positions, table.cosines.start, table.sines.start, Int64(positions.count), Int64(heads),
            Int64(heads * configuration.headDimension), Int64(configuration.headDimension), Int64(configuration.headDimension), inverse)
    }

    func withShape<Result>(_ batch: TokenBatch, _ body: (ts_attention_shape) throws -> Result) rethrows -> Result {
        try batch.starts.withUnsafeBufferPointer { starts in try body(attentionShape(starts: starts.baseAddress, sequences: batch.rowCount))
        }
    }

    /// Queries, keys and values in matrices of their own.
    func attentionShape(starts: UnsafePointer<Int32>? = nil, sequences: Int = 0) -> ts_attention_shape {
        let width = Int64(configuration.headDimension)
        let keyValueRow = Int64(configuration.keyValueWidth)
        return ts_attention_shape(
            starts: starts, sequences: Int64(sequences), heads: Int64(configuration.headCount),
            kv_heads: Int64(configuration.keyValueHeadCount), head_dim: width, q_row: Int64(configuration.queryWidth), q_head: width,
            k_row: keyValueRow, k_head: width, v_row: keyValueRow, v_head: width, scale: 1 / Float(width).squareRoot(), softcap: 0,
            window: 0, prefix_keys: nil, prefix_values: nil, prefix: 0)
    }

    static func noScratch(_ tokens: Int) -> WorkbenchError {
        WorkbenchError(
            .outOfMemory, "no memory for the attention over \(tokens) tokens", hint: "use a smaller --micro-batch-tokens or --max-length")
    }
}
