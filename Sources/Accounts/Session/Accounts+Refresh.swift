public import Domain
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension Accounts {
    static let refreshPrefix = "tr-"
    /// For so many seconds a used refresh token gives the same tokens again: two tabs may race, and an answer may be lost.
    static let graceSeconds = 10.0
    /// For so long used refresh tokens are remembered, in seconds; older ones are refused without ending the session.
    private static let reuseSeconds = 7.0 * 86_400

    private enum Renewal: Sendable {
        case opened(Opened)
        case refused(WorkbenchError)
    }

    /// Gives the next tokens of a session for its newest refresh token.
    ///
    /// One that was used before ends the session, since somebody copied it. Throws `invalid_token` and `expired_token`.
    public func refresh(_ refreshToken: String, from client: Client) throws -> SignIn {
        guard refreshToken.utf8.count <= 128 else { throw Self.refused }
        // What is refused is written, too, so it must not be thrown inside of the transaction.
        let renewal = try store.writeAccounts { try renew(refreshToken, client, $0) }
        switch renewal {
        case .opened(let opened): return try signIn(opened)
        case .refused(let error):
            standings.forgetAll()
            throw error
        }
    }

    private func renew(_ token: String, _ client: Client, _ records: AccountRecords) throws -> Renewal {
        let (time, digest) = (now(), Self.digest(token))
        guard let known = try records.refreshToken(digest), let session = try records.session(known.session) else {
            return .refused(Self.refused)
        }
        guard time < session.expires, let member = try records.membership(of: session.user, in: session.organization),
            !member.user.isDisabled
        else {
            try records.removeSession(session.id)
            return .refused(WorkbenchError(.expiredToken, "the session has ended", hint: "sign in again"))
        }
        let successor = successor(of: token)
        if let used = known.used {
            guard time.timeIntervalSince(used) <= Self.graceSeconds else { return try end(session, member, client, records) }
            // Already exchanged as well: whoever asks is behind by two.
            guard let next = try records.refreshToken(Self.digest(successor)), next.used == nil else { return .refused(Self.refused) }
        } else {
            let oldest = time.addingTimeInterval(-Self.reuseSeconds)
            try records.useRefreshToken(digest, of: session.id, at: time, forgettingBefore: oldest)
            try records.addRefreshToken(Self.digest(successor), of: session.id, at: time)
        }
        let end = min(time.addingTimeInterval(Self.idleSeconds), session.created.addingTimeInterval(Self.longestSeconds))
        let renewed = Session(
            id: session.id, user: session.user, organization: session.organization, address: client.address, agent: client.agent,
            created: session.created, lastUsed: time, expires: end)
        try records.update(renewed)
        return .opened(
            Opened(
                session: renewed, refreshToken: successor, membership: member, memberships: try records.memberships(of: session.user)))
    }

    /// The token that comes behind another: made of it, so that who asks twice gets it twice, by a key that only this server has.
    private func successor(of token: String) -> String {
        let key = installationKey.key(for: "refresh tokens")
        return Self.refreshPrefix + Sodium.base64(Sodium.derivedKey(token, from: key))
    }

    private func end(_ session: Session, _ member: Membership, _ client: Client, _ records: AccountRecords) throws -> Renewal {
        try records.removeSession(session.id)
        try records.add(
            entry(
                "auth.refresh", outcome: "token_reused", of: member.user, in: session.organization, from: client,
                details: ["session": session.id.rawValue]))
        return .refused(
            WorkbenchError(
                .invalidToken, "the refresh token was used before, so the session was ended: somebody may have copied it",
                hint: "sign in again"))
    }

    /// Lets the session work in another organization of the user. The refresh token stays as it is.
    ///
    /// Throws `no_membership`, and `invalid_token` without a session.
    public func switchOrganization(to organization: Organization.ID, by principal: Principal, from client: Client) throws -> SignIn {
        let opened = try change { records in
            guard let id = principal.session, let session = try records.session(id) else { throw Self.refused }
            guard let member = try records.membership(of: session.user, in: organization) else {
                throw WorkbenchError(.noMembership, "you do not belong to that organization", hint: "ask an admin to add you")
            }
            let moved = Session(
                id: id, user: session.user, organization: organization, address: session.address, agent: session.agent,
                created: session.created, lastUsed: session.lastUsed, expires: session.expires)
            try records.update(moved)
            try records.add(entry("auth.switch", organization.rawValue, by: principal, in: organization, from: client))
            return Opened(
                session: moved, refreshToken: nil, membership: member, memberships: try records.memberships(of: session.user))
        }
        return try signIn(opened)
    }

    /// Ends the principal's session; nothing happens where it has none.
    public func signOut(by principal: Principal, from client: Client) throws {
        guard let id = principal.session else { return }
        try change { records in
            try records.removeSession(id)
            try records.add(entry("auth.sign_out", id.rawValue, by: principal, from: client))
        }
    }

    /// Ends the session that a refresh token belongs to; nothing happens where there is none.
    public func signOut(refreshToken: String, from client: Client) throws {
        guard refreshToken.utf8.count <= 128 else { return }
        try change { records in
            guard let known = try records.refreshToken(Self.digest(refreshToken)), let session = try records.session(known.session) else {
                return
            }
            try records.removeSession(session.id)
            let user = try records.user(session.user)
            try records.add(entry("auth.sign_out", of: user, in: session.organization, from: client))
        }
    }

    private static var refused: WorkbenchError {
        WorkbenchError(.invalidToken, "the refresh token is not valid", hint: "sign in again")
    }
}
