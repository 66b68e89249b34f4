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
    let encoder: ConversationEncoder
    /// What templates take for the time.
    let moment: TemplateMoment
    /// Numbers of the base.
    let parameters: Int
    /// Length of its files of weights.
    let weightBytes: Int
    /// Length of its tokenizer's file.
    let tokenizerBytes: Int

    /// Opens `base`; throws what its files are refused with.
    init(_ base: BaseModel) throws {
        folder = URL(fileURLWithPath: base.folder, isDirectory: true)
        configuration = try ModelConfiguration(contentsOf: folder.appendingPathComponent("config.json"))
        moment = TemplateMoment.now()
        var encoder = try ConversationEncoder(tokenizer: Tokenizer.load(folder: folder, for: configuration))
        encoder.moment = moment
        self.encoder = encoder
        parameters = try StepWork(configuration, method: .full, precision: .float32).parameters
        weightBytes = try LanguageModel.weightFiles(in: folder).reduce(0) { $0 + SystemFacts.fileSize($1.path) }
        let folder = folder
        tokenizerBytes = ["tokenizer.json", "tokenizer.model"].map { SystemFacts.fileSize(folder.appendingPathComponent($0).path) }.reduce(
            0, +)
    }
}

/// The rows of a job as training reads them.
struct EncodedParts {
    let training: TuningRows
    let validation: TuningRows?
    /// Length of the files.
    let byteCount: Int

    var validationRows: EncodedRows { validation?.rows ?? EncodedRows() }

    /// Encodes both; throws what training would refuse, the detail `param` naming the field.
    init(_ training: TrainingPlan.Input, _ validation: TrainingPlan.Input?, _ base: OpenedBase, _ request: JobRequest) throws {
        let prefix = request.method?.prefixLength ?? 0
        let context = base.configuration.maximumPositions - prefix
        if let chosen = request.settings.maxLength, chosen > context {
            throw WorkbenchError(
                .invalidSetting, "max_length \(chosen) exceeds the base's context of \(context) tokens",
                hint: "use \(context) or less", details: ["param": "max_length"])
        }
        if let method = request.method {
            do { try LanguageModel.check(method, on: base.configuration) } catch let error as WorkbenchError { throw error.at("method") }
        }
        let settings = TuningRows.Settings(
            skipsInvalid: request.skipsInvalidRows, turns: request.trainedTurns, maxLength: request.settings.maxLength ?? max(2, context))
        func encoded(_ input: TrainingPlan.Input, _ parameter: String) throws -> TuningRows {
            do {
                let rows = try TuningRows(input, base.encoder, settings)
                guard rows.rows.targetCount > 0 else {
                    throw WorkbenchError(.invalidDataset, "no row has a token to train on", hint: "rows need an assistant message")
                }
                return rows
            } catch let error as WorkbenchError {
                throw error.at(parameter)
            }
        }
        self.training = try encoded(training, "training_file")
        self.validation = try validation.map { try encoded($0, "validation_file") }
        byteCount = [training, validation].compactMap { $0.map { SystemFacts.fileSize($0.path) } }.reduce(0, +)
    }
}
