import Domain
import Foundation
import Store
import Testing

@testable import Accounts

@Suite struct APIKeyTests {
    private let here: Installation
    private let accounts: Accounts
    private let client = Installation.client

    init() throws {
        here = try Installation()
        accounts = here.accounts
    }

    @Test("A key is shown once, acts for its user, and is known by its beginning")
    func making() async throws {
        let owner = try await here.principal(here.setUp())
        let (key, secret) = try accounts.makeKey(name: " build  server ", by: owner, from: client)
        #expect(secret.hasPrefix("ts-") && secret.count == 46 && Sodium.bytes(base64: secret.dropFirst(3).utf8)?.count == 32)
        #expect(key.name == "build server" && key.prefix == String(secret.prefix(7)) && key.scopes == nil && key.expires == nil)
        let principal = try accounts.authenticate(bearer: secret)
        #expect(
            principal
                == Principal(
                    user: owner.user, organization: Organization.localID, role: .owner, isOperator: true, credential: .apiKey(key.id)))
        #expect(try accounts.keys(by: owner).map(\.id) == [key.id])
        #expect(try accounts.makeKey(name: "build server", by: owner, from: client).secret != secret)
    }

    @Test("The owner of the data folder makes keys for members; nobody else makes keys for others")
    func forOthers() async throws {
        let owner = try await here.principal(here.setUp())
        let local = Principal.localOwner()
        let (key, secret) = try accounts.makeKey(name: "key", of: owner.user, by: local, from: client)
        #expect(key.user == owner.user)
        #expect(try accounts.authenticate(bearer: secret).role == .owner)
        expectError(.userNotFound) { try accounts.makeKey(name: "key", by: local, from: client) }
        expectError(.userNotFound) { try accounts.makeKey(name: "key", of: User.ID(rawValue: "x"), by: local, from: client) }
        let viewer = try await accounts.addUser(email: "v@example.org", name: "V", role: .viewer, by: owner, from: client).membership.user
        expectError(.insufficientRole) { try accounts.makeKey(name: "key", of: viewer.id, by: local, from: client) }
        expectError(.insufficientRole) { try accounts.makeKey(name: "key", of: viewer.id, by: owner, from: client) }
        try accounts.change(viewer.id, role: .member, isDisabled: true, by: owner, from: client)
        expectError(.accountDisabled) { try accounts.makeKey(name: "key", of: viewer.id, by: local, from: client) }
    }

    @Test("Texts that are no key")
    func strangers() async throws {
        let owner = try await here.principal(here.setUp())
        let secret = try accounts.makeKey(name: "key", by: owner, from: client).secret
        for text in [
            "ts-", "ts-x", secret + "=", secret + " ", String(secret.dropLast()), secret.uppercased(), "TS" + secret.dropFirst(2),
            "ts-" + String(repeating: "A", count: 43), "ts-" + String(repeating: "A", count: 1_000_000), "ts-\u{0}",
            String(secret.dropLast()) + "\u{E9}", Accounts.digest(secret), "ts-' OR 1=1 --",
        ] {
            expectError(.invalidToken, "\(text.prefix(80))") { try accounts.authenticate(bearer: text) }
        }
    }

    @Test("A key ends when it is revoked, by its user or an admin, at once")
    func revoking() async throws {
        let owner = try await here.principal(here.setUp())
        let (bob, cem) = (try await here.member("bob", .member, by: owner), try await here.member("cem", .member, by: owner))
        let keys = try (0..<3).map { try accounts.makeKey(name: "key \($0)", by: bob, from: client) }
        for key in keys { _ = try accounts.authenticate(bearer: key.secret) }
        expectError(.apiKeyNotFound) { try accounts.revoke(keys[0].key.id, by: cem, from: client) }
        expectError(.apiKeyNotFound) { try accounts.revoke(APIKey.ID(rawValue: "none"), by: owner, from: client) }
        try accounts.revoke(keys[0].key.id, by: bob, from: client)
        try accounts.revoke(keys[1].key.id, by: owner, from: client)
        for key in keys[..<2] { expectError(.invalidToken) { try accounts.authenticate(bearer: key.secret) } }
        _ = try accounts.authenticate(bearer: keys[2].secret)
        #expect(try accounts.keys(by: bob).filter { $0.revoked == nil }.map(\.id) == [keys[2].key.id])
        #expect(try accounts.keys(by: cem).isEmpty && accounts.keys(by: owner).isEmpty && accounts.keys(by: owner, ofAll: true).count == 3)
        expectError(.insufficientRole) { try accounts.keys(by: bob, ofAll: true) }
    }

    @Test("A key ends at its time, though it was used just before")
    func expiring() async throws {
        let owner = try await here.principal(here.setUp())
        let secret = try accounts.makeKey(name: "key", expires: here.clock.now + 3, by: owner, from: client).secret
        here.clock.advance(2.9)
        _ = try accounts.authenticate(bearer: secret)
        here.clock.advance(0.1)
        expectError(.expiredToken) { try accounts.authenticate(bearer: secret) }
        for expires in [here.clock.now, here.clock.now - 1] {
            expectError(.invalidSetting) { try accounts.makeKey(name: "key", expires: expires, by: owner, from: client) }
        }
    }

    @Test("A limited key does only what it is for, and makes none that may do more or lasts longer")
    func scopes() async throws {
        let owner = try await here.principal(here.setUp())
        expectError(.invalidSetting) { try accounts.makeKey(name: "nothing", scopes: [], by: owner, from: client) }
        let reader = try accounts.authenticate(
            bearer: accounts.makeKey(name: "reader", scopes: [.datasetsRead], by: owner, from: client).secret)
        #expect(reader.scopes == [.datasetsRead])
        expectError(.insufficientScope) { try accounts.makeKey(name: "more", by: reader, from: client) }
        expectError(.insufficientScope) { try accounts.entries(limit: 1, by: reader) }
        expectError(.insufficientScope) { try accounts.changeName("Eve", by: reader, from: client) }
        await awaitError(.insufficientScope) { try await here.add("eve", .admin, by: reader) }
        let end = here.clock.now + 60
        let admin = try accounts.authenticate(
            bearer: accounts.makeKey(name: "admin", scopes: [.administration, .jobsRead], expires: end, by: owner, from: client).secret)
        expectError(.insufficientScope) { try accounts.makeKey(name: "all", by: admin, from: client) }
        expectError(.insufficientScope) { try accounts.makeKey(name: "other", scopes: [.jobsRead, .jobsWrite], by: admin, from: client) }
        #expect(try accounts.makeKey(name: "less", scopes: [.jobsRead], by: admin, from: client).key.expires == end)
        #expect(try accounts.makeKey(name: "less", scopes: [.jobsRead], expires: end + 9, by: admin, from: client).key.expires == end)
        #expect(try accounts.makeKey(name: "less", scopes: [.jobsRead], expires: end - 9, by: admin, from: client).key.expires == end - 9)
    }

    @Test("Viewers make no keys; a key has its user's role of now")
    func roles() async throws {
        let owner = try await here.principal(here.setUp())
        let viewer = try await here.member("vic", .viewer, by: owner)
        expectError(.insufficientRole) { try accounts.makeKey(name: "key", by: viewer, from: client) }
        let bob = try await here.member("bob", .admin, by: owner)
        let secret = try accounts.makeKey(name: "key", by: bob, from: client).secret
        #expect(try accounts.authenticate(bearer: secret).role == .admin)
        try accounts.change(#require(bob.user), role: .viewer, by: owner, from: client)
        #expect(try accounts.authenticate(bearer: secret).role == .viewer)
    }

    @Test("The time of use is noted, to five minutes")
    func uses() async throws {
        let owner = try await here.principal(here.setUp())
        let (key, secret) = try accounts.makeKey(name: "key", by: owner, from: client)
        func lastUsed() throws -> Date? {
            accounts.uses.sync {}
            return try accounts.keys(by: owner).first { $0.id == key.id }?.lastUsed
        }
        #expect(try lastUsed() == nil)
        let first = here.clock.now
        _ = try accounts.authenticate(bearer: secret)
        #expect(try lastUsed() == first)
        here.clock.advance(Accounts.useSeconds - 1)
        _ = try accounts.authenticate(bearer: secret)
        #expect(try lastUsed() == first)
        here.clock.advance(Accounts.cacheSeconds)
        _ = try accounts.authenticate(bearer: secret)
        #expect(try lastUsed() == here.clock.now)
    }

    @Test("A hundred keys of one user work at most")
    func most() async throws {
        let owner = try await here.principal(here.setUp())
        let keys = try (0..<Accounts.mostKeys).map { try accounts.makeKey(name: "key \($0)", by: owner, from: client).key }
        expectError(.invalidSetting) { try accounts.makeKey(name: "one more", by: owner, from: client) }
        try accounts.revoke(keys[0].id, by: owner, from: client)
        _ = try accounts.makeKey(name: "one more", by: owner, from: client)
    }

    @Test("What another process changes counts after the time that is promised")
    func processes() async throws {
        let owner = try await here.principal(here.setUp())
        let (key, secret) = try accounts.makeKey(name: "key", by: owner, from: client)
        let other = try here.other()
        #expect(try accounts.authenticate(bearer: secret) == other.authenticate(bearer: secret))
        try other.revoke(key.id, by: owner, from: client)
        expectError(.invalidToken, "at once where it was done") { try other.authenticate(bearer: secret) }
        _ = try accounts.authenticate(bearer: secret)
        here.clock.advance(Accounts.cacheSeconds)
        expectError(.invalidToken) { try accounts.authenticate(bearer: secret) }
    }
}
