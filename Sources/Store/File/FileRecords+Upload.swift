public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension FileRecords {
    private static let uploadColumns = "id, owner_id, name, purpose, byte_count, state, file_id, created_ms, expires_ms"

    /// Begins a file of `byteCount` bytes that comes in parts, and can be completed for so long.
    public func beginUpload(
        _ name: String, purpose: TrainingFile.Purpose, byteCount: Int, by owner: User.ID?, forSeconds seconds: Int
    ) throws -> FileUpload {
        let now = store.now().databaseMilliseconds
        let upload = FileUpload(
            id: .init(rawValue: store.newName("upload_")), organizationID: organization, owner: owner, name: name, purpose: purpose,
            byteCount: byteCount, state: .pending, file: nil, created: Date(databaseMilliseconds: now),
            expires: Date(databaseMilliseconds: now + seconds * 1000))
        try store.database.write { transaction in
            try transaction.execute(
                "INSERT INTO file_uploads (organization_id, \(Self.uploadColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                organization.rawValue, upload.id.rawValue, owner?.rawValue, name, purpose.rawValue, byteCount, upload.state.rawValue,
                String?.none, now, upload.expires.databaseMilliseconds)
        }
        return upload
    }

    /// The upload of that id; throws `upload_not_found`.
    public func upload(_ id: FileUpload.ID) throws -> FileUpload {
        try store.database.read { try upload(id, $0) }
    }

    private func upload(_ id: FileUpload.ID, _ transaction: Transaction) throws -> FileUpload {
        let now = store.now()
        let found = try transaction.first(
            "SELECT \(Self.uploadColumns) FROM file_uploads WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue
        ) { row in
            let expires = Date(databaseMilliseconds: try row.value("expires_ms"))
            let state = FileUpload.State(rawValue: try row.value("state")) ?? .cancelled
            return FileUpload(
                id: id, organizationID: organization,
                owner: try row.value("owner_id", as: String?.self).map { .init(rawValue: $0) }, name: try row.value("name"),
                purpose: TrainingFile.Purpose(rawValue: try row.value("purpose")) ?? .userData, byteCount: try row.value("byte_count"),
                state: state == .pending && expires <= now ? .expired : state,
                file: try row.value("file_id", as: String?.self).map { .init(rawValue: $0) },
                created: Date(databaseMilliseconds: try row.value("created_ms")), expires: expires)
        }
        guard let found else {
            throw WorkbenchError(.uploadNotFound, "there is no upload \(String(reflecting: String(id.rawValue.prefix(80))))")
        }
        return found
    }

    private func pending(_ id: FileUpload.ID, _ transaction: Transaction) throws -> FileUpload {
        let upload = try upload(id, transaction)
        guard upload.state == .pending else {
            throw WorkbenchError(.invalidRequest, "the upload is \(upload.state.rawValue), so nothing can be added", hint: "begin another")
        }
        return upload
    }

    /// Adds a part whose bytes are on the disk; throws `upload_not_found`, and `invalid_request` for an upload that has ended or would
    /// become longer than it said.
    public func add(_ blob: StoredBlob, to id: FileUpload.ID) throws -> FileUpload.Part {
        let part = FileUpload.Part(
            id: .init(rawValue: store.newName("part_")), upload: id, blob: blob.digest, byteCount: blob.byteCount,
            created: Date(databaseMilliseconds: store.now().databaseMilliseconds))
        try store.database.write { transaction in
            _ = try pending(id, transaction)
            try store.blobs.require(blob)
            try transaction.execute(
                "INSERT INTO file_parts (id, organization_id, upload_id, sha256, byte_count, created_ms) VALUES ($1, $2, $3, $4, $5, $6)",
                part.id.rawValue, organization.rawValue, id.rawValue, blob.digest.hexadecimal, blob.byteCount,
                part.created.databaseMilliseconds)
        }
        return part
    }

    /// The parts of an upload, in the order in which they came.
    public func parts(of id: FileUpload.ID) throws -> [FileUpload.Part] {
        try store.database.read { try parts(of: id, $0) }
    }

    private func parts(of id: FileUpload.ID, _ transaction: Transaction) throws -> [FileUpload.Part] {
        try transaction.rows(
            """
            SELECT id, sha256, byte_count, created_ms FROM file_parts WHERE organization_id = $1 AND upload_id = $2 ORDER BY created_ms, id
            """, organization.rawValue, id.rawValue
        ) { row in
            FileUpload.Part(
                id: .init(rawValue: try row.value("id")), upload: id, blob: try BlobDigest(row.value("sha256")),
                byteCount: try row.value("byte_count"), created: Date(databaseMilliseconds: try row.value("created_ms")))
        }
    }

    /// Makes the file of an upload, whose bytes are `blob`; the parts are let go of. Throws as `add` does.
    public func complete(_ id: FileUpload.ID, as blob: StoredBlob, keptForSeconds seconds: Int? = nil) throws -> TrainingFile {
        let (file, parts) = try store.database.write { transaction in
            let upload = try pending(id, transaction)
            let file = newFile(upload.name, upload.purpose, job: nil, blob, upload.owner, seconds)
            try add(file, blob, transaction)
            return (file, try end(id, .completed, file.id, transaction))
        }
        try store.deleteBlobs(parts)
        return file
    }

    /// Throws an upload away with its parts; throws as `add` does.
    public func cancel(_ id: FileUpload.ID) throws {
        let parts = try store.database.write { transaction in
            _ = try pending(id, transaction)
            return try end(id, .cancelled, nil, transaction)
        }
        try store.deleteBlobs(parts)
    }

    /// The blobs that nothing of this upload names any more.
    private func end(
        _ id: FileUpload.ID, _ state: FileUpload.State, _ file: TrainingFile.ID?, _ transaction: Transaction
    ) throws -> [BlobDigest] {
        let blobs = try parts(of: id, transaction).map(\.blob)
        try transaction.execute(
            "DELETE FROM file_parts WHERE organization_id = $1 AND upload_id = $2", organization.rawValue, id.rawValue)
        try transaction.execute(
            "UPDATE file_uploads SET state = $3, file_id = $4 WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue,
            state.rawValue, file?.rawValue)
        return blobs
    }
}
