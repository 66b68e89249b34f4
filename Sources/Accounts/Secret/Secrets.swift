public import Domain
internal import Store

/// What an organization keeps sealed, such as keys of other services; only code that needs a value opens it.
public struct Secrets: Sendable {
    /// The longest value, in bytes.
    public static let mostBytes = 65_536

    let accounts: Accounts
    let organization: Organization.ID

    private var seal: Seal { Seal(accounts.installationKey, accounts.randomBytes) }

    /// The names of what is sealed.
    public func names() throws -> [String] {
        try accounts.store.readAccounts { try $0.secretNames(of: organization) }
    }

    /// What is sealed under a name.
    ///
    /// Throws `secret_not_found`; `secret_unreadable` when the installation's key is another by now, or the database was altered.
    public func value(of name: String) throws -> String {
        guard let sealed = try accounts.store.readAccounts({ try $0.sealedSecret(name, of: organization) }) else { throw notFound(name) }
        guard let value = seal.open(sealed, for: [organization.rawValue, name]) else {
            throw WorkbenchError(
                .secretUnreadable, "the secret '\(name)' cannot be opened: it was sealed with another key, or altered",
                hint: "put \(InstallationKey.fileName) back from a backup, or set the secret anew")
        }
        return value
    }

    /// Seals a value in place of one of the same name; for admins. Throws `invalid_name` and `invalid_setting` for what cannot be kept.
    public func set(_ name: String, to value: String, by principal: Principal, from client: Client) throws {
        try Accounts.require(.admin, in: organization, principal)
        let isPlain = name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard isPlain, (1...100).contains(name.utf8.count) else {
            throw WorkbenchError(.invalidName, "this cannot name a secret", hint: "use 1 to 100 letters, digits and signs without spaces")
        }
        guard (1...Self.mostBytes).contains(value.utf8.count) else {
            throw WorkbenchError(
                .invalidSetting, "the value of '\(name)' has \(value.utf8.count) bytes", hint: "use 1 to \(Self.mostBytes) bytes")
        }
        let sealed = seal.seal(value, for: [organization.rawValue, name])
        try accounts.change { records in
            try records.setSecret(name, of: organization, sealed: sealed, at: accounts.now())
            try records.add(accounts.entry("secret.set", name, by: principal, from: client))
        }
    }

    /// Removes what is sealed under a name; for admins. Throws `secret_not_found`.
    public func remove(_ name: String, by principal: Principal, from client: Client) throws {
        try Accounts.require(.admin, in: organization, principal)
        try accounts.change { records in
            guard try records.removeSecret(name, of: organization) else { throw notFound(name) }
            try records.add(accounts.entry("secret.remove", name, by: principal, from: client))
        }
    }

    private func notFound(_ name: String) -> WorkbenchError {
        WorkbenchError(.secretNotFound, "there is no secret of the name given", hint: "look at the list of secrets")
    }
}

extension Accounts {
    /// What an organization keeps sealed.
    public func secrets(of organization: Organization.ID) -> Secrets { Secrets(accounts: self, organization: organization) }
}
