import Domain
import Evaluation
import JSON
import Tokenization

/// The tokens of one text or chat row, each with the part of the text that it comes from.
struct TokenListing {
    struct Token {
        let id: Int32
        /// The token as the vocabulary spells it.
        let piece: String
        /// Code points of the text.
        let range: Range<Int>
        /// Whether the model learns to write it; nil where nothing is trained.
        let isTrained: Bool?
        /// The message of a chat row that it comes from, such as `2 assistant`.
        let message: String
    }

    let folder: TokenizerFolder
    let text: String
    let tokens: [Token]
    private let scalars: [Unicode.Scalar]

    /// The tokens of `text`.
    init(_ text: String, _ folder: TokenizerFolder, addSpecialTokens: Bool) throws {
        try self.init(text, folder, addSpecialTokens: addSpecialTokens, isTrained: nil, messages: [])
    }

    /// The tokens of a chat row; `spans` says which of them come from which of `messages`.
    init(_ example: EncodedExample, _ spans: [MessageSpan], of messages: [Message], _ folder: TokenizerFolder) throws {
        var names = [String](repeating: "", count: example.ids.count)
        for span in spans {
            let name = span.messages.map { "\($0) \(messages.indices.contains($0) ? messages[$0].role : "")" }.joined(separator: ", ")
            for index in span.tokens where names.indices.contains(index) { names[index] = name }
        }
        try self.init(example.text, folder, addSpecialTokens: false, isTrained: example.isTrained, messages: names)
    }

    private init(_ text: String, _ folder: TokenizerFolder, addSpecialTokens: Bool, isTrained: [Bool]?, messages: [String]) throws {
        self.folder = folder
        self.text = text
        scalars = Array(text.unicodeScalars)
        let encoding = try folder.tokenizer.encoding(of: text, addSpecialTokens: addSpecialTokens)
        tokens = encoding.ids.indices.map { index in
            let id = encoding.ids[index]
            return Token(
                id: id, piece: folder.tokenizer.token(of: id) ?? "", range: encoding.offsets[index],
                isTrained: isTrained.map { $0.indices.contains(index) && $0[index] },
                message: messages.indices.contains(index) ? messages[index] : "")
        }
    }

    /// One line a token: number, id, piece, and the code points of the text it stands for.
    func table(coloured: Bool) -> String {
        let isChat = tokens.contains { $0.isTrained != nil }
        var table = TextTable(header: ["token", "id", "piece", "from", "to", "text"] + (isChat ? ["message", "learned"] : []))
        for (index, token) in tokens.enumerated() {
            table.append([
                "\(index)", "\(token.id)", TokenReport.visible(token.piece), "\(token.range.lowerBound)", "\(token.range.upperBound)",
                TokenReport.visible(slice(token.range)), token.message, token.isTrained == true ? "*" : "",
            ])
        }
        guard coloured else { return table.text }
        let lines = table.text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { number, line in
            let index = number - 2
            guard tokens.indices.contains(index), tokens[index].isTrained == true else { return String(line) }
            return "\u{1B}[32m\(line)\u{1B}[0m"
        }.joined(separator: "\n")
    }

    var json: JSONValue {
        let trained = tokens.compactMap(\.isTrained)
        var object: JSONObject = [
            "model": .string(folder.path), "text": .string(text), "count": .integer(Int64(tokens.count)),
            "ids": .array(tokens.map { .integer(Int64($0.id)) }), "pieces": .array(tokens.map { .string($0.piece) }),
            "offsets": .array(tokens.map { .array([.integer(Int64($0.range.lowerBound)), .integer(Int64($0.range.upperBound))]) }),
        ]
        if trained.count == tokens.count, !tokens.isEmpty {
            object["trained"] = .array(trained.map { .bool($0) })
            object["messages"] = .array(tokens.map { .string($0.message) })
        }
        return .object(object)
    }

    func slice(_ range: Range<Int>) -> String {
        var slice = String.UnicodeScalarView()
        slice.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(slice)
    }
}
