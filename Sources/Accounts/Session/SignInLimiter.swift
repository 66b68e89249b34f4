internal import Domain
internal import Threads

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Makes those who guess passwords wait: longer and longer, but never for ever.
///
/// Failures are counted for an account from one address, for the account from anywhere, and for an address with any account. The second
/// count slows an attacker with many addresses down, the third one with many accounts. Since they would also stop an owner, or everybody
/// behind one proxy, they do not count for an account at an address that it has a session from. An attempt counts as failed from its
/// beginning, so that many at once gain nothing. Counts are in memory: whoever can start the process anew can do more than guess.
final class SignInLimiter: Sendable {
    /// How a count of failures becomes seconds to wait.
    struct Rule: Sendable {
        /// Failures without any wait.
        let free: Int
        /// The longest wait, in seconds.
        let longest: Double

        /// Seconds to wait after so many failures: 2, 4, 8 …
        func delay(after failures: Int) -> Double {
            failures < free ? 0 : min(longest, Double(sign: .plus, exponent: min(30, failures - free + 1), significand: 1))
        }
    }

    /// For one account from one address.
    static let pair = Rule(free: 5, longest: 900)
    /// For one account from all addresses that it is not used from.
    static let account = Rule(free: 20, longest: 60)
    /// For one address with all accounts.
    static let address = Rule(free: 30, longest: 900)
    /// After so many seconds without a failure all is forgotten.
    static let memory = 3_600.0
    /// Counts that are kept; then those that were not raised for longest go.
    static let mostCounts = 30_000

    private enum Subject: Hashable {
        case pair(String, String)
        case account(String)
        case address(String)

        var rule: Rule {
            switch self {
            case .pair: SignInLimiter.pair
            case .account: SignInLimiter.account
            case .address: SignInLimiter.address
            }
        }
    }

    private struct Count {
        var failures: Int
        var last: Date
    }

    private let now: @Sendable () -> Date
    private let counts = Locked<[Subject: Count]>([:])

    init(now: @escaping @Sendable () -> Date) {
        self.now = now
    }

    /// Begins an attempt; throws `too_many_attempts` with the seconds to wait. `isKnown` where the account has a session from the address.
    func begin(account: String, address: String, isKnown: Bool) throws {
        let (now, subjects) = (now(), Self.subjects(account, address))
        let wait = counts.withLock { counts in
            let wait =
                subjects.map { subject in
                    if case .pair = subject {} else if isKnown { return 0.0 }
                    return Self.wait(counts[subject], subject.rule, now)
                }.max() ?? 0
            guard wait <= 0 else { return wait }
            for subject in subjects {
                let known = counts[subject].flatMap { Self.isForgotten($0, now) ? nil : $0.failures } ?? 0
                counts[subject] = Count(failures: known + 1, last: now)
            }
            if counts.count > Self.mostCounts { Self.thin(&counts, now) }
            return 0
        }
        guard wait <= 0 else { throw Self.refusal(seconds: Int(wait.rounded(.up))) }
    }

    /// Takes an attempt back that was neither right nor wrong.
    func takeBack(account: String, address: String) {
        counts.withLock { counts in
            for subject in Self.subjects(account, address) { Self.lower(subject, &counts) }
        }
    }

    /// Ends an attempt that was right. The address keeps its earlier failures: who has one account shall not guess others for it.
    func succeed(account: String, address: String) {
        counts.withLock { counts in
            for subject in Self.subjects(account, address) {
                if case .address = subject { Self.lower(subject, &counts) } else { counts[subject] = nil }
            }
        }
    }

    private static func subjects(_ account: String, _ address: String) -> [Subject] {
        let network = network(of: address)
        return [.pair(account, network), .account(account), .address(network)]
    }

    private static func lower(_ subject: Subject, _ counts: inout [Subject: Count]) {
        guard let count = counts[subject] else { return }
        counts[subject] = count.failures <= 1 ? nil : Count(failures: count.failures - 1, last: count.last)
    }

    private static func wait(_ count: Count?, _ rule: Rule, _ now: Date) -> Double {
        guard let count, !isForgotten(count, now) else { return 0 }
        let delay = rule.delay(after: count.failures)
        // A clock that was set back must not make the wait longer.
        return min(delay, delay - now.timeIntervalSince(count.last))
    }

    private static func isForgotten(_ count: Count, _ now: Date) -> Bool { now.timeIntervalSince(count.last) >= memory }

    private static func thin(_ counts: inout [Subject: Count], _ now: Date) {
        counts = counts.filter { !isForgotten($0.value, now) }
        guard counts.count > mostCounts else { return }
        let middle = counts.values.map(\.last).sorted()[counts.count / 2]
        counts = counts.filter { $0.value.last > middle }
    }

    static func refusal(seconds: Int) -> WorkbenchError {
        WorkbenchError(
            .tooManyAttempts, "too many failed attempts to sign in", hint: "try again in \(seconds) s",
            details: [WorkbenchError.retryAfter: "\(seconds)"])
    }

    /// What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 address.
    static func network(of address: String) -> String {
        var bytes = in6_addr()
        guard address.contains(":"), inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: &bytes) { bytes in
            let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
            return isMapped ? bytes[12...].map { "\($0)" }.joined(separator: ".") : Sodium.hexadecimal(Array(bytes[..<8]))
        }
    }
}
