/// Who needs a version of a dataset, so that it is not removed for good.
public struct DatasetUse: Sendable, Equatable {
    /// What kind of thing needs it.
    public enum Kind: String, Sendable, Codable {
        /// A run folder of `tunesmith train`.
        case run
        /// A job.
        case job
        /// A version of a model.
        case model
    }

    /// The version.
    public let version: DatasetVersion.ID
    /// What kind of thing needs it.
    public let kind: Kind
    /// What the thing is called: a folder, or an id.
    public let name: String

    /// A use.
    public init(version: DatasetVersion.ID, kind: Kind, name: String) {
        self.version = version
        self.kind = kind
        self.name = name
    }
}
