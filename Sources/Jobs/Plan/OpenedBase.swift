internal import Domain
internal import Engine
internal import Tokenization
internal import TrainingLoop

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A base model as planning needs it: shapes and tokens, but no weights.
struct OpenedBase {
    let folder: URL
    let configuration: ModelConfiguration
    /// What templates take for the time.
    let moment: TemplateMoment
    /// Numbers of the base.
    let parameters: Int
    /// Length of its files of weights.
    let weightBytes: Int
    /// Length of its tokenizer's file.
    let tokenizerBytes: Int

    /// Opens `base`, with templates that take `moment` for the time, or the present; throws what its files are refused with.
    init(_ base: BaseModel, moment: TemplateMoment? = nil) throws {
        folder = URL(fileURLWithPath: base.folder, isDirectory: true)
        configuration = try ModelConfiguration(contentsOf: folder.appendingPathComponent("config.json"))
        self.moment = moment ?? TemplateMoment.now()
        parameters = try StepWork(configuration, method: .full, precision: .float32).parameters
        weightBytes = try LanguageModel.weightFiles(in: folder).reduce(0) { $0 + SystemFacts.fileSize($1.path) }
        let folder = folder
        tokenizerBytes = ["tokenizer.json", "tokenizer.model"].map { SystemFacts.fileSize(folder.appendingPathComponent($0).path) }.reduce(
            0, +)
    }

    /// What makes tokens of conversations; opening its tokenizer may take a second.
    func encoder() throws -> ConversationEncoder {
        var encoder = try ConversationEncoder(tokenizer: Tokenizer.load(folder: folder, for: configuration))
        encoder.moment = moment
        return encoder
    }
}
