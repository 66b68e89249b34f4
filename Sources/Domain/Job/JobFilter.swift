/// Which jobs a list shows, and in which order.
public struct JobFilter: Sendable, Equatable {
    /// What a list is sorted by; equal ones by their id.
    public enum Order: String, Sendable, CaseIterable {
        case created, updated, name
        /// Seconds that trainers worked.
        case duration
    }

    /// In which states they are.
    public enum Standing: Sendable, Equatable {
        /// Not ended.
        case active
        /// In that state.
        case state(JobState)
    }

    /// In which states they are; nil for all.
    public var standing: Standing?
    /// Words of the name or the id, whatever the case.
    public var search: String?
    /// Id of the base model.
    public var base: String?
    /// Name of the method that was asked for or chosen.
    public var method: String?
    /// Name of the model whose version they make.
    public var model: String?
    /// Who asked for them.
    public var owner: User.ID?
    /// Names and values that programs attached; all must be there.
    public var metadata: [String: String] = [:]
    /// Whether only those without any such names are shown.
    public var hasNoMetadata = false
    /// What the list is sorted by.
    public var order = Order.created
    /// Whether the greatest come first.
    public var isDescending = true

    /// All jobs, newest first.
    public init() {}
}
