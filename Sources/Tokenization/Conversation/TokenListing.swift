public import Domain

/// The tokens of one text or chat row, each with the part of the text that it comes from.
public struct TokenListing: Sendable {
    /// One token.
    public struct Token: Sendable {
        /// Its number in the vocabulary.
        public let id: Int32
        /// The token as the vocabulary spells it.
        public let piece: String
        /// Code points of the text.
        public let range: Range<Int>
        /// Whether the model learns to write it; nil where nothing is trained.
        public let isTrained: Bool?
        /// The message of a chat row that it comes from, such as `2 assistant`.
        public let message: String
    }

    /// The text as the model reads it.
    public let text: String
    /// Its tokens in order.
    public let tokens: [Token]
    private let scalars: [Unicode.Scalar]

    /// The tokens of `text`.
    public init(_ text: String, _ tokenizer: Tokenizer, addSpecialTokens: Bool) throws {
        try self.init(text, tokenizer, addSpecialTokens: addSpecialTokens, isTrained: nil, messages: [])
    }

    /// The tokens of a chat row; `spans` says which of them come from which of `messages`.
    public init(_ example: EncodedExample, _ spans: [MessageSpan], of messages: [Message], _ tokenizer: Tokenizer) throws {
        var names = [String](repeating: "", count: example.ids.count)
        for span in spans {
            let name = span.messages.map { "\($0) \(messages.indices.contains($0) ? messages[$0].role : "")" }.joined(separator: ", ")
            for index in span.tokens where names.indices.contains(index) { names[index] = name }
        }
        try self.init(example.text, tokenizer, addSpecialTokens: false, isTrained: example.isTrained, messages: names)
    }

    private init(_ text: String, _ tokenizer: Tokenizer, addSpecialTokens: Bool, isTrained: [Bool]?, messages: [String]) throws {
        self.text = text
        scalars = Array(text.unicodeScalars)
        let encoding = try tokenizer.encoding(of: text, addSpecialTokens: addSpecialTokens)
        tokens = encoding.ids.indices.map { index in
            let id = encoding.ids[index]
            return Token(
                id: id, piece: tokenizer.token(of: id) ?? "", range: encoding.offsets[index],
                isTrained: isTrained.map { $0.indices.contains(index) && $0[index] },
                message: messages.indices.contains(index) ? messages[index] : "")
        }
    }

    /// The part of the text at `range` of its code points.
    public func slice(_ range: Range<Int>) -> String {
        var slice = String.UnicodeScalarView()
        slice.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(slice)
    }
}
