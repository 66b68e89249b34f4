import Domain
import Foundation
import Store
import Testing

@testable import Accounts

@Suite struct SignInTests {
    private let here: Installation
    private let accounts: Accounts

    init() throws {
        here = try Installation()
        accounts = here.accounts
    }

    @Test("Unknown address, wrong password, no password, no text: all the same answer")
    func wrong() async throws {
        let owner = try await here.principal(here.setUp())
        _ = try await accounts.addUser(email: "new@example.com", name: "New", role: .member, by: owner, from: .local)
        var messages: Set<String> = []
        for (email, password) in [
            ("ann@example.com", "wrong password"), ("nobody@example.com", Installation.password), ("new@example.com", ""),
            ("no address", "x"), ("", ""), ("ann@example.com", String(repeating: "x", count: 100_000)), ("new@example.com", "AAAAAAAAAA"),
            ("ann@example.com", Installation.password + "\0"),
        ] {
            let client = Client(address: "192.0.2.\(messages.count + 10)", agent: "", requestID: "")
            let error = await awaitError(.wrongCredentials, "\(email.debugDescription)") {
                try await accounts.signIn(email: email, password: password, from: client)
            }
            messages.insert("\(error?.message ?? "") \(error?.hint ?? "") \(error?.details ?? [:])")
        }
        #expect(messages.count == 1)
    }

    @Test("Spellings of a password that look the same are the same")
    func normalForms() async throws {
        _ = try await accounts.setUp(
            token: accounts.makeSetupToken().token, organization: "Harbour", name: "Ann", email: "ann@example.com",
            password: "Zw\u{F6}lf K\u{E4}fer \u{FB01}nden", from: Installation.client)
        for spelling in ["Zwo\u{308}lf Ka\u{308}fer finden", "Zw\u{F6}lf K\u{E4}fer \u{FB01}nden", "\u{FF3A}wo\u{308}lf K\u{E4}fer finden"]
        {
            #expect(try await here.signIn("ann", password: spelling).membership.user.name == "Ann")
        }
        await awaitError(.wrongCredentials) { try await here.signIn("ann", password: "Zwolf Kafer finden") }
    }

    @Test("Sign-in leads to the organization asked for, else to the one used last, else to the first")
    func organizations() async throws {
        let first = try await here.setUp()
        let owner = try here.principal(first)
        let second = try accounts.addOrganization(named: "Aerodrome", by: owner, from: Installation.client)
        #expect(try await here.signIn("ann").membership.organization.name == "Harbour", "used last")
        let asked = try await accounts.signIn(
            email: "ann@example.com", password: Installation.password, organization: second.id, from: Installation.client)
        #expect(asked.membership.organization == second && asked.memberships.map(\.organization.name) == ["Aerodrome", "Harbour"])
        try await accounts.changePassword(
            current: Installation.password, new: "another tin forest", by: here.principal(asked), from: Installation.client)
        try accounts.signOut(by: here.principal(asked), from: Installation.client)
        #expect(try await here.signIn("ann", password: "another tin forest").membership.organization == second, "the first by name")
        await awaitError(.noMembership) {
            try await accounts.signIn(
                email: "ann@example.com", password: "another tin forest", organization: Organization.ID(rawValue: "elsewhere"),
                from: Installation.client)
        }
    }

    @Test("Who is disabled, or belongs nowhere, is told so once the password was right, and not before")
    func standing() async throws {
        let owner = try await here.principal(here.setUp())
        let bob = try await here.add("bob", .member, by: owner)
        try accounts.change(bob, isDisabled: true, by: owner, from: .local)
        await awaitError(.accountDisabled) { try await here.signIn("bob") }
        await awaitError(.wrongCredentials) { try await here.signIn("bob", password: "wrong password") }
        try accounts.change(bob, isDisabled: false, by: owner, from: .local)
        _ = try await here.signIn("bob")
        try accounts.remove(bob, by: owner, from: .local)
        await awaitError(.noMembership) { try await here.signIn("bob") }
    }

