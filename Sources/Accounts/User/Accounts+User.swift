public import Domain
internal import Store

extension Accounts {
    /// The members of the principal's organization, by name.
    public func users(by principal: Principal) throws -> [Membership] {
        try store.readAccounts { try $0.members(of: principal.organization) }
    }

    /// One member of the principal's organization; throws `user_not_found`.
    public func user(_ id: User.ID, by principal: Principal) throws -> Membership {
        try store.readAccounts { try member(id, principal, $0) }
    }

    /// Adds a user to the principal's organization, with a password or with a token for a link that sets one; for admins.
    ///
    /// The first user of all must be an owner and becomes operator. Who has an account already gets neither: operators alone add such users,
    /// and everybody else is told `user_exists`. Throws `insufficient_role` when somebody else than an owner adds an owner.
    public func addUser(
        email: String, name: String, role: Role, password: String? = nil, by principal: Principal, from client: Client
    ) async throws -> (membership: Membership, invitation: OneTimeToken?) {
        try Self.require(role == .owner ? .owner : .admin, principal)
        let (email, name) = (try EmailAddress(email), try Self.checkedName(name, of: "a user"))
        let password = try password.map { try Password(chosen: $0, for: email) }
        return try await passwords.run {
            // Before the hash, which costs something.
            try self.store.readAccounts { _ = try self.existing(email, hasPassword: password != nil, principal, $0) }
            let hash = try password.map { try self.passwords.hash($0) }
            return try self.change { records in
                let existing = try self.existing(email, hasPassword: password != nil, principal, records)
                let isFirst = try !records.hasUsers()
                guard !isFirst || role == .owner else {
                    throw WorkbenchError(.lastOwner, "the first user must be an owner", hint: "add the user with the role owner")
                }
                let user = try existing ?? self.addAccount(email, name: name, isOperator: isFirst, records)
                try records.setRole(role, of: user.id, in: principal.organization, at: self.now())
                if let hash { try records.setPasswordHash(hash, of: user.id, at: self.now()) }
                if isFirst { try records.removeOneTimeTokens(of: nil) }
                let needsLink = existing == nil && hash == nil
                let invitation =
                    needsLink ? try self.makeOneTimeToken(.invitation, for: user.id, in: principal.organization, records) : nil
                let details = ["email": user.email, "role": role.rawValue]
                try records.add(self.entry("user.add", user.id.rawValue, by: principal, from: client, details: details))
                return (try self.member(user.id, principal, records), invitation)
            }
        }
    }

    /// The account of that address, if an operator may add it to a further organization; throws `user_exists`.
    private func existing(
        _ email: EmailAddress, hasPassword: Bool, _ principal: Principal, _ records: AccountRecords
    ) throws -> User? {
        guard let user = try records.user(emailKey: email.key) else { return nil }
        if try records.membership(of: user.id, in: principal.organization) != nil {
            throw WorkbenchError(.userExists, "\(user.email) belongs to the organization already", hint: "change the user instead")
        }
        guard principal.isOperator, !hasPassword else {
            throw WorkbenchError(
                .userExists, "\(email.text) has an account already",
                hint: principal.isOperator ? "add the user without a password" : "ask an operator of the installation to add the user")
        }
        return user
    }

    /// Changes a member of the principal's organization; nil leaves a thing as it is. For admins.
    ///
    /// Owners are changed by owners, the last owner stays one, and accounts that belong to other organizations too are renamed and disabled
    /// by operators alone. Who is disabled loses sessions, keys and links at once. Throws `user_not_found`, `last_owner`, `insufficient_role`.
    @discardableResult
    public func change(
        _ id: User.ID, name: String? = nil, role: Role? = nil, isDisabled: Bool? = nil, by principal: Principal, from client: Client
    ) throws -> Membership {
        try Self.require(.admin, principal)
        let name = try name.map { try Self.checkedName($0, of: "a user") }
        return try change { records in
            let member = try member(id, principal, records)
            try Self.requireOwner(principal, toChange: member, newRole: role)
            if name != nil || isDisabled != nil { try requireAccount(member, principal, records) }
            if role ?? member.role < .owner || isDisabled == true { try requireOtherOwner(than: member, records) }
            if isDisabled == true { try disable(member, records) }
            if name != nil || isDisabled != nil {
                let (user, isDisabled) = (member.user, isDisabled ?? member.user.isDisabled)
                try records.update(
                    User(
                        id: user.id, email: user.email, name: name ?? user.name, isOperator: user.isOperator, isDisabled: isDisabled,
                        created: user.created, lastSignIn: user.lastSignIn))
            }
            if let role { try records.setRole(role, of: id, in: principal.organization, at: now()) }
            var details: [String: String] = [:]
            details["name"] = name
            details["role"] = role?.rawValue
            details["is_disabled"] = isDisabled.map { "\($0)" }
            try records.add(entry("user.change", id.rawValue, by: principal, from: client, details: details))
            return try self.member(id, principal, records)
        }
    }

