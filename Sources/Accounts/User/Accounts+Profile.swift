public import Domain
internal import Store

/// Who asks, and where else they could work.
public struct Profile: Sendable {
    /// The user; nil for the local owner.
    public let user: User?
    /// The organization of the principal.
    public let organization: Organization
    /// All places of the user.
    public let memberships: [Membership]
}

extension Accounts {
    /// Who the principal is.
    public func profile(of principal: Principal) throws -> Profile {
        try store.readAccounts { records in
            guard let organization = try records.organization(principal.organization) else { throw Self.organizationNotFound }
            return Profile(
                user: try principal.user.flatMap { try records.user($0) }, organization: organization,
                memberships: try principal.user.map { try records.memberships(of: $0) } ?? [])
        }
    }

    /// The sessions of the principal's user that last, last used first.
    public func sessions(of principal: Principal) throws -> [Session] {
        guard let user = principal.user else { return [] }
        return try store.readAccounts { try $0.sessions(of: user) }.filter { $0.expires > now() }
    }

    /// Ends one of the principal's own sessions at once; throws `session_not_found`.
    public func revoke(_ id: Session.ID, by principal: Principal, from client: Client) throws {
        try Self.require(.viewer, principal)
        try change { records in
            guard let session = try records.session(id), session.user == principal.user else {
                throw WorkbenchError(.sessionNotFound, "there is no such session", hint: "look at the list of sessions")
            }
            try records.removeSession(id)
            try records.add(entry("auth.revoke_session", id.rawValue, by: principal, from: client))
        }
    }

    /// Changes what the principal's user is called; throws `invalid_name`.
    @discardableResult
    public func changeName(_ name: String, by principal: Principal, from client: Client) throws -> User {
        try Self.require(.viewer, principal)
        let (user, name) = (try ownUser(principal), try Self.checkedName(name, of: "a user"))
        return try change { records in
            guard let member = try records.membership(of: user.id, in: principal.organization) else { throw Self.userNotFound }
            let renamed = member.renamed(name).user
            try records.update(renamed)
            try records.add(entry("user.change", user.id.rawValue, by: principal, from: client, details: ["name": name]))
            return renamed
        }
    }

    /// The principal's user; throws `user_not_found` for the local owner, who has no account.
    func ownUser(_ principal: Principal) throws -> User {
        guard let user = try principal.user.flatMap({ id in try store.readAccounts { try $0.user(id) } }) else {
            throw WorkbenchError(
                .userNotFound, "this needs an account; the owner of the data folder has none", hint: "sign in, or name a user ('--user')")
        }
        return user
    }
}
