import Datasets
import Digests
import Domain
import Engine
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
    private let plan: TrainingPlan

    /// Loads everything that `plan` names and checks that it is what the plan was made of.
    ///
    /// `memory` is what the run may have, in bytes; nil for what the machine can give. Throws `out_of_memory`, before anything large is loaded, where a run that `mayBeRefused` would not fit.
    init(_ plan: TrainingPlan, memory: Int? = nil, mayBeRefused: Bool) throws {
        self.plan = plan
        let base = URL(fileURLWithPath: plan.base.path, isDirectory: true)
        try Self.check("the weights in \(base.path)", plan.base.sha256, found: try WeightDigest.of(folder: plan.base.path))
        try Self.check(URL(fileURLWithPath: plan.dataset.path), plan.dataset.sha256)
        if let validation = plan.validation { try Self.check(URL(fileURLWithPath: validation.path), validation.sha256) }
        let configuration = try ModelConfiguration(contentsOf: base.appendingPathComponent("config.json"))
        var encoder = try ConversationEncoder(tokenizer: ModelFolder.tokenizer(of: base, for: configuration))
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
        let training = try TuningRows(plan.dataset, encoder, plan)
        let validation = try plan.validation.map { try TuningRows($0, encoder, plan) }
        rows = training.rows
        validationRows = validation?.rows ?? EncodedRows()
        recognitions = [training.recognition] + (validation.map { [$0.recognition] } ?? [])
        warnings = training.warnings + (validation?.warnings ?? [])
        skippedRows = training.skipped + (validation?.skipped ?? [])
        skippedLineCount = training.skippedCount + (validation?.skippedCount ?? 0)
        forecast = try MemoryForecast(plan, configuration, rows, limit: memory)
        if mayBeRefused { try forecast.requireFit() }
        model = try LanguageModel(folder: base, precision: plan.hyperparameters.precision, quantised: plan.method.quantisesBase)
        try model.prepare(for: plan.method, seed: plan.hyperparameters.seed)
        model.recomputesActivations = forecast.recomputes
    }

    /// Fills `folder` with the adapter, or with the whole tuned model and its tokenizer.
    func writeArtifact(_ folder: URL) throws {
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

/// The rows of one file, encoded, and what was left out.
private struct TuningRows {
    var rows = EncodedRows()
    let recognition: String
    private(set) var warnings: [Diagnostic]
    var skipped: [Diagnostic] = []
    var skippedCount = 0

    init(_ input: TrainingPlan.Input, _ encoder: ConversationEncoder, _ plan: TrainingPlan) throws {
        let path = input.dataset ?? input.path
        // What was said about the form of files does not hold for stored rows, whose form is known.
        let form = input.dataset == nil ? plan.rowForm : TrainingPlan.RowForm(format: RowFormat.chat.rawValue, columns: [:])
        let (dataset, summary) = try RowOptions.reader(input.path, form).readConversations()
        recognition = "\(path): \(input.dataset == nil ? summary.recognition : Format.count(summary.totals.rows, "stored row"))"
        warnings = dataset.problems.kept.filter { $0.severity == .warning }
        let examples = try dataset.requireValid(skipInvalid: plan.skipsInvalidRows)
        if plan.skipsInvalidRows {
            skipped = dataset.problems.kept.filter { $0.severity == .error }
            skippedCount = dataset.totals.invalidRows
        }
        var problems: [Diagnostic] = []
        var lines: [Int] = []
        var endless: [Int] = []
        for example in examples {
            do {
                let encoded = try encoder.encode(example.conversation, training: plan.trainedTurns ?? .byWeight)
                if encoded.ids.count <= plan.hyperparameters.maxLength {
                    rows.append(encoded.ids, isTrained: encoded.isTrained, line: example.line)
                    if encoded.endlessTurns > 0 { endless.append(example.line) }
                    continue
                }
                problems.append(Self.tooLong(example, encoded.ids.count, plan, path))
            } catch let error as WorkbenchError {
                problems += Self.problems(error, example, path)
            }
            lines.append(example.line)
        }
        if let line = endless.first { warnings.append(Self.endless(endless.count, of: rows.count, line: line, path)) }
        if plan.skipsInvalidRows {
            skipped += problems
            skippedCount += lines.count
        } else if !lines.isEmpty {
            let shown = lines.prefix(20).map(String.init).joined(separator: ", ")
            throw WorkbenchError(
                .invalidDataset, "\(lines.count) of \(examples.count) rows of \(path) cannot be trained on: lines \(shown)",
                hint: "mend them, raise --max-length if they are too long, or leave them out with --skip-invalid", diagnostics: problems)
        }
        guard rows.count > 0 else {
            throw WorkbenchError(
                .invalidDataset, "no row of \(path) is left to train on: \(Format.count(skippedCount, "row")) cannot be used",
                hint: skipped.first.map { "line \($0.line ?? 0): \($0.message)" } ?? "rows look like {\"messages\": [...]}, one a line")
        }
    }

    /// What the encoder says of a row, with the row's place.
    private static func problems(_ error: WorkbenchError, _ example: Example, _ path: String) -> [Diagnostic] {
        guard !error.diagnostics.isEmpty else {
            return [Diagnostic(code: error.code.rawValue, file: path, line: example.line, message: error.message, fix: error.hint)]
        }
        return error.diagnostics.map {
            Diagnostic(
                code: $0.code, severity: $0.severity, file: path, line: example.line, path: $0.path, message: $0.message, fix: $0.fix)
        }
    }

    private static func endless(_ count: Int, of all: Int, line: Int, _ path: String) -> Diagnostic {
        Diagnostic(
            code: "turn_without_end", severity: .warning, file: path, line: line,
            message:
                "in \(count) of \(Format.count(all, "row")) a trained turn ends with no control token, so the model does not learn to stop",
            fix: "use a chat template that ends the assistant's turns with one")
    }

    private static func tooLong(_ example: Example, _ count: Int, _ plan: TrainingPlan, _ path: String) -> Diagnostic {
        Diagnostic(
            code: "row_too_long", file: path, line: example.line,
            message: "the row has \(count) tokens; --max-length is \(plan.hyperparameters.maxLength)", fix: "shorten it")
    }
}
