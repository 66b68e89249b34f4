public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension AccountRecords {
    /// The names of an organization's sealed secrets.
    public func secretNames(of organization: Organization.ID) throws -> [String] {
        try transaction.rows("SELECT name FROM secrets WHERE organization_id = $1 ORDER BY name", organization.rawValue) {
            try $0.value("name")
        }
    }

    /// A secret as it is sealed; nil where there is none of that name.
    public func sealedSecret(_ name: String, of organization: Organization.ID) throws -> String? {
        try transaction.first("SELECT sealed FROM secrets WHERE organization_id = $1 AND name = $2", organization.rawValue, name) {
            try $0.value("sealed")
        }
    }

    /// Stores a sealed secret in place of one of the same name.
    public func setSecret(_ name: String, of organization: Organization.ID, sealed: String, at time: Date) throws {
        try transaction.execute(
            """
            INSERT INTO secrets (organization_id, name, sealed, updated_ms) VALUES ($1, $2, $3, $4)
            ON CONFLICT (organization_id, name) DO UPDATE SET sealed = excluded.sealed, updated_ms = excluded.updated_ms
            """, organization.rawValue, name, sealed, time.databaseMilliseconds)
    }

    /// Removes a secret; false where there is none of that name.
    public func removeSecret(_ name: String, of organization: Organization.ID) throws -> Bool {
        try transaction.execute("DELETE FROM secrets WHERE organization_id = $1 AND name = $2", organization.rawValue, name) > 0
    }
}
