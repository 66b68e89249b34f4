internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A blob that is being written. Without `finish` nothing of it stays.
public struct BlobWriter: ~Copyable {
    private let store: BlobStore
    private let path: String
    private let descriptor: Int32
    private let output: BlobOutput
    private var byteCount = 0
    /// Bytes that are neither digested nor written yet; nil while there are none.
    private var piece: BlobPiece?
    private var isNamed = false

    init(in store: BlobStore) throws {
        self.store = store
        (path, descriptor) = try Self.makeFile(in: store.unfinished)
        output = BlobOutput(to: descriptor, path)
    }

    deinit {
        // Nobody may be writing to a descriptor that is closed, and perhaps given out anew.
        output.wait()
        if !isNamed { unlink(path) }
        close(descriptor)
    }

    /// Makes a file that this process holds by a lock: who can lock it knows that its writer is dead.
    private static func makeFile(in folder: String) throws -> (String, Int32) {
        while true {
            let path = "\(folder)/\(UUID().uuidString.lowercased())"
            let descriptor = try FileSystem.open(path, O_WRONLY | O_CREAT | O_EXCL)
            var facts = stat()
            guard FileSystem.retrying({ Int(flock(descriptor, LOCK_EX)) }) == 0, fstat(descriptor, &facts) == 0 else {
                let error = FileSystem.failure("write", path)
                close(descriptor)
                throw error
            }
            // Between making and locking it may have been taken for a leftover and removed.
            if facts.st_nlink > 0 { return (path, descriptor) }
            close(descriptor)
        }
    }

    /// Adds `bytes` to the blob; throws `disk_full` or `file_unwritable`, also for bytes that were added before.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
        byteCount += bytes.count
        var rest = bytes
        while rest.count > 0 {
            let piece = try self.piece ?? output.emptyPiece()
            self.piece = piece
            rest = piece.take(rest)
            if piece.isFull { flush() }
        }
    }

    /// Puts the blob on the disk for good, under its digest.
    public consuming func finish() throws -> StoredBlob {
        flush()
        let digest = try BlobDigest(output.finish())
        // No one is to change it by mistake.
        guard fchmod(descriptor, 0o400) == 0 else { throw FileSystem.failure("write", path) }
        try FileSystem.sync(descriptor, path)
        try store.adopt(path, as: digest)
        isNamed = true
        return StoredBlob(digest: digest, byteCount: byteCount)
    }

    private mutating func flush() {
        if let piece { output.append(piece) }
        piece = nil
    }
}
