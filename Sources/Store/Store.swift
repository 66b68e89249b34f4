public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What survives a restart: a folder with a database and content-addressed files. Several threads and processes may have it open.
///
/// Rows come before effects, and files before rows: a record names files that are on the disk, and appears whole by one transaction.
/// What a killed process leaves are at most files that no record names.
public final class Store: Sendable {
    /// The folder.
    public let folder: URL
    /// The records.
    public let database: Database
    /// The files.
    public let blobs: BlobStore
    let now: @Sendable () -> Date
    let newID: @Sendable () -> String

    /// Opens the store in `folder`, making it where there is none; a clock and a source of unique ids may be given.
    ///
    /// Throws `already_exists` when the folder holds other things than a store, and what `Database` and `BlobStore` throw.
    public init(
        at folder: URL, now: @escaping @Sendable () -> Date = { Date() },
        newID: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() }
    ) throws {
        self.folder = folder
        self.now = now
        self.newID = newID
        try Self.prepare(folder)
        database = try Database(at: folder.appendingPathComponent(Self.databaseName))
        blobs = try BlobStore(at: folder.appendingPathComponent("blobs", isDirectory: true))
        try FileSystem.syncFolder(folder.path)
    }

    private static let databaseName = "database.sqlite"

    /// The datasets of an organization as `viewer` sees them; all of them where none is given.
    public func datasets(of organization: Organization.ID, as viewer: Viewer? = nil) -> DatasetRecords {
        DatasetRecords(store: self, organization: organization, viewer: viewer)
    }

    /// The models of an organization as `viewer` sees them; all of them where none is given.
    public func models(of organization: Organization.ID, as viewer: Viewer? = nil) -> ModelRecords {
        ModelRecords(store: self, organization: organization, viewer: viewer)
    }

    /// The recorded conversations of an organization.
    public func conversations(of organization: Organization.ID) -> ConversationRecords {
        ConversationRecords(store: self, organization: organization)
    }

    /// Removes a blob; throws `blob_in_use` when a record of any organization names it. Does nothing when it is gone already.
    public func deleteBlob(_ digest: BlobDigest) throws {
        // While this transaction lasts no record can begin to name the blob.
        try database.write { transaction in
            let count = try transaction.first(
                """
                SELECT (SELECT COUNT(*) FROM dataset_versions WHERE rows_sha256 = $1 OR index_sha256 = $1 OR problems_sha256 = $1)
                + (SELECT COUNT(*) FROM dataset_measurements WHERE column_sha256 = $1)
                + (SELECT COUNT(*) FROM files WHERE sha256 = $1) + (SELECT COUNT(*) FROM file_parts WHERE sha256 = $1)
                + (SELECT COUNT(*) FROM model_files WHERE sha256 = $1) AS count
                """, digest.hexadecimal
            ) { try $0.value("count", as: Int.self) }
            guard count == 0 else {
                throw WorkbenchError(
                    .blobInUse, "the blob \(digest) is named by \(count ?? 0) record(s)", hint: "remove those first")
            }
            try blobs.delete(digest)
        }
    }

    /// Makes the folder, or checks that it holds a store or nothing; a wrong path must not be filled with files.
    private static func prepare(_ folder: URL) throws {
        try makeFolders(folder)
        let names = try FileSystem.names(in: folder.path)
        // A process that was killed while it made the store may have left some of its names.
        let strangers = names.filter { !$0.hasPrefix(databaseName) && $0 != "blobs" }
        guard names.contains(databaseName) || strangers.isEmpty else {
            throw WorkbenchError(
                .alreadyExists, "\(folder.path) holds other things than a store, such as \(strangers.min() ?? "")",
                hint: "name a folder that is empty or absent")
        }
    }

    private static func makeFolders(_ folder: URL) throws {
        var missing: [URL] = []
        var place = folder.standardizedFileURL
        while !FileManager.default.fileExists(atPath: place.path) {
            missing.append(place)
            place.deleteLastPathComponent()
        }
        for folder in missing.reversed() {
            try FileSystem.makeFolder(folder.path)
            try FileSystem.syncFolder(folder.deletingLastPathComponent().path)
        }
    }
}
