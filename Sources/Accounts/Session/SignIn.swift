public import Domain
internal import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What somebody gets who signed in or renewed a session. It has no description, so that no token appears in a message.
public struct SignIn: Sendable {
    /// Shows who asks, for some minutes.
    public let accessToken: String
    /// When the access token ends.
    public let accessExpires: Date
    /// Gets the next tokens, once; nil where the one that was given before stays good.
    public let refreshToken: String?
    /// The session.
    public let session: Session
    /// Who signed in, where the session works, and with which role.
    public let membership: Membership
    /// All places of the user.
    public let memberships: [Membership]
}

extension Accounts {
    /// How long a session lasts that is not used, in seconds.
    static let idleSeconds = 30.0 * 86_400
    /// How long a session lasts at most, in seconds.
    static let longestSeconds = 180.0 * 86_400
    /// Sessions of one user; more end the ones not used for longest.
    static let mostSessions = 100

    /// A session as it is written, without its access token.
    struct Opened: Sendable {
        let session: Session
        let refreshToken: String?
        let membership: Membership
        let memberships: [Membership]
    }

    /// Makes a session for a member who has shown who they are.
    func open(_ membership: Membership, from client: Client, _ records: AccountRecords) throws -> Opened {
        let (time, user) = (now(), membership.user)
        let signedIn = User(
            id: user.id, email: user.email, name: user.name, isOperator: user.isOperator, isDisabled: user.isDisabled,
            created: user.created, lastSignIn: time)
        try records.update(signedIn)
        try records.removeSessions(endedBy: time)
        for session in try records.sessions(of: user.id).dropFirst(Self.mostSessions - 1) { try records.removeSession(session.id) }
        let session = Session(
            id: Session.ID(rawValue: newID()), user: user.id, organization: membership.organization.id, address: client.address,
            agent: client.agent, created: time, lastUsed: time, expires: time.addingTimeInterval(Self.idleSeconds))
        try records.add(session)
        let token = newSecret(Self.refreshPrefix)
        try records.addRefreshToken(Self.digest(token), of: session.id, at: time)
        return Opened(
            session: session, refreshToken: token,
            membership: Membership(organization: membership.organization, user: signedIn, role: membership.role),
            memberships: try records.memberships(of: user.id))
    }

    func signIn(_ opened: Opened) throws -> SignIn {
        let access = try signing.token(for: opened.session)
        return SignIn(
            accessToken: access.text, accessExpires: access.expires, refreshToken: opened.refreshToken, session: opened.session,
            membership: opened.membership, memberships: opened.memberships)
    }
}
