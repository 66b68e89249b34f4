public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The files of one organization that came through OpenAI's protocol; those of others are not there for it.
public struct FileRecords: Sendable {
    let store: Store
    let organization: Organization.ID

    private static let columns = "id, owner_id, name, purpose, job_id, sha256, byte_count, created_ms, expires_ms"

    /// Adds a file whose bytes are on the disk; throws `blob_missing` when they were removed since.
    public func add(
        _ name: String, purpose: TrainingFile.Purpose, _ blob: StoredBlob, by owner: User.ID?, keptForSeconds seconds: Int? = nil
    ) throws -> TrainingFile {
        let file = newFile(name, purpose, job: nil, blob, owner, seconds)
        try store.database.write { try add(file, blob, $0) }
        return file
    }

    /// Adds what a job left, in the transaction that ends the job.
    public func add(
        _ name: String, leftBy job: Job.ID, _ blob: StoredBlob, by owner: User.ID?, in transaction: Transaction
    ) throws -> TrainingFile {
        let file = newFile(name, .fineTuneResults, job: job, blob, owner, nil)
        try add(file, blob, transaction)
        return file
    }

    /// What a job left, oldest first.
    public func files(leftBy job: Job.ID) throws -> [TrainingFile] {
        try store.database.read { transaction in
            try transaction.rows(
                "SELECT \(Self.columns) FROM files WHERE organization_id = $1 AND job_id = $2 ORDER BY created_ms, id",
                organization.rawValue,
                job.rawValue, read: file)
        }
    }

    func newFile(
        _ name: String, _ purpose: TrainingFile.Purpose, job: Job.ID?, _ blob: StoredBlob, _ owner: User.ID?, _ seconds: Int?
    ) -> TrainingFile {
        let now = store.now().databaseMilliseconds
        return TrainingFile(
            id: .init(rawValue: store.newName("file-")), organizationID: organization, owner: owner, name: name, purpose: purpose,
            job: job, blob: blob.digest, byteCount: blob.byteCount, created: Date(databaseMilliseconds: now),
            expires: seconds.map { Date(databaseMilliseconds: now + $0 * 1000) })
    }

    func add(_ file: TrainingFile, _ blob: StoredBlob, _ transaction: Transaction) throws {
        try store.blobs.require(blob)
        try transaction.execute(
            "INSERT INTO files (organization_id, \(Self.columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", organization.rawValue,
            file.id.rawValue, file.owner?.rawValue, file.name, file.purpose.rawValue, file.job?.rawValue, file.blob.hexadecimal,
            file.byteCount,
            file.created.databaseMilliseconds, file.expires?.databaseMilliseconds)
    }

    /// At most `limit` files, by the time they came, from behind `last` on, and whether there are more; throws `file_not_found` for a
    /// `last` that is not there.
    public func page(
        purpose: TrainingFile.Purpose?, isDescending: Bool, after last: TrainingFile.ID?, limit: Int
    ) throws -> (files: [TrainingFile], hasMore: Bool) {
        let before = try last.map { try file($0) }
        var condition = "organization_id = $1 AND (expires_ms IS NULL OR expires_ms > $2)"
        var values: [any DatabaseConvertible] = [organization.rawValue, store.now().databaseMilliseconds]
        func bind(_ value: any DatabaseConvertible) -> String {
            values.append(value)
            return "$\(values.count)"
        }
        if let purpose { condition += " AND purpose = \(bind(purpose.rawValue))" }
        if let before {
            let (time, id) = (bind(before.created.databaseMilliseconds), bind(before.id.rawValue))
            condition += " AND (created_ms, id) \(isDescending ? "<" : ">") (\(time), \(id))"
        }
        let order = isDescending ? "DESC" : "ASC"
        let sql =
            "SELECT \(Self.columns) FROM files WHERE \(condition) ORDER BY created_ms \(order), id \(order) LIMIT \(bind(limit + 1))"
        let found = try store.database.read { try $0.rows(sql, values: values, read: file) }
        return (Array(found.prefix(limit)), found.count > limit)
    }

