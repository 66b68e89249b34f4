public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension AccountRecords {
    private static let userColumns =
        "u.id, u.email, u.name, u.is_operator, u.is_disabled, u.created_ms, u.last_sign_in_ms"

    /// Whether there is any user.
    public func hasUsers() throws -> Bool {
        try transaction.first("SELECT 1 AS one FROM users") { _ in true } ?? false
    }

    /// The user of that id; nil where there is none.
    public func user(_ id: User.ID) throws -> User? {
        try transaction.first("SELECT \(Self.userColumns) FROM users u WHERE u.id = $1", id.rawValue, read: User.init)
    }

    /// The user whose address has that key; nil where there is none.
    public func user(emailKey: String) throws -> User? {
        try transaction.first("SELECT \(Self.userColumns) FROM users u WHERE u.email_key = $1", emailKey, read: User.init)
    }

    /// Adds a user; `emailKey` is what makes addresses the same. Throws `constraint_violated` when another has it.
    public func add(_ user: User, emailKey: String) throws {
        try transaction.execute(
            """
            INSERT INTO users (id, email, email_key, name, is_operator, is_disabled, created_ms, last_sign_in_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """, user.id.rawValue, user.email, emailKey, user.name, user.isOperator, user.isDisabled, user.created.databaseMilliseconds,
            user.lastSignIn?.databaseMilliseconds)
    }

    /// Stores a user's name, standing and last sign-in.
    public func update(_ user: User) throws {
        try transaction.execute(
            "UPDATE users SET name = $2, is_operator = $3, is_disabled = $4, last_sign_in_ms = $5 WHERE id = $1", user.id.rawValue,
            user.name, user.isOperator, user.isDisabled, user.lastSignIn?.databaseMilliseconds)
    }

    /// How many operators may sign in.
    public func operatorCount() throws -> Int {
        try transaction.first("SELECT COUNT(*) AS count FROM users WHERE is_operator = 1 AND is_disabled = 0") {
            try $0.value("count", as: Int.self)
        } ?? 0
    }

    /// The hash of a user's password; nil where none was set.
    public func passwordHash(of user: User.ID) throws -> String? {
        try transaction.first("SELECT hash FROM passwords WHERE user_id = $1", user.rawValue) { try $0.value("hash") }
    }

    /// Sets the hash of a user's password.
    public func setPasswordHash(_ hash: String, of user: User.ID, at time: Date) throws {
        try transaction.execute(
            """
            INSERT INTO passwords (user_id, hash, changed_ms) VALUES ($1, $2, $3)
            ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, changed_ms = excluded.changed_ms
            """, user.rawValue, hash, time.databaseMilliseconds)
    }

    // MARK: Memberships

    private static let membershipColumns =
        "o.id AS o_id, o.name AS o_name, o.created_ms AS o_created_ms, m.role, \(userColumns)"
    private static let memberships =
        "memberships m JOIN organizations o ON o.id = m.organization_id JOIN users u ON u.id = m.user_id"

    /// The members of an organization by name.
    public func members(of organization: Organization.ID) throws -> [Membership] {
        try transaction.rows(
            "SELECT \(Self.membershipColumns) FROM \(Self.memberships) WHERE m.organization_id = $1 ORDER BY u.name, u.email_key",
            organization.rawValue, read: Membership.init)
    }

    /// The places of a user, by the name of the organization.
    public func memberships(of user: User.ID) throws -> [Membership] {
        try transaction.rows(
            "SELECT \(Self.membershipColumns) FROM \(Self.memberships) WHERE m.user_id = $1 ORDER BY o.name, o.id", user.rawValue,
            read: Membership.init)
    }

    /// A user's place in an organization; nil where there is none.
    public func membership(of user: User.ID, in organization: Organization.ID) throws -> Membership? {
        try transaction.first(
            "SELECT \(Self.membershipColumns) FROM \(Self.memberships) WHERE m.organization_id = $1 AND m.user_id = $2",
            organization.rawValue, user.rawValue, read: Membership.init)
    }

    /// Gives a user a place in an organization, or another role there.
    public func setRole(_ role: Role, of user: User.ID, in organization: Organization.ID, at time: Date) throws {
        try transaction.execute(
            """
            INSERT INTO memberships (organization_id, user_id, role, created_ms) VALUES ($1, $2, $3, $4)
            ON CONFLICT (organization_id, user_id) DO UPDATE SET role = excluded.role
            """, organization.rawValue, user.rawValue, role.rawValue, time.databaseMilliseconds)
    }

    /// Takes a user's place in an organization away; sessions there have to be ended before.
    public func removeMembership(of user: User.ID, in organization: Organization.ID) throws {
        try transaction.execute(
            "DELETE FROM memberships WHERE organization_id = $1 AND user_id = $2", organization.rawValue, user.rawValue)
    }

    /// How many owners of an organization may sign in.
    public func ownerCount(of organization: Organization.ID) throws -> Int {
        try transaction.first(
            """
            SELECT COUNT(*) AS count FROM memberships m JOIN users u ON u.id = m.user_id
            WHERE m.organization_id = $1 AND m.role = 'owner' AND u.is_disabled = 0
            """, organization.rawValue
        ) { try $0.value("count", as: Int.self) } ?? 0
    }
}

extension User {
    init(_ row: Row) throws {
        self.init(
            id: ID(rawValue: try row.value("id")), email: try row.value("email"), name: try row.value("name"),
            isOperator: try row.value("is_operator"), isDisabled: try row.value("is_disabled"),
            created: Date(databaseMilliseconds: try row.value("created_ms")), lastSignIn: try row.time("last_sign_in_ms"))
    }
}

extension Membership {
    fileprivate init(_ row: Row) throws {
        self.init(
            organization: Organization(
                id: Organization.ID(rawValue: try row.value("o_id")), name: try row.value("o_name"),
                created: Date(databaseMilliseconds: try row.value("o_created_ms"))),
            user: try User(row),
            // What a newer version may have written is worth the least.
            role: Role(rawValue: try row.value("role")) ?? .viewer)
    }
}
