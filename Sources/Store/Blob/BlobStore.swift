internal import Digests
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

/// Files named by the SHA-256 of their bytes: `sha256/ab/abcdef…`. The same bytes are one file; files are never changed.
public struct BlobStore: Sendable {
    /// Where blobs under their names lie.
    private let folder: String
    /// Where blobs that are being written lie, in the same file system.
    let unfinished: String

    /// Opens the folder at `url`, making it where there is none, and removes what killed writers left.
    public init(at url: URL) throws {
        folder = url.path + "/sha256"
        unfinished = url.path + "/unfinished"
        for path in [url.path, folder, unfinished] { try FileSystem.makeFolder(path) }
        try FileSystem.syncFolder(url.path)
        try removeLeftovers()
    }

    /// The one place where a digest becomes a path.
    func path(_ digest: BlobDigest) -> String { "\(shelf(digest))/\(digest.hexadecimal)" }

    /// Where a blob lies, for processes that read it by its path; throws `blob_missing`.
    public func url(of digest: BlobDigest) throws -> URL { URL(fileURLWithPath: path(try open(digest).digest)) }

    private func shelf(_ digest: BlobDigest) -> String { "\(folder)/\(digest.hexadecimal.prefix(2))" }

    /// Begins a blob whose bytes arrive in pieces.
    public func writer() throws -> BlobWriter { try BlobWriter(in: self) }

    /// Writes `bytes` as one blob; throws `disk_full` or `file_unwritable`.
    public func write(_ bytes: some Sequence<UInt8>) throws -> StoredBlob {
        var writer = try writer()
        try Array(bytes).withUnsafeBytes { try writer.append($0) }
        return try writer.finish()
    }

    /// Gives a finished, synced file at `path` its name. One that is there already is replaced by the same bytes, which mends a damaged one.
    func adopt(_ path: String, as digest: BlobDigest) throws {
        let shelf = shelf(digest)
        try FileSystem.makeFolder(shelf)
        guard rename(path, self.path(digest)) == 0 else { throw FileSystem.failure("write", self.path(digest)) }
        // Also when the shelf is older: whoever made it may not have come to this yet.
        try FileSystem.syncFolder(folder)
        try FileSystem.syncFolder(shelf)
    }

    /// Opens a blob for reading; throws `blob_missing`.
    public func open(_ digest: BlobDigest) throws -> BlobReader {
        do {
            return try BlobReader(digest, at: path(digest))
        } catch let error as WorkbenchError where error.code == .fileNotFound {
            throw WorkbenchError(
                .blobMissing, "the store has no blob \(digest)", hint: "import the data again, or put the file back from a backup")
        }
    }

    /// Whether there is a blob of that name; its bytes are not looked at.
    public func contains(_ digest: BlobDigest) -> Bool { access(path(digest), F_OK) == 0 }

    /// Throws `blob_missing` when a blob that was written is no longer there.
    func require(_ blob: StoredBlob) throws {
        guard try open(blob.digest).byteCount == blob.byteCount else { throw BlobReader.damage(blob.digest, "it has another length") }
    }

    /// Reads a blob from end to end; throws `blob_missing`, or `blob_damaged` when its bytes are not those of its name.
    public func verify(_ digest: BlobDigest) throws {
        let blob = try open(digest)
        var hash = SHA256()
        try withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 64) { piece in
            var offset = 0
            while offset < blob.byteCount {
                let part = UnsafeMutableRawBufferPointer(rebasing: piece[..<min(piece.count, blob.byteCount - offset)])
                try blob.read(into: part, at: offset)
                hash.update(UnsafeRawBufferPointer(part))
                offset += part.count
            }
        }
        let found = hash.hexadecimal()
        guard found == digest.hexadecimal else { throw BlobReader.damage(digest, "its bytes have the digest \(found)") }
    }

    /// Every blob with its length and the time when it was written; what has no blob's name is passed over.
    func all() throws -> [(digest: BlobDigest, byteCount: Int, written: Date)] {
        var found: [(digest: BlobDigest, byteCount: Int, written: Date)] = []
        for shelf in try FileSystem.names(in: folder) {
            for name in try FileSystem.names(in: "\(folder)/\(shelf)") {
                var facts = stat()
                guard let digest = try? BlobDigest(name), stat(path(digest), &facts) == 0 else { continue }
                #if canImport(Darwin)
                    let seconds = facts.st_mtimespec.tv_sec
                #else
                    let seconds = facts.st_mtim.tv_sec
                #endif
                found.append((digest, Int(facts.st_size), Date(timeIntervalSince1970: Double(seconds))))
            }
        }
        return found
    }

    /// Removes a blob, unless it is gone already. Whether a record needs it is for `Store` to know.
    func delete(_ digest: BlobDigest) throws {
        guard unlink(path(digest)) == 0 || errno == ENOENT else { throw FileSystem.failure("remove", path(digest)) }
    }
}
