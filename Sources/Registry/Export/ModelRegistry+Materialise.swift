public import Domain
internal import Engine
internal import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension ModelRegistry {
    /// Lays the files of a version out as a folder, which must not be there; it is whole or absent, and its files are read-only.
    ///
    /// Files are further names of the stored bytes where the file system can give them, else copies. Throws `already_exists`,
    /// `blob_missing`, `blob_damaged`, or `file_unwritable`.
    public func materialise(_ version: ModelVersion, at folder: URL) throws {
        guard !FileManager.default.fileExists(atPath: folder.path) else {
            throw WorkbenchError(.alreadyExists, "\(folder.path) exists already", hint: "name another folder")
        }
        try WholeFolder.make(at: folder) { temporary in
            for file in version.files {
                let place = temporary.appendingPathComponent(file.path)
                try WholeFolder.makeFolder(place.deletingLastPathComponent())
                try BlobCopy.place(wholeBlob(of: file), of: store.blobs, at: place)
            }
        }
    }
}

extension ModelRegistry {
    /// The blob of a version's file, read from end to end; throws `blob_missing`, or `blob_damaged` with the file's path.
    func wholeBlob(of file: ModelVersion.File) throws -> BlobDigest {
        let digest = try BlobDigest(file.sha256)
        do {
            try store.blobs.verify(digest)
        } catch let error as WorkbenchError where error.code == .blobDamaged {
            throw WorkbenchError(error.code, "\(file.path): \(error.message)", hint: "put the file back from a backup, or train it again")
        }
        return digest
    }
}

/// A folder that appears under its name only when it is filled.
enum WholeFolder {
    /// Lets `fill` fill a folder beside `folder`, which then gets its name; on any error nothing is left.
    static func make(at folder: URL, _ fill: (URL) throws -> Void) throws {
        let parent = folder.deletingLastPathComponent()
        let temporary = parent.appendingPathComponent(".\(folder.lastPathComponent).\(UUID().uuidString).tmp", isDirectory: true)
        do {
            try makeFolder(temporary)
            try fill(temporary)
            try FileManager.default.moveItem(at: temporary, to: folder)
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            throw AtomicFile.failure(folder.path, error)
        }
    }

    static func makeFolder(_ url: URL) throws {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw AtomicFile.failure(url.path, error)
        }
    }
}
