internal import Domain
internal import Store
internal import Threads

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Signs access tokens with the newest key and checks them with the one that their header belongs to.
///
/// The store knows the keys' names and times; the keys are made of the installation's key, so that the database alone signs nothing.
final class SigningKeys: Sendable {
    /// How long an access token lasts, in seconds.
    static let tokenSeconds = 900
    /// The longest token that is looked at, in bytes.
    static let mostTokenBytes = 1_024
    /// After so many seconds a new key signs.
    private static let keySeconds = 30.0 * 86_400
    /// After so many seconds the store is asked whether another process brought a new key.
    private static let reloadSeconds = 60.0
    /// After so many seconds at least it is asked again for a header that is not known.
    private static let leastReloadSeconds = 1.0
    /// By how much a clock may be set back between issuing and checking.
    private static let leewaySeconds = 30

    private struct Ring {
        var keys: [String: SigningKey] = [:]
        var current: SigningKey?
        var read = Date.distantPast
    }

    private let store: Store
    private let installationKey: InstallationKey
    private let now: @Sendable () -> Date
    private let randomBytes: @Sendable (Int) -> [UInt8]
    private let ring = Locked(Ring())

    init(
        _ store: Store, _ installationKey: InstallationKey, now: @escaping @Sendable () -> Date,
        randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.store = store
        self.installationKey = installationKey
        self.now = now
        self.randomBytes = randomBytes
    }

    /// An access token for a session, and when it ends.
    func token(for session: Session) throws -> (text: String, expires: Date) {
        let issued = Int(now().timeIntervalSince1970)
        let claims = AccessClaims(
            user: session.user, session: session.id, organization: session.organization, issued: issued,
            expires: issued + Self.tokenSeconds)
        return (try current().token(claims.text), Date(timeIntervalSince1970: Double(claims.expires)))
    }

    /// What a token says; throws `invalid_token` for one that was not signed here as it is, `expired_token` for one whose time ended.
    func claims(of token: String) throws -> AccessClaims {
        let bytes = Array(token.utf8)
        guard bytes.count <= Self.mostTokenBytes else { throw Self.invalid }
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let key = try key(header: String(decoding: parts[0], as: UTF8.self)),
            let payload = key.payload(signed: Array(bytes[..<parts[1].endIndex]), encoded: parts[1], signature: parts[2]),
            let claims = AccessClaims(payload)
        else { throw Self.invalid }
        let seconds = Int(now().timeIntervalSince1970)
        // Whoever signs with a key that was retired long ago has stolen it.
        let retired = key.retired.map { Int($0.timeIntervalSince1970) + Int(Self.reloadSeconds) + Self.leewaySeconds }
        guard claims.issued <= seconds + Self.leewaySeconds, claims.issued <= retired ?? .max,
            claims.expires == claims.issued + Self.tokenSeconds
        else { throw Self.invalid }
        guard seconds < claims.expires else {
            throw WorkbenchError(.expiredToken, "the access token has expired", hint: "renew it with the refresh token")
        }
        return claims
    }

    /// Lets a new key sign; tokens of the old one stay good until their time ends.
    func rotate(_ records: AccountRecords) throws {
        let oldest = now().addingTimeInterval(-2 * Double(Self.tokenSeconds))
        try records.addSigningKey(Sodium.base64(randomBytes(12)), at: now(), forgettingBefore: oldest)
    }

    /// Lets the keys be read anew.
    func forget() {
        ring.withLock { $0.read = .distantPast }
    }

    static var invalid: WorkbenchError {
        WorkbenchError(.invalidToken, "the access token or key is not valid", hint: "sign in again, or use another key")
    }

    private func current() throws -> SigningKey {
        try ring.withLock { ring in
            let time = now()
            try readIfOld(&ring, Self.reloadSeconds)
            if let key = ring.current, (0..<Self.keySeconds).contains(time.timeIntervalSince(key.created)) { return key }
            try store.writeAccounts { records in
                // Another process may have been quicker.
                let newest = try records.signingKeys().first { $0.retired == nil }
                if let newest, (0..<Self.keySeconds).contains(time.timeIntervalSince(newest.created)) { return }
                try rotate(records)
            }
            try read(&ring)
            guard let key = ring.current else { throw WorkbenchError(.databaseFailed, "the store has no key that signs") }
            return key
        }
    }

    private func key(header: String) throws -> SigningKey? {
        try ring.withLock { ring in
            try readIfOld(&ring, Self.reloadSeconds)
            if let key = ring.keys[header] { return key }
            // Strangers must not make every token a query.
            try readIfOld(&ring, Self.leastReloadSeconds)
            return ring.keys[header]
        }
    }

    private func readIfOld(_ ring: inout Ring, _ seconds: Double) throws {
        guard !(0..<seconds).contains(now().timeIntervalSince(ring.read)) else { return }
        try read(&ring)
    }

    private func read(_ ring: inout Ring) throws {
        ring.read = now()
        let keys = try store.readAccounts { try $0.signingKeys() }.map {
            SigningKey(id: $0.id, created: $0.created, retired: $0.retired, installationKey)
        }
        ring.keys = Dictionary(keys.map { ($0.header, $0) }, uniquingKeysWith: { a, _ in a })
        ring.current = keys.first { $0.retired == nil }
    }
}
