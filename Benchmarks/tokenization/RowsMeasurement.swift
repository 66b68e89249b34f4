import Benchmarking
import Datasets
import Domain
import JSON
import Tokenization

/// Times of the way from chat rows to tokens and mask.
struct RowsMeasurement {
    private let rows: [Conversation]
    private let encoder: ConversationEncoder

    /// Rows of the file at `path`, written by `template` or by the tokenizer's own; throws what reading and encoding throw.
    init(rows path: String, _ tokenizer: Tokenizer, template: String?) throws {
        let examples = try DatasetReader(path: path).readConversations().dataset.requireValid(skipInvalid: true)
        encoder =
            try template.map { ConversationEncoder(tokenizer: tokenizer, template: try ChatTemplate($0)) }
            ?? ConversationEncoder(tokenizer: tokenizer)
        rows = examples.map(\.conversation)
    }

    /// Rows a second and megabytes a second with all turns trained; the median of `rounds`.
    func measure(rounds: Int) throws -> JSONObject {
        var samples = Samples()
        var (bytes, tokens, trained) = (0, 0, 0)
        for _ in 0..<rounds {
            (bytes, tokens, trained) = (0, 0, 0)
            try samples.add {
                for row in rows {
                    let example = try encoder.encode(row, training: .all)
                    bytes += example.text.utf8.count
                    tokens += example.ids.count
                    trained += example.isTrained.count { $0 }
                }
            }
        }
        return [
            "rows": .integer(Int64(rows.count)), "messages": .integer(Int64(rows.reduce(0) { $0 + $1.messages.count })),
            "bytes": .integer(Int64(bytes)), "tokens": .integer(Int64(tokens)), "trained": .integer(Int64(trained)),
            "rows_per_second": .number((Double(rows.count) / samples.median).rounded()),
            "megabytes_per_second": .number(Double(bytes) / samples.median / 1e6),
        ]
    }
}
