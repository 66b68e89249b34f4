public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What one transaction sees of accounts and writes of them; what may be written is for its caller to know.
public struct AccountRecords {
    let transaction: Transaction

    static let organizationColumns = "id, name, created_ms"

    /// All organizations by name.
    public func organizations() throws -> [Organization] {
        try transaction.rows("SELECT \(Self.organizationColumns) FROM organizations ORDER BY name, id", read: Organization.init)
    }

    /// The organization of that id; nil where there is none.
    public func organization(_ id: Organization.ID) throws -> Organization? {
        try transaction.first(
            "SELECT \(Self.organizationColumns) FROM organizations WHERE id = $1", id.rawValue, read: Organization.init)
    }

    /// Adds an organization.
    public func add(_ organization: Organization) throws {
        try transaction.execute(
            "INSERT INTO organizations (id, name, created_ms) VALUES ($1, $2, $3)", organization.id.rawValue, organization.name,
            organization.created.databaseMilliseconds)
    }

    /// Gives an organization a name; one whose beginning is not known begins at `time`.
    public func rename(_ id: Organization.ID, to name: String, at time: Date) throws {
        try transaction.execute(
            "UPDATE organizations SET name = $2, created_ms = CASE created_ms WHEN 0 THEN $3 ELSE created_ms END WHERE id = $1",
            id.rawValue, name, time.databaseMilliseconds)
    }
}

extension Store {
    /// Runs `body` on one state of the accounts. Not to be nested.
    public func readAccounts<Value: Sendable>(_ body: (AccountRecords) throws -> Value) throws -> Value {
        try database.read { try body(AccountRecords(transaction: $0)) }
    }

    /// Runs `body` while nobody else writes: all of what it did stays, or, when it throws, nothing. Not to be nested.
    @discardableResult
    public func writeAccounts<Value: Sendable>(_ body: (AccountRecords) throws -> Value) throws -> Value {
        try database.write { try body(AccountRecords(transaction: $0)) }
    }
}

extension Organization {
    init(_ row: Row) throws {
        self.init(
            id: ID(rawValue: try row.value("id")), name: try row.value("name"),
            created: Date(databaseMilliseconds: try row.value("created_ms")))
    }
}

extension Row {
    /// A time; nil where the column holds none.
    func time(_ column: String) throws -> Date? {
        try value(column, as: Int?.self).map { Date(databaseMilliseconds: $0) }
    }
}
