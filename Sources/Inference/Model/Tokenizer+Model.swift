internal import Domain
public import Engine
public import Tokenization

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Tokenizer {
    /// The tokenizer in `folder`; throws `inconsistent_model` when it has ids that `model` has no embedding for.
    public static func load(folder: URL, vocabularyOf model: LanguageModel) throws -> Tokenizer {
        let tokenizer = try load(folder: folder)
        guard tokenizer.vocabularySize <= model.configuration.vocabularySize else {
            throw WorkbenchError(
                .inconsistentModel,
                "the tokenizer in \(folder.path) has \(tokenizer.vocabularySize) tokens, the model only \(model.configuration.vocabularySize)",
                hint: "use the tokenizer that belongs to this model")
        }
        return tokenizer
    }
}

extension ConversationEncoder {
    /// The tokenizer and chat template in `folder`; throws `inconsistent_model` when `model` lacks embeddings for its ids.
    public static func load(folder: URL, vocabularyOf model: LanguageModel) throws -> ConversationEncoder {
        try ConversationEncoder(tokenizer: try Tokenizer.load(folder: folder, vocabularyOf: model))
    }
}
