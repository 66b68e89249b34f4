import Domain
import JSON
import Testing

@testable import Tokenization

/// Merging against the plainest way to write it.
struct BytePairModelTests {
    /// Merges the leftmost pair of least rank, again and again.
    private func merged(_ text: String, by model: BytePairModel) -> [Int32] {
        var ids: [Int32] = []
        let units = model.units == .bytes ? text.utf8.map { UInt32($0) } : text.unicodeScalars.map(\.value)
        for unit in units {
            switch model.units == .bytes ? model.byteStarts[Int(unit)] : model.start(of: unit) {
            case .token(let id): ids.append(id)
            case .fallback(let bytes): ids += bytes
            case .unknown: if let unknown = model.unknown, ids.last != unknown { ids.append(unknown) }
            }
        }
        while true {
            var best: (rank: Int32, index: Int, result: Int32) = (MergeTable.never, -1, -1)
            for index in ids.indices.dropLast() {
                let merge = model.merges.merge(ids[index], ids[index + 1])
                if merge.rank < best.rank { best = (merge.rank, index, merge.result) }
            }
            if best.index < 0 { return ids }
            ids[best.index] = best.result
            ids.remove(at: best.index + 1)
        }
    }

    @Test(
        "Short and long pieces become what merging pair by pair gives, met once or again",
        arguments: [("kinds/llama2", true), ("kinds/gemma", false), ("trained", false)])
    func pieces(name: String, cuts: Bool) throws {
        let json = try Goldens.json(name.contains("/") ? "\(name).json" : "\(name).tokenizer.json")
        let tokenizer = try Tokenizer(json: json["tokenizer"] ?? json)
        guard case .bytePair(let shared) = tokenizer.model else {
            Issue.record("not byte-pair encoding")
            return
        }
        #expect(shared.model.cutsAtSpaces == cuts)
        let words = ["▁", "▁the", "▁bridge", "donkey", "a", "e", "é", "▁▁", "1", ".", "😀", "ing", "aaaa", "ter"]
        var generator = SplitMix(state: 19)
        var scratch = try BytePairScratch()
        for round in 0..<300 {
            let count = round % 3 == 0 ? 60 : 6
            let text = (0..<1 + Int(generator.next() % UInt64(count))).map { _ in words[Int(generator.next() % UInt64(words.count))] }
                .joined()
            let expected = merged(text, by: shared.model)
            for _ in 0..<2 {
                var output = EncodedTokens()
                let bytes = Array(text.utf8)
                bytes.withUnsafeBufferPointer {
                    shared.model.encode($0, base: 0, withOffsets: true, scratch: &scratch, to: &output)
                }
                #expect(output.ids == expected, "\(text)")
                #expect(output.starts.count == expected.count && output.ends.last == Int32(bytes.count))
                #expect(zip(output.ends, output.starts.dropFirst()).allSatisfy { $0 == $1 })
            }
        }
    }

