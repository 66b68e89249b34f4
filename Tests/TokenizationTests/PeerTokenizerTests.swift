import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

/// Tokenizers of well-known models, where they lie beside the repository.
struct PeerTokenizerTests {
    @Test(
        "A small Llama model's texts become its ids",
        .enabled(if: Goldens.hasShared("models/stories260K"), "the model stories260K is not beside the repository"))
    func stories() throws {
        let tokenizer = try Tokenizer.load(folder: Goldens.shared.appending(path: "models/stories260K"))
        let cases = try #require(try Goldens.sharedJSON("models/stories260K/expected_encodings.json").array)
        #expect(cases.count == 8)
        for row in cases {
            let text = try #require(row["text"]?.string)
            let ids = try #require(row["ids"]).ids
            #expect(try tokenizer.encode(text, addSpecialTokens: false) == ids)
            #expect(try tokenizer.encode(text) == [1] + ids)
            #expect(tokenizer.decode([1] + ids) == text)
        }
        #expect(tokenizer.bosId == 1 && tokenizer.eosId == 2 && tokenizer.padId == nil)
        #expect(tokenizer.vocabularySize == 512)
    }

    @Test(
        "Large byte-level vocabularies give the reference's ids",
        .enabled(if: Goldens.hasShared("tokenizers"), "the tokenizers are not beside the repository"),
        arguments: [
            "gpt2/tokenizer.json", "tiny_bpe/tiny_bpe_tokenizer.json", "qwen2_shape/tokenizer.json", "pythia_neox/20B_tokenizer.json",
        ])
    func byteLevel(path: String) throws {
        var object = try #require(try Goldens.sharedJSON("tokenizers/\(path)").object)
        // The stored ids were made without the normalizer, too.
        object["normalizer"] = .null
        let tokenizer = try Tokenizer(json: .object(object))
        let texts = try #require(try Goldens.json("peer_texts.json").array?.compactMap(\.string))
        let expected = try #require(try Goldens.json("peer_ids.json")[path]?.array)
        #expect(texts.count == expected.count && texts.count > 90)
        for (text, ids) in zip(texts, expected) {
            #expect(try tokenizer.encode(text, addSpecialTokens: false) == ids.ids, "\(text.debugDescription)")
        }
    }

    @Test(
        "Well-known tokenizers give the ids of their models' tests",
        .enabled(if: Goldens.hasShared("tokenizers"), "the tokenizers are not beside the repository"),
        arguments: [
            ("bert_base_uncased", "bert", "Xenova/bert-base-uncased"), ("gpt2", "gpt2", "Xenova/gpt2"),
            ("qwen2_shape", "qwen2", "Xenova/Qwen1.5-0.5B-Chat"),
        ])
    func conformance(folder: String, kind: String, model: String) throws {
        let tokenizer = try Tokenizer.load(folder: Goldens.shared.appending(path: "tokenizers/\(folder)"))
        let cases = try #require(try Goldens.sharedJSON("tokenizers/expected/goldens.json")[kind]?[model]?.object)
        #expect(cases.fields.count > 20)
        for (name, value) in cases.fields {
            guard let text = value["text"]?.string, let ids = value["ids"]?.ids else { continue }
            let pair = value["text_pair"]?.string
            #expect(try tokenizer.encoding(of: text, pair: pair).ids == ids, "\(name)")
        }
    }
}
