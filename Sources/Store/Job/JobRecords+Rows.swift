public import Domain

/// Rows that a job reads beside versions of datasets: parts of a version, made for its run.
extension JobRecords {
    /// Keeps blobs as long as a job may read them, and lets go those it kept before; throws `blob_missing` where one is gone.
    public func holdRows(_ digests: [BlobDigest], of id: Job.ID, in transaction: Transaction) throws -> [BlobDigest] {
        let before = try releaseRows(of: id, in: transaction)
        for digest in Set(digests) {
            _ = try store.blobs.open(digest)
            try transaction.execute(
                "INSERT INTO job_rows (organization_id, job_id, sha256) VALUES ($1, $2, $3)", organization.rawValue, id.rawValue,
                digest.hexadecimal)
        }
        return before.filter { !digests.contains($0) }
    }

    /// Lets go what was kept for a job; returns it, so that it can be removed once this is written down.
    public func releaseRows(of id: Job.ID, in transaction: Transaction) throws -> [BlobDigest] {
        let digests = try transaction.rows(
            "SELECT sha256 FROM job_rows WHERE organization_id = $1 AND job_id = $2", organization.rawValue, id.rawValue
        ) { try BlobDigest($0.value("sha256")) }
        if !digests.isEmpty {
            try transaction.execute(
                "DELETE FROM job_rows WHERE organization_id = $1 AND job_id = $2", organization.rawValue, id.rawValue)
        }
        return digests
    }
}
