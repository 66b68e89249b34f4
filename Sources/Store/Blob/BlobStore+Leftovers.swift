internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension BlobStore {
    /// Removes the unfinished files whose writers are dead.
    ///
    /// A writer locks its file, and the kernel gives the lock back when the writer dies. So age and process ids need not be guessed
    /// from: a slow writer is left alone however long it takes, and ids that were given out anew or belong to another container mislead nobody.
    func removeLeftovers() throws {
        for name in try FileSystem.names(in: unfinished) {
            let path = "\(unfinished)/\(name)"
            let descriptor: Int32
            do {
                descriptor = try FileSystem.open(path, O_RDONLY)
            } catch let error as WorkbenchError where error.code == .fileNotFound {
                // Finished, or removed by another process at this moment.
                continue
            }
            defer { close(descriptor) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
            guard unlink(path) == 0 || errno == ENOENT else { throw FileSystem.failure("remove", path) }
        }
    }
}
