import Domain
import Foundation
import Store
import Testing

@testable import Accounts

@Suite struct SessionTests {
    private let here: Installation
    private let accounts: Accounts
    private let client = Installation.client

    init() throws {
        here = try Installation()
        accounts = here.accounts
    }

    @Test("A refresh token gives the next one, which gives the next; the session stays and lasts longer")
    func rotation() async throws {
        var signIn = try await here.setUp()
        let session = signIn.session
        var seen: Set<String> = []
        for _ in 0..<5 {
            here.clock.advance(3_600)
            expectError(.expiredToken) { try here.principal(signIn) }
            #expect(seen.insert(try #require(signIn.refreshToken)).inserted)
            signIn = try accounts.refresh(#require(signIn.refreshToken), from: Client(address: "192.0.2.8", agent: "New/2", requestID: ""))
            #expect(try here.principal(signIn).session == session.id)
        }
        #expect(signIn.session.lastUsed == here.clock.now && signIn.session.expires == here.clock.now + Accounts.idleSeconds)
        #expect(signIn.session.address == "192.0.2.8" && signIn.session.agent == "New/2" && signIn.session.created == session.created)
        #expect(try accounts.sessions(of: here.principal(signIn)) == [signIn.session])
    }

    @Test("A refresh token that comes again ends the session and all that came of it")
    func reuse() async throws {
        let first = try await here.setUp()
        let other = try await here.signIn("ann")
        let second = try accounts.refresh(#require(first.refreshToken), from: client)
        here.clock.advance(Accounts.graceSeconds + 0.001)
        let third = try accounts.refresh(#require(second.refreshToken), from: client)
        #expect(try here.principal(third).session == first.session.id)
        let error = expectError(.invalidToken) { try accounts.refresh(#require(first.refreshToken), from: client) }
        #expect(error?.message.contains("used before") == true)
        for signIn in [first, second, third] {
            expectError(.invalidToken) { try accounts.refresh(#require(signIn.refreshToken), from: client) }
            expectError(.invalidToken, "at once") { try here.principal(signIn) }
        }
        #expect(try accounts.sessions(of: here.principal(other)).map(\.id) == [other.session.id], "other sessions stay")
        let entries = try accounts.entries(AuditFilter(action: "auth.refresh"), limit: 10, by: .localOwner()).lines.map(\.entry)
        #expect(entries.map(\.outcome) == ["token_reused"] && entries[0].user == first.session.user)
    }

    @Test("Two tabs that race get the same tokens, and a lost answer can be had again")
    func grace() async throws {
        let first = try await here.setUp()
        let token = try #require(first.refreshToken)
        let second = try accounts.refresh(token, from: client)
        here.clock.advance(Accounts.graceSeconds)
        let again = try accounts.refresh(token, from: client)
        #expect(again.refreshToken == second.refreshToken && again.session.id == second.session.id)
        #expect(try here.principal(again) == here.principal(second))
        // In another process, too.
        #expect(try here.other().refresh(token, from: client).refreshToken == second.refreshToken)
        let third = try accounts.refresh(#require(second.refreshToken), from: client)
        expectError(.invalidToken, "two behind") { try accounts.refresh(token, from: client) }
        #expect(try here.principal(third).session == first.session.id, "which ends nothing within the grace")
    }

    @Test("Many at once with one token all get the same next one")
    func race() async throws {
        let token = try #require(try await here.setUp().refreshToken)
        let tokens = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<16 { group.addTask { try accounts.refresh(token, from: client).refreshToken } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(tokens.count == 1)
    }

    @Test("A session ends by disuse, and however much it is used")
    func ends() async throws {
        var signIn = try await here.setUp()
        here.clock.advance(Accounts.idleSeconds)
        expectError(.expiredToken) { try accounts.refresh(#require(signIn.refreshToken), from: client) }
        expectError(.invalidToken) { try accounts.refresh(#require(signIn.refreshToken), from: client) }
        signIn = try await here.signIn("ann")
        let end = signIn.session.created + Accounts.longestSeconds
        while here.clock.now + 86_400 * 20 < end {
            here.clock.advance(86_400 * 20)
            signIn = try accounts.refresh(#require(signIn.refreshToken), from: client)
        }
        #expect(signIn.session.expires == end)
        here.clock.advance(end.timeIntervalSince(here.clock.now) - 1)
        signIn = try accounts.refresh(#require(signIn.refreshToken), from: client)
        here.clock.advance(1)
        expectError(.expiredToken, "before its access token") { try here.principal(signIn) }
        expectError(.expiredToken) { try accounts.refresh(#require(signIn.refreshToken), from: client) }
    }

    @Test(
        "Texts that are no refresh token",
        arguments: ["", "tr-", "tr-\(String(repeating: "A", count: 43))", "\u{0}", String(repeating: "t", count: 1_000_000)])
    func strangers(token: String) async throws {
        let signIn = try await here.setUp()
        expectError(.invalidToken) { try accounts.refresh(token, from: client) }
        expectError(.invalidToken) { try accounts.refresh(signIn.accessToken, from: client) }
        try accounts.signOut(refreshToken: token, from: client)
        #expect(try here.principal(signIn).session == signIn.session.id)
    }

    @Test("Signing out ends one session at once, by its access token or its refresh token")
    func signOut() async throws {
        let (first, second, third) = (try await here.setUp(), try await here.signIn("ann"), try await here.signIn("ann"))
        try accounts.signOut(by: here.principal(first), from: client)
        try accounts.signOut(refreshToken: #require(second.refreshToken), from: client)
        for signIn in [first, second] {
            expectError(.invalidToken) { try here.principal(signIn) }
            expectError(.invalidToken) { try accounts.refresh(#require(signIn.refreshToken), from: client) }
        }
        #expect(try here.principal(third).session == third.session.id)
    }

    @Test("One ends one's own sessions, not those of others")
    func revoking() async throws {
        let (ann, second) = (try await here.principal(here.setUp()), try await here.signIn("ann"))
        let bob = try await here.member("bob", .owner, by: ann)
        expectError(.sessionNotFound) { try accounts.revoke(second.session.id, by: bob, from: client) }
        #expect(try accounts.sessions(of: ann).count == 2)
        try accounts.revoke(second.session.id, by: ann, from: client)
        expectError(.invalidToken) { try here.principal(second) }
        expectError(.sessionNotFound) { try accounts.revoke(second.session.id, by: ann, from: client) }
        #expect(try accounts.sessions(of: ann).map(\.id) == [ann.session])
    }

    @Test("Another password ends all other sessions; the wrong one changes nothing and counts as a guess")
    func password() async throws {
        let (ann, other) = (try await here.principal(here.setUp()), try await here.signIn("ann"))
        let new = "another tin forest"
        await awaitError(.weakPassword) {
            try await accounts.changePassword(current: Installation.password, new: "short", by: ann, from: client)
        }
        for _ in 0..<5 {
            await awaitError(.wrongCredentials) { try await accounts.changePassword(current: "wrong", new: new, by: ann, from: client) }
        }
        await awaitError(.tooManyAttempts) {
            try await accounts.changePassword(current: Installation.password, new: new, by: ann, from: client)
        }
        here.clock.advance(2)
        try await accounts.changePassword(current: Installation.password, new: new, by: ann, from: client)
        expectError(.invalidToken) { try here.principal(other) }
        #expect(try accounts.sessions(of: ann).map(\.id) == [ann.session])
        await awaitError(.wrongCredentials) { try await here.signIn("ann") }
        _ = try await here.signIn("ann", password: new)
    }

    @Test("A session moves to another organization of the user, and nowhere else")
    func switching() async throws {
        let signIn = try await here.setUp()
        let ann = try here.principal(signIn)
        let second = try accounts.addOrganization(named: "Second", by: ann, from: client)
        let moved = try accounts.switchOrganization(to: second.id, by: ann, from: client)
        #expect(moved.refreshToken == nil && moved.membership.organization == second && moved.session.id == signIn.session.id)
        #expect(try here.principal(moved).organization == second.id && here.principal(signIn).organization == Organization.localID)
        #expect(try accounts.refresh(#require(signIn.refreshToken), from: client).membership.organization == second)
        let bob = try await here.member("bob", .owner, by: ann)
        expectError(.noMembership) { try accounts.switchOrganization(to: second.id, by: bob, from: client) }
        expectError(.noMembership) { try accounts.switchOrganization(to: Organization.ID(rawValue: "none"), by: ann, from: client) }
        expectError(.invalidToken) { try accounts.switchOrganization(to: second.id, by: .localOwner(), from: client) }
    }

    @Test("A user has a hundred sessions at most; those not used for longest end")
    func many() async throws {
        let first = try await here.setUp()
        for _ in 0..<Accounts.mostSessions {
            here.clock.advance(1)
            _ = try await here.signIn("ann")
        }
        expectError(.invalidToken) { try here.principal(first) }
        let ann = try await here.principal(here.signIn("ann"))
        #expect(try accounts.sessions(of: ann).count == Accounts.mostSessions)
    }
}
