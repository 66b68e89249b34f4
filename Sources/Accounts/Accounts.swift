internal import Dispatch
internal import Domain
public import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The people of an installation: who they are, what they may do, and how they show it.
///
/// Calls wait for the disk, so they belong on no thread that must stay free; those that hash a password wait for threads of their own.
/// Every change in this process counts at once; one by another process, such as a command, within `cacheSeconds`.
public final class Accounts: Sendable {
    /// How long what was read of a user, session or key is believed without asking the store again.
    public static let cacheSeconds = 5.0

    let store: Store
    let passwords: PasswordHashing
    let limiter: SignInLimiter
    let standings: StandingCache
    let signing: SigningKeys
    let installationKey: InstallationKey
    /// Where it is noted that keys were used.
    let uses = DispatchQueue(label: "tunesmith.keys")
    let now: @Sendable () -> Date
    let newID: @Sendable () -> String
    let randomBytes: @Sendable (Int) -> [UInt8]

    /// The accounts in a store; makes the installation's key, `secrets.key` in the store's folder, where there is none.
    ///
    /// Throws `secret_unreadable` when others may read that file, and what the store throws.
    public init(
        store: Store, passwordCosts: PasswordCosts = .standard, now: @escaping @Sendable () -> Date = { Date() },
        newID: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() },
        randomBytes: @escaping @Sendable (Int) -> [UInt8] = Sodium.randomBytes
    ) throws {
        Sodium.begin()
        let key = try InstallationKey(in: store.folder, randomBytes)
        self.store = store
        self.now = now
        self.newID = newID
        self.randomBytes = randomBytes
        installationKey = key
        passwords = PasswordHashing(passwordCosts)
        limiter = SignInLimiter(now: now)
        standings = StandingCache(now: now, seconds: Self.cacheSeconds)
        signing = SigningKeys(store, key, now: now, randomBytes: randomBytes)
    }

    /// Writes, and lets nothing that was read before count any more.
    @discardableResult
    func change<Value: Sendable>(_ body: (AccountRecords) throws -> Value) throws -> Value {
        // Also after a failure: it costs little, and nobody has to know which failures changed something.
        defer { standings.forgetAll() }
        return try store.writeAccounts(body)
    }

    /// A secret of 32 random bytes behind a prefix that tells its kind.
    func newSecret(_ prefix: String) -> String { prefix + Sodium.base64(randomBytes(32)) }

    /// Under what a secret is stored.
    static func digest(_ secret: String) -> String { Sodium.hexadecimal(Sodium.sha256(secret)) }

    /// Throws unless the principal has that role, and a key that is limited may administrate.
    static func require(_ role: Role, _ principal: Principal) throws {
        guard principal.role >= role else {
            throw WorkbenchError(
                .insufficientRole, "this needs the role \(role.rawValue); yours is \(principal.role.rawValue)",
                hint: "ask an owner or admin of the organization")
        }
        guard principal.scopes?.contains(.administration) ?? true else {
            throw WorkbenchError(.insufficientScope, "this needs a key with the scope admin", hint: "use another key, or sign in")
        }
    }

    static func requireOperator(_ principal: Principal) throws {
        try require(.viewer, principal)
        guard principal.isOperator else {
            throw WorkbenchError(.insufficientRole, "this is for operators of the installation", hint: "ask one of them")
        }
    }

    /// A name for people as it is stored: 1 to 100 characters without those that control terminals or lines.
    static func checkedName(_ text: String, of thing: String) throws -> String {
        let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        // Some scripts, and some signs, are written with joiners and non-joiners.
        let isPlain = name.unicodeScalars.allSatisfy {
            [0x200C, 0x200D].contains($0.value)
                || ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        guard isPlain, (1...100).contains(name.unicodeScalars.count) else {
            throw WorkbenchError(
                .invalidName, "this cannot be the name of \(thing)", hint: "use 1 to 100 characters, none of which is invisible")
        }
        return name
    }
}
