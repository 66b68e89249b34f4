internal import CKernels

extension LanguageModel {
    /// Runs `layer` over tokens at `positions`; `attend` puts what attention returns into `kept.attended`.
    ///
    /// The result, of all tokens or of the positions `rows`, goes into `next`.
    func forward(
        _ layer: DecoderLayer, _ kept: LayerActivations, _ positions: [Int32], rows: [Int32]?, into next: Floats, _ pass: Pass,
        attend: (AttentionHeads) throws -> Void
    ) throws {
        let n = positions.count
        let normed = try workspace.normed.floats(n * configuration.hiddenSize)
        layer.inputNorm.forward(kept.input, rows: n, into: normed, kept: kept.inputNorm)
        for (projection, out) in zip(layer.attentionInputs, kept.attentionInputs) {
            try projection.forward(normed, rows: n, into: out, kept: kept.updates[projection.place], pass)
        }
        let heads = AttentionHeads(kept.attentionInputs, normed: kept.normedHeads, configuration)
        normHeads(layer, kept, tokens: n)
        try rotate(layer, heads, positions)
        try attend(heads)
        try forwardOutput(layer, kept, rows: rows, count: rows?.count ?? n, pass)
        try forwardFeedForward(layer, kept, rows: rows, count: rows?.count ?? n, into: next, pass)
    }

    private func normHeads(_ layer: DecoderLayer, _ kept: LayerActivations, tokens n: Int) {
        guard let normed = kept.normedHeads else { return }
        layer.queryNorm?.forward(
            kept.attentionInputs[0], rows: n * configuration.headCount, into: normed.queries, kept: kept.headNorms.queries)
        layer.keyNorm?.forward(
            kept.attentionInputs[1], rows: n * configuration.keyValueHeadCount, into: normed.keys, kept: kept.headNorms.keys)
    }

    /// Turns queries and keys by their positions, or back.
    func rotate(_ layer: DecoderLayer, _ heads: AttentionHeads, _ positions: [Int32], inverse: Bool = false) throws {
        guard let rotary = rotary(of: layer) else { return }
        let table = try rotary.covering(Int(positions.max() ?? 0) + 1)
        for (part, count) in [(heads.queries, configuration.headCount), (heads.keys, configuration.keyValueHeadCount)] {
            ts_rope(
                part.start, positions, table.cosines.start, table.sines.start, Int64(positions.count), Int64(count), Int64(part.row),
                Int64(part.head), Int64(rotary.dimension), inverse)
        }
    }

    // The residual after attention.
    private func forwardOutput(_ layer: DecoderLayer, _ kept: LayerActivations, rows: [Int32]?, count: Int, _ pass: Pass) throws {
        let end = layer.attentionEndNorm == nil ? kept.middle : kept.attentionEnd
        let x = try residual(kept, rows: rows)
        try layer.attentionOutput.forward(
            try attended(kept, rows: rows), rows: count, into: end, kept: kept.updates[layer.attentionOutput.place], pass)
        if let adapter = layer.attentionAdapter, let inside = kept.attentionAdapter {
            try adapter.forward(end, residual: x, rows: count, kept: inside, pass)
        }
        layer.attentionEndNorm?.forward(end, rows: count, into: kept.middle, kept: kept.attentionEndNorm)
        ts_axpy(kept.middle, x, 1, Int64(count * configuration.hiddenSize))
    }

    private func forwardFeedForward(
        _ layer: DecoderLayer, _ kept: LayerActivations, rows: [Int32]?, count: Int, into next: Floats, _ pass: Pass
    ) throws {
        let normed = try workspace.normed.floats(count * configuration.hiddenSize)
        let x = try feedForwardInput(kept, rows: rows)
        layer.feedForwardNorm.forward(x, rows: count, into: normed, kept: kept.feedForwardNorm)
        for (projection, out) in zip(layer.feedForwardInputs, kept.feedForwardInputs) {
            try projection.forward(normed, rows: count, into: out, kept: kept.updates[projection.place], pass)
        }
        let activated = try activate(kept, rows: count)
        let end = layer.feedForwardEndNorm == nil ? next : kept.feedForwardEnd
        try layer.feedForwardOutput.forward(
            activated, rows: count, into: end, kept: kept.updates[layer.feedForwardOutput.place], pass)
        if let adapter = layer.feedForwardAdapter, let inside = kept.feedForwardAdapter {
            try adapter.forward(end, residual: x, rows: count, kept: inside, pass)
        }
        layer.feedForwardEndNorm?.forward(end, rows: count, into: next, kept: kept.feedForwardEndNorm)
        ts_axpy(next, kept.middle, 1, Int64(count * configuration.hiddenSize))
    }

    /// The inside of the feed-forward network [rows, intermediate], until the next call.
    func activate(_ kept: LayerActivations, rows n: Int) throws -> Floats {
        let inner = configuration.intermediateSize
        let activated = try workspace.activated.floats(n * inner)
        let gate = kept.feedForwardInputs[0]
        let curve = configuration.blueprint.activation.kernel
        switch configuration.blueprint.feedForwardInputs {
        case .gated: ts_gated_forward(activated, gate, kept.feedForwardInputs[1], Int64(n), Int64(inner), Int64(inner), curve)
        case .joinedGate: ts_gated_forward(activated, gate, gate + inner, Int64(n), Int64(inner), Int64(2 * inner), curve)
        case .plain: ts_activation_forward(activated, gate, Int64(n * inner), curve)
        }
        return activated
    }

    /// What the feed-forward network's norm reads, at the positions `rows`.
    func feedForwardInput(_ kept: LayerActivations, rows: [Int32]?) throws -> Floats {
        configuration.blueprint.isParallel ? try residual(kept, rows: rows) : kept.middle
    }

    /// What enters the layer, at the positions `rows`: until the next call.
    func residual(_ kept: LayerActivations, rows: [Int32]?) throws -> Floats {
        guard let rows else { return kept.input }
        let selected = try workspace.selected.floats(rows.count * configuration.hiddenSize)
        ts_gather_rows_f32(selected, kept.input, rows, Int64(rows.count), Int64(configuration.hiddenSize))
        return selected
    }

    /// What attention returns, at the positions `rows`: [rows, query width], until the next call.
    func attended(_ kept: LayerActivations, rows: [Int32]?) throws -> Floats {
        guard let rows else { return kept.attended }
        let selected = try workspace.selectedAttended.floats(rows.count * configuration.queryWidth)
        ts_gather_rows_f32(selected, kept.attended, rows, Int64(rows.count), Int64(configuration.queryWidth))
        return selected
    }
}

extension DecoderBlueprint.Activation {
    /// Its name in the kernels.
    var kernel: ts_activation {
        switch self {
        case .silu: TS_SILU
        case .geluTanh: TS_GELU_TANH
        case .gelu: TS_GELU
        case .relu: TS_RELU
        }
    }
}
