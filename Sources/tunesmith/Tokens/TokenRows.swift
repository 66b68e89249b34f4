import Datasets
import Domain
import JSON
import Tokenization

/// The chat rows of one file as a model reads them.
struct TokenRows {
    struct Row {
        let line: Int
        let tokens: Int
        let trained: Int
    }

    let path: String
    let folder: TokenizerFolder
    let rows: [Row]
    /// What the file turned out to be.
    let recognition: String
    /// What is wrong with rows that were left out.
    let problems: [String]
    private let examples: [Example]
    private let encoder: ConversationEncoder
    private let turns: TrainedTurns

    /// Counts every row; throws what the reader and the template throw for the first unusable row, unless such rows are left out.
    init(_ path: String, _ form: TrainingPlan.RowForm?, _ folder: TokenizerFolder, turns: TrainedTurns, skipInvalid: Bool) throws {
        self.turns = turns
        self.path = path
        self.folder = folder
        let encoder = try ConversationEncoder(tokenizer: folder.tokenizer)
        self.encoder = encoder
        let dataset: ValidatedDataset
        (dataset, recognition) = try RowOptions.read(path, form)
        examples = try dataset.requireValid(skipInvalid: skipInvalid)
        var problems = dataset.problems.kept.filter { $0.severity == .error }.map { Self.text($0.line, $0.message) }
        var rows: [Row] = []
        for example in examples {
            do {
                let encoded = try encoder.encode(example.conversation, training: turns)
                rows.append(Row(line: example.line, tokens: encoded.ids.count, trained: encoded.isTrained.count { $0 }))
            } catch let error as WorkbenchError where skipInvalid {
                problems.append(Self.text(example.line, error.message))
            } catch let error as WorkbenchError {
                throw WorkbenchError(error.code, "line \(example.line) of \(path): \(error.message)", hint: error.hint)
            }
        }
        self.rows = rows
        self.problems = problems
    }

    /// The tokens of the row in `line`; throws `invalid_setting` where it holds no usable row.
    func listing(line: Int) throws -> TokenListing {
        guard let example = examples.first(where: { $0.line == line }) else {
            throw WorkbenchError(
                .invalidSetting, "line \(line) of \(path) holds no row that can be read",
                hint: "rows are in lines \(examples.first?.line ?? 0) to \(examples.last?.line ?? 0)")
        }
        let encoded = try encoder.encode(example.conversation, training: turns)
        let spans = try encoder.spans(of: example.conversation, in: encoded)
        return try TokenListing(encoded, spans, of: example.conversation.messages, folder.tokenizer)
    }

    /// Tokens of all rows.
    var total: Int { rows.reduce(0) { $0 + $1.tokens } }
    /// Tokens that the model learns to write.
    var trained: Int { rows.reduce(0) { $0 + $1.trained } }
    /// Lengths of the rows, shortest first.
    var lengths: [Int] { rows.map(\.tokens).sorted() }

    /// Rows that are longer than the model can read.
    var tooLong: [Row] { folder.contextLength.map { limit in rows.filter { $0.tokens > limit } } ?? [] }

    var json: JSONValue {
        .object([
            "model": .string(folder.path), "rows": .integer(Int64(rows.count)), "left_out": .integer(Int64(problems.count)),
            "tokens": .integer(Int64(total)), "trained": .integer(Int64(trained)),
            "shortest": .integer(Int64(lengths.first ?? 0)), "median": .integer(Int64(lengths.isEmpty ? 0 : lengths[lengths.count / 2])),
            "longest": .integer(Int64(lengths.last ?? 0)), "over_context": .array(tooLong.map { .integer(Int64($0.line)) }),
        ])
    }

    private static func text(_ line: Int?, _ message: String) -> String {
        line.map { "line \($0): \(message)" } ?? message
    }
}