    @Test("A hash of other costs is renewed at sign-in")
    func rehash() async throws {
        let user = try await here.setUp().membership.user.id
        let before = try here.store.readAccounts { try $0.passwordHash(of: user) }
        #expect(before?.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$") == true)
        _ = try await here.signIn("ann")
        #expect(try here.store.readAccounts { try $0.passwordHash(of: user) } == before)
        let dearer = try here.other(passwordCosts: PasswordCosts(operations: 2, memoryBytes: 64 << 10))
        _ = try await dearer.signIn(email: "ann@example.com", password: Installation.password, from: Installation.client)
        #expect(try here.store.readAccounts { try $0.passwordHash(of: user) }?.hasPrefix("$argon2id$v=19$m=64,t=2,p=1$") == true)
        _ = try await here.signIn("ann")
    }

    @Test("Guessing waits longer and longer, with the seconds to wait; the right password waits as well, then ends it")
    func limits() async throws {
        try await here.setUp()
        for _ in 0..<5 {
            await awaitError(.wrongCredentials) { try await here.signIn("ann", password: "a wrong guess", from: Self.stranger) }
        }
        for seconds in [2, 4, 8] {
            let error = await awaitError(.tooManyAttempts) { try await here.signIn("ann", from: Self.stranger) }
            #expect(error?.details["retry_after_seconds"] == "\(seconds)")
            here.clock.advance(Double(seconds))
            await awaitError(.wrongCredentials) { try await here.signIn("ann", password: "a wrong guess", from: Self.stranger) }
        }
        here.clock.advance(16)
        _ = try await here.signIn("ann", from: Self.stranger)
        await awaitError(.wrongCredentials) { try await here.signIn("ann", password: "a wrong guess", from: Self.stranger) }
    }

    private static let stranger = Client(address: "203.0.113.9", agent: "", requestID: "")

    @Test("Many addresses that guess do not lock the owner out at an address with a session")
    func distributed() async throws {
        try await here.setUp()
        for number in 0..<20 {
            let client = Client(address: "198.51.100.\(number)", agent: "", requestID: "")
            await awaitError(.wrongCredentials) { try await here.signIn("ann", password: "a wrong guess", from: client) }
        }
        await awaitError(.tooManyAttempts) { try await here.signIn("ann", from: Self.stranger) }
        _ = try await here.signIn("ann")
    }

    @Test("A hundred guesses at once gain no more than five")
    func parallel() async throws {
        try await here.setUp()
        let codes = await withTaskGroup(of: WorkbenchError.Code?.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    do {
                        _ = try await here.signIn("ann", password: "a wrong guess", from: Self.stranger)
                        return nil
                    } catch { return (error as? WorkbenchError)?.code }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == .wrongCredentials }.count == 5 && codes.filter { $0 == .tooManyAttempts }.count == 95)
    }

    @Test("More than wait in the line are refused, and do not count as guesses")
    func line() async throws {
        let hashing = PasswordHashing(.least)
        let gate = DispatchSemaphore(value: 0)
        let codes = await withTaskGroup(of: WorkbenchError.Code?.self) { group in
            let all = PasswordHashing.threads + PasswordHashing.longestLine + 3
            for _ in 0..<all {
                group.addTask {
                    do {
                        try await hashing.run { gate.wait() }
                        return nil
                    } catch { return (error as? WorkbenchError)?.code }
                }
            }
            var codes: [WorkbenchError.Code?] = []
            // Those who are refused come first: the others wait for the gate.
            for _ in 0..<3 { codes.append(await group.next() ?? nil) }
            for _ in 3..<all { gate.signal() }
            for await code in group { codes.append(code) }
            return codes
        }
        #expect(codes.prefix(3).allSatisfy { $0 == .tooManyAttempts } && codes.dropFirst(3).allSatisfy { $0 == nil })
        try await hashing.run {}
    }
}
