internal import Domain
public import Engine
public import Tokenization

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Tokenizer {
    /// The tokenizer in `folder`; throws `inconsistent_model` when it has ids that a model of `configuration` does not know.
    public static func load(folder: URL, for configuration: ModelConfiguration) throws -> Tokenizer {
        let tokenizer = try load(folder: folder)
        guard tokenizer.vocabularySize <= configuration.vocabularySize else {
            throw WorkbenchError(
                .inconsistentModel,
                "the tokenizer in \(folder.path) has \(tokenizer.vocabularySize) tokens, the model only \(configuration.vocabularySize)",
                hint: "put the tokenizer that belongs to the model beside it")
        }
        return tokenizer
    }
}
