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
        let pass = Pass(dropoutKey: nil, workspace: workspace)
        let hidden = try finalActivations(tokens: n).hidden
        try embed(tokens, place.positions, into: try input(0, tokens: n, .nothing))
        for (index, layer) in layers.enumerated() {
            let next = index + 1 < layers.count ? try input(index + 1, tokens: n, .nothing) : hidden
            let kept = try activations(index, tokens: n, .nothing)
            try forward(layer, kept, place.positions, rows: nil, into: next, pass) { heads in
                try attend(layer, index, heads, into: kept.attended, place, cache)
            }
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

    private func attend(
        _ layer: DecoderLayer, _ index: Int, _ heads: AttentionHeads, into out: Floats, _ place: CachePlaces, _ cache: KeyValueCache
    ) throws {
        let size = configuration.headDimension
        var keys: [UnsafePointer<Float>?] = []
        var values: [UnsafePointer<Float>?] = []
        for (row, slot) in place.slots.enumerated() {
            let rows = cache.rows(layer: index, slot: slot)
            let offset = Int(place.positions[row]) * configuration.keyValueWidth
            for head in 0..<configuration.keyValueHeadCount {
                for (to, part) in [(rows.keys, heads.keys), (rows.values, heads.values)] {
                    (to + offset + head * size).update(from: part.start + row * part.row + head * part.head, count: size)
                }
            }
            keys.append(UnsafePointer(rows.keys))
            values.append(UnsafePointer(rows.values))
        }
        let counts = place.positions.map { $0 + 1 }
        var shape = shape(layer, heads)
        (shape.k_row, shape.k_head) = (Int64(configuration.keyValueWidth), Int64(size))
        (shape.v_row, shape.v_head) = (shape.k_row, shape.k_head)
        guard ts_attention_cached(out, heads.queries.start, keys, values, counts, Int64(counts.count), shape) else {
            throw Self.noScratch(counts.count)
        }
    }

    private func lastLogits(_ hidden: Floats, _ continuations: [Continuation]) throws -> Buffer<Float> {
        var end: Int32 = -1
        let rows = continuations.map { continuation in
            end += Int32(continuation.tokens.count)
            return end
        }
        let size = configuration.hiddenSize
        let last = try workspace.selected.floats(rows.count * (size + Norm.keptWidth))
        ts_gather_rows_f32(last, hidden, rows, Int64(rows.count), Int64(size))
        return try logits(last, rows: rows.count, kept: last + rows.count * size)
    }
}

/// Where each token of a decoding step goes: its sequence and its position there, behind a prefix.
private struct CachePlaces {
    let slots: [Int]
    let positions: [Int32]

    init(_ continuations: [LanguageModel.Continuation], _ cache: KeyValueCache) {
        slots = continuations.flatMap { repeatElement($0.slot, count: $0.tokens.count) }
        positions = continuations.flatMap { continuation in
            continuation.tokens.indices.map { Int32(cache.prefixLength + cache.lengths[continuation.slot] + $0) }
        }
    }
}
