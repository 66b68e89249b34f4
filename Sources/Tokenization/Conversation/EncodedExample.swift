/// A conversation as the model trains on it.
public struct EncodedExample: Sendable, Equatable {
    /// The tokens of the whole conversation.
    public var ids: [Int32]
    /// For each token whether the model learns to write it; as long as `ids`.
    public var isTrained: [Bool]
    /// The text that the template wrote and the tokens stand for.
    public var text: String
    /// Trained turns that end with no control token: the model does not learn to stop there.
    public var endlessTurns = 0

    /// An example; `isTrained` has one entry per id.
    public init(ids: [Int32], isTrained: [Bool], text: String, endlessTurns: Int = 0) {
        self.ids = ids
        self.isTrained = isTrained
        self.text = text
        self.endlessTurns = endlessTurns
    }
}

/// The tokens that messages became, with what the template writes around them.
public struct MessageSpan: Sendable, Equatable {
    /// Places in the conversation; more than one where the template writes them so that no border can be told.
    public var messages: Range<Int>
    /// Places in the example's tokens; empty where the template writes the messages elsewhere or not at all.
    public var tokens: Range<Int>

    /// The span of `messages`.
    public init(messages: Range<Int>, tokens: Range<Int>) {
        self.messages = messages
        self.tokens = tokens
    }
}
