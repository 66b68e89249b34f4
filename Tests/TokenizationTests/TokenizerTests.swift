import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

struct TokenizerTests {
    static let names = ["trained", "added", "gpt2_style", "fallback", "unknown", "unknown_fused"]

    @Test("Texts become the ids that the reference gives", arguments: names)
    func encoding(name: String) throws {
        let tokenizer = try Goldens.tokenizer(name)
        let cases = try Goldens.json("\(name).cases.json")
        let texts = try #require(try Goldens.json("texts.json").array?.compactMap(\.string))
        let ids = try #require(cases["ids"]?.array)
        #expect(texts.count == ids.count && texts.count > 90)
        for (text, expected) in zip(texts, ids) {
            #expect(try tokenizer.encode(text, addSpecialTokens: false) == expected.ids, "\(text.debugDescription)")
        }
        for (text, expected) in zip(texts, cases["special"]?.array ?? []) {
            #expect(try tokenizer.encode(text) == expected.ids, "with special tokens: \(text.debugDescription)")
        }
    }

    @Test("Ids become the text that the reference gives, whole and one by one", arguments: names)
    func decoding(name: String) throws {
        let tokenizer = try Goldens.tokenizer(name)
        let cases = try Goldens.json("\(name).cases.json")
        let texts = try #require(try Goldens.json("texts.json").array?.compactMap(\.string))
        for (index, row) in (cases["ids"]?.array ?? []).enumerated() {
            let expected = cases["decoded"]?["\(index)"]?.string ?? texts[index]
            check(tokenizer, row.ids, skip: false, expected)
        }
        let decodings = try #require(cases["decode"]?.array)
        #expect(decodings.count > 20)
        for decoding in decodings {
            let ids = try #require(decoding["ids"]).ids
            check(tokenizer, ids, skip: false, try #require(decoding["kept"]?.string))
            check(tokenizer, ids, skip: true, try #require(decoding["skipped"]?.string))
        }
    }

    private func check(_ tokenizer: Tokenizer, _ ids: [Int32], skip: Bool, _ expected: String) {
        let whole = tokenizer.decode(ids, skipSpecialTokens: skip)
        #expect(same(whole, expected), "\(ids): \(whole.debugDescription) is not \(expected.debugDescription)")
        var decoder = StreamingDecoder(tokenizer, skipSpecialTokens: skip)
        var streamed = ""
        for id in ids { streamed += decoder.feed(id) }
        streamed += decoder.finish()
        #expect(same(streamed, expected), "\(ids): streamed \(streamed.debugDescription) is not \(expected.debugDescription)")
    }

    @Test("Each character comes out of a stream with its last byte")
    func promptStream() throws {
        let tokenizer = try Goldens.tokenizer("trained")
        let ids = try tokenizer.encode("😀a")
        var decoder = StreamingDecoder(tokenizer)
        #expect(ids.map { decoder.feed($0) } == ["", "", "", "😀", "a"])
        _ = decoder.feed(ids[0])
        #expect(decoder.finish() == "\u{FFFD}")
        #expect(decoder.feed(ids[4]) == "a", "after finish a decoder starts anew")
    }

    @Test("Ids outside the vocabulary are passed over when decoding", arguments: [Int32.min, -1, 600, Int32.max])
    func unknownIds(id: Int32) throws {
        let tokenizer = try Goldens.tokenizer("trained")
        let ids = try tokenizer.encode("donkey")
        #expect(tokenizer.decode([id] + ids + [id]) == "donkey")
        #expect(tokenizer.token(of: id) == nil)
    }

    @Test("Offsets cover the text from which each token comes", arguments: names)
    func offsets(name: String) throws {
        let tokenizer = try Goldens.tokenizer(name)
        for text in try #require(try Goldens.json("texts.json").array?.compactMap(\.string)) {
            let tokens = try tokenizer.encodeTokens(text, addSpecialTokens: false, withOffsets: true)
            #expect(tokens.ids == (try tokenizer.encode(text, addSpecialTokens: false)))
            #expect(tokens.starts.count == tokens.ids.count && tokens.ends.count == tokens.ids.count)
            #expect(zip(tokens.starts, tokens.ends).allSatisfy { $0 >= 0 && $0 <= $1 && $1 <= text.utf8.count }, "\(text.debugDescription)")
        }
    }

    @Test("Without normalizer the offsets are the characters that the tokens' bytes stand in")
    func exactOffsets() throws {
        let tokenizer = try Goldens.tokenizer("trained")
        let text = "The donkey's <|end|> café 😀\n\n12"
        let bytes = Array(text.utf8)
        // Twice, for the second time comes from the cache.
        for _ in 0..<2 {
            let tokens = try tokenizer.encodeTokens(text, addSpecialTokens: false, withOffsets: true)
            for (index, id) in tokens.ids.enumerated() {
                let covered = Array(bytes[Int(tokens.starts[index])..<Int(tokens.ends[index])])
                let token = try #require(tokenizer.token(of: id))
                let own = ByteAlphabet.bytes(of: token) ?? Array(token.utf8)
                let isWhole = own.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
                #expect(isWhole ? covered == own : String(validating: covered, as: UTF8.self) != nil && covered.count > own.count)
            }
        }
    }

    @Test("Long pieces are merged exactly as short ones would be")
    func longPieces() throws {
        let tokenizer = try Goldens.tokenizer("trained")
        for count in [1, 2, 3, 6, 7, 20] {
            let text = String(repeating: "thedonkeywaits", count: count)
            let ids = try tokenizer.encode(text)
            #expect(tokenizer.decode(ids) == text)
            #expect(ids == slowMerge(text, tokenizer), "\(count) repeats")
        }
    }

    /// Byte-pair encoding as its definition reads: merge the pair of least rank, leftmost first, until there is none.
    private func slowMerge(_ text: String, _ tokenizer: Tokenizer) -> [Int32] {
        var ids = text.utf8.compactMap { tokenizer.id(of: String(ByteAlphabet.scalars[Int($0)])) }
        while true {
            guard case .bytePair(let shared) = tokenizer.model else { return [] }
            let merges = ids.indices.dropLast().map { shared.model.merges.merge(ids[$0], ids[$0 + 1]) }
            guard let rank = merges.map(\.rank).min(), rank < MergeTable.never,
                let index = merges.firstIndex(where: { $0.rank == rank })
            else { return ids }
            ids.replaceSubrange(index...index + 1, with: [merges[index].result])
        }
    }

    @Test("Many tasks may share a tokenizer")
    func sharing() async throws {
        let tokenizer = try Goldens.tokenizer("added")
        let texts = try #require(try Goldens.json("texts.json").array?.compactMap(\.string))
        let expected = try texts.map { try tokenizer.encode($0) }
        let results = try await withThrowingTaskGroup(of: [[Int32]].self) { group in
            for _ in 0..<12 { group.addTask { try texts.map { try tokenizer.encode($0) } } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 12 && results.allSatisfy { $0 == expected })
    }

    @Test("A vocabulary tells canonically equal tokens apart")
    func canonicalEquality() throws {
        var vocabulary = try Vocabulary(tokens: [Array("\u{E9}".utf8), Array("e\u{301}".utf8)])
        #expect(vocabulary.id(of: "\u{E9}".utf8) == 0)
        #expect(vocabulary.id(of: "e\u{301}".utf8) == 1)
        #expect(throws: WorkbenchError.self) { try vocabulary.add("\u{E9}", id: 2) }
    }
}
