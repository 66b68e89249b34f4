import Domain
import Foundation
import Store
import Testing

@testable import Accounts

@Suite struct AuditTests {
    private let here: Installation
    private let accounts: Accounts
    private let client = Installation.client

    init() throws {
        here = try Installation()
        accounts = here.accounts
    }

    @Test("What people do is told, with who, how, whence, and how it ended")
    func told() async throws {
        let owner = try await here.principal(here.setUp())
        await awaitError(.wrongCredentials) { try await here.signIn("ann", password: "a wrong guess") }
        await awaitError(.wrongCredentials) { try await here.signIn("nobody") }
        let bob = try await here.add("bob", .member, by: owner)
        _ = try await here.signIn("bob")
        try accounts.change(bob, role: .admin, by: owner, from: client)
        let key = try accounts.makeKey(name: "key", by: owner, from: client)
        let program = try accounts.authenticate(bearer: key.secret)
        try accounts.record("dataset.delete", "d1", by: program, from: client, details: ["name": "tickets"])
        try accounts.record("dataset.delete", "d2", outcome: "dataset_not_found", by: program, from: client)
        try accounts.remove(bob, by: owner, from: .local)
        let lines = try accounts.entries(limit: 100, by: owner).lines
        #expect(
            lines.map { "\($0.entry.number) \($0.entry.action) \($0.entry.outcome) \($0.entry.credential) \($0.userName ?? "-")" } == [
                "10 user.remove ok session Ann", "9 dataset.delete dataset_not_found api_key Ann", "8 dataset.delete ok api_key Ann",
                "7 api_key.make ok session Ann", "6 user.change ok session Ann", "5 auth.sign_in ok none bob", "4 user.add ok session Ann",
                "3 auth.sign_in wrong_credentials none -", "2 auth.sign_in wrong_credentials none Ann", "1 auth.setup ok none Ann",
            ])
        let entry = lines[2].entry
        #expect(entry.target == "d1" && entry.details == ["name": "tickets"] && entry.address == "192.0.2.7" && entry.requestID == "req-1")
        #expect(entry.time == here.clock.now && entry.user == owner.user && entry.organization == Organization.localID)
        #expect(lines[4].entry.details == ["role": "admin"] && lines[7].entry.target == "" && lines[7].entry.organization == nil)
    }

    @Test("Attempts that fail for other reasons are told as well; those that a delay refused are not")
    func refusals() async throws {
        let owner = try await here.principal(here.setUp())
        let bob = try await here.add("bob", .member, by: owner)
        try accounts.change(bob, isDisabled: true, by: owner, from: client)
        await awaitError(.accountDisabled) { try await here.signIn("bob") }
        for _ in 0..<6 {
            _ = try? await accounts.changePassword(current: "wrong", new: "another tin forest", by: owner, from: client)
        }
        let entries = try accounts.entries(AuditFilter(action: "auth."), limit: 100, by: owner).lines.map(\.entry)
        let refused = entries.filter { $0.outcome != "ok" }
        #expect(
            refused.map { "\($0.action) \($0.outcome)" }
                == Array(repeating: "auth.password wrong_credentials", count: 5) + ["auth.sign_in account_disabled"])
        #expect(refused.last?.user == bob && refused.last?.organization == Organization.localID)
    }

    @Test("The log is filtered and comes in pages, newest first")
    func pages() async throws {
        let owner = try await here.principal(here.setUp())
        for number in 1...24 {
            here.clock.advance(1)
            try accounts.record(
                number % 2 == 0 ? "dataset.delete" : "datasets_x", "100%_\(number)", outcome: number % 3 == 0 ? "forbidden" : "ok",
                by: number % 4 == 0 ? nil : owner, from: client, details: ["name": "Row \(number)"])
        }
        func count(_ filter: AuditFilter) throws -> Int? { try accounts.entries(filter, limit: 1, by: owner).total }
        let start = Date(timeIntervalSince1970: 1_800_000_000)
        #expect(try count(AuditFilter()) == 25)
        #expect(try count(AuditFilter(action: "dataset.delete")) == 12 && count(AuditFilter(action: "dataset.")) == 12)
        #expect(try count(AuditFilter(action: "dataset")) == 0 && count(AuditFilter(outcome: "forbidden")) == 8)
        #expect(try count(AuditFilter(user: owner.user)) == 19)
        #expect(try count(AuditFilter(since: start + 10, until: start + 20)) == 10)
        #expect(try count(AuditFilter(search: "ROW 7")) == 1 && count(AuditFilter(search: "100%_1")) == 11)
        #expect(try count(AuditFilter(search: "%")) == 24 && count(AuditFilter(search: "' OR 1=1")) == 0)
        #expect(try count(AuditFilter(search: "ann@EXAMPLE")) == 19)
        var (numbers, next, pages): ([Int], Int?, Int) = ([], nil, 0)
        repeat {
            let page = try accounts.entries(before: next, limit: 10, by: owner)
            #expect(page.total == 25)
            numbers += page.lines.map(\.entry.number)
            next = page.next
            pages += 1
        } while next != nil
        #expect(numbers == Array((1...25).reversed()) && pages == 3)
        #expect(try accounts.entries(before: 1, limit: 10, by: owner).lines.isEmpty)
        #expect(try accounts.entries(limit: 25, by: owner).next == nil)
    }

    @Test("Admins read the log of their organization; what concerns none is for operators")
    func readers() async throws {
        let owner = try await here.principal(here.setUp())
        let (admin, member) = (try await here.member("bob", .admin, by: owner), try await here.member("cem", .member, by: owner))
        expectError(.insufficientRole) { try accounts.entries(limit: 1, by: member) }
        await awaitError(.wrongCredentials) { try await here.signIn("nobody") }
        let outcome = AuditFilter(outcome: "wrong_credentials")
        #expect(
            try accounts.entries(outcome, limit: 10, by: owner).total == 1 && accounts.entries(outcome, limit: 10, by: admin).total == 0)
    }

    @Test("Entries cannot be changed or removed, and what fails leaves none")
    func appendOnly() async throws {
        let owner = try await here.principal(here.setUp())
        for sql in ["UPDATE audit_entries SET outcome = 'ok'", "DELETE FROM audit_entries", "DELETE FROM audit_entries WHERE number = 1"] {
            expectError(.constraintViolated, "\(sql)") { try here.store.database.write { try $0.execute(sql) } }
        }
        let before = try accounts.entries(limit: 100, by: owner)
        expectError(.lastOwner) { try accounts.remove(#require(owner.user), by: owner, from: client) }
        #expect(try accounts.entries(limit: 100, by: owner) == before)
    }
}
