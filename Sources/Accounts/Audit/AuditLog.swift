public import Domain
internal import Store

extension Accounts {
    /// Adds an entry to the audit log of the principal's organization, or one that concerns none where nobody is known.
    ///
    /// What `Accounts` changes writes its entries itself, in the same transaction. No secret belongs into the details.
    public func record(
        _ action: String, _ target: String = "", outcome: String = "ok", by principal: Principal?, from client: Client,
        details: [String: String] = [:]
    ) throws {
        let entry = entry(action, target, outcome: outcome, by: principal, from: client, details: details)
        try store.writeAccounts { try $0.add(entry) }
    }

    /// The newest entries of the principal's organization that meet the filter, of numbers below `number` where one is given; for admins.
    ///
    /// Operators also see those that concern no organization, such as failed attempts to sign in with unknown addresses.
    public func entries(
        _ filter: AuditFilter = AuditFilter(), before number: Int? = nil, limit: Int, by principal: Principal
    ) throws -> AuditPage {
        try Self.require(.admin, principal)
        let scope: AccountRecords.AuditScope =
            principal.isOperator ? .organizationAndNone(principal.organization) : .organization(principal.organization)
        return try store.readAccounts { try $0.auditPage(filter, scope, before: number, limit: limit) }
    }

    func entry(
        _ action: String, _ target: String, outcome: String = "ok", by principal: Principal?, in organization: Organization.ID? = nil,
        from client: Client, details: [String: String] = [:]
    ) -> AuditEntry {
        AuditEntry(
            organization: organization ?? principal?.organization, time: now(), user: principal?.user,
            credential: principal?.credential.kind ?? "none", action: action, target: target, outcome: outcome, address: client.address,
            requestID: client.requestID, details: details)
    }

    /// An entry about a user who shows something other than a session or key: a password or a token.
    func entry(
        _ action: String, outcome: String = "ok", of user: User?, in organization: Organization.ID?, from client: Client,
        details: [String: String] = [:]
    ) -> AuditEntry {
        AuditEntry(
            organization: organization, time: now(), user: user?.id, credential: "none", action: action, target: user?.id.rawValue ?? "",
            outcome: outcome, address: client.address, requestID: client.requestID, details: details)
    }
}
