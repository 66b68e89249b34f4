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
    func runBlocksBackward(_ batch: TokenBatch, rows: [Int32], dRows: Floats, dropoutKey: UInt64?) throws {
        let n = batch.tokens.count
        let positions = Self.positions(batch)
        let dx = try workspace.dInput.floats(n * configuration.hiddenSize)
        for index in layers.indices.reversed() {
            let (layer, kept) = (layers[index], try activations(index, tokens: n))
            let isLast = index + 1 == layers.count
            try backwardFeedForward(layer, kept, rows: isLast ? rows.count : n, dx: isLast ? dRows : dx, dropoutKey: dropoutKey)
            let dAttended =
                isLast
                ? try backwardLastOutput(layer, kept, tokens: n, rows: rows, dRows: dRows, dx: dx, dropoutKey: dropoutKey)
                : try backwardOutput(layer, kept.attended, kept, rows: n, dx: dx, dropoutKey: dropoutKey)
            // Below the first layer only the embedding and the first norm could want a gradient.
            let reachesInput = index > 0 || embedding.isTrainable || layer.inputNorm.isTrainable
            try backwardAttention(
                layer, kept, batch, positions, dAttended: dAttended, dx: dx, reachesInput: reachesInput, dropoutKey: dropoutKey)
        }
        if let gradient = embedding.gradient {
            ts_scatter_add_rows(gradient.start, dx, batch.tokens, Int64(n), Int64(configuration.hiddenSize))
        }
    }

    /// Gradient [rows, query width] of what attention returned, through the output projection.
    private func backwardOutput(
        _ layer: DecoderLayer, _ attended: Floats, _ kept: LayerActivations, rows n: Int, dx: Floats, dropoutKey: UInt64?
    ) throws -> Floats {
        let dAttended = try workspace.dAttended.floats(n * configuration.queryWidth)
        try layer.output.backward(
            dx, attended, rows: n, reduced: kept.reduced[3], dx: dAttended, adding: false, dropoutKey: dropoutKey, workspace: workspace)
        return dAttended
    }

    /// As `backwardOutput`, from the gradient at `rows` to those of all `n` tokens, which are zero elsewhere; so is `dx` made.
    private func backwardLastOutput(
        _ layer: DecoderLayer, _ kept: LayerActivations, tokens n: Int, rows: [Int32], dRows: Floats, dx: Floats, dropoutKey: UInt64?
    ) throws -> Floats {
        let attended = try gatherAttended(kept, rows: rows)
        let dSelected = try backwardOutput(layer, attended, kept, rows: rows.count, dx: dRows, dropoutKey: dropoutKey)
        let dAttended = try workspace.dScattered.floats(n * configuration.queryWidth)
        for (all, selected, width) in [(dAttended, dSelected, configuration.queryWidth), (dx, dRows, configuration.hiddenSize)] {
            memset(all, 0, n * width * MemoryLayout<Float>.stride)
            ts_scatter_add_rows(all, selected, rows, Int64(rows.count), Int64(width))
        }
        return dAttended
    }

    private func backwardFeedForward(_ layer: DecoderLayer, _ kept: LayerActivations, rows n: Int, dx: Floats, dropoutKey: UInt64?) throws {
        let (size, inner) = (configuration.hiddenSize, configuration.intermediateSize)
        let activated = try workspace.activated.floats(n * inner)
        if layer.down.isTrained { ts_gated_forward(activated, kept.gate, kept.up, Int64(n), Int64(inner), Int64(inner), TS_SILU) }
        let dActivated = try workspace.dActivated.floats(n * inner)
        try layer.down.backward(
            dx, activated, rows: n, reduced: kept.reduced[6], dx: dActivated, adding: false, dropoutKey: dropoutKey, workspace: workspace)
        // The activations make room for their gradients: nothing reads them again.
        ts_gated_backward(kept.gate, kept.up, dActivated, kept.gate, kept.up, Int64(n), Int64(inner), Int64(inner), TS_SILU)

        let normed = try workspace.normed.floats(n * size)
        if layer.gate.isTrained || layer.up.isTrained {
            normAgain(layer.postAttentionNorm, kept.middle, rows: n, into: normed, deviation: kept.middleDeviation)
        }
        let dNormed = try workspace.dNormed.floats(n * size)
        try layer.gate.backward(
            kept.gate, normed, rows: n, reduced: kept.reduced[4], dx: dNormed, adding: false, dropoutKey: dropoutKey, workspace: workspace)
        try layer.up.backward(
            kept.up, normed, rows: n, reduced: kept.reduced[5], dx: dNormed, adding: true, dropoutKey: dropoutKey, workspace: workspace)
        normBackward(layer.postAttentionNorm, dNormed, kept.middle, rows: n, deviation: kept.middleDeviation, into: dx)
    }

    private func backwardAttention(
        _ layer: DecoderLayer, _ kept: LayerActivations, _ batch: TokenBatch, _ positions: [Int32], dAttended: Floats, dx: Floats,
        reachesInput: Bool, dropoutKey: UInt64?
    ) throws {
        let n = batch.tokens.count
        let dQueries = try workspace.dQueries.floats(n * configuration.queryWidth)
        let dKeys = try workspace.dKeys.floats(n * configuration.keyValueWidth)
        let dValues = try workspace.dValues.floats(n * configuration.keyValueWidth)
        try withShape(batch) { shape in
            guard
                ts_attention_backward(
                    dQueries, dKeys, dValues, nil, nil, dAttended, kept.attended, kept.logSumExp, kept.queries, kept.keys, kept.values,
                    shape)
            else { throw Self.noScratch(n) }
        }
        try rotate(dQueries, heads: configuration.headCount, positions, inverse: true)
        try rotate(dKeys, heads: configuration.keyValueHeadCount, positions, inverse: true)

        let normed = try workspace.normed.floats(n * configuration.hiddenSize)
        let inputs = zip([layer.query, layer.key, layer.value], zip(kept.reduced, [dQueries, dKeys, dValues]))
        if inputs.contains(where: { $0.0.isTrained }) {
            normAgain(layer.inputNorm, kept.input, rows: n, into: normed, deviation: kept.inputDeviation)
        }
        let dNormed = reachesInput ? try workspace.dNormed.floats(n * configuration.hiddenSize) : nil
        for (position, (projection, (reduced, dOutput))) in inputs.enumerated() {
            try projection.backward(
                dOutput, normed, rows: n, reduced: reduced, dx: dNormed, adding: position > 0, dropoutKey: dropoutKey, workspace: workspace)
        }
        if let dNormed { normBackward(layer.inputNorm, dNormed, kept.input, rows: n, deviation: kept.inputDeviation, into: dx) }
    }

    private func normAgain(_ norm: Parameter, _ x: Floats, rows n: Int, into y: Floats, deviation: Floats) {
        guard let weight = norm.values?.start else { return }
        ts_rmsnorm_again(y, deviation, x, weight, 0, Int64(n), Int64(configuration.hiddenSize))
    }

    /// dx += gradient through `norm`, whose weight's gradient is added where it is trained.
    func normBackward(_ norm: Parameter, _ dy: Floats, _ x: Floats, rows n: Int, deviation: Floats, into dx: Floats) {
        guard let weight = norm.values?.start else { return }
        ts_rmsnorm_backward(dx, norm.gradient?.start, dy, x, weight, 0, deviation, Int64(n), Int64(configuration.hiddenSize))
    }
}
