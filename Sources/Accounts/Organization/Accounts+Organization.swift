public import Domain
internal import Store

extension Accounts {
    /// The principal's organizations with the role there, by name; operators see all, without a role where they have none.
    public func organizations(by principal: Principal) throws -> [(organization: Organization, role: Role?)] {
        try store.readAccounts { records in
            let own = try principal.user.map { try records.memberships(of: $0) } ?? []
            guard principal.isOperator else { return own.map { ($0.organization, $0.role) } }
            return try records.organizations().map { organization in
                (organization, principal.user == nil ? .owner : own.first { $0.organization.id == organization.id }?.role)
            }
        }
    }

    /// One of those; throws `organization_not_found`.
    public func organization(_ id: Organization.ID, by principal: Principal) throws -> Organization {
        guard let found = try organizations(by: principal).first(where: { $0.organization.id == id }) else {
            throw Self.organizationNotFound
        }
        return found.organization
    }

    /// Makes an organization; who makes it becomes its owner. For operators. Throws `invalid_name`.
    public func addOrganization(named name: String, by principal: Principal, from client: Client) throws -> Organization {
        try Self.requireOperator(principal)
        let organization = Organization(
            id: Organization.ID(rawValue: newID()), name: try Self.checkedName(name, of: "an organization"), created: now())
        return try change { records in
            try records.add(organization)
            if let user = principal.user { try records.setRole(.owner, of: user, in: organization.id, at: now()) }
            let (id, details) = (organization.id.rawValue, ["name": organization.name])
            try records.add(entry("organization.add", id, by: principal, in: organization.id, from: client, details: details))
            guard let stored = try records.organization(organization.id) else { throw Self.organizationNotFound }
            return stored
        }
    }

    /// Renames an organization; for its owners and operators. Throws `organization_not_found`, `insufficient_role`, `invalid_name`.
    @discardableResult
    public func rename(_ id: Organization.ID, to name: String, by principal: Principal, from client: Client) throws -> Organization {
        _ = try organization(id, by: principal)
        if principal.isOperator {
            try Self.requireOperator(principal)
        } else {
            try Self.require(.owner, in: id, principal)
        }
        let name = try Self.checkedName(name, of: "an organization")
        return try change { records in
            try records.rename(id, to: name, at: now())
            try records.add(entry("organization.rename", id.rawValue, by: principal, in: id, from: client, details: ["name": name]))
            guard let stored = try records.organization(id) else { throw Self.organizationNotFound }
            return stored
        }
    }

    /// Throws unless the principal works in that organization and has that role.
    static func require(_ role: Role, in organization: Organization.ID, _ principal: Principal) throws {
        guard principal.organization == organization else { throw organizationNotFound }
        try require(role, principal)
    }

    static var organizationNotFound: WorkbenchError {
        WorkbenchError(.organizationNotFound, "there is no such organization, or it is not the one you work in", hint: "switch to it first")
    }
}
