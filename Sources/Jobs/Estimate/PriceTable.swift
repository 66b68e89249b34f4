internal import CPriceTable
internal import Domain
internal import JSON

/// What providers ask for a token of training.
///
/// The table is data, `Sources/CPriceTable/prices.json`, and built into the program; each price says where it stood and when.
public struct PriceTable: Sendable, Equatable {
    /// One model of one provider.
    public struct Price: Sendable, Equatable {
        /// Who trains.
        public let provider: String
        /// What is tuned.
        public let model: String
        /// For 1,000 tokens of training, each pass counted.
        public let perThousandTokens: Double
        /// Such as `USD`.
        public let currency: String
        /// When the price stood there: `2024-08-20`.
        public let date: String
        /// Where it stood.
        public let source: String

        /// What training on `tokens` costs, all passes counted.
        public func cost(tokens: Int) -> Double { Double(tokens) * perThousandTokens / 1000 }
    }

    /// All prices, in the order of the table.
    public let prices: [Price]

    /// The table that is built into the program; throws `malformed_file` when it is none.
    public static func builtIn() throws -> PriceTable {
        try PriceTable([UInt8](UnsafeBufferPointer(start: ts_price_table(), count: ts_price_table_length())))
    }

    /// The table in `bytes`; throws `malformed_file`.
    public init(_ bytes: [UInt8]) throws {
        guard let rows = (try? JSONValue(parsing: bytes))?["providers"]?.array else { throw Self.malformed("it lists no providers") }
        prices = try rows.map { row in
            guard let provider = row["provider"]?.string, let model = row["model"]?.string,
                let price = row["per_1k_training_tokens"]?.number, price.isFinite, price >= 0, let currency = row["currency"]?.string,
                let date = row["as_of"]?.string, let source = row["source"]?.string
            else { throw Self.malformed("a price lacks a field, or is none") }
            return Price(provider: provider, model: model, perThousandTokens: price, currency: currency, date: date, source: source)
        }
    }

    private static func malformed(_ reason: String) -> WorkbenchError {
        WorkbenchError(.malformedFile, "the table of prices cannot be read: \(reason)")
    }
}
