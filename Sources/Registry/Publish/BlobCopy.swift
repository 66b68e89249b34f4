internal import Domain
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Files that become blobs, and blobs that become files again.
enum BlobCopy {
    private static let piece = 1 << 20

    /// The bytes of the file at `url` as a blob; throws `file_unreadable`, and what the blob store throws.
    static func store(_ url: URL, in blobs: BlobStore) throws -> StoredBlob {
        guard let file = try? FileHandle(forReadingFrom: url) else {
            throw WorkbenchError(.fileUnreadable, "cannot read \(url.path)", hint: "check that this user may read it")
        }
        defer { try? file.close() }
        var writer = try blobs.writer()
        while true {
            let bytes: Data
            do {
                bytes = try file.read(upToCount: piece) ?? Data()
            } catch {
                throw WorkbenchError(.fileUnreadable, "cannot read \(url.path)", hint: "check the disk", cause: error)
            }
            guard !bytes.isEmpty else { break }
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
                throw WorkbenchError(.fileUnwritable, "cannot write \(url.path)", hint: "check the folder and the disk", cause: error)
            }
        }
    }
}
