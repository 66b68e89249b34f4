import Domain
import Store
import Testing

@testable import Accounts

@Suite struct OrganizationTests {
    private let here: Installation
    private let accounts: Accounts
    private let client = Installation.client

    init() throws {
        here = try Installation()
        accounts = here.accounts
    }

    @Test("Operators make organizations and own them; others see only theirs")
    func making() async throws {
        let ann = try await here.principal(here.setUp())
        let bob = try await here.member("bob", .owner, by: ann)
        expectError(.insufficientRole) { try accounts.addOrganization(named: "Second", by: bob, from: client) }
        let second = try accounts.addOrganization(named: " Second ", by: ann, from: client)
        #expect(second.name == "Second" && second.created == here.clock.now)
        #expect(
            try accounts.organizations(by: ann).map { "\($0.organization.name) \($0.role?.rawValue ?? "-")" } == [
                "Harbour owner", "Second owner",
            ])
        #expect(try accounts.organizations(by: bob).map(\.organization.name) == ["Harbour"])
        expectError(.organizationNotFound) { try accounts.organization(second.id, by: bob) }
        let third = try accounts.addOrganization(named: "Third", by: .localOwner(), from: client)
        #expect(try accounts.organizations(by: ann).last?.role == nil && accounts.organization(third.id, by: ann) == third)
        expectError(.noMembership, "seeing it is not being in it") { try accounts.switchOrganization(to: third.id, by: ann, from: client) }
    }

    @Test("Owners rename theirs, operators any")
    func renaming() async throws {
        let ann = try await here.principal(here.setUp())
        let (bob, cem) = (try await here.member("bob", .owner, by: ann), try await here.member("cem", .admin, by: ann))
        let second = try accounts.addOrganization(named: "Second", by: .localOwner(), from: client)
        #expect(try accounts.rename(Organization.localID, to: "Port", by: bob, from: client).name == "Port")
        expectError(.insufficientRole) { try accounts.rename(Organization.localID, to: "Port", by: cem, from: client) }
        expectError(.organizationNotFound) { try accounts.rename(second.id, to: "Port", by: bob, from: client) }
        #expect(try accounts.rename(second.id, to: "Other", by: ann, from: client).name == "Other")
        expectError(.invalidName) { try accounts.rename(second.id, to: "", by: ann, from: client) }
    }

    @Test("People of one organization are not there for another, whatever is done with their ids")
    func isolation() async throws {
        let ann = try await here.principal(here.setUp())
        let second = try accounts.addOrganization(named: "Second", by: .localOwner(), from: client)
        let bob = try await here.add("bob", .owner, by: .localOwner(of: second.id))
        let owner = try await here.principal(here.signIn("bob"))
        #expect(owner.organization == second.id && !owner.isOperator)
        let (there, annID) = (try accounts.makeKey(name: "key", by: ann, from: client), try #require(ann.user))
        #expect(try accounts.users(by: owner).map(\.user.id) == [bob] && accounts.users(by: ann).map(\.user.id) == [annID])
        expectError(.userNotFound) { try accounts.user(annID, by: owner) }
        expectError(.userNotFound) { try accounts.change(annID, role: .viewer, by: owner, from: client) }
        expectError(.userNotFound) { try accounts.remove(annID, by: owner, from: client) }
        expectError(.userNotFound) { try accounts.makeResetToken(for: annID, by: owner, from: client) }
        expectError(.apiKeyNotFound) { try accounts.revoke(there.key.id, by: owner, from: client) }
        expectError(.sessionNotFound) { try accounts.revoke(#require(ann.session), by: owner, from: client) }
        expectError(.organizationNotFound) { try accounts.secrets(of: Organization.localID).set("x", to: "y", by: owner, from: client) }
        #expect(try accounts.keys(by: owner, ofAll: true).isEmpty)
        #expect(try accounts.entries(limit: 100, by: owner).lines.allSatisfy { $0.entry.organization == second.id })
    }

    @Test("An account that another organization has is taken over by nobody")
    func takeover() async throws {
        let ann = try await here.principal(here.setUp())
        let second = try accounts.addOrganization(named: "Second", by: .localOwner(), from: client)
        try await here.add("bob", .owner, by: .localOwner(of: second.id))
        let bob = try await here.principal(here.signIn("bob"))
        let cem = try await here.add("cem", .member, by: ann)
        await awaitError(.userExists, "by an owner elsewhere") {
            try await accounts.addUser(email: "cem@example.com", name: "Cem", role: .member, by: bob, from: client)
        }
        let elsewhere = Principal.localOwner(of: second.id)
        await awaitError(.userExists, "with a password") { try await here.add("cem", .member, by: elsewhere) }
        let added = try await accounts.addUser(email: "CEM@example.com", name: "Other", role: .member, by: elsewhere, from: client)
        #expect(added.invitation == nil && added.membership.user.id == cem && added.membership.user.name == "cem")
        expectError(.insufficientRole) { try accounts.makeResetToken(for: cem, by: bob, from: client) }
        expectError(.insufficientRole) { try accounts.change(cem, isDisabled: true, by: bob, from: client) }
        expectError(.insufficientRole) { try accounts.change(cem, name: "Eve", by: bob, from: client) }
        #expect(try accounts.change(cem, role: .admin, by: bob, from: client).role == .admin)
        #expect(try accounts.user(cem, by: ann).role == .member, "elsewhere the role is what it was")
        let both = try await here.signIn("cem")
        #expect(both.memberships.count == 2)
        try accounts.remove(cem, by: bob, from: client)
        #expect(try here.principal(both).organization == Organization.localID, "the session elsewhere stays")
        _ = try accounts.makeResetToken(for: cem, by: ann, from: client)
        // An operator is nobody's to reset, either.
        _ = try await accounts.addUser(email: "ann@example.com", name: "Ann", role: .member, by: elsewhere, from: client)
        expectError(.insufficientRole) { try accounts.makeResetToken(for: #require(ann.user), by: bob, from: client) }
    }

    @Test("Whom disabling elsewhere would leave an organization without an owner stays")
    func ownersElsewhere() async throws {
        let ann = try await here.principal(here.setUp())
        let second = try accounts.addOrganization(named: "Second", by: .localOwner(), from: client)
        let bob = try await here.add("bob", .owner, by: .localOwner(of: second.id))
        _ = try await accounts.addUser(email: "bob@example.com", name: "Bob", role: .member, by: ann, from: client)
        expectError(.lastOwner) { try accounts.change(bob, isDisabled: true, by: ann, from: client) }
    }
}
