/// Bytes that a step over a batch takes, part by part as `LanguageModel` asks for them.
struct StepNeeds {
    let activations: Int
    let workspace: Int
    /// What the kernels take beside.
    let scratch: Int

    init(_ model: LanguageModel, _ step: MemoryPrediction.Step, threads: Int) {
        let configuration = model.configuration
        let (n, targets, hidden) = (step.tokens, min(step.tokens, step.targets), configuration.hiddenSize)
        let widths = model.layers.map { LayerActivations.width($0, configuration) }
        let layers = step.recomputes ? [widths.max() ?? 0] : widths
        activations = Self.bytes(
            layers.map { n * $0 } + model.layers.map { _ in n * hidden } + [n * (hidden + Norm.keptWidth)])
        workspace = Self.bytes(Self.passing(model, tokens: n, targets: targets, recomputes: step.recomputes))
        // One piece of memory serves attention, as its backward pass needs it, and what products in bfloat16 round. Beside it each
        // thread has the pieces of matrices that a product packs.
        let length = step.longest + (model.prefix?.length ?? 0)
        let attention = threads * 4 * length * (6 * configuration.headDimension + 128)
        scratch = max(attention, Self.rounded(model, tokens: n, targets: targets)) + threads * (6 << 20)
    }

    private static func bytes(_ counts: [Int]) -> Int {
        counts.reduce(0) { $0 + 4 * $1 }
    }

    // The largest matrix that is rounded to be multiplied with weights in bfloat16.
    private static func rounded(_ model: LanguageModel, tokens n: Int, targets: Int) -> Int {
        guard model.trainsInBfloat16 else { return 0 }
        let layers = model.projections.filter { isKeptInLess($0.weight) }.map { n * max($0.inputs, $0.outputs) }
        let head = isKeptInLess(model.head) ? min(model.logitRows, targets) * model.configuration.vocabularySize : 0
        return 2 * max(layers.max() ?? 0, head)
    }

    private static func isKeptInLess(_ weight: Parameter) -> Bool { weight.byteCount < 4 * weight.count }

    // Numbers of memory for the largest matrix that is multiplied in another format than it is kept in.
    private static func widened(_ model: LanguageModel) -> Int {
        let matrices = model.parameters.filter { $0.shape.count == 2 && isKeptInLess($0) }
        guard model.trainsInBfloat16 else { return matrices.map(\.count).max() ?? 0 }
        return ((matrices.filter { $0.byteCount < $0.count }.map(\.count).max() ?? 0) + 1) / 2
    }

    private static func passing(_ model: LanguageModel, tokens n: Int, targets: Int, recomputes: Bool) -> [Int] {
        let configuration = model.configuration
        let (hidden, inner, queries) = (configuration.hiddenSize, configuration.intermediateSize, configuration.queryWidth)
        let layer = model.layers.first
        let projections = model.projections
        let copied = projections.compactMap { $0.update?.needs.copy }.max() ?? 0
        let wide = max(copied, widened(model))
        var counts = [
            n * hidden, n * hidden, n * hidden,  // normed, dInput, dNormed
            n * inner, n * inner,  // activated, dActivated
            n * queries, n * queries,  // dAttended, dScattered
            targets * hidden, targets * queries, targets * hidden,  // selected, selectedAttended, dSelected
            min(model.logitRows, targets) * configuration.vocabularySize, targets, (targets + 3) / 4,  // logits, losses, hits
            wide,
        ]
        counts += layer?.attentionInputs.map { n * $0.outputs } ?? []
        if layer?.queryNorm != nil { counts += [n * queries, n * configuration.keyValueWidth] }
        if layer?.attentionEndNorm != nil { counts.append(n * hidden) }
        if recomputes { counts.append(n * hidden) }
        // What methods use in passing.
        let needs = projections.compactMap { $0.update?.needs }
        for part in [\UpdateNeeds.dropped, \.inner, \.product] { counts.append(n * (needs.map { $0[keyPath: part] }.max() ?? 0)) }
        if let adapter = model.bottlenecks.first { counts += [n * adapter.size, n * adapter.size, n * hidden, n * hidden] }
        return counts
    }
}
