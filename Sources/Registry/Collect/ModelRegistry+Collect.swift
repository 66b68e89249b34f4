public import Domain
internal import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension ModelRegistry {
    /// What was, or would be, collected.
    public struct Collection: Sendable, Equatable {
        /// Models that went with all their versions.
        public let models: [Model]
        /// Models that were due and are needed by others, with what needs them.
        public let kept: [(model: Model, reason: String)]
        /// Bytes of files that nothing names any more; nil where nothing was removed.
        public let freedBytes: Int?

        /// Whether both say the same.
        public static func == (left: Collection, right: Collection) -> Bool {
            left.models == right.models && left.kept.map(\.model) == right.kept.map(\.model) && left.freedBytes == right.freedBytes
        }
    }

    /// Removes models that were deleted before `time` for good, and files that no record names; or only says which models would go.
    ///
    /// A model that others go on from stays, and is told.
    public func collect(deletedBefore time: Date, isTrial: Bool = false) throws -> Collection {
        let due = try records.deleted(before: time)
        guard !isTrial else { return Collection(models: due, kept: [], freedBytes: nil) }
        var (gone, kept, freed): ([Model], [(Model, String)], Int) = ([], [], 0)
        // Youngest first: what goes on from another was made later.
        for model in due.sorted(by: { $0.created > $1.created }) {
            do {
                freed += try records.purge(model.id)
                gone.append(model)
            } catch let error as WorkbenchError where error.code == .modelInUse {
                kept.append((model, error.message))
            }
        }
        freed += try store.removeUnnamedBlobs()
        return Collection(models: gone.reversed(), kept: kept, freedBytes: freed)
    }
}
