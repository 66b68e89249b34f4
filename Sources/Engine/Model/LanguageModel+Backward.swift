internal import CKernels
internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension LanguageModel {
    /// Carries `dRows`, the gradient [rows, hidden] at the end of the blocks, back to the embedding, adding up the gradients of
    /// everything that is trained. `runBlocks` must have kept the same batch with the same `rows`.
    func runBlocksBackward(_ batch: TokenBatch, rows: [Int32], dRows: Floats, _ keeping: Keeping, _ pass: Pass) throws {
        let n = batch.tokens.count
        let positions = positions(batch)
        let dx = try workspace.dInput.floats(n * configuration.hiddenSize)
        let reachesEmbedding = embedding.isTrainable || positionEmbedding?.isTrainable == true
        let lowest = reachesEmbedding ? 0 : layers.firstIndex(where: \.learns) ?? layers.count
        for (index, layer) in layers.enumerated().reversed() where index >= lowest {
            let kept = try activations(index, tokens: n, keeping)
            let isLast = index + 1 == layers.count
            // What the last layer computed is still there.
            if keeping == .inputs, !isLast {
                try forward(layer, kept, batch, positions, rows: nil, into: try workspace.again.floats(n * configuration.hiddenSize), pass)
            }
            let reach = layer.reach(below: index > lowest || reachesEmbedding)
            let dEnd = isLast ? dRows : dx
            let dAttended = try backwardAdditions(layer, kept, tokens: n, rows: isLast ? rows : nil, dEnd: dEnd, dx: dx, reach, pass)
            guard let dAttended else { continue }
            try backwardAttention(layer, kept, batch, positions, dAttended: dAttended, dx: dx, reach, pass)
        }
        try prefix?.backward(workspace)
        embedBackward(batch.tokens, positions, dx)
    }

    // Overwrites dx[tokens, hidden].
    private func embedBackward(_ tokens: [Int32], _ positions: [Int32], _ dx: Floats) {
        let (n, size) = (Int64(tokens.count), Int64(configuration.hiddenSize))
        if let gradient = positionEmbedding?.gradient { ts_scatter_add_rows(gradient.start, dx, positions, n, size) }
        guard let gradient = embedding.gradient else { return }
        let scale = configuration.blueprint.embeddingScale
        if scale != 1 { ts_scale(dx, scale, n * size) }
        for (row, token) in tokens.enumerated() where Int(token) == configuration.padToken {
            memset(dx + row * Int(size), 0, Int(size) * MemoryLayout<Float>.stride)
        }
        ts_scatter_add_rows(gradient.start, dx, tokens, n, size)
    }

    /// Back through what the two parts of `layer` add to the residual: returns the gradient of what attention returned, where it is
    /// wanted.
    ///
    /// `dEnd`[rows, hidden] is the gradient at the layer's end; `dx`[n, hidden] becomes that of the residual before attention is
    /// added, but for what reaches it through attention.
    private func backwardAdditions(
        _ layer: DecoderLayer, _ kept: LayerActivations, tokens n: Int, rows: [Int32]?, dEnd: Floats, dx: Floats,
        _ reach: DecoderLayer.Reach, _ pass: Pass
    ) throws -> Floats? {
        let count = rows?.count ?? n
        let dAttended: Floats?
        if configuration.blueprint.isParallel {
            dAttended = try backwardOutput(layer, kept, rows: rows, count: count, dEnd: dEnd, reach, pass)
            try backwardFeedForward(layer, kept, rows: rows, count: count, dEnd: dEnd, reach, pass)
        } else {
            try backwardFeedForward(layer, kept, rows: rows, count: count, dEnd: dEnd, reach, pass)
            dAttended = try backwardOutput(layer, kept, rows: rows, count: count, dEnd: dEnd, reach, pass)
        }
        guard let rows, let dAttended else { return dAttended }
        let all = try workspace.dScattered.floats(n * configuration.queryWidth)
        for (all, selected, width) in [(all, dAttended, configuration.queryWidth), (dx, dEnd, configuration.hiddenSize)] {
            memset(all, 0, n * width * MemoryLayout<Float>.stride)
            ts_scatter_add_rows(all, selected, rows, Int64(count), Int64(width))
        }
        return all
    }

    /// Gradient [count, query width] of what attention returned, through the output projection, where it is wanted.
    private func backwardOutput(
        _ layer: DecoderLayer, _ kept: LayerActivations, rows: [Int32]?, count: Int, dEnd: Floats, _ reach: DecoderLayer.Reach,
        _ pass: Pass
    ) throws -> Floats? {
        guard reach.output else { return nil }
        var dAdded = try throughEndNorm(layer.attentionEndNorm, kept.attentionEnd, kept.attentionEndNorm, rows: count, dEnd)
        if let adapter = layer.attentionAdapter, let inside = kept.attentionAdapter {
            // It reads nothing but what attention adds.
            dAdded = try adapter.backward(dAdded, residual: kept.input, rows: count, kept: inside, pass).output
        }
        let dAttended = reach.attention ? try workspace.dAttended.floats(count * configuration.queryWidth) : nil
        let projection = layer.attentionOutput
        try projection.backward(
            dAdded, try attended(kept, rows: rows), rows: count, kept: kept.updates[projection.place], dx: dAttended, adding: false, pass)
        return dAttended
    }

    /// Adds to `dEnd` the gradient that passes through the feed-forward network.
    private func backwardFeedForward(
        _ layer: DecoderLayer, _ kept: LayerActivations, rows: [Int32]?, count n: Int, dEnd: Floats, _ reach: DecoderLayer.Reach,
        _ pass: Pass
    ) throws {
        guard reach.feedForwardEnd else { return }
        let (size, inner) = (configuration.hiddenSize, configuration.intermediateSize)
        let x = try feedForwardInput(kept, rows: rows)
        var dAdded = try throughEndNorm(layer.feedForwardEndNorm, kept.feedForwardEnd, kept.feedForwardEndNorm, rows: n, dEnd)
        var dResidual: Floats?
        if let adapter = layer.feedForwardAdapter, let inside = kept.feedForwardAdapter {
            (dAdded, dResidual) = try adapter.backward(dAdded, residual: x, rows: n, kept: inside, pass)
        }
        guard reach.feedForward else { return }
        let last = layer.feedForwardOutput
        // Nobody reads it where the layer learns nothing.
        let activated = last.needsInput ? try activate(kept, rows: n) : try workspace.activated.floats(n * inner)
        let dActivated = try workspace.dActivated.floats(n * inner)
        try last.backward(dAdded, activated, rows: n, kept: kept.updates[last.place], dx: dActivated, adding: false, pass)
        if let dResidual { ts_axpy(dEnd, dResidual, 1, Int64(n * size)) }
        activateBackward(kept, dActivated, rows: n)

        let normed = try workspace.normed.floats(n * size)
        if layer.feedForwardInputs.contains(where: \.needsInput) {
            layer.feedForwardNorm.again(x, rows: n, into: normed, kept: kept.feedForwardNorm)
        }
        let dNormed = try workspace.dNormed.floats(n * size)
        for (position, (projection, dOutput)) in zip(layer.feedForwardInputs, kept.feedForwardInputs).enumerated() {
            try projection.backward(
                dOutput, normed, rows: n, kept: kept.updates[projection.place], dx: dNormed, adding: position > 0, pass)
        }
        layer.feedForwardNorm.backward(dNormed, x, rows: n, kept: kept.feedForwardNorm, into: dEnd)
    }

    // The activations make room for their gradients: nothing reads them again.
    private func activateBackward(_ kept: LayerActivations, _ dActivated: Floats, rows n: Int) {
        let inner = configuration.intermediateSize
        let gate = kept.feedForwardInputs[0]
        let curve = configuration.blueprint.activation.kernel
        switch configuration.blueprint.feedForwardInputs {
        case .gated:
            let up = kept.feedForwardInputs[1]
            ts_gated_backward(gate, up, dActivated, gate, up, Int64(n), Int64(inner), Int64(inner), curve)
        case .joinedGate:
            ts_gated_backward(gate, gate + inner, dActivated, gate, gate + inner, Int64(n), Int64(inner), Int64(2 * inner), curve)
        case .plain: ts_activation_backward(gate, dActivated, gate, Int64(n * inner), curve)
        }
    }

    // Gradient of what entered a norm at the end of a part; `dy` itself where there is none.
    private func throughEndNorm(_ norm: Norm?, _ x: Floats, _ kept: Floats, rows n: Int, _ dy: Floats) throws -> Floats {
        guard let norm else { return dy }
        let count = n * configuration.hiddenSize
        let dx = try workspace.dEndNorm.floats(count)
        memset(dx, 0, count * MemoryLayout<Float>.stride)
        norm.backward(dy, x, rows: n, kept: kept, into: dx)
        return dx
    }

    private func backwardAttention(
        _ layer: DecoderLayer, _ kept: LayerActivations, _ batch: TokenBatch, _ positions: [Int32], dAttended: Floats, dx: Floats,
        _ reach: DecoderLayer.Reach, _ pass: Pass
    ) throws {
        let n = batch.tokens.count
        let dInputs = try zip(layer.attentionInputs, workspace.dAttentionInputs).map { try $1.floats(n * $0.outputs) }
        let dNormedHeads =
            kept.normedHeads == nil
            ? nil
            : (
                queries: try workspace.dNormedQueries.floats(n * configuration.queryWidth),
                keys: try workspace.dNormedKeys.floats(n * configuration.keyValueWidth)
            )
        let heads = AttentionHeads(kept.attentionInputs, normed: kept.normedHeads, configuration)
        let dHeads = AttentionHeads(dInputs, normed: dNormedHeads, configuration)
        try withShape(layer, heads, batch) { shape in
            guard
                ts_attention_backward(
                    dHeads.queries.start, dHeads.keys.start, dHeads.values.start, layer.prefix?.dKeys, layer.prefix?.dValues,
                    dAttended, kept.attended, kept.logSumExp, heads.queries.start, heads.keys.start, heads.values.start, shape)
            else { throw Self.noScratch(n) }
        }
        guard reach.attentionInputs else { return }
        try rotate(layer, dHeads, positions, inverse: true)
        if let dNormedHeads { backwardHeadNorms(layer, kept, dNormedHeads, dInputs, tokens: n) }

        let normed = try workspace.normed.floats(n * configuration.hiddenSize)
        if layer.attentionInputs.contains(where: \.needsInput) {
            layer.inputNorm.again(kept.input, rows: n, into: normed, kept: kept.inputNorm)
        }
        let dNormed = reach.input ? try workspace.dNormed.floats(n * configuration.hiddenSize) : nil
        for (position, (projection, dOutput)) in zip(layer.attentionInputs, dInputs).enumerated() {
            try projection.backward(
                dOutput, normed, rows: n, kept: kept.updates[projection.place], dx: dNormed, adding: position > 0, pass)
        }
        if let dNormed { layer.inputNorm.backward(dNormed, kept.input, rows: n, kept: kept.inputNorm, into: dx) }
    }

    private func backwardHeadNorms(
        _ layer: DecoderLayer, _ kept: LayerActivations, _ dNormed: (queries: Floats, keys: Floats), _ dInputs: [Floats], tokens n: Int
    ) {
        for (norm, dy, x, kept, dx, heads) in [
            (layer.queryNorm, dNormed.queries, kept.attentionInputs[0], kept.headNorms.queries, dInputs[0], configuration.headCount),
            (layer.keyNorm, dNormed.keys, kept.attentionInputs[1], kept.headNorms.keys, dInputs[1], configuration.keyValueHeadCount),
        ] {
            memset(dx, 0, n * heads * configuration.headDimension * MemoryLayout<Float>.stride)
            norm?.backward(dy, x, rows: n * heads, kept: kept, into: dx)
        }
    }
}