    @Test("Bytes that merge at once give what merging pair by pair gives, in whatever order the merges stand")
    func sureBytes() throws {
        var generator = SplitMix(state: 7)
        for round in 0..<60 {
            var vocabulary = ByteAlphabet.scalars.map { String($0) }
            var parts = [UInt8](arrayLiteral: 0x61, 0x62, 0x20, 0xC3, 0xA9).map { vocabulary[Int($0)] }
            var merges: [[String]] = []
            for _ in 0..<40 {
                let pair = [parts.randomElement(using: &generator) ?? "", parts.randomElement(using: &generator) ?? ""]
                let joined = pair.joined()
                if !vocabulary.contains(joined) {
                    vocabulary.append(joined)
                    parts.append(joined)
                }
                if !merges.contains(pair), joined.unicodeScalars.count < 9 { merges.append(pair) }
            }
            // Trained vocabularies never use a token before it is made; files may.
            if round % 2 == 1 { merges.shuffle(using: &generator) }
            let vocab = JSONObject(vocabulary.enumerated().map { (name: $1, value: .integer(Int64($0))) })
            let list = JSONValue.array(merges.map { .array($0.map { .string($0) }) })
            let json = JSONValue.object([
                "pre_tokenizer": .object(["type": .string("ByteLevel"), "add_prefix_space": .bool(false), "use_regex": .bool(false)]),
                "model": .object(["type": .string("BPE"), "vocab": .object(vocab), "merges": list]),
            ])
            guard case .bytePair(let shared) = try Tokenizer(json: json).model else {
                Issue.record("not byte-pair encoding")
                return
            }
            #expect(shared.model.byteMerges != nil)
            var scratch = try BytePairScratch()
            for _ in 0..<60 {
                let text = (0..<Int(generator.next() % 80) + 1).map { _ in ["a", "b", " ", "é"].randomElement(using: &generator) ?? "" }
                    .joined()
                var output = EncodedTokens()
                Array(text.utf8).withUnsafeBufferPointer {
                    shared.model.encode($0, base: 0, withOffsets: true, scratch: &scratch, to: &output)
                }
                #expect(output.ids == merged(text, by: shared.model), "\(text) by \(merges)")
            }
        }
    }

    @Test("Bytes without a token move the offsets after them as in the reference, by the lengths of their characters in the byte alphabet")
    func lostBytes() throws {
        let json = #"""
            {"pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false}, "model": {"type": "BPE",
            "vocab": {"a": 0, "b": 1, "Ġ": 2, "Ã": 3, "ab": 4, "Ġa": 5}, "merges": ["a b", "Ġ a"]}}
            """#
        let tokenizer = try Tokenizer(bytes: Array(json.utf8))
        let cases: [(text: String, ids: [Int32], places: [Int])] = [
            ("ab éab", [4, 2, 3, 4], [0, 2, 2, 3, 3, 4, 3, 4]),
            (" žab a", [2, 4, 5], [0, 1, 1, 2, 4, 6]),
            ("éa é ab", [3, 0, 2, 3, 2, 4], [0, 1, 0, 1, 2, 3, 3, 4, 4, 5, 5, 7]),
            ("bža 😀b", [1, 0, 2, 1], [0, 1, 1, 2, 3, 4, 5, 6]),
            ("žab", [4], [0, 1]),
        ]
        for (text, ids, places) in cases {
            let encoding = try tokenizer.encoding(of: text)
            #expect(encoding.ids == ids, "\(text)")
            #expect(encoding.offsets.flatMap { [$0.lowerBound, $0.upperBound] } == places, "\(text)")
        }
    }

    @Test("A cache that was filled several times over still gives each word its own tokens")
    func cache() {
        let cache = WordCache()
        func word(_ number: Int) -> [UInt8] { Array("word\(number)".utf8) }
        for number in 0..<150_000 {
            word(number).withUnsafeBufferPointer { bytes in
                cache.keep(bytes, count: 2) { WordToken(id: Int32(2 * number + $0), start: Int32($0), end: Int32($0 + 1)) }
            }
        }
        var known = 0
        for number in 0..<150_000 {
            word(number).withUnsafeBufferPointer { bytes in
                var output = EncodedTokens()
                guard cache.append(bytes, base: 10, withOffsets: true, to: &output) else { return }
                known += 1
                #expect(output.ids == [Int32(2 * number), Int32(2 * number + 1)])
                #expect(output.starts == [10, 11] && output.ends == [11, 12])
            }
        }
        #expect(known > 1000)
    }

    @Test("A heap gives its numbers in order")
    func heap() {
        var generator = SplitMix(state: 5)
        var heap = (0..<200).map { _ in generator.next() % 1000 }
        var all = heap
        LeastFirst.arrange(&heap)
        for _ in 0..<100 {
            let number = generator.next() % 1000
            LeastFirst.push(number, to: &heap)
            all.append(number)
        }
        var taken: [UInt64] = []
        while let least = LeastFirst.pop(&heap) { taken.append(least) }
        #expect(taken == all.sorted())
    }
}
