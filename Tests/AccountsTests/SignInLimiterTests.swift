import Domain
import Testing

@testable import Accounts

@Suite struct SignInLimiterTests {
    private let clock = TestClock()
    private let limiter: SignInLimiter

    init() {
        let clock = clock
        limiter = SignInLimiter(now: { clock.now })
    }

    @Test(
        "How long one waits",
        arguments: [
            (SignInLimiter.pair, 4, 0.0), (SignInLimiter.pair, 5, 2), (SignInLimiter.pair, 6, 4), (SignInLimiter.pair, 12, 256),
            (SignInLimiter.pair, 13, 512), (SignInLimiter.pair, 14, 900), (SignInLimiter.pair, .max, 900), (SignInLimiter.account, 19, 0),
            (SignInLimiter.account, 20, 2), (SignInLimiter.account, 25, 60), (SignInLimiter.address, 29, 0), (SignInLimiter.address, 30, 2),
            (SignInLimiter.address, 1_000, 900),
        ])
    func delays(rule: SignInLimiter.Rule, failures: Int, seconds: Double) {
        #expect(rule.delay(after: failures) == seconds)
    }

    @Test(
        "What counts as one address",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3::4", "20010db800010002"), ("2001:db8:1:2::", "20010db800010002"),
            ("::ffff:192.0.2.1", "192.0.2.1"), ("", ""), ("not:an:address", "not:an:address"),
        ])
    func networks(address: String, network: String) {
        #expect(SignInLimiter.network(of: address) == network)
    }

    private func attempt(_ account: String, _ address: String, isKnown: Bool = false) -> Int? {
        do {
            try limiter.begin(account: account, address: address, isKnown: isKnown)
            return 0
        } catch { return (error as? WorkbenchError)?.details["retry_after_seconds"].flatMap { Int($0) } }
    }

    @Test("One address with many accounts waits; success with one of them does not help it")
    func spraying() {
        for number in 0..<29 { #expect(attempt("user\(number)", "a") == 0) }
        #expect(attempt("own", "a") == 0)
        limiter.succeed(account: "own", address: "a")
        #expect(attempt("user30", "a") == 0)
        #expect(attempt("user31", "a") == 2)
        #expect(attempt("user31", "b") == 0)
        #expect(attempt("user32", "a", isKnown: true) == 0, "whoever shares the address with a guesser")
        for _ in 0..<4 { #expect(attempt("user32", "a", isKnown: true) == 0) }
        #expect(attempt("user32", "a", isKnown: true) == 2, "the count of account and address is for all")
    }

    @Test("What was not judged is taken back; what was right wipes the account clean")
    func undoing() {
        for _ in 0..<50 {
            #expect(attempt("ann", "a") == 0)
            limiter.takeBack(account: "ann", address: "a")
        }
        for _ in 0..<5 { #expect(attempt("ann", "a") == 0) }
        #expect(attempt("ann", "a") == 2)
        limiter.succeed(account: "ann", address: "a")
        #expect(attempt("ann", "a") == 0)
    }

    @Test("After an hour all is forgotten, and a clock that is set back makes no wait longer")
    func time() {
        for _ in 0..<5 { #expect(attempt("ann", "a") == 0) }
        clock.advance(-100_000)
        #expect(attempt("ann", "a") == 2)
        clock.advance(103_600)
        for _ in 0..<5 { #expect(attempt("ann", "a") == 0) }
        #expect(attempt("ann", "a") == 2)
    }

    @Test("Memory stays bounded, and those who wait stay known")
    func bounds() {
        for number in 0..<2 * SignInLimiter.mostCounts {
            #expect(attempt("user\(number)", "address\(number)") == 0)
            if number % 10_000 == 0 { clock.advance(1) }
        }
        for _ in 0..<5 { #expect(attempt("ann", "a") == 0) }
        #expect(attempt("ann", "a") == 2)
    }
}
