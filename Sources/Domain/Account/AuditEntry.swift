#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Who did what, when; entries are only ever added.
public struct AuditEntry: Sendable, Equatable {
    /// Counts all entries from 1.
    public let number: Int
    /// In which organization; nil where it concerns none, such as a failed sign-in.
    public let organization: Organization.ID?
    /// When.
    public let time: Date
    /// Who; nil where that is not known.
    public let user: User.ID?
    /// How it was shown who asks: `session`, `api_key`, `local`, `none`.
    public let credential: String
    /// What was done, such as `dataset.delete` or `auth.sign_in`.
    public let action: String
    /// To what, such as an id; empty where there is nothing to name.
    public let target: String
    /// `ok`, or the code of the error.
    public let outcome: String
    /// From which address.
    public let address: String
    /// The id of the request, which the log has as well.
    public let requestID: String
    /// Further facts by name; no secret is among them.
    public let details: [String: String]

    /// An entry; its number is given when it is stored.
    public init(
        number: Int = 0, organization: Organization.ID?, time: Date, user: User.ID?, credential: String, action: String, target: String,
        outcome: String, address: String, requestID: String, details: [String: String] = [:]
    ) {
        self.number = number
        self.organization = organization
        self.time = time
        self.user = user
        self.credential = credential
        self.action = action
        self.target = target
        self.outcome = outcome
        self.address = address
        self.requestID = requestID
        self.details = details
    }
}
