/// The tokens that a model wrote, and why it stopped.
public struct Generation: Sendable, Equatable {
    /// Why no token follows.
    public enum End: String, Sendable {
        /// A token came that completes an answer.
        case stop
        /// As many tokens were written as were allowed.
        case length
        /// The context is full.
        case context
        /// Whoever heard the tokens wanted no more.
        case cancelled
    }

    /// The tokens, without the one that completed the answer.
    public var ids: [Int32]
    /// Why it stopped.
    public var end: End
}
