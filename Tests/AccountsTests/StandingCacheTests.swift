import Domain
import Testing

@testable import Accounts

@Suite struct StandingCacheTests {
    private static let subject = StandingCache.Subject.key([1])
    private let clock = TestClock()
    private let cache: StandingCache

    init() {
        let clock = clock
        cache = StandingCache(now: { clock.now }, seconds: 5)
    }

    private func standing(_ role: Role) -> StandingCache.Standing {
        StandingCache.Standing(
            principal: Principal(user: nil, organization: Organization.localID, role: role, isOperator: false, credential: .local),
            expires: nil)
    }

    private func role(_ load: () -> Role) throws -> Role? {
        try cache.standing(of: Self.subject) { standing(load()) }?.principal.role
    }

    @Test("What was read counts for some seconds, unless all is forgotten or the clock is set back")
    func time() throws {
        #expect(try role { .viewer } == .viewer)
        clock.advance(4.9)
        #expect(try role { .member } == .viewer)
        clock.advance(0.1)
        #expect(try role { .member } == .member)
        clock.advance(-1)
        #expect(try role { .admin } == .admin)
        cache.forgetAll()
        #expect(try role { .owner } == .owner)
    }

    @Test("What was read before a change is not remembered after it")
    func race() throws {
        let read = try role {
            // Another thread changes something between the reading and the remembering.
            cache.forgetAll()
            return .owner
        }
        #expect(read == .owner)
        #expect(try role { .viewer } == .viewer)
    }

    @Test("What is not known is asked for again")
    func unknown() throws {
        #expect(try cache.standing(of: Self.subject) { nil }?.principal == nil)
        #expect(try role { .viewer } == .viewer)
    }
}
