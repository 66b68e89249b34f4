/// A conversation as the model trains on it.
public struct EncodedExample: Sendable, Equatable {
    /// The tokens of the whole conversation.
    public var ids: [Int32]
    /// For each token whether the model learns to write it; as long as `ids`.
    public var isTrained: [Bool]
    /// The text that the template wrote and the tokens stand for.
    public var text: String

    /// An example; `isTrained` has one entry per id.
    public init(ids: [Int32], isTrained: [Bool], text: String) {
        self.ids = ids
        self.isTrained = isTrained
        self.text = text
    }
}
