internal import Domain
internal import Store

extension Accounts {
    /// Whether there is no account yet.
    public func needsSetup() throws -> Bool {
        try store.readAccounts { try !$0.hasUsers() }
    }

    /// Makes the token with which the first account is made, in place of an older one; throws `already_set_up`.
    public func makeSetupToken() throws -> OneTimeToken {
        try store.writeAccounts { records in
            guard try !records.hasUsers() else { throw Self.alreadySetUp }
            return try makeOneTimeToken(.setup, for: nil, in: Organization.localID, records)
        }
    }

    /// Makes the first account, owner of the first organization and operator, names that organization, and signs in.
    ///
    /// Throws `already_set_up`, `invalid_token`, `expired_token`, `invalid_name`, `invalid_email` and `weak_password`.
    public func setUp(
        token: String, organization: String, name: String, email: String, password: String, from client: Client
    ) async throws -> SignIn {
        let email = try EmailAddress(email)
        let (name, organization) = (try Self.checkedName(name, of: "a user"), try Self.checkedName(organization, of: "an organization"))
        let password = try Password(chosen: password, for: email)
        return try await passwords.run {
            // Before the hash, which costs something.
            try self.store.readAccounts { try self.checkSetUp(token, $0) }
            let hash = try self.passwords.hash(password)
            let opened = try self.change { records in
                try self.checkSetUp(token, records)
                try records.removeOneTimeTokens(of: nil)
                try records.rename(Organization.localID, to: organization, at: self.now())
                let user = try self.addAccount(email, name: name, isOperator: true, records)
                try records.setPasswordHash(hash, of: user.id, at: self.now())
                try records.setRole(.owner, of: user.id, in: Organization.localID, at: self.now())
                try records.add(self.entry("auth.setup", of: user, in: Organization.localID, from: client))
                guard let membership = try records.membership(of: user.id, in: Organization.localID) else { throw Self.userNotFound }
                return try self.open(membership, from: client, records)
            }
            return try self.signIn(opened)
        }
    }

    private func checkSetUp(_ token: String, _ records: AccountRecords) throws {
        guard try !records.hasUsers() else { throw Self.alreadySetUp }
        guard try oneTimeRecord(token, records).purpose == .setup else { throw SigningKeys.invalid }
    }

    /// Adds a user who can do nothing yet.
    func addAccount(_ email: EmailAddress, name: String, isOperator: Bool, _ records: AccountRecords) throws -> User {
        let user = User(
            id: User.ID(rawValue: newID()), email: email.text, name: name, isOperator: isOperator, isDisabled: false, created: now(),
            lastSignIn: nil)
        try records.add(user, emailKey: email.key)
        return user
    }

    private static var alreadySetUp: WorkbenchError {
        WorkbenchError(.alreadySetUp, "the first account exists already", hint: "sign in, or ask an owner for an invitation")
    }

    static var userNotFound: WorkbenchError {
        WorkbenchError(.userNotFound, "there is no such user", hint: "look at the list of users")
    }
}