    /// Takes a user out of the principal's organization; sessions, keys and links end at once. The account stays. For admins.
    ///
    /// Throws `user_not_found`, `last_owner`, `insufficient_role`.
    public func remove(_ id: User.ID, by principal: Principal, from client: Client) throws {
        try Self.require(.admin, principal)
        try change { records in
            let member = try member(id, principal, records)
            try Self.requireOwner(principal, toChange: member, newRole: nil)
            try requireOtherOwner(than: member, records)
            try records.removeSessions(of: id, in: principal.organization)
            try records.revokeKeys(of: id, in: principal.organization, at: now())
            try records.removeOneTimeTokens(of: id)
            try records.removeMembership(of: id, in: principal.organization)
            try records.add(
                entry("user.remove", id.rawValue, by: principal, from: client, details: ["email": member.user.email]))
        }
    }

    /// Makes a token for a link with which a user sets a new password, in place of older ones; for admins.
    ///
    /// Accounts that belong to other organizations too, and operators, get theirs from operators; owners from owners. Throws
    /// `user_not_found`, `insufficient_role`, `account_disabled`.
    public func makeResetToken(for id: User.ID, by principal: Principal, from client: Client) throws -> OneTimeToken {
        try Self.require(.admin, principal)
        return try change { records in
            let member = try member(id, principal, records)
            try Self.requireOwner(principal, toChange: member, newRole: nil)
            try requireAccount(member, principal, records)
            guard !member.user.isDisabled else { throw Self.disabled }
            let isNew = try records.passwordHash(of: id) == nil
            try records.removeOneTimeTokens(of: id)
            try records.add(entry("user.reset_link", id.rawValue, by: principal, from: client))
            return try makeOneTimeToken(isNew ? .invitation : .passwordReset, for: id, in: principal.organization, records)
        }
    }

    // MARK: Rules

    private func member(_ id: User.ID, _ principal: Principal, _ records: AccountRecords) throws -> Membership {
        guard let member = try records.membership(of: id, in: principal.organization) else { throw Self.userNotFound }
        return member
    }

    private static func requireOwner(_ principal: Principal, toChange member: Membership, newRole: Role?) throws {
        guard member.role < .owner && newRole ?? .viewer < .owner || principal.role == .owner else {
            throw WorkbenchError(
                .insufficientRole, "only owners make, change and remove owners; your role is \(principal.role.rawValue)",
                hint: "ask an owner of the organization")
        }
    }

    /// Throws unless the account is the business of this organization alone, or the principal runs the installation.
    private func requireAccount(_ member: Membership, _ principal: Principal, _ records: AccountRecords) throws {
        let isOnlyHere = try !member.user.isOperator && records.memberships(of: member.user.id).count == 1
        guard principal.isOperator || isOnlyHere else {
            throw WorkbenchError(
                .insufficientRole, "this account belongs to more than this organization, so only operators change it",
                hint: "ask an operator, or remove the user from this organization")
        }
    }

    private func requireOtherOwner(than member: Membership, _ records: AccountRecords) throws {
        guard member.role == .owner, !member.user.isDisabled else { return }
        guard try records.ownerCount(of: member.organization.id) > 1 else {
            throw WorkbenchError(
                .lastOwner, "\(member.user.email) is the last owner of \(member.organization.name)",
                hint: "make somebody else an owner first")
        }
    }

    private func disable(_ member: Membership, _ records: AccountRecords) throws {
        let user = member.user
        if user.isOperator, !user.isDisabled, try records.operatorCount() <= 1 {
            throw WorkbenchError(.lastOwner, "\(user.email) is the last operator", hint: "the installation needs one")
        }
        // Elsewhere, too, an organization must keep an owner.
        for place in try records.memberships(of: user.id) { try requireOtherOwner(than: place, records) }
        try records.removeSessions(of: user.id)
        try records.revokeKeys(of: user.id, at: now())
        try records.removeOneTimeTokens(of: user.id)
    }
}
