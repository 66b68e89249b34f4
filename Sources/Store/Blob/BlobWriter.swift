internal import Digests
internal import Dispatch
internal import Domain
internal import Synchronization

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
    private let hash = BlobHash()
    private var byteCount = 0
    /// Bytes that are neither digested nor written yet.
    private var buffer: [UInt8] = []
    private static let bufferSize = 1 << 20
    private var isNamed = false

    init(in store: BlobStore) throws {
        self.store = store
        (path, descriptor) = try Self.makeFile(in: store.unfinished)
        buffer.reserveCapacity(Self.bufferSize)
    }

    deinit {
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

    /// Adds `bytes` to the blob; throws `disk_full` or `file_unwritable`.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
        if buffer.count + bytes.count > Self.bufferSize { try flush() }
        if bytes.count >= Self.bufferSize {
            try write(bytes)
        } else {
            buffer.append(contentsOf: bytes)
        }
    }

    /// Puts the blob on the disk for good, under its digest.
    public consuming func finish() throws -> StoredBlob {
        try flush()
        let digest = try BlobDigest(hash.finish())
        // No one is to change it by mistake.
        guard fchmod(descriptor, 0o400) == 0 else { throw FileSystem.failure("write", path) }
        try FileSystem.sync(descriptor, path)
        try store.adopt(path, as: digest)
        isNamed = true
        return StoredBlob(digest: digest, byteCount: byteCount)
    }

    private mutating func flush() throws {
        let bytes = buffer
        try bytes.withUnsafeBytes { try write($0) }
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
        byteCount += bytes.count
        guard bytes.count >= Self.bufferSize / 4 else {
            hash.update(bytes)
            return try FileSystem.append(bytes, to: descriptor, path)
        }
        // Digesting and writing take equally long: one core each. The bytes stay where they are until both are done.
        let (hash, descriptor, path) = (hash, descriptor, path)
        nonisolated(unsafe) let bytes = bytes
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 { return hash.update(bytes) }
            do {
                try FileSystem.append(bytes, to: descriptor, path)
            } catch {
                failure.withLock { $0 = error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
    }
}

/// The digest of a blob that is being written.
///
/// Unchecked because it wraps OpenSSL's memory: the writer waits for the thread that digests before anyone touches it again.
private final class BlobHash: @unchecked Sendable {
    private var hash: SHA256? = SHA256()

    func update(_ bytes: UnsafeRawBufferPointer) { hash?.update(bytes) }

    /// The digits; asked for once.
    func finish() -> String { hash.take()?.hexadecimal() ?? "" }
}
