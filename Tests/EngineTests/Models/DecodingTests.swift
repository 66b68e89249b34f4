import Domain
import Engine
import Testing

/// Generation step by step gives what the whole forward pass gives.
struct DecodingTests {
    static let sequences: [[Int32]] = [[1, 2, 3, 4, 5, 6, 7, 8, 9], [60, 0, 7], [33]]

    /// Logits [positions, vocabulary] of each sequence by itself.
    static func whole(_ model: LanguageModel) throws -> [[Float]] {
        try sequences.map { try model.logits(TinyModel.batch($0)).array }
    }

    static func last(_ logits: [Float], position: Int) -> ArraySlice<Float> { logits[(position * 61)..<((position + 1) * 61)] }

    static func model(tuned: Bool) throws -> LanguageModel {
        let model = try TinyModel.make()
        guard tuned else { return model }
        try model.prepare(for: .lora(LoRASettings(rank: 2, dropout: 0.5)), seed: 1)
        try TinyModel.fillUpdates(model, seed: 1)
        return model
    }

    @Test("Token by token, each sequence alone", arguments: [false, true])
    func tokenByToken(tuned: Bool) throws {
        let model = try Self.model(tuned: tuned)
        let cache = try KeyValueCache(model, slotCount: 1, capacity: 16)
        for (sequence, whole) in zip(Self.sequences, try Self.whole(model)) {
            cache.reset(0)
            for (position, token) in sequence.enumerated() {
                let logits = try model.decode([.init(slot: 0, tokens: [token])], cache).array
                #expect(largestDistance(logits, Self.last(whole, position: position)) < 1e-4, "position \(position)")
            }
            #expect(cache.lengths == [sequence.count])
        }
    }

    @Test("All sequences together, in pieces of different lengths and in slots out of order", arguments: [false, true])
    func together(tuned: Bool) throws {
        let model = try Self.model(tuned: tuned)
        let whole = try Self.whole(model)
        let cache = try KeyValueCache(model, slotCount: 4, capacity: 16)
        let slots = [3, 0, 2]
        var read = [0, 0, 0]
        for pieces in [[4, 1, 0], [1, 0, 1], [3, 2, 0], [1, 0, 0]] {
            let indices = pieces.indices.filter { pieces[$0] > 0 }
            let logits = try model.decode(
                indices.map { .init(slot: slots[$0], tokens: Array(Self.sequences[$0][read[$0]..<(read[$0] + pieces[$0])])) }, cache
            ).array
            for (row, index) in indices.enumerated() {
                read[index] += pieces[index]
                let expected = Self.last(whole[index], position: read[index] - 1)
                #expect(largestDistance(logits[(row * 61)..<((row + 1) * 61)], expected) < 1e-4, "sequence \(index)")
            }
        }
        #expect(read == Self.sequences.map(\.count) && cache.lengths == [3, 0, 1, 9])
    }

    @Test("Weights kept in bfloat16 decode as they compute")
    func bfloat16() throws {
        let model = try TinyModel.make()
        for parameter in model.parameters { try parameter.freezeInBfloat16() }
        let cache = try KeyValueCache(model, slotCount: 1, capacity: 16)
        let whole = try Self.whole(model)[0]
        for (position, token) in Self.sequences[0].enumerated() {
            let logits = try model.decode([.init(slot: 0, tokens: [token])], cache).array
            #expect(largestDistance(logits, Self.last(whole, position: position)) < 1e-4)
        }
    }

    @Test("What cannot be read is refused and leaves the cache as it was")
    func refused() throws {
        let model = try TinyModel.make()
        let cache = try KeyValueCache(model, slotCount: 2, capacity: 4)
        _ = try model.decode([.init(slot: 0, tokens: [1, 2, 3])], cache)
        let attempts: [(String, [LanguageModel.Continuation])] = [
            ("token id 61 lies outside", [.init(slot: 1, tokens: [61])]), ("token id -1 lies outside", [.init(slot: 1, tokens: [-1])]),
            ("5 tokens exceed the context of 4", [.init(slot: 0, tokens: [1, 2])]),
            ("slot 2", [.init(slot: 2, tokens: [1])]), ("slot -1", [.init(slot: -1, tokens: [1])]),
            ("slot 1", [.init(slot: 1, tokens: [])]), ("slot 1", [.init(slot: 1, tokens: [1]), .init(slot: 1, tokens: [1])]),
        ]
        for (says, attempt) in attempts {
            let error = try #require(throws: WorkbenchError.self) { try model.decode(attempt, cache) }
            #expect(error.message.contains(says), "\(error.message)")
            #expect(cache.lengths == [3, 0])
        }
        // A cache is never longer than the model's context.
        #expect(try KeyValueCache(model, slotCount: 1, capacity: 1000).capacity == 32)
    }
}
