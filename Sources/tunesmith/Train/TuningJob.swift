import Digests
import Domain
import Engine
import Jobs
import Registry
import Tokenization
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a plan of kind `tune` needs in memory: the prepared model and the encoded rows.
struct TuningJob {
    let model: LanguageModel
    let rows: EncodedRows
    let validationRows: EncodedRows
    /// What each file of rows turned out to be.
    let recognitions: [String]
    /// Oddities of rows that are trained on all the same, at most some of each kind.
    let warnings: [Diagnostic]
    /// Problems of rows that were left out, at most some of each kind.
    let skippedRows: [Diagnostic]
    /// How many rows were left out.
    let skippedLineCount: Int
    /// What the run will need of memory.
    let forecast: MemoryForecast
    /// Answers to prompts of the rows; nil where the plan wants none, or no row has any.
    let draw: TrainingRun.SampleDrawing?
    private let plan: TrainingPlan

    /// Loads everything that `plan` names and checks that it is what the plan was made of.
    ///
    /// `memory` is what the run may have, in bytes; nil for what the machine can give. Throws `out_of_memory`, before anything large is loaded, where a run that `mayBeRefused` would not fit.
    init(_ plan: TrainingPlan, memory: Int? = nil, mayBeRefused: Bool) throws {
        self.plan = plan
        let base = URL(fileURLWithPath: plan.base.path, isDirectory: true)
        try Self.checkBase(of: plan)
        try Self.check(URL(fileURLWithPath: plan.dataset.path), plan.dataset.sha256)
        if let validation = plan.validation { try Self.check(URL(fileURLWithPath: validation.path), validation.sha256) }
        let configuration = try ModelConfiguration(contentsOf: base.appendingPathComponent("config.json"))
        var encoder = try ConversationEncoder(tokenizer: Tokenizer.load(folder: base, for: configuration))
        // Rows are the same tokens whenever the run goes on.
        encoder.moment = plan.templateTime.flatMap { TemplateMoment($0) }
        try LanguageModel.check(plan.method, on: configuration)
        let prefix = plan.method.prefixLength
        let context = configuration.maximumPositions - prefix
        guard plan.hyperparameters.maxLength <= context else {
            let less = prefix > 0 ? ", of which the prefix takes \(prefix)" : ""
            throw WorkbenchError(
                .invalidSetting,
                "--max-length \(plan.hyperparameters.maxLength) exceeds the base's context of \(configuration.maximumPositions)\(less)",
                hint: "use --max-length \(context) or less")
        }
        let training = try TuningRows(plan.dataset, encoder, .init(plan))
        let validation = try plan.validation.map { try TuningRows($0, encoder, .init(plan)) }
        rows = training.rows
        validationRows = validation?.rows ?? EncodedRows()
        recognitions = [training.recognition] + (validation.map { [$0.recognition] } ?? [])
        warnings = training.warnings + (validation?.warnings ?? [])
        skippedRows = training.skipped + (validation?.skipped ?? [])
        skippedLineCount = training.skippedCount + (validation?.skippedCount ?? 0)
        let prompts = validation.map(\.prompts).flatMap { $0.isEmpty ? nil : $0 } ?? training.prompts
        let stopIds = try ModelFolder.stopIds(base, configuration, encoder.tokenizer, encoder)
        let samples = prompts.isEmpty ? nil : SampleDraw(prompts, encoder, stopIds: stopIds)
        forecast = try MemoryForecast(plan, configuration, rows, validation: validationRows, limit: memory)
        if mayBeRefused { try forecast.requireFit() }
        model = try Self.model(of: plan)
        model.recomputesActivations = forecast.recomputes
        let trained = model
        draw = samples.map { samples in { isWanted in try samples.draw(trained, while: isWanted) } }
    }

    /// Fills `folder` with the adapter, or with the whole tuned model and its tokenizer.
    func writeArtifact(_ folder: URL) throws { try Self.writeArtifact(of: model, by: plan, to: folder) }

    /// The base of `plan`, prepared for its method.
    static func model(of plan: TrainingPlan) throws -> LanguageModel {
        let base = URL(fileURLWithPath: plan.base.path, isDirectory: true)
        let model = try LanguageModel(folder: base, precision: plan.hyperparameters.precision, quantised: plan.method.quantisesBase)
        try model.prepare(for: plan.method, seed: plan.hyperparameters.seed)
        return model
    }

    /// Throws `inconsistent_model` where the base's weights are others than those that the plan was made of.
    static func checkBase(of plan: TrainingPlan) throws {
        let found = try WeightDigest.of(folder: plan.base.path)
        try check("the weights in \(URL(fileURLWithPath: plan.base.path, isDirectory: true).path)", plan.base.sha256, found: found)
    }

    /// Fills `folder` with what a run of `plan` made of `model`.
    static func writeArtifact(of model: LanguageModel, by plan: TrainingPlan, to folder: URL) throws {
        try model.saveTuned(base: plan.base.path, to: folder)
        guard plan.method == .full else { return }
        try TokenizerFiles.copy(from: URL(fileURLWithPath: plan.base.path, isDirectory: true), to: folder)
    }

    private static func check(_ file: URL, _ digest: String) throws {
        guard let found = try? SHA256.hexadecimal(ofFile: file) else {
            throw WorkbenchError(.fileNotFound, "the run reads \(file.path), which is not there or not readable", hint: "put the file back")
        }
        try check(file.path, digest, found: found)
    }

    private static func check(_ what: String, _ digest: String, found: String) throws {
        guard found == digest else {
            throw WorkbenchError(
                .inconsistentModel, "\(what) changed since the run began",
                hint: "put the old file back, or begin a new run with another --output")
        }
    }
}
