internal import Dispatch
public import Domain
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension Accounts {
    /// In whose name a request with this access token or API key is made.
    ///
    /// Roles are those of now, not of when a token was made. Throws `invalid_token` and `expired_token`.
    public func authenticate(bearer: String) throws -> Principal {
        bearer.hasPrefix(Self.keyPrefix) ? try principal(key: bearer) : try principal(token: bearer)
    }

    private func principal(token: String) throws -> Principal {
        let claims = try signing.claims(of: token)
        let standing = try standings.standing(of: .session(claims.session, claims.organization)) {
            try store.readAccounts { records in
                guard let session = try records.session(claims.session),
                    let member = try records.membership(of: session.user, in: claims.organization), !member.user.isDisabled
                else { return nil }
                return StandingCache.Standing(
                    principal: Principal(member, scopes: nil, credential: .session(session.id)), expires: session.expires)
            }
        }
        guard let standing, standing.principal.user == claims.user else { throw SigningKeys.invalid }
        return try checked(standing)
    }

    private func principal(key secret: String) throws -> Principal {
        guard secret.utf8.count == Self.keyCount else { throw SigningKeys.invalid }
        let digest = Sodium.sha256(secret)
        let standing = try standings.standing(of: .key(digest)) {
            let found: (key: APIKey, member: Membership)? = try store.readAccounts { records in
                guard let key = try records.key(sha256: Sodium.hexadecimal(digest)), key.revoked == nil,
                    let member = try records.membership(of: key.user, in: key.organization), !member.user.isDisabled
                else { return nil }
                return (key, member)
            }
            guard let (key, member) = found else { return nil }
            noteUse(of: key)
            return StandingCache.Standing(
                principal: Principal(member, scopes: key.scopes, credential: .apiKey(key.id)), expires: key.expires)
        }
        guard let standing else { throw SigningKeys.invalid }
        return try checked(standing)
    }

    private func checked(_ standing: StandingCache.Standing) throws -> Principal {
        if let expires = standing.expires, now() >= expires {
            throw WorkbenchError(.expiredToken, "the session or key has expired", hint: "sign in again, or make a new key")
        }
        return standing.principal
    }

    /// Notes when a key was used, if that was not done for some minutes.
    private func noteUse(of key: APIKey) {
        let time = now()
        if let last = key.lastUsed, (0..<Self.useSeconds).contains(time.timeIntervalSince(last)) { return }
        // On another thread: the request need not wait for the disk. When it fails, the next use tries again.
        uses.async { [store] in try? store.writeAccounts { try $0.noteUse(of: key.id, at: time) } }
    }

    /// To how many seconds the time is right at which a key was last used.
    static let useSeconds = 300.0
}

extension Principal {
    /// A member who showed it by a credential.
    init(_ member: Membership, scopes: Set<Scope>?, credential: Credential) {
        self.init(
            user: member.user.id, organization: member.organization.id, role: member.role, isOperator: member.user.isOperator,
            scopes: scopes, credential: credential)
    }
}
