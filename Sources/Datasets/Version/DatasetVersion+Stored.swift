public import Domain
public import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension DatasetVersion {
    /// What was counted over the rows; throws `incompatible_store` when it cannot be read.
    public func counted() throws -> DatasetStatistics {
        do {
            return try JSONDecoder().decode(DatasetStatistics.self, from: Data(statistics.utf8))
        } catch {
            throw WorkbenchError(.incompatibleStore, "the counts of version \(number) cannot be read", cause: error)
        }
    }

    /// Where the rows come from, and what was done to them.
    public var source: DatasetOrigin {
        (try? JSONDecoder().decode(DatasetOrigin.self, from: Data(origin.utf8))) ?? DatasetOrigin(action: "unknown")
    }

    /// The problems of what was imported, the first of each kind; throws what the store throws.
    public func problems(in store: Store) throws -> [Diagnostic] {
        guard let problems else { return [] }
        let blob = try store.blobs.open(problems)
        let data = try blob.read(at: 0, count: blob.byteCount)
        return try data.split(separator: 0x0A).map { try JSONDecoder().decode(Diagnostic.self, from: Data($0)) }
    }
}
