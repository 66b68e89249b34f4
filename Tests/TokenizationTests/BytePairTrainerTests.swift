import Domain
import Foundation
import JSON
import Testing

@testable import Tokenization

struct BytePairTrainerTests {
    @Test("Training gives the vocabulary and merges that the reference trains")
    func reference() throws {
        let trainer = try BytePairTrainer(vocabularySize: 600, specialTokens: ["<|end|>", "<|start|>"])
        let json = try trainer.train([Goldens.text("prose.txt")])
        let expected = try Goldens.json("trained.tokenizer.json")
        let vocabulary = try #require(expected["model"]?["vocab"]?.object)
        #expect(json["model"]?["vocab"]?.object?.fields.count == vocabulary.fields.count)
        for (token, id) in vocabulary.fields { #expect(json["model"]?["vocab"]?[token] == id, "\(token)") }
        #expect(json["model"]?["merges"] == expected["model"]?["merges"])
        for part in ["pre_tokenizer", "added_tokens", "normalizer", "post_processor"] { #expect(json[part] == expected[part], "\(part)") }
    }

    @Test("Training twice gives the same bytes, and the tokenizer reads what it wrote")
    func determinism() throws {
        let text = try Goldens.text("prose.txt")
        let trainer = try BytePairTrainer(vocabularySize: 400, specialTokens: ["<|im_end|>"])
        let bytes = try trainer.train([text, "More text."]).bytes()
        #expect(try trainer.train([text, "More text."]).bytes() == bytes)
        let tokenizer = try Tokenizer(bytes: bytes)
        #expect(tokenizer.vocabularySize == 400)
        let ids = try tokenizer.encode(text + "\u{0}😀<|im_end|>")
        #expect(same(tokenizer.decode(ids, skipSpecialTokens: false), text + "\u{0}😀<|im_end|>"))
        #expect(ids.last == 0)
        #expect(ids.count < text.utf8.count / 2)
    }

    @Test("A text with few pairs gives a smaller vocabulary")
    func smallText() throws {
        let tokenizer = try Tokenizer(json: BytePairTrainer(vocabularySize: 1000, specialTokens: []).train(["aaaa aaaa"]))
        #expect(tokenizer.vocabularySize < 264)
        #expect(try Tokenizer(json: BytePairTrainer(vocabularySize: 256, specialTokens: []).train([])).encode("hé").count == 3)
    }

    @Test("Digits stay single and line ends apart from words")
    func cutting() throws {
        let text = String(repeating: "year 1987\nyear 1987\n\n", count: 20)
        let tokenizer = try Tokenizer(json: BytePairTrainer(vocabularySize: 300, specialTokens: []).train([text]))
        let tokens = try tokenizer.encode("year 1987\nyear").compactMap { tokenizer.token(of: $0) }
        #expect(tokens == ["year", "Ġ", "1", "9", "8", "7", "Ċ", "year"])
    }

    @Test(
        "Settings out of range are refused",
        arguments: [(255, []), (256, ["<a>"]), (1_000_001, []), (300, ["<a>", "<a>"]), (300, [""]), (300, ["a"])] as [(Int, [String])])
    func settings(size: Int, specials: [String]) {
        #expect(throws: WorkbenchError.self) { try BytePairTrainer(vocabularySize: size, specialTokens: specials) }
    }

    @Test("The configuration beside a tokenizer is written and read back")
    func configuration() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tokenizer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let trainer = try BytePairTrainer(vocabularySize: 300, specialTokens: ["<|im_start|>", "<|im_end|>", "<|pad|>"])
        try Data(trainer.train([Goldens.text("prose.txt")]).bytes()).write(to: folder.appending(path: "tokenizer.json"))
        let configuration = TokenizerConfiguration(
            bosToken: nil, eosToken: "<|im_end|>", padToken: "<|pad|>", chatTemplate: "{{ messages }}\n")
        try configuration.write(to: folder)
        let tokenizer = try Tokenizer.load(folder: folder)
        #expect(tokenizer.configuration == configuration)
        #expect(tokenizer.bosId == nil && tokenizer.eosId == 1 && tokenizer.padId == 2)
        #expect(tokenizer.specialIds == [0, 1, 2])
        try Data("from the file".utf8).write(to: folder.appending(path: "chat_template.jinja"))
        #expect(try Tokenizer.load(folder: folder).configuration.chatTemplate == "from the file")
    }
}