    /// The file of that id; throws `file_not_found`, also for one whose time is over.
    public func file(_ id: TrainingFile.ID) throws -> TrainingFile {
        let found = try store.database.read { transaction in
            try transaction.first(
                """
                SELECT \(Self.columns) FROM files
                WHERE organization_id = $1 AND id = $2 AND (expires_ms IS NULL OR expires_ms > $3)
                """, organization.rawValue, id.rawValue, store.now().databaseMilliseconds, read: file)
        }
        guard let found else { throw Self.notFound(id) }
        return found
    }

    /// Removes a file, and its bytes where nothing else needs them; throws `file_not_found`.
    public func remove(_ id: TrainingFile.ID) throws {
        let file = try file(id)
        try store.database.write { transaction in
            try transaction.execute("DELETE FROM files WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue)
        }
        try store.deleteBlobs([file.blob])
    }

    /// The version of a dataset that a file of these bytes became; nil where none did. The version may be gone since.
    public func version(of digest: BlobDigest) throws -> DatasetVersion.ID? {
        try store.database.read { transaction in
            try transaction.first(
                "SELECT version_id FROM file_versions WHERE organization_id = $1 AND sha256 = $2", organization.rawValue, digest.hexadecimal
            ) { .init(rawValue: try $0.value("version_id")) }
        }
    }

    /// Remembers which version a file of these bytes became.
    public func remember(_ version: DatasetVersion.ID, of digest: BlobDigest) throws {
        try store.database.write { transaction in
            try transaction.execute(
                """
                INSERT INTO file_versions (organization_id, sha256, version_id) VALUES ($1, $2, $3)
                ON CONFLICT (organization_id, sha256) DO UPDATE SET version_id = excluded.version_id
                """, organization.rawValue, digest.hexadecimal, version.rawValue)
        }
    }

    private static func notFound(_ id: TrainingFile.ID) -> WorkbenchError {
        WorkbenchError(
            .fileNotFound, "No such File object: \(String(id.rawValue.prefix(80)))", hint: "look at the list of files",
            details: ["param": "id"])
    }

    private func file(_ row: Row) throws -> TrainingFile {
        TrainingFile(
            id: .init(rawValue: try row.value("id")), organizationID: organization,
            owner: try row.value("owner_id", as: String?.self).map { .init(rawValue: $0) }, name: try row.value("name"),
            purpose: TrainingFile.Purpose(rawValue: try row.value("purpose")) ?? .userData,
            job: try row.value("job_id", as: String?.self).map { .init(rawValue: $0) }, blob: try BlobDigest(row.value("sha256")),
            byteCount: try row.value("byte_count"), created: Date(databaseMilliseconds: try row.value("created_ms")),
            expires: try row.value("expires_ms", as: Int?.self).map { Date(databaseMilliseconds: $0) })
    }
}

extension Store {
    /// The files of an organization that came through OpenAI's protocol.
    public func files(of organization: Organization.ID) -> FileRecords {
        FileRecords(store: self, organization: organization)
    }

    /// Removes files and parts of all organizations whose time is over; returns how many.
    public func removeExpiredFiles() throws -> Int {
        let now = now().databaseMilliseconds
        let blobs = try database.write { transaction in
            let blobs = try transaction.rows(
                """
                SELECT sha256 AS digest FROM files WHERE expires_ms <= $1
                UNION ALL SELECT p.sha256 FROM file_parts p JOIN file_uploads u ON u.organization_id = p.organization_id AND u.id = p.upload_id
                WHERE u.expires_ms <= $1
                """, now
            ) { try BlobDigest($0.value("digest")) }
            try transaction.execute("DELETE FROM files WHERE expires_ms <= $1", now)
            try transaction.execute("DELETE FROM file_parts WHERE upload_id IN (SELECT id FROM file_uploads WHERE expires_ms <= $1)", now)
            return blobs
        }
        try deleteBlobs(blobs)
        return blobs.count
    }

    /// A new id that begins with `word`.
    func newName(_ word: String) -> String { word + newID().replacing("-", with: "") }

    /// Removes those of `digests` that no record names.
    public func deleteBlobs(_ digests: [BlobDigest]) throws {
        for digest in Set(digests) {
            do {
                try deleteBlob(digest)
            } catch let error as WorkbenchError where error.code == .blobInUse {
                continue
            }
        }
    }
}
