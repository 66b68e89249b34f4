public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JobRecords {
    /// The job that was created with a key, and the digest of the request that it was asked with.
    public func job(withKey key: String, in transaction: Transaction) throws -> (id: Job.ID, requestSHA256: String)? {
        try transaction.first(
            "SELECT job_id, request_sha256 FROM job_keys WHERE organization_id = $1 AND key = $2", organization.rawValue, key
        ) { (Job.ID(rawValue: try $0.value("job_id")), try $0.value("request_sha256")) }
    }

    /// Remembers by which key a job was created.
    public func remember(_ key: String, of id: Job.ID, requestSHA256: String, at now: Date, in transaction: Transaction) throws {
        try transaction.execute(
            "INSERT INTO job_keys (organization_id, key, job_id, request_sha256, created_ms) VALUES ($1, $2, $3, $4, $5)",
            organization.rawValue, key, id.rawValue, requestSHA256, now.databaseMilliseconds)
    }

    /// Forgets a key that was remembered before `moment`.
    public func forget(_ key: String, before moment: Date, in transaction: Transaction) throws {
        try transaction.execute(
            "DELETE FROM job_keys WHERE organization_id = $1 AND key = $2 AND created_ms < $3", organization.rawValue, key,
            moment.databaseMilliseconds)
    }

    /// Forgets the keys that were remembered before `moment`.
    public func forgetKeys(before moment: Date, in transaction: Transaction) throws {
        try transaction.execute(
            "DELETE FROM job_keys WHERE organization_id = $1 AND created_ms < $2", organization.rawValue, moment.databaseMilliseconds)
    }
}
