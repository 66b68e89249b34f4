public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension AccountRecords {
    private static let keyColumns =
        "id, organization_id, user_id, name, prefix, scopes, created_ms, expires_ms, last_used_ms, revoked_ms"

    /// Adds an API key, by the SHA-256 of its secret.
    public func add(_ key: APIKey, sha256: String) throws {
        try transaction.execute(
            """
            INSERT INTO api_keys (\(Self.keyColumns), sha256) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """, key.id.rawValue, key.organization.rawValue, key.user.rawValue, key.name, key.prefix,
            key.scopes.map { $0.map(\.rawValue).sorted().joined(separator: " ") }, key.created.databaseMilliseconds,
            key.expires?.databaseMilliseconds, key.lastUsed?.databaseMilliseconds, key.revoked?.databaseMilliseconds, sha256)
    }

    /// The key whose secret has that SHA-256, revoked or not; nil where there is none.
    public func key(sha256: String) throws -> APIKey? {
        try transaction.first("SELECT \(Self.keyColumns) FROM api_keys WHERE sha256 = $1", sha256, read: APIKey.init)
    }

    /// The key of that id in an organization; nil where there is none.
    public func key(_ id: APIKey.ID, in organization: Organization.ID) throws -> APIKey? {
        try transaction.first(
            "SELECT \(Self.keyColumns) FROM api_keys WHERE organization_id = $1 AND id = $2", organization.rawValue, id.rawValue,
            read: APIKey.init)
    }

    /// The keys of an organization, newest first; of one user where one is named.
    public func keys(in organization: Organization.ID, of user: User.ID? = nil) throws -> [APIKey] {
        try transaction.rows(
            """
            SELECT \(Self.keyColumns) FROM api_keys WHERE organization_id = $1 AND user_id = COALESCE($2, user_id)
            ORDER BY created_ms DESC, id
            """, organization.rawValue, user?.rawValue, read: APIKey.init)
    }

    /// Revokes one key; nothing happens when it is revoked already.
    public func revokeKey(_ id: APIKey.ID, at time: Date) throws {
        try transaction.execute(
            "UPDATE api_keys SET revoked_ms = $2 WHERE id = $1 AND revoked_ms IS NULL", id.rawValue, time.databaseMilliseconds)
    }

    /// Revokes a user's keys, in one organization where one is named.
    public func revokeKeys(of user: User.ID, in organization: Organization.ID? = nil, at time: Date) throws {
        try transaction.execute(
            """
            UPDATE api_keys SET revoked_ms = $3 WHERE user_id = $1 AND organization_id = COALESCE($2, organization_id)
            AND revoked_ms IS NULL
            """, user.rawValue, organization?.rawValue, time.databaseMilliseconds)
    }

    /// Notes when a key was used.
    public func noteUse(of key: APIKey.ID, at time: Date) throws {
        try transaction.execute("UPDATE api_keys SET last_used_ms = $2 WHERE id = $1", key.rawValue, time.databaseMilliseconds)
    }

    // MARK: Keys that sign access tokens

    /// A key that signs access tokens, by name.
    public struct SigningKey: Sendable, Equatable {
        /// Its name, which tokens bear.
        public let id: String
        /// When it was made.
        public let created: Date
        /// Since when another signs; nil while it does.
        public let retired: Date?
    }

    /// The keys that sign or lately signed, newest first.
    public func signingKeys() throws -> [SigningKey] {
        try transaction.rows("SELECT id, created_ms, retired_ms FROM signing_keys ORDER BY created_ms DESC, id") { row in
            SigningKey(
                id: try row.value("id"), created: Date(databaseMilliseconds: try row.value("created_ms")),
                retired: try row.time("retired_ms"))
        }
    }

    /// Lets a new key sign from now on, and forgets those that were retired before `oldest`.
    public func addSigningKey(_ id: String, at time: Date, forgettingBefore oldest: Date) throws {
        try transaction.execute("UPDATE signing_keys SET retired_ms = $1 WHERE retired_ms IS NULL", time.databaseMilliseconds)
        try transaction.execute("DELETE FROM signing_keys WHERE retired_ms < $1", oldest.databaseMilliseconds)
        try transaction.execute("INSERT INTO signing_keys (id, created_ms) VALUES ($1, $2)", id, time.databaseMilliseconds)
    }
}

extension APIKey {
    fileprivate init(_ row: Row) throws {
        // A scope that only a newer version knows allows nothing here.
        let scopes = try row.value("scopes", as: String?.self).map {
            Set($0.split(separator: " ").compactMap { Scope(rawValue: String($0)) })
        }
        self.init(
            id: ID(rawValue: try row.value("id")), user: User.ID(rawValue: try row.value("user_id")),
            organization: Organization.ID(rawValue: try row.value("organization_id")), name: try row.value("name"),
            prefix: try row.value("prefix"), scopes: scopes, created: Date(databaseMilliseconds: try row.value("created_ms")),
            expires: try row.time("expires_ms"), lastUsed: try row.time("last_used_ms"), revoked: try row.time("revoked_ms"))
    }
}
