import Domain
import HTTP
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What shows a server who asks: an API key, or the tokens of a session, which are renewed when they expire.
actor LoginSession {
    /// The variable with a key, before what `tunesmith login` stored.
    static let variable = "TUNESMITH_API_KEY"
    /// Tokens that end sooner are renewed before they are used, in seconds.
    private static let least = 30.0

    private let address: ServerAddress
    private var login: StoredLogins.Login

    /// What the variable or the stored logins say; throws `missing_credentials` where there is neither.
    init(at address: ServerAddress) throws {
        self.address = address
        if let key = ProcessInfo.processInfo.environment[Self.variable], !key.isEmpty {
            login = .key(key)
        } else if let stored = try StoredLogins.read()[address] {
            login = stored
        } else {
            throw WorkbenchError(
                .missingCredentials, "nobody is logged in to \(address.text)",
                hint: "log in with 'tunesmith login \(address.text)', or set \(Self.variable)")
        }
    }

    /// A login that was just made.
    init(_ login: StoredLogins.Login, at address: ServerAddress) {
        (self.login, self.address) = (login, address)
    }

    /// The key or a token that works for a while.
    func bearer() async throws -> String {
        if case .session(_, _, _, let expires) = login, expires.timeIntervalSinceNow < Self.least { try await renew() }
        switch login {
        case .key(let key): return key
        case .session(_, _, let token, _): return token
        }
    }

    /// A refresh token works once, so only one process at a time uses it, and writes down the next one.
    private func renew() async throws {
        let address = address
        login = try await StoredLogins.change { logins in
            guard let stored = logins[address] else { throw Self.ended(address) }
            guard case .session(let email, let refresh, _, let expires) = stored, expires.timeIntervalSinceNow < Self.least else {
                return stored
            }
            let answer: JSONValue
            do {
                answer = try await WorkbenchClient(transport: SocketTransport(address, as: nil)).call(
                    .post, "/api/auth/refresh", body: .object(["refresh_token": .string(refresh)]))
            } catch let error as WorkbenchError where [.invalidToken, .expiredToken, .accountDisabled].contains(error.code) {
                throw Self.ended(address)
            }
            let renewed = try Self.session(answer, email: email, refreshToken: refresh, at: address)
            logins.set(renewed, of: address)
            return renewed
        }
    }

    /// The session that an answer to a sign-in or renewal holds; an answer without a refresh token leaves the one before.
    static func session(_ answer: JSONValue, email: String, refreshToken: String?, at address: ServerAddress) throws -> StoredLogins.Login {
        guard let access = answer["access_token"]?.string, let expires = answer["expires_at"]?.string.flatMap(Instant.time),
            let refresh = answer["refresh_token"]?.string ?? refreshToken
        else { throw WorkbenchError(.invalidAnswer, "\(address.text) does not answer as Tunesmith does", hint: "check the address") }
        return .session(email: email, refreshToken: refresh, accessToken: access, expires: expires)
    }

    private static func ended(_ address: ServerAddress) -> WorkbenchError {
        WorkbenchError(.expiredToken, "the login to \(address.text) has ended", hint: "log in again: tunesmith login \(address.text)")
    }
}
