internal import JSON
internal import Tokenization

/// The tokens of a row as they are sent.
enum TokenWire {
    /// Bytes of a row that is shown: each token is some hundred bytes of the answer.
    static let longestRow = 1 << 20

    struct Row: Sendable {
        let base: String
        let contextLength: Int?
        let parts: [(name: String, listing: TokenListing)]
    }

    private struct Piece: Sendable {
        let token: TokenListing.Token
        let text: String
    }

    private static let token = Shape<Piece>(
        "Token", nil,
        [
            .init("id", .integer(0...Int(Int32.max))) { .integer(Int64($0.token.id)) },
            .text("text") { $0.text },
            .text("piece") { $0.token.piece },
            .init("is_trained", .nullable(.boolean)) { $0.token.isTrained.map { .bool($0) } ?? .null },
            .text("message") { $0.token.message },
        ])

    private static let part = Shape<(name: String, listing: TokenListing)>(
        "TokenizedText", "A text that the model reads; rows of preferences and embedding pairs are several.",
        [
            .text("name") { $0.name },
            .count("token_count") { $0.listing.tokens.count },
            .count("trained_count") { $0.listing.tokens.count { $0.isTrained == true } },
            .list("tokens", token) { part in
                part.listing.tokens.map { Piece(token: $0, text: part.listing.slice($0.range)) }
            },
        ])

    static let row = Shape<Row>(
        "TokenizedRow", "A row as a model is trained on it.",
        [
            .text("base") { $0.base },
            .optionalCount("context_length") { $0.contextLength },
            .list("parts", part) { $0.parts },
        ])
}
