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
        for (begin, end) in zip(batch.starts, batch.starts.dropFirst()) where Int(end - begin) > contextLength {
            let less = prefixLength > 0 ? ", which a prefix has cut by \(prefixLength)" : ""
            throw WorkbenchError(
                .invalidSetting, "a row of \(end - begin) tokens exceeds the model's context of \(contextLength)\(less)",
                hint: "shorten the row or leave it out")
        }
    }

    /// Runs the blocks over `batch`; returns the last hidden state [rows, hidden] of the positions `rows` before the final norm.
    ///
    /// Positions that nobody asks for end with the keys and values of the last layer.
    func runBlocks(_ batch: TokenBatch, rows: [Int32], _ keeping: Keeping, _ pass: Pass) throws -> Floats {
        let n = batch.tokens.count
        let hidden = try finalActivations(tokens: n).hidden
        let positions = positions(batch)
        try prefix?.prepare(workspace)
        try embed(batch.tokens, positions, into: try input(0, tokens: n, keeping))
        for (index, layer) in layers.enumerated() {
            let isLast = index + 1 == layers.count
            try forward(
                layer, try activations(index, tokens: n, keeping), batch, positions, rows: isLast ? rows : nil,
                into: isLast ? hidden : try input(index + 1, tokens: n, keeping), pass)
        }
        return hidden
    }

    /// Runs `layer` over a batch whose rows attend to themselves.
    func forward(
        _ layer: DecoderLayer, _ kept: LayerActivations, _ batch: TokenBatch, _ positions: [Int32], rows: [Int32]?, into next: Floats,
        _ pass: Pass
    ) throws {
        try forward(layer, kept, positions, rows: rows, into: next, pass) { heads in
            try withShape(layer, heads, batch) { shape in
                guard ts_attention_forward(kept.attended, kept.logSumExp, heads.queries.start, heads.keys.start, heads.values.start, shape)
                else { throw Self.noScratch(batch.tokens.count) }
            }
        }
    }

    /// Embeddings of `tokens` into out[tokens, hidden].
    func embed(_ tokens: [Int32], _ positions: [Int32], into out: Floats) throws {
        let (n, d) = (Int64(tokens.count), Int64(configuration.hiddenSize))
        try Self.gather(embedding, tokens, width: d, into: out)
        if configuration.blueprint.embeddingScale != 1 { ts_scale(out, configuration.blueprint.embeddingScale, n * d) }
        guard let positionEmbedding else { return }
        let learned = try workspace.normed.floats(Int(n * d))
        try Self.gather(positionEmbedding, positions, width: d, into: learned)
        ts_axpy(out, learned, 1, n * d)
    }

    private static func gather(_ table: Parameter, _ rows: [Int32], width: Int64, into out: Floats) throws {
        switch table.storage {
        case .float32(let table): ts_gather_rows_f32(out, table.start, rows, Int64(rows.count), width)
        case .bfloat16(let table): ts_gather_rows_bf16(out, table.start, rows, Int64(rows.count), width)
        case .nf4: throw WorkbenchError(.invalidSetting, "\(table.name) is kept in 4 bits, which rows cannot be read from")
        }
    }

    /// Position of each token in its row, behind the prefix.
    func positions(_ batch: TokenBatch) -> [Int32] {
        let first = Int32(prefixLength)
        return zip(batch.starts, batch.starts.dropFirst()).flatMap { first..<(first + $1 - $0) }
    }

    /// How the tokens of `batch` attend in `layer`.
    func withShape<Result>(
        _ layer: DecoderLayer, _ heads: AttentionHeads, _ batch: TokenBatch, _ body: (ts_attention_shape) throws -> Result
    ) rethrows -> Result {
        try batch.starts.withUnsafeBufferPointer { starts in
            var shape = shape(layer, heads)
            shape.starts = starts.baseAddress
            shape.sequences = Int64(batch.rowCount)
            if let prefix = layer.prefix {
                shape.prefix = Int64(prefix.length)
                shape.prefix_keys = UnsafePointer(prefix.keys)
                shape.prefix_values = UnsafePointer(prefix.values)
            }
            return try body(shape)
        }
    }

    /// How tokens attend in `layer`, but for where rows begin.
    func shape(_ layer: DecoderLayer, _ heads: AttentionHeads) -> ts_attention_shape {
        var shape = ts_attention_shape()
        shape.heads = Int64(configuration.headCount)
        shape.kv_heads = Int64(configuration.keyValueHeadCount)
        shape.head_dim = Int64(configuration.headDimension)
        (shape.q_row, shape.q_head) = (Int64(heads.queries.row), Int64(heads.queries.head))
        (shape.k_row, shape.k_head) = (Int64(heads.keys.row), Int64(heads.keys.head))
        (shape.v_row, shape.v_head) = (Int64(heads.values.row), Int64(heads.values.head))
        shape.scale = configuration.blueprint.attentionScale ?? 1 / Float(configuration.headDimension).squareRoot()
        shape.softcap = configuration.blueprint.attentionSoftcap
        shape.window = Int64(layer.kind.window)
        return shape
    }

    static func noScratch(_ tokens: Int) -> WorkbenchError {
        WorkbenchError(
            .outOfMemory, "no memory for the attention over \(tokens) tokens", hint: "use a smaller --micro-batch-tokens or --max-length")
    }
}
