import Domain
import Foundation
import Store
import Testing

@testable import Accounts

@Suite struct UserTests {
    private let here: Installation
    private let accounts: Accounts
    private let client = Installation.client

    init() throws {
        here = try Installation()
        accounts = here.accounts
    }

    @Test("An invitation sets the first password, once, within a week")
    func invitations() async throws {
        let owner = try await here.principal(here.setUp())
        let added = try await accounts.addUser(email: "Bob@example.com", name: "Bob", role: .member, by: owner, from: client)
        let token = try #require(added.invitation)
        #expect(token.expires == here.clock.now + 7 * 86_400 && added.membership.role == .member && added.membership.user.lastSignIn == nil)
        await awaitError(.weakPassword) { try await accounts.accept(token: token.token, password: "bob@example.com", from: client) }
        await awaitError(.alreadySetUp) {
            try await accounts.setUp(
                token: token.token, organization: "O", name: "Eve", email: "eve@example.com", password: Installation.password, from: client)
        }
        let signIn = try await accounts.accept(token: token.token, name: "Robert", password: Installation.password, from: client)
        #expect(signIn.membership.user.name == "Robert" && signIn.membership.user.lastSignIn == here.clock.now)
        #expect(try accounts.user(added.membership.user.id, by: owner).user.name == "Robert")
        await awaitError(.invalidToken) { try await accounts.accept(token: token.token, password: "another tin forest", from: client) }
        _ = try await here.signIn("bob")
        let late = try await accounts.addUser(email: "cem@example.com", name: "Cem", role: .member, by: owner, from: client)
        here.clock.advance(7 * 86_400)
        await awaitError(.expiredToken) {
            try await accounts.accept(token: #require(late.invitation).token, password: Installation.password, from: client)
        }
        let again = try accounts.makeResetToken(for: late.membership.user.id, by: owner, from: client)
        #expect(again.expires == here.clock.now + 7 * 86_400, "without a password it is an invitation")
        _ = try await accounts.accept(token: again.token, password: Installation.password, from: client)
    }

    @Test("A reset link sets another password, ends all sessions, lasts a day, and only the newest works")
    func resets() async throws {
        let owner = try await here.principal(here.setUp())
        let bob = try await here.add("bob", .member, by: owner)
        let before = try await here.signIn("bob")
        let old = try accounts.makeResetToken(for: bob, by: owner, from: client)
        let token = try accounts.makeResetToken(for: bob, by: owner, from: client)
        await awaitError(.invalidToken) { try await accounts.accept(token: old.token, password: "another tin forest", from: client) }
        #expect(try here.principal(before).user == bob, "asking for it ends nothing")
        let signIn = try await accounts.accept(token: token.token, password: "another tin forest", from: client)
        expectError(.invalidToken) { try here.principal(before) }
        #expect(try here.principal(signIn).user == bob && signIn.membership.user.name == "bob")
        await awaitError(.wrongCredentials) { try await here.signIn("bob") }
        let late = try accounts.makeResetToken(for: bob, by: owner, from: client)
        here.clock.advance(86_400)
        await awaitError(.expiredToken) { try await accounts.accept(token: late.token, password: "yet another forest", from: client) }
    }

    @Test("A link dies with the place or the standing of its user, and with a change of the password")
    func links() async throws {
        let owner = try await here.principal(here.setUp())
        let ids = try await ["bob", "cem", "dee"].asyncMap { try await here.add($0, .member, by: owner) }
        let tokens = try ids.map { try accounts.makeResetToken(for: $0, by: owner, from: client).token }
        try accounts.remove(ids[0], by: owner, from: client)
        try accounts.change(ids[1], isDisabled: true, by: owner, from: client)
        let dee = try await here.principal(here.signIn("dee"))
        try await accounts.changePassword(current: Installation.password, new: "another tin forest", by: dee, from: client)
        for token in tokens {
            await awaitError(.invalidToken) { try await accounts.accept(token: token, password: "yet another forest", from: client) }
        }
        expectError(.accountDisabled) { try accounts.makeResetToken(for: ids[1], by: owner, from: client) }
    }

    @Test("Who may do what to whom", arguments: Role.allCases, Role.allCases)
    func rules(role: Role, target: Role) async throws {
        let owner = try await here.principal(here.setUp())
        let actor = try await here.member("actor", role, by: owner)
        let id = try await here.add("target", target, by: owner)
        let mayManage = role == .owner || role == .admin && target != .owner
        func expect(_ isAllowed: Bool, _ what: String, _ body: () throws -> Void) {
            if isAllowed { #expect(throws: Never.self, "\(what)") { try body() } } else { expectError(.insufficientRole, "\(what)", body) }
        }
        expect(mayManage, "rename") { try accounts.change(id, name: "New", by: actor, from: client) }
        expect(mayManage, "reset") { _ = try accounts.makeResetToken(for: id, by: actor, from: client) }
        for new in Role.allCases {
            expect(mayManage && (new != .owner || role == .owner), "to \(new)") {
                try accounts.change(id, role: new, by: actor, from: client)
                try accounts.change(id, role: target, by: owner, from: client)
            }
        }
        expect(mayManage, "disable") { try accounts.change(id, isDisabled: true, by: actor, from: client) }
        expect(mayManage, "remove") { try accounts.remove(id, by: actor, from: client) }
        for new in Role.allCases {
            let isAllowed = role == .owner || role == .admin && new != .owner
            do {
                try await here.add("new-\(new)", new, by: actor)
                #expect(isAllowed, "add \(new)")
            } catch let error as WorkbenchError {
                #expect(!isAllowed && error.code == .insufficientRole, "add \(new): \(error.message)")
            }
        }
        #expect(try accounts.users(by: actor).count >= 2, "everybody sees the list")
    }

    @Test("The last owner stays owner, member and able to sign in; the last operator too")
    func lastOwner() async throws {
        let owner = try await here.principal(here.setUp())
        let ann = try #require(owner.user)
        func expectRefusals(_ code: WorkbenchError.Code) {
            expectError(code) { try accounts.change(ann, role: .admin, by: owner, from: client) }
            expectError(code) { try accounts.change(ann, isDisabled: true, by: owner, from: client) }
            expectError(code) { try accounts.remove(ann, by: owner, from: client) }
        }
        expectRefusals(.lastOwner)
        let bob = try await here.add("bob", .owner, by: owner)
        try accounts.change(bob, isDisabled: true, by: owner, from: client)
        expectRefusals(.lastOwner)
        try accounts.change(bob, isDisabled: false, by: owner, from: client)
        expectError(.lastOwner, "the last operator") { try accounts.change(ann, isDisabled: true, by: owner, from: client) }
        try accounts.change(ann, role: .viewer, by: owner, from: client)
        #expect(try accounts.user(ann, by: owner).role == .viewer)
    }

    @Test("Who is disabled, removed or demoted feels it at once, in sessions and keys; keys do not come back")
    func atOnce() async throws {
        let owner = try await here.principal(here.setUp())
        for name in ["bob", "cem"] {
            let id = try await here.add(name, .admin, by: owner)
            let signIn = try await here.signIn(name)
            let secret = try accounts.makeKey(name: "key", by: here.principal(signIn), from: client).secret
            _ = try accounts.authenticate(bearer: secret)
            try accounts.change(id, role: .member, by: owner, from: client)
            #expect(try here.principal(signIn).role == .member && accounts.authenticate(bearer: secret).role == .member)
            if name == "bob" {
                try accounts.change(id, isDisabled: true, by: owner, from: client)
            } else {
                try accounts.remove(id, by: owner, from: client)
            }
            expectError(.invalidToken) { try here.principal(signIn) }
            expectError(.invalidToken) { try accounts.authenticate(bearer: secret) }
            expectError(.invalidToken) { try accounts.refresh(#require(signIn.refreshToken), from: client) }
            if name == "bob" {
                try accounts.change(id, isDisabled: false, by: owner, from: client)
            } else {
                _ = try await accounts.addUser(email: "cem@example.com", name: "Cem", role: .member, by: owner, from: client)
            }
            expectError(.invalidToken) { try accounts.authenticate(bearer: secret) }
            expectError(.invalidToken) { try here.principal(signIn) }
            _ = try await here.signIn(name)
        }
    }

    @Test("Many ask while roles change: each answer is of then or now, and the last word counts")
    func together() async throws {
        let owner = try await here.principal(here.setUp())
        let id = try await here.add("bob", .member, by: owner)
        let signIn = try await here.signIn("bob")
        let secret = try accounts.makeKey(name: "key", by: here.principal(signIn), from: client).secret
        try await withThrowingTaskGroup(of: Void.self) { group in
            for bearer in [signIn.accessToken, secret, signIn.accessToken, secret] {
                group.addTask {
                    for _ in 0..<300 {
                        let role = try accounts.authenticate(bearer: bearer).role
                        #expect(role == .member || role == .admin)
                    }
                }
            }
            group.addTask {
                for number in 0..<40 {
                    let role: Role = number % 2 == 0 ? .admin : .member
                    try accounts.change(id, role: role, by: owner, from: client)
                    for bearer in [signIn.accessToken, secret] { #expect(try accounts.authenticate(bearer: bearer).role == role) }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("An address belongs to one account, without regard to case")
    func duplicates() async throws {
        let owner = try await here.principal(here.setUp())
        await awaitError(.userExists) { try await here.add("ANN", .member, by: owner) }
        #expect(try accounts.users(by: owner).count == 1)
        await awaitError(.invalidName) {
            try await accounts.addUser(email: "x@example.com", name: "\u{202E}evil", role: .member, by: owner, from: client)
        }
    }

    @Test("One's own name")
    func names() async throws {
        let owner = try await here.principal(here.setUp())
        #expect(try accounts.changeName("  Anna   Lena ", by: owner, from: client).name == "Anna Lena")
        #expect(try accounts.profile(of: owner).user?.name == "Anna Lena")
        for bad in ["", "   ", "a\u{0}b", String(repeating: "x", count: 101)] {
            expectError(.invalidName) { try accounts.changeName(bad, by: owner, from: client) }
        }
    }
}

extension Sequence {
    /// What `body` makes of each element, one after another.
    func asyncMap<Value>(_ body: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
