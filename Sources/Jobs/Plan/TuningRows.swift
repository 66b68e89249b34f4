internal import Datasets
public import Domain
public import Tokenization
public import TrainingLoop

/// The rows of one file, encoded, and what was left out.
///
/// Training reads its rows through this alone, and so does what foretells it: both see the same rows, tokens and errors.
public struct TuningRows: Sendable {
    /// What was said about the rows.
    public struct Settings: Sendable {
        /// Form of the rows of files; nil where it is recognised.
        public var form: TrainingPlan.RowForm?
        /// Whether rows that cannot be trained on are left out instead of being refused.
        public var skipsInvalid: Bool
        /// Which of the assistant's messages are learned.
        public var turns: TrainedTurns
        /// Longest row in tokens.
        public var maxLength: Int
        /// Rows with an answer whose question is kept.
        public var prompts = 0

        /// Settings.
        public init(form: TrainingPlan.RowForm? = nil, skipsInvalid: Bool, turns: TrainedTurns, maxLength: Int) {
            self.form = form
            self.skipsInvalid = skipsInvalid
            self.turns = turns
            self.maxLength = maxLength
        }

        /// What `plan` says.
        public init(_ plan: TrainingPlan) {
            self.init(
                form: plan.rowForm, skipsInvalid: plan.skipsInvalidRows, turns: plan.trainedTurns ?? .byWeight,
                maxLength: plan.hyperparameters.maxLength)
            prompts = plan.hyperparameters.samples ?? 0
        }
    }

    /// The rows as training reads them.
    public private(set) var rows = EncodedRows()
    /// Questions of the first rows that have an answer.
    public private(set) var prompts: [SamplePrompt] = []
    /// What the file turned out to be.
    public let recognition: String
    /// Oddities of rows that are trained on all the same, at most some of each kind.
    public private(set) var warnings: [Diagnostic]
    /// Problems of rows that were left out, at most some of each kind.
    public private(set) var skipped: [Diagnostic] = []
    /// How many rows were left out.
    public private(set) var skippedCount = 0

    /// Reads and encodes the rows of `input`.
    ///
    /// `progress` is told how many rows were looked at, and may throw to stop. Throws what the reader throws, and `invalid_dataset` with the lines where rows cannot be trained on, or none is left.
    public init(
        _ input: TrainingPlan.Input, _ encoder: ConversationEncoder, _ settings: Settings, progress: (Int) throws -> Void = { _ in }
    ) throws {
        let path = input.dataset ?? input.path
        // What was said about the form of files does not hold for stored rows, whose form is known.
        let form = input.dataset == nil ? settings.form : TrainingPlan.RowForm(format: RowFormat.chat.rawValue, columns: [:])
        let (dataset, summary) = try DatasetReader(path: input.path, form: form).readConversations()
        recognition = "\(path): \(input.dataset == nil ? summary.recognition : Format.count(summary.totals.rows, "stored row"))"
        warnings = dataset.problems.kept.filter { $0.severity == .warning }
        let examples = try dataset.requireValid(skipInvalid: settings.skipsInvalid)
        if settings.skipsInvalid {
            skipped = dataset.problems.kept.filter { $0.severity == .error }
            skippedCount = dataset.totals.invalidRows
        }
        var problems: [Diagnostic] = []
        var lines: [Int] = []
        var endless: [Int] = []
        for (number, example) in examples.enumerated() {
            if number.isMultiple(of: 256) { try progress(number) }
            do {
                let encoded = try encoder.encode(example.conversation, training: settings.turns)
                if encoded.ids.count <= settings.maxLength {
                    rows.append(encoded.ids, isTrained: encoded.isTrained, line: example.line)
                    if prompts.count < settings.prompts, let prompt = SamplePrompt(example.conversation) { prompts.append(prompt) }
                    if encoded.endlessTurns > 0 { endless.append(example.line) }
                    continue
                }
                problems.append(Self.tooLong(example, encoded.ids.count, settings, path))
            } catch let error as WorkbenchError {
                problems += Self.problems(error, example, path)
            }
            lines.append(example.line)
        }
        if let line = endless.first { warnings.append(Self.endless(endless.count, of: rows.count, line: line, path)) }
        if settings.skipsInvalid {
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

    private static func tooLong(_ example: Example, _ count: Int, _ settings: Settings, _ path: String) -> Diagnostic {
        Diagnostic(
            code: "row_too_long", file: path, line: example.line,
            message: "the row has \(count) tokens; --max-length is \(settings.maxLength)", fix: "shorten it")
    }
}
