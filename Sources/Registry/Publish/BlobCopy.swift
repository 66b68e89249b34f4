internal import Domain
internal import Engine
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Files that become blobs, and blobs that become files again.
enum BlobCopy {
    /// The bytes of the file at `url` as a blob; throws `file_unreadable`, and what the blob store throws.
    static func store(_ url: URL, in blobs: BlobStore) throws -> StoredBlob {
        let file = try FileBytes(url)
        var writer = try blobs.writer()
        while case let bytes = try file.next(), !bytes.isEmpty {
            try bytes.withUnsafeBytes { try writer.append($0) }
        }
        return try writer.finish()
    }

    /// Gives the blob another name at `url`, or copies it where the file systems do not share it; either way nobody is to change it.
    static func place(_ digest: BlobDigest, of blobs: BlobStore, at url: URL) throws {
        let source = try blobs.url(of: digest)
        do {
            try FileManager.default.linkItem(at: source, to: url)
        } catch {
            do {
                try FileManager.default.copyItem(at: source, to: url)
            } catch {
                throw AtomicFile.failure(url.path, error)
            }
        }
    }
}
