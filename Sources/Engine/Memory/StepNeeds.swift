/// Bytes that a step over a batch takes, part by part as `LanguageModel` asks for them.
struct StepNeeds {
    let activations: Int
    let workspace: Int
    /// What the kernels of each thread take beside.
    let threadScratch: Int

    init(_ model: LanguageModel, _ step: MemoryPrediction.Step) {
        let configuration = model.configuration
        let (n, targets, hidden) = (step.tokens, min(step.tokens, step.targets), configuration.hiddenSize)
        let widths = model.layers.map { LayerActivations.width($0, configuration) }
        let layers = step.recomputes ? [widths.max() ?? 0] : widths
        activations = Self.bytes(
            layers.map { n * $0 } + model.layers.map { _ in n * hidden } + [n * (hidden + Norm.keptWidth)])
        workspace = Self.bytes(Self.passing(model, tokens: n, targets: targets, recomputes: step.recomputes))
        // Attention's own, as its backward pass needs it, and the pieces of matrices that a product packs.
        let length = step.longest + (model.prefix?.length ?? 0)
        threadScratch = 4 * length * (6 * configuration.headDimension + 128) + (6 << 20)
    }

    // A buffer grows by an eighth more than is asked for.
    private static func bytes(_ counts: [Int]) -> Int {
        counts.reduce(0) { $0 + 4 * ($1 + $1 / 8) }
    }

    private static func passing(_ model: LanguageModel, tokens n: Int, targets: Int, recomputes: Bool) -> [Int] {
        let configuration = model.configuration
        let (hidden, inner, queries) = (configuration.hiddenSize, configuration.intermediateSize, configuration.queryWidth)
        let layer = model.layers.first
        let projections = model.projections
        let copied = projections.compactMap { $0.update?.needs.copy }.max() ?? 0
        // Matrices that are multiplied in float32 and kept in less.
        let wide = max(copied, model.parameters.filter { $0.byteCount < 4 * $0.count }.map(\.count).max() ?? 0)
        var counts = [
            n * hidden, n * hidden, n * hidden,  // normed, dInput, dNormed
            n * inner, n * inner,  // activated, dActivated
            n * queries, n * queries,  // dAttended, dScattered
            targets * hidden, targets * queries, targets * hidden,  // selected, selectedAttended, dSelected
            min(model.logitRows, targets) * configuration.vocabularySize, targets,  // logits, losses
            wide,
        ]
        counts += layer?.attentionInputs.map { n * $0.outputs } ?? []
        if layer?.queryNorm != nil { counts += [n * queries, n * configuration.keyValueWidth] }
        if layer?.attentionEndNorm != nil { counts.append(n * hidden) }
        if recomputes { counts.append(n * hidden) }
        // What methods use in passing.
        let needs = projections.compactMap { $0.update?.needs }
        for part in [\UpdateNeeds.dropped, \.inner, \.product] { counts.append(n * (needs.map { $0[keyPath: part] }.max() ?? 0)) }
        if let adapter = layer?.feedForwardAdapter { counts += [n * adapter.size, n * adapter.size, n * hidden, n * hidden] }
        return counts
    }
}
