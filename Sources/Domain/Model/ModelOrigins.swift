/// What the ids in a version's lineage are called, as far as the viewer sees them.
public struct ModelOrigins: Sendable, Equatable {
    /// A numbered version of something that has a name.
    public struct Source: Sendable, Equatable {
        /// The id of the thing, not of its version.
        public let id: String
        /// Its name.
        public let name: String
        /// The version's number.
        public let version: Int

        /// A version `version` of the thing called `name`.
        public init(id: String, name: String, version: Int) {
            self.id = id
            self.name = name
            self.version = version
        }
    }

    /// Name of the job that made it.
    public var job: String?
    /// What it was trained on.
    public var dataset: Source?
    /// What it was scored on.
    public var validation: Source?
    /// The model that it goes on from.
    public var parent: Source?

    /// Nothing known.
    public init() {}
}
