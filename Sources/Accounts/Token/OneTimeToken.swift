internal import Domain
internal import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A token that works once, for a link; it is shown when it is made and never again.
public struct OneTimeToken: Sendable, Equatable {
    /// The token.
    public let token: String
    /// When it ends.
    public let expires: Date
}

extension Accounts {
    /// How long each kind lasts, in seconds.
    static func seconds(of purpose: AccountRecords.OneTimePurpose) -> Double {
        switch purpose {
        case .setup, .invitation: 7 * 86_400
        case .passwordReset: 86_400
        }
    }

    /// Makes a token in place of older ones for the same purpose; only its digest is stored.
    func makeOneTimeToken(
        _ purpose: AccountRecords.OneTimePurpose, for user: User.ID?, in organization: Organization.ID, _ records: AccountRecords
    ) throws -> OneTimeToken {
        let token = OneTimeToken(token: newSecret("to-"), expires: now().addingTimeInterval(Self.seconds(of: purpose)))
        let record = AccountRecords.OneTimeRecord(purpose: purpose, organization: organization, user: user, expires: token.expires)
        try records.add(record, sha256: Self.digest(token.token), at: now())
        return token
    }

    /// What a token is for; throws `invalid_token` or `expired_token`.
    func oneTimeRecord(_ token: String, _ records: AccountRecords) throws -> AccountRecords.OneTimeRecord {
        guard token.utf8.count <= 128, let record = try records.oneTimeToken(Self.digest(token)) else {
            throw WorkbenchError(
                .invalidToken, "this link was used, replaced or never given out", hint: "ask for a new one")
        }
        guard now() < record.expires else {
            throw WorkbenchError(.expiredToken, "this link has expired", hint: "ask for a new one")
        }
        return record
    }
}
