internal import CKernels
internal import Domain

extension LanguageModel {
    /// Tokens that one sequence of a cache reads next.
    public struct Continuation: Sendable {
        /// The sequence's place in the cache.
        public let slot: Int
        /// What it reads, at least one token.
        public let tokens: [Int32]

        /// `tokens` for the sequence in `slot`.
        public init(slot: Int, tokens: [Int32]) {
            self.slot = slot
            self.tokens = tokens
        }
    }

    /// Reads every continuation and returns the logits [continuations, vocabulary] after the last token of each.
    ///
    /// Throws `invalid_setting` when a sequence would outgrow the cache or a slot is named twice.
    public func decode(_ continuations: [Continuation], _ cache: KeyValueCache) throws -> Buffer<Float> {
        try check(continuations, cache)
        let tokens = continuations.flatMap(\.tokens)
        let n = tokens.count
        let place = CachePlaces(continuations, cache)
        let kept = try (0..<layers.count).map { try activations($0 % 2, tokens: n) }
        let hidden = try finalActivations(tokens: n).hidden
        gatherEmbeddings(tokens, into: kept.first?.input ?? hidden)
        for index in layers.indices {
            let next = index + 1 < layers.count ? kept[index + 1].input : hidden
            try decode(layer: index, kept[index], place, cache, into: next)
        }
        for continuation in continuations { cache.lengths[continuation.slot] += continuation.tokens.count }
        return try lastLogits(hidden, continuations)
    }

    private func check(_ continuations: [Continuation], _ cache: KeyValueCache) throws {
        var batch = TokenBatch()
        var seen: Set<Int> = []
        for continuation in continuations {
            guard (0..<cache.slotCount).contains(continuation.slot), !continuation.tokens.isEmpty,
                seen.insert(continuation.slot).inserted
            else {
                throw WorkbenchError(
                    .invalidSetting, "slot \(continuation.slot) of the key/value cache is absent, named twice or given no token")
            }
            guard cache.lengths[continuation.slot] + continuation.tokens.count <= cache.capacity else {
                throw WorkbenchError(
                    .invalidSetting,
                    "\(cache.lengths[continuation.slot] + continuation.tokens.count) tokens exceed the context of \(cache.capacity)",
                    hint: "shorten the conversation")
            }
            batch.append(continuation.tokens)
        }
        try check(batch)
    }

    private func decode(layer index: Int, _ kept: LayerActivations, _ place: CachePlaces, _ cache: KeyValueCache, into next: Floats) throws
    {
        let layer = layers[index]
        let (n, size, inner) = (place.positions.count, configuration.hiddenSize, configuration.intermediateSize)
        func run(_ projection: Projection, _ position: Int, _ x: Floats, _ y: Floats) throws {
            try projection.forward(x, rows: n, into: y, reduced: kept.reduced[position], dropoutKey: nil, workspace: workspace)
        }
        let normed = try workspace.normed.floats(n * size)
        normForward(layer.inputNorm, kept.input, rows: n, into: normed, deviation: kept.inputDeviation)
        try run(layer.query, 0, normed, kept.queries)
        try run(layer.key, 1, normed, kept.keys)
        try run(layer.value, 2, normed, kept.values)
        try rotate(kept.queries, heads: configuration.headCount, place.positions)
        try rotate(kept.keys, heads: configuration.keyValueHeadCount, place.positions)
        try attend(layer: index, kept, place, cache)
        try run(layer.output, 3, kept.attended, kept.middle)
        ts_axpy(kept.middle, kept.input, 1, Int64(n * size))
        normForward(layer.postAttentionNorm, kept.middle, rows: n, into: normed, deviation: kept.middleDeviation)
        try run(layer.gate, 4, normed, kept.gate)
        try run(layer.up, 5, normed, kept.up)
        let activated = try workspace.activated.floats(n * inner)
        ts_gated_forward(activated, kept.gate, kept.up, Int64(n), Int64(inner), Int64(inner), TS_SILU)
        try run(layer.down, 6, activated, next)
        ts_axpy(next, kept.middle, 1, Int64(n * size))
    }

    private func attend(layer index: Int, _ kept: LayerActivations, _ place: CachePlaces, _ cache: KeyValueCache) throws {
        let width = configuration.keyValueWidth
        var keys: [UnsafePointer<Float>?] = []
        var values: [UnsafePointer<Float>?] = []
        for (row, slot) in place.slots.enumerated() {
            let rows = cache.rows(layer: index, slot: slot)
            let offset = Int(place.positions[row]) * width
            (rows.keys + offset).update(from: kept.keys + row * width, count: width)
            (rows.values + offset).update(from: kept.values + row * width, count: width)
            keys.append(UnsafePointer(rows.keys))
            values.append(UnsafePointer(rows.values))
        }
        let counts = place.positions.map { $0 + 1 }
        guard
            ts_attention_cached(
                kept.attended, kept.queries, keys, values, counts, Int64(counts.count), attentionShape())
        else { throw Self.noScratch(counts.count) }
    }

    private func lastLogits(_ hidden: Floats, _ continuations: [Continuation]) throws -> Buffer<Float> {
        var end: Int32 = -1
        let rows = continuations.map { continuation in
            end += Int32(continuation.tokens.count)
            return end
        }
        let size = configuration.hiddenSize
        let last = try workspace.selected.floats(rows.count * (2 * size + 1))
        let normed = last + rows.count * size
        ts_gather_rows_f32(last, hidden, rows, Int64(rows.count), Int64(size))
        normForward(finalNorm, last, rows: rows.count, into: normed, deviation: normed + rows.count * size)
        let logits = try Buffer<Float>(count: rows.count * configuration.vocabularySize)
        try head.multiply(normed, rows: rows.count, into: logits.start, workspace: workspace)
        return logits
    }
}

/// Where each token of a decoding step goes: its sequence and its position there.
private struct CachePlaces {
    let slots: [Int]
    let positions: [Int32]

    init(_ continuations: [LanguageModel.Continuation], _ cache: KeyValueCache) {
        slots = continuations.flatMap { repeatElement($0.slot, count: $0.tokens.count) }
        positions = continuations.flatMap { continuation in
            continuation.tokens.indices.map { Int32(cache.lengths[continuation.slot] + $0) }
        }
    }
}
