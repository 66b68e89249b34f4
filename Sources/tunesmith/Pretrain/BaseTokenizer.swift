import Domain
import Engine
import JSON
import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The tokenizer of a base model of our own: byte-level BPE with the tokens that text ends and chat turns need.
enum BaseTokenizer {
    static let endOfText = "<|endoftext|>"
    static let turnStart = "<|im_start|>"
    static let turnEnd = "<|im_end|>"
    /// What a model folder may hold beside weights and configuration that answers depend on.
    private static let files = [
        "tokenizer.json", "tokenizer.model", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json",
        "chat_template.jinja", "generation_config.json",
    ]

    /// Trains on `texts`, writes the tokenizer's files into `folder` and loads it from there.
    static func train(on texts: [String], vocabulary: Int, into folder: URL) throws -> Tokenizer {
        let trainer = try BytePairTrainer(vocabularySize: vocabulary, specialTokens: [endOfText, turnStart, turnEnd])
        let json = try trainer.train(texts)
        try AtomicFile.write(json.bytes(.indented), to: folder.appendingPathComponent("tokenizer.json"))
        let configuration = TokenizerConfiguration(
            bosToken: nil, eosToken: turnEnd, padToken: endOfText, addsBos: false, chatTemplate: ChatTemplate.chatML)
        try configuration.write(to: folder)
        return try Tokenizer.load(folder: folder)
    }

    /// Copies the files of tokenizer, chat template and generation that `source` has.
    static func copyFiles(from source: URL, to target: URL) throws {
        for name in files where FileManager.default.fileExists(atPath: source.appendingPathComponent(name).path) {
            let bytes = try Data(contentsOf: source.appendingPathComponent(name))
            try AtomicFile.write([UInt8](bytes), to: target.appendingPathComponent(name))
        }
    }
}
