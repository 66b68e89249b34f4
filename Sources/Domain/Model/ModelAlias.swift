#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A name of a model's version that can be moved, such as `champion`.
public struct ModelAlias: Sendable, Equatable {
    /// One move of an alias; the log of moves is only appended.
    public struct Move: Sendable, Equatable {
        /// Counts the alias's moves from 1.
        public let revision: Int
        /// From which version's number; nil for the first.
        public let from: Int?
        /// To which version's number; nil where it was taken away.
        public let to: Int?
        /// Who moved it; nil for the local owner.
        public let user: User.ID?
        /// When.
        public let time: Date
        /// Why, in words of whoever moved it.
        public let reason: String

        /// A move as it is stored.
        public init(revision: Int, from: Int?, to: Int?, user: User.ID?, time: Date, reason: String) {
            self.revision = revision
            self.from = from
            self.to = to
            self.user = user
            self.time = time
            self.reason = reason
        }
    }

    /// The model.
    public let model: Model.ID
    /// The name: 1 to 64 lower-case letters, digits, `_`, `-`.
    public let name: String
    /// The number of the version that it names.
    public let version: Int
    /// How often it was moved; a move names the revision it goes from, so that two at once do not undo each other.
    public let revision: Int

    /// An alias as it is stored.
    public init(model: Model.ID, name: String, version: Int, revision: Int) {
        self.model = model
        self.name = name
        self.version = version
        self.revision = revision
    }
}
