public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension AccountRecords {
    /// What is known of a refresh token.
    public struct RefreshToken: Sendable, Equatable {
        /// The session it was given to.
        public let session: Session.ID
        /// When it was exchanged for the next one; nil before that.
        public let used: Date?
    }

    private static let sessionColumns = "id, organization_id, user_id, address, agent, created_ms, last_used_ms, expires_ms"

    /// Adds a session.
    public func add(_ session: Session) throws {
        try transaction.execute(
            "INSERT INTO sessions (\(Self.sessionColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", session.id.rawValue,
            session.organization.rawValue, session.user.rawValue, session.address, session.agent, session.created.databaseMilliseconds,
            session.lastUsed.databaseMilliseconds, session.expires.databaseMilliseconds)
    }

    /// Stores a session's organization, address, agent and times.
    public func update(_ session: Session) throws {
        try transaction.execute(
            "UPDATE sessions SET organization_id = $2, address = $3, agent = $4, last_used_ms = $5, expires_ms = $6 WHERE id = $1",
            session.id.rawValue, session.organization.rawValue, session.address, session.agent, session.lastUsed.databaseMilliseconds,
            session.expires.databaseMilliseconds)
    }

    /// The session of that id, ended by time or not; nil where there is none.
    public func session(_ id: Session.ID) throws -> Session? {
        try transaction.first("SELECT \(Self.sessionColumns) FROM sessions WHERE id = $1", id.rawValue, read: Session.init)
    }

    /// The sessions of a user, last used first.
    public func sessions(of user: User.ID) throws -> [Session] {
        try transaction.rows(
            "SELECT \(Self.sessionColumns) FROM sessions WHERE user_id = $1 ORDER BY last_used_ms DESC, id", user.rawValue,
            read: Session.init)
    }

    /// Whether the account with that address has a session that was last used from a client at `address`.
    public func hasSession(emailKey: String, from address: String) throws -> Bool {
        try transaction.first(
            "SELECT 1 AS one FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.email_key = $1 AND s.address = $2", emailKey, address
        ) { _ in true } ?? false
    }

    /// Removes a session with its refresh tokens.
    public func removeSession(_ id: Session.ID) throws {
        try transaction.execute("DELETE FROM sessions WHERE id = $1", id.rawValue)
    }

    /// Removes a user's sessions, in one organization where one is named, but not the one that is kept.
    public func removeSessions(of user: User.ID, in organization: Organization.ID? = nil, except kept: Session.ID? = nil) throws {
        try transaction.execute(
            "DELETE FROM sessions WHERE user_id = $1 AND organization_id = COALESCE($2, organization_id) AND id <> COALESCE($3, '')",
            user.rawValue, organization?.rawValue, kept?.rawValue)
    }

    /// Removes the sessions whose time ended.
    public func removeSessions(endedBy time: Date) throws {
        try transaction.execute("DELETE FROM sessions WHERE expires_ms <= $1", time.databaseMilliseconds)
    }

    /// Adds a refresh token, by the SHA-256 of it.
    public func addRefreshToken(_ sha256: String, of session: Session.ID, at time: Date) throws {
        try transaction.execute(
            "INSERT INTO refresh_tokens (sha256, session_id, created_ms) VALUES ($1, $2, $3)", sha256, session.rawValue,
            time.databaseMilliseconds)
    }

    /// What is known of a refresh token, by the SHA-256 of it; nil where it was never given out or its session is gone.
    public func refreshToken(_ sha256: String) throws -> RefreshToken? {
        try transaction.first("SELECT session_id, used_ms FROM refresh_tokens WHERE sha256 = $1", sha256) { row in
            RefreshToken(session: Session.ID(rawValue: try row.value("session_id")), used: try row.time("used_ms"))
        }
    }

    /// Notes that a refresh token was exchanged, and forgets those of its session that were exchanged before `oldest`.
    public func useRefreshToken(_ sha256: String, of session: Session.ID, at time: Date, forgettingBefore oldest: Date) throws {
        try transaction.execute("UPDATE refresh_tokens SET used_ms = $2 WHERE sha256 = $1", sha256, time.databaseMilliseconds)
        try transaction.execute(
            "DELETE FROM refresh_tokens WHERE session_id = $1 AND used_ms < $2", session.rawValue, oldest.databaseMilliseconds)
    }
}

extension Session {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: ID(rawValue: try row.value("id")), user: User.ID(rawValue: try row.value("user_id")),
            organization: Organization.ID(rawValue: try row.value("organization_id")), address: try row.value("address"),
            agent: try row.value("agent"), created: Date(databaseMilliseconds: try row.value("created_ms")),
            lastUsed: Date(databaseMilliseconds: try row.value("last_used_ms")),
            expires: Date(databaseMilliseconds: try row.value("expires_ms")))
    }
}
