#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A person who signs in, or in whose name programs act.
public struct User: Sendable, Equatable, Identifiable {
    /// Names the user.
    public let id: Identifier<User>
    /// By which the user signs in; unique without regard to case.
    public let email: String
    /// What the user is called.
    public let name: String
    /// Whether the user runs the whole installation.
    public let isOperator: Bool
    /// Whether signing in and every key are refused.
    public let isDisabled: Bool
    /// When the user was made, to the millisecond.
    public let created: Date
    /// When the user last signed in; nil before that.
    public let lastSignIn: Date?

    /// A user as it is stored.
    public init(id: ID, email: String, name: String, isOperator: Bool, isDisabled: Bool, created: Date, lastSignIn: Date?) {
        self.id = id
        self.email = email
        self.name = name
        self.isOperator = isOperator
        self.isDisabled = isDisabled
        self.created = created
        self.lastSignIn = lastSignIn
    }
}

/// A user's place in an organization.
public struct Membership: Sendable, Equatable {
    /// The organization.
    public let organization: Organization
    /// The user.
    public let user: User
    /// What the user may do there.
    public let role: Role

    /// A membership.
    public init(organization: Organization, user: User, role: Role) {
        self.organization = organization
        self.user = user
        self.role = role
    }
}
