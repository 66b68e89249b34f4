import Domain
import Engine
import Tokenization
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a person names as a model: a base folder, a run folder, or a base with an adapter.
struct ModelFolder {
    let model: LanguageModel
    let tokenizer: Tokenizer
    /// Where the base's weights lie.
    let base: URL

    /// Loads the model at `path`: a run folder means its base with its adapter, or its whole tuned model.
    init(_ path: String, adapter: String? = nil, precision: Hyperparameters.Precision = .float32) throws {
        let folder = URL(fileURLWithPath: path, isDirectory: true)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw WorkbenchError(.fileNotFound, "there is no folder \(folder.path)", hint: "name a model folder or a run folder")
        }
        var (base, adapter) = (folder, adapter.map { URL(fileURLWithPath: $0, isDirectory: true) })
        if FileManager.default.fileExists(atPath: RunFolder.planURL(in: folder).path) {
            let plan = try RunFolder.plan(in: folder)
            let artifact = RunFolder.artifactURL(in: folder)
            guard FileManager.default.fileExists(atPath: artifact.path) else {
                throw WorkbenchError(
                    .fileNotFound, "the run in \(folder.path) has no artifact: it is not finished",
                    hint: "go on with it by: tunesmith \(plan.kind == .tune ? "train" : "pretrain") --resume \(folder.path)")
            }
            if case .lora = plan.method {
                base = URL(fileURLWithPath: plan.base.path, isDirectory: true)
                adapter = adapter ?? artifact
            } else {
                base = artifact
            }
        }
        self.base = base
        model = try LanguageModel(folder: base, precision: precision)
        tokenizer = try Self.tokenizer(of: base, for: model)
        if let adapter { try PEFTAdapter.load(adapter, into: model) }
    }

    /// The tokenizer in `folder`; throws `inconsistent_model` when it has ids that `model` does not know.
    static func tokenizer(of folder: URL, for model: LanguageModel) throws -> Tokenizer {
        let tokenizer = try Tokenizer.load(folder: folder)
        guard tokenizer.vocabularySize <= model.configuration.vocabularySize else {
            throw WorkbenchError(
                .inconsistentModel,
                "the tokenizer in \(folder.path) has \(tokenizer.vocabularySize) tokens, the model only \(model.configuration.vocabularySize)",
                hint: "put the tokenizer that belongs to the model beside it")
        }
        return tokenizer
    }

    /// How conversations become tokens; throws `invalid_template` where the model has no chat template.
    func encoder() throws -> ConversationEncoder {
        try ConversationEncoder(tokenizer: tokenizer)
    }

    /// Tokens after which an answer is complete.
    var stopIds: Set<Int32> {
        Set(model.configuration.endTokens.compactMap { Int32(exactly: $0) } + [tokenizer.eosId].compactMap { $0 })
    }
}
