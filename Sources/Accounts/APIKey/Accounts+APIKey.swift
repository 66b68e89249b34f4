public import Domain
internal import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Accounts {
    static let keyPrefix = "ts-"
    /// Bytes of a secret: the prefix and 32 bytes as base64.
    static let keyCount = 46
    /// Keys of one user in one organization that work at the same time.
    static let mostKeys = 100

    /// The principal's own keys in its organization, newest first; `ofAll` for admins. Revoked ones are among them.
    public func keys(by principal: Principal, ofAll: Bool = false) throws -> [APIKey] {
        // The local owner has none of its own.
        guard !ofAll, let user = principal.user else {
            try Self.require(.admin, principal)
            return try store.readAccounts { try $0.keys(in: principal.organization) }
        }
        return try store.readAccounts { try $0.keys(in: principal.organization, of: user) }
    }

    /// Makes a key that acts for the principal's user; the secret is returned now and never again. For members.
    ///
    /// A limited key makes none that may do more, and none that lasts longer. The owner of the data folder, who has no account, names the
    /// member for whom it acts. Throws `invalid_name`, `invalid_setting`, `insufficient_role`, `user_not_found`.
    public func makeKey(
        name: String, scopes: Set<Scope>? = nil, expires: Date? = nil, of owner: User.ID? = nil, by principal: Principal,
        from client: Client
    ) throws -> (key: APIKey, secret: String) {
        try Self.require(.member, principal)
        let user = try keyOwner(owner, principal)
        let name = try Self.checkedName(name, of: "a key")
        guard scopes?.isEmpty != true, expires ?? .distantFuture > now() else {
            throw WorkbenchError(
                .invalidSetting, "the key could do nothing: it has no scope, or has expired", hint: "name a scope, and a time to come")
        }
        if let most = principal.scopes, !(scopes?.isSubset(of: most) ?? false) {
            throw WorkbenchError(.insufficientScope, "a key can make no key that may do more than itself", hint: "name fewer scopes")
        }
        let secret = newSecret(Self.keyPrefix)
        return (
            try change { records in
                let expires = try Self.earlier(expires, try ownKey(principal, records)?.expires)
                let key = APIKey(
                    id: APIKey.ID(rawValue: newID()), user: user.id, organization: principal.organization, name: name,
                    prefix: String(secret.prefix(7)), scopes: scopes, created: now(), expires: expires, lastUsed: nil, revoked: nil)
                let working = try records.keys(in: principal.organization, of: user.id).filter { $0.works(at: now()) }
                guard working.count < Self.mostKeys else {
                    throw WorkbenchError(
                        .invalidSetting, "there are \(working.count) keys already", hint: "revoke those that are not needed")
                }
                try records.add(key, sha256: Self.digest(secret))
                try records.add(entry("api_key.make", key.id.rawValue, by: principal, from: client, details: ["name": name]))
                return key
            }, secret
        )
    }

    /// Revokes a key at once: one's own, or any for admins. Throws `api_key_not_found`.
    public func revoke(_ id: APIKey.ID, by principal: Principal, from client: Client) throws {
        try Self.require(.viewer, principal)
        try change { records in
            guard let key = try records.key(id, in: principal.organization),
                key.user == principal.user || principal.role >= .admin
            else { throw WorkbenchError(.apiKeyNotFound, "there is no such key", hint: "look at the list of keys") }
            try records.revokeKey(id, at: now())
            try records.add(entry("api_key.revoke", id.rawValue, by: principal, from: client, details: ["name": key.name]))
        }
    }

    private func keyOwner(_ owner: User.ID?, _ principal: Principal) throws -> User {
        guard let owner, owner != principal.user else { return try ownUser(principal) }
        guard principal.credential == .local else {
            throw WorkbenchError(.insufficientRole, "keys are made by those for whom they act", hint: "let the user make it")
        }
        let member = try user(owner, by: principal)
        guard member.role >= .member else {
            throw WorkbenchError(.insufficientRole, "\(member.user.email) is a viewer, who has no keys", hint: "change the role first")
        }
        guard !member.user.isDisabled else { throw Self.disabled }
        return member.user
    }

    private func ownKey(_ principal: Principal, _ records: AccountRecords) throws -> APIKey? {
        guard case .apiKey(let id) = principal.credential else { return nil }
        return try records.key(id, in: principal.organization)
    }

    private static func earlier(_ left: Date?, _ right: Date?) throws -> Date? {
        guard let left, let right else { return left ?? right }
        return min(left, right)
    }
}

extension APIKey {
    fileprivate func works(at time: Date) -> Bool { revoked == nil && expires ?? .distantFuture > time }
}
