public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An open blob, read in pieces from anywhere in it, by several threads at once if need be.
public final class BlobReader: Sendable {
    /// The blob's name.
    public let digest: BlobDigest
    /// How many bytes it has.
    public let byteCount: Int
    private let descriptor: Int32

    init(_ digest: BlobDigest, at path: String) throws {
        let descriptor = try FileSystem.open(path, O_RDONLY)
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else {
            let error = FileSystem.failure("read", path)
            close(descriptor)
            throw error
        }
        self.digest = digest
        self.descriptor = descriptor
        byteCount = Int(facts.st_size)
    }

    deinit {
        close(descriptor)
    }

    /// Another descriptor of the same bytes, for whoever sends them on; its taker closes it.
    public func newDescriptor() throws -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw FileSystem.failure("read", digest.hexadecimal) }
        return copy
    }

    /// Fills `bytes` from `offset` on; throws `blob_damaged` when the blob ends before.
    public func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) throws {
        try check(offset, bytes.count)
        var filled = 0
        while filled < bytes.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
            let count = FileSystem.retrying { pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled)) }
            guard count >= 0 else { throw FileSystem.failure("read", "blob \(digest)") }
            guard count > 0 else { throw Self.damage(digest, "it was cut off while it was read") }
            filled += count
        }
    }

    /// The `count` bytes from `offset` on; throws `blob_damaged` when the blob ends before.
    public func read(at offset: Int, count: Int) throws -> Data {
        // Before memory is asked for: the numbers may come from a damaged index.
        try check(offset, count)
        var data = Data(count: count)
        try data.withUnsafeMutableBytes { try read(into: $0, at: offset) }
        return data
    }

    private func check(_ offset: Int, _ count: Int) throws {
        guard offset >= 0, count >= 0, offset <= byteCount, count <= byteCount - offset else {
            throw Self.damage(digest, "it has \(byteCount) bytes; \(count) from byte \(offset) on were asked for")
        }
    }

    static func damage(_ digest: BlobDigest, _ reason: String) -> WorkbenchError {
        WorkbenchError(
            .blobDamaged, "the blob \(digest) is damaged: \(reason)", hint: "import the data again, or put the file back from a backup")
    }
}
