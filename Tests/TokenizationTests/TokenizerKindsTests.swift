import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

/// Small tokenizers of every kind against what the reference packages give for them.
struct TokenizerKindsTests {
    static let names = [
        "bert", "bert_cased", "t5", "unigram_bytes", "llama2", "roberta", "gpt2_trim", "llama3", "smollm", "falcon", "bert_processing",
        "whitespace_split", "split_removed", "split_previous", "split_next", "split_contiguous", "split_inverted", "char_delimiter",
        "punctuation", "digits", "metaspace_never", "gemma", "nfd", "nfkd_strip", "nfkc", "strip", "replace_empty", "byte_normalizer",
        "word_level", "strips", "unigram_trim",
    ]
    static let pieceNames = ["unigram", "unigram_bytes", "bpe", "bpe_bytes", "unigram_suffix", "bpe_no_prefix"]

    @Test("Ids, offsets and decoded texts of every kind are the reference's", arguments: names)
    func kinds(name: String) throws {
        let cases = try Goldens.json("kinds/\(name).json")
        let tokenizer = try Tokenizer(json: try #require(cases["tokenizer"]))
        let texts = try Goldens.json("kinds/texts.json").array?.compactMap(\.string) ?? []
        let rows = try #require(cases["rows"]?.array)
        #expect(rows.count == texts.count && rows.count > 80)
        for (text, row) in zip(texts, rows) {
            let parts = row.array ?? []
            let encoding = try tokenizer.encoding(of: text)
            #expect(encoding.ids == parts[0].ids, "\(text.debugDescription)")
            #expect(try tokenizer.encode(text) == parts[0].ids, "\(text.debugDescription) without offsets")
            #expect(try tokenizer.count(text) == parts[0].ids.count)
            let places = encoding.offsets.flatMap { [Int32($0.lowerBound), Int32($0.upperBound)] }
            #expect(places == parts[1].ids, "offsets of \(text.debugDescription)")
            let decoded = parts.count > 2 ? parts[2].string ?? "" : text
            let kept = parts.count > 3 ? parts[3].string ?? "" : decoded
            try check(tokenizer, parts[0].ids, skipped: decoded, kept: kept)
        }
        for decoding in cases["decodings"]?.array ?? [] {
            let parts = decoding.array ?? []
            try check(tokenizer, parts[0].ids, skipped: parts[1].string ?? "", kept: parts[2].string ?? "")
        }
    }

    @Test("Pairs become the reference's ids and types", arguments: names)
    func pairs(name: String) throws {
        let cases = try Goldens.json("kinds/\(name).json")
        let tokenizer = try Tokenizer(json: try #require(cases["tokenizer"]))
        let pairs = try #require(cases["pairs"]?.array)
        #expect(pairs.count == 12)
        for pair in pairs {
            let texts = pair["texts"]?.array?.compactMap(\.string) ?? []
            let encoding = try tokenizer.encoding(of: texts[0], pair: texts[1], addSpecialTokens: pair["special"]?.bool ?? true)
            #expect(encoding.ids == pair["ids"]?.ids, "\(texts)")
            #expect(encoding.typeIds == pair["types"]?.ids, "types of \(texts)")
        }
    }

    private func check(_ tokenizer: Tokenizer, _ ids: [Int32], skipped: String, kept: String) throws {
        for (skip, expected) in [(true, skipped), (false, kept)] {
            let whole = tokenizer.decode(ids, skipSpecialTokens: skip)
            #expect(same(whole, expected), "\(ids): \(whole.debugDescription) is not \(expected.debugDescription)")
            var decoder = StreamingDecoder(tokenizer, skipSpecialTokens: skip)
            let streamed = ids.map { decoder.feed($0) }.joined() + decoder.finish()
            #expect(same(streamed, expected), "\(ids): streamed \(streamed.debugDescription)")
        }
    }

    @Test("SentencePiece models give the ids and texts of the reference", arguments: pieceNames)
    func sentencePiece(name: String) throws {
        let tokenizer = try Tokenizer(sentencePiece: Goldens.bytes("kinds/\(name).model"))
        let cases = try #require(try Goldens.json("kinds/sentencepiece.json")[name])
        for row in try #require(cases["rows"]?.array) {
            let parts = row.array ?? []
            let text = parts[0].string ?? ""
            #expect(try tokenizer.encode(text, addSpecialTokens: false) == parts[1].ids, "\(text.debugDescription)")
            try check(tokenizer, parts[1].ids, parts[2].string ?? "")
        }
        for decoding in try #require(cases["decodings"]?.array) {
            let parts = decoding.array ?? []
            try check(tokenizer, parts[0].ids, parts[1].string ?? "")
        }
    }

    @Test("A rank file gives the ids and texts of tiktoken")
    func rankFile() throws {
        let cases = try Goldens.json("kinds/tiktoken.json")
        let special = try #require(cases["special"]?.object).fields.map { ($0.name, $0.value.integer ?? -1) }
        for pattern in [try #require(cases["pattern"]?.string), "(?:\(try #require(cases["pattern"]?.string)))"] {
            let tokenizer = try Tokenizer(
                rankFile: Goldens.bytes("kinds/small.tiktoken"), pattern: pattern, specialTokens: Dictionary(uniqueKeysWithValues: special))
            for row in try #require(cases["rows"]?.array) {
                let parts = row.array ?? []
                #expect(try tokenizer.encode(parts[0].string ?? "") == parts[1].ids, "\(parts[0].text())")
            }
            for decoding in try #require(cases["decodings"]?.array) {
                let parts = decoding.array ?? []
                #expect(same(tokenizer.decode(parts[0].ids, skipSpecialTokens: false), parts[1].string ?? ""), "\(parts[0].ids)")
            }
        }
    }

    private func check(_ tokenizer: Tokenizer, _ ids: [Int32], _ expected: String) throws {
        let whole = tokenizer.decode(ids)
        #expect(same(whole, expected), "\(ids): \(whole.debugDescription) is not \(expected.debugDescription)")
        var decoder = StreamingDecoder(tokenizer)
        let streamed = ids.map { decoder.feed($0) }.joined() + decoder.finish()
        #expect(same(streamed, expected), "\(ids): streamed \(streamed.debugDescription)")
    }

    @Test("A batch gives what its texts give one by one, whatever the threads", arguments: [1, 2, 3, 16])
    func batches(threads: Int) throws {
        let tokenizer = try Tokenizer(json: try #require(try Goldens.json("kinds/llama3.json")["tokenizer"]))
        let texts = try Goldens.json("kinds/texts.json").array?.compactMap(\.string) ?? []
        let expected = try texts.map { try tokenizer.encode($0) }
        #expect(try tokenizer.encode(batch: texts, threads: threads) == expected)
        #expect(try tokenizer.count(batch: texts, threads: threads) == expected.map(\.count))
        #expect(try tokenizer.encode(batch: [], threads: threads).isEmpty)
        #expect(throws: WorkbenchError.self) { try tokenizer.encode(batch: texts, threads: 0) }
    }
}
