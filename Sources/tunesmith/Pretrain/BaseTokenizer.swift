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
}
