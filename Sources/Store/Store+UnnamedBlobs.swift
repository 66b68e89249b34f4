internal import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Store {
    /// Removes blobs that no record names, as killed imports leave them, and returns how many bytes they had.
    ///
    /// Only those older than `age` seconds go, a day unless said otherwise: the record of a younger one may be on its way.
    @discardableResult
    public func removeUnnamedBlobs(olderThan age: TimeInterval = 86_400) throws -> Int {
        var freed = 0
        for (digest, byteCount, written) in try blobs.all() where now().timeIntervalSince(written) > age {
            do {
                try deleteBlob(digest)
                freed += byteCount
            } catch let error as WorkbenchError where error.code == .blobInUse {
                continue
            }
        }
        return freed
    }
}
