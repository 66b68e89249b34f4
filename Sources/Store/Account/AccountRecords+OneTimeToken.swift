public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension AccountRecords {
    /// What a token that works once is for.
    public enum OneTimePurpose: String, Sendable {
        /// To make the first account.
        case setup
        /// To set the first password of an account.
        case invitation
        /// To set another password.
        case passwordReset = "password_reset"
    }

    /// What is known of a token that works once.
    public struct OneTimeRecord: Sendable, Equatable {
        /// What it is for.
        public let purpose: OneTimePurpose
        /// Where it leads to.
        public let organization: Organization.ID
        /// For whom; nil for the first account.
        public let user: User.ID?
        /// When it ends.
        public let expires: Date

        /// A token as it is stored.
        public init(purpose: OneTimePurpose, organization: Organization.ID, user: User.ID?, expires: Date) {
            self.purpose = purpose
            self.organization = organization
            self.user = user
            self.expires = expires
        }
    }

    /// Adds a token by the SHA-256 of it, in place of those for the same user and purpose; those whose time ended go too.
    public func add(_ token: OneTimeRecord, sha256: String, at time: Date) throws {
        try transaction.execute(
            "DELETE FROM one_time_tokens WHERE (purpose = $1 AND COALESCE(user_id, '') = COALESCE($2, '')) OR expires_ms <= $3",
            token.purpose.rawValue, token.user?.rawValue, time.databaseMilliseconds)
        try transaction.execute(
            """
            INSERT INTO one_time_tokens (sha256, organization_id, user_id, purpose, created_ms, expires_ms)
            VALUES ($1, $2, $3, $4, $5, $6)
            """, sha256, token.organization.rawValue, token.user?.rawValue, token.purpose.rawValue, time.databaseMilliseconds,
            token.expires.databaseMilliseconds)
    }

    /// What is known of a token, by the SHA-256 of it; nil where there is none or it was used.
    public func oneTimeToken(_ sha256: String) throws -> OneTimeRecord? {
        try transaction.first("SELECT organization_id, user_id, purpose, expires_ms FROM one_time_tokens WHERE sha256 = $1", sha256) {
            row in
            guard let purpose = OneTimePurpose(rawValue: try row.value("purpose")) else { return nil }
            return OneTimeRecord(
                purpose: purpose, organization: Organization.ID(rawValue: try row.value("organization_id")),
                user: try row.value("user_id", as: String?.self).map { User.ID(rawValue: $0) },
                expires: Date(databaseMilliseconds: try row.value("expires_ms")))
        } ?? nil
    }

    /// Removes the tokens of a user, used ones and others, or those for the first account where no user is named.
    public func removeOneTimeTokens(of user: User.ID?) throws {
        try transaction.execute("DELETE FROM one_time_tokens WHERE COALESCE(user_id, '') = COALESCE($1, '')", user?.rawValue)
    }
}
