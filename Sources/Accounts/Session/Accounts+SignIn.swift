public import Domain
internal import Store

extension Accounts {
    /// Signs in with address and password, to an organization where one is named, else to the one that was used last.
    ///
    /// Throws `wrong_credentials`, which does not tell what was wrong; `too_many_attempts` with the seconds to wait; `account_disabled` and
    /// `no_membership` once the password was right.
    public func signIn(
        email: String, password: String, organization: Organization.ID? = nil, from client: Client
    ) async throws -> SignIn {
        let key = EmailAddress.key(of: email)
        let isKnown = try store.readAccounts { try $0.hasSession(emailKey: key, from: client.address) }
        try limiter.begin(account: key, address: client.address, isKnown: isKnown)
        do {
            let signIn = try await passwords.run {
                let checked = try self.checkedUser(key, password, client)
                do {
                    return try self.signIn(self.change { try self.enter(checked, organization, client, $0) })
                } catch let error as WorkbenchError where [.accountDisabled, .noMembership].contains(error.code) {
                    try self.noteRefusal(error, of: checked.user, client)
                    throw error
                }
            }
            limiter.succeed(account: key, address: client.address)
            return signIn
        } catch {
            settle(error, account: key, client)
            throw error
        }
    }

    /// Sets the password of an invitation or reset link, ends all other sessions of the user, and signs in.
    ///
    /// Throws `invalid_token`, `expired_token`, `account_disabled`, `invalid_name` and `weak_password`.
    public func accept(token: String, name: String? = nil, password: String, from client: Client) async throws -> SignIn {
        let name = try name.map { try Self.checkedName($0, of: "a user") }
        return try await passwords.run {
            let member = try self.store.readAccounts { try self.invited(token, $0) }
            let hash = try self.passwords.hash(Password(chosen: password, for: EmailAddress(member.user.email)))
            let opened = try self.change { records in
                let member = try self.invited(token, records).renamed(name)
                try records.setPasswordHash(hash, of: member.user.id, at: self.now())
                try records.removeSessions(of: member.user.id)
                try records.removeOneTimeTokens(of: member.user.id)
                try records.add(self.entry("auth.accept", of: member.user, in: member.organization.id, from: client))
                return try self.open(member, from: client, records)
            }
            return try self.signIn(opened)
        }
    }

    /// Changes the user's own password and ends all other sessions. Throws `wrong_credentials`, `too_many_attempts`, `weak_password`.
    public func changePassword(current: String, new: String, by principal: Principal, from client: Client) async throws {
        try Self.require(.viewer, principal)
        let user = try ownUser(principal)
        let email = try EmailAddress(user.email)
        let chosen = try Password(chosen: new, for: email)
        try limiter.begin(account: email.key, address: client.address, isKnown: true)
        do {
            try await passwords.run {
                let hash = try self.store.readAccounts { try $0.passwordHash(of: user.id) }
                guard self.isRight(current, for: hash) else {
                    let outcome = WorkbenchError.Code.wrongCredentials.rawValue
                    try self.record("auth.password", user.id.rawValue, outcome: outcome, by: principal, from: client)
                    throw Self.wrongPassword
                }
                let next = try self.passwords.hash(chosen)
                try self.change { records in
                    guard try records.passwordHash(of: user.id) == hash else { throw Self.wrongPassword }
                    try records.setPasswordHash(next, of: user.id, at: self.now())
                    try records.removeSessions(of: user.id, except: principal.session)
                    try records.removeOneTimeTokens(of: user.id)
                    try records.add(self.entry("auth.password", user.id.rawValue, by: principal, from: client))
                }
            }
            limiter.succeed(account: email.key, address: client.address)
        } catch {
            settle(error, account: email.key, client)
            throw error
        }
    }

    // MARK: Steps

    /// Whom a password was found to belong to, and the hash that was looked at.
    private struct Checked: Sendable {
        let user: User
        let hash: String
        /// The hash with the costs of today, where it was another.
        let renewed: String?
    }

