/// Which events of a job are shown, and in which order.
public struct JobEventFilter: Sendable, Equatable {
    /// The least level; nil shows all.
    public var level: JobEvent.Level?
    /// What they tell of; nil shows all.
    public var kind: JobEvent.Kind?
    /// A part of the message, whatever the case.
    public var search: String?
    /// Whether the newest come first.
    public var isNewestFirst = false

    /// All events, oldest first.
    public init() {}
}