    private func checkedUser(_ key: String, _ typed: String, _ client: Client) throws -> Checked {
        let (user, hash) = try store.readAccounts { records in
            let user = try records.user(emailKey: key)
            return (user, try user.flatMap { try records.passwordHash(of: $0.id) })
        }
        guard isRight(typed, for: hash), let user, let hash, let password = Password(typed) else {
            try noteRefusal(Self.wrongCredentials, of: user, client)
            throw Self.wrongCredentials
        }
        return Checked(user: user, hash: hash, renewed: passwords.isOutdated(hash) ? try passwords.hash(password) : nil)
    }

    /// What was typed is not kept: it may be a password.
    private func noteRefusal(_ error: WorkbenchError, of user: User?, _ client: Client) throws {
        try store.writeAccounts { records in
            let organization = try user.flatMap { try records.memberships(of: $0.id).first?.organization.id }
            try records.add(entry("auth.sign_in", outcome: error.code.rawValue, of: user, in: organization, from: client))
        }
    }

    private func isRight(_ typed: String, for hash: String?) -> Bool {
        // A text that is no password takes as long.
        let password = Password(typed)
        return passwords.isRight(password ?? .none, for: password == nil ? nil : hash)
    }

    private func enter(
        _ checked: Checked, _ wanted: Organization.ID?, _ client: Client, _ records: AccountRecords
    ) throws -> Opened {
        guard let user = try records.user(checked.user.id), try records.passwordHash(of: user.id) == checked.hash else {
            throw Self.wrongCredentials
        }
        guard !user.isDisabled else { throw Self.disabled }
        let memberships = try records.memberships(of: user.id)
        let used = try records.sessions(of: user.id).first?.organization
        let places = [wanted ?? used, wanted == nil ? memberships.first?.organization.id : nil].compactMap(\.self)
        guard let membership = places.lazy.compactMap({ id in memberships.first { $0.organization.id == id } }).first else {
            throw WorkbenchError(
                .noMembership, wanted == nil ? "you belong to no organization" : "you do not belong to that organization",
                hint: "ask an admin to add you")
        }
        if let renewed = checked.renewed { try records.setPasswordHash(renewed, of: user.id, at: now()) }
        try records.add(entry("auth.sign_in", of: user, in: membership.organization.id, from: client))
        return try open(membership, from: client, records)
    }

    private func invited(_ token: String, _ records: AccountRecords) throws -> Membership {
        let record = try oneTimeRecord(token, records)
        guard let user = record.user, let member = try records.membership(of: user, in: record.organization) else {
            throw SigningKeys.invalid
        }
        guard !member.user.isDisabled else { throw Self.disabled }
        return member
    }

    /// Lets the limiter know how an attempt ended that threw.
    private func settle(_ error: any Error, account: String, _ client: Client) {
        switch (error as? WorkbenchError)?.code {
        case .wrongCredentials: break
        case .accountDisabled, .noMembership: limiter.succeed(account: account, address: client.address)
        default: limiter.takeBack(account: account, address: client.address)
        }
    }

    static var wrongCredentials: WorkbenchError {
        WorkbenchError(
            .wrongCredentials, "the e-mail address or the password is wrong", hint: "try again, or ask an admin for a link to set a new one"
        )
    }

    private static var wrongPassword: WorkbenchError {
        WorkbenchError(.wrongCredentials, "the current password is wrong", hint: "type the password that you sign in with")
    }

    static var disabled: WorkbenchError {
        WorkbenchError(.accountDisabled, "this account is disabled", hint: "ask an admin")
    }
}

extension Principal {
    /// The session, where one shows who asks.
    var session: Session.ID? {
        if case .session(let id) = credential { id } else { nil }
    }
}

extension Membership {
    /// The membership with another name of the user, where there is one.
    func renamed(_ name: String?) -> Membership {
        Membership(
            organization: organization,
            user: User(
                id: user.id, email: user.email, name: name ?? user.name, isOperator: user.isOperator, isDisabled: user.isDisabled,
                created: user.created, lastSignIn: user.lastSignIn), role: role)
    }
}
