import Domain
import Store
import Testing

@testable import Accounts

@Suite struct FirstRunTests {
    private let here: Installation
    private let accounts: Accounts

    init() throws {
        here = try Installation()
        accounts = here.accounts
    }

    private func setUp(_ token: String, email: String = "ann@example.com", password: String = Installation.password) async throws -> SignIn
    {
        try await accounts.setUp(
            token: token, organization: "Harbour", name: "Ann", email: email, password: password, from: Installation.client)
    }

    @Test("The first account owns the first organization, operates the installation, and is signed in")
    func first() async throws {
        #expect(try accounts.needsSetup())
        let signIn = try await setUp(accounts.makeSetupToken().token, email: " Ann@Example.com ")
        #expect(try !accounts.needsSetup())
        #expect(signIn.membership.role == .owner && signIn.membership.user.isOperator && signIn.membership.user.email == "Ann@Example.com")
        #expect(signIn.membership.organization == Organization(id: Organization.localID, name: "Harbour", created: here.clock.now))
        #expect(signIn.memberships == [signIn.membership] && signIn.refreshToken != nil)
        let principal = try here.principal(signIn)
        #expect(principal.user == signIn.membership.user.id && principal.role == .owner && principal.isOperator)
        #expect(principal.credential == .session(signIn.session.id) && principal.scopes == nil)
        #expect(try await here.signIn("ANN").membership == signIn.membership)
    }

    @Test("A token works once, for a week, until a newer one is made")
    func tokens() async throws {
        let old = try accounts.makeSetupToken()
        let token = try accounts.makeSetupToken()
        await awaitError(.invalidToken, "replaced") { try await setUp(old.token) }
        for wrong in [
            "", "to-", token.token + "=", String(token.token.dropLast()), token.token.uppercased(), String(repeating: "x", count: 200_000),
        ] {
            await awaitError(.invalidToken) { try await setUp(wrong) }
        }
        here.clock.advance(7 * 86_400)
        await awaitError(.expiredToken) { try await setUp(token.token) }
        let fresh = try accounts.makeSetupToken()
        _ = try await setUp(fresh.token)
        await awaitError(.alreadySetUp) { try await setUp(fresh.token, email: "eve@example.com") }
        expectError(.alreadySetUp) { try accounts.makeSetupToken() }
    }

    @Test("What cannot be used leaves the token good")
    func refusals() async throws {
        let token = try accounts.makeSetupToken().token
        await awaitError(.weakPassword) { try await setUp(token, password: "short") }
        await awaitError(.invalidEmail) { try await setUp(token, email: "ann") }
        await awaitError(.invalidName) {
            try await accounts.setUp(
                token: token, organization: " ", name: "Ann", email: "ann@example.com", password: Installation.password,
                from: Installation.client)
        }
        #expect(try accounts.needsSetup())
        _ = try await setUp(token)
    }

    @Test("Of two that come at once, one is the first")
    func race() async throws {
        let token = try accounts.makeSetupToken().token
        let codes = await withTaskGroup(of: String.self) { group in
            for name in ["ann", "bob", "cem", "dee"] {
                group.addTask {
                    do {
                        _ = try await setUp(token, email: "\(name)@example.com")
                        return "ok"
                    } catch { return (error as? WorkbenchError)?.code.rawValue ?? "\(error)" }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted()
        }
        #expect(codes == ["already_set_up", "already_set_up", "already_set_up", "ok"])
        #expect(try accounts.users(by: .localOwner()).count == 1)
    }

    @Test("A command makes the first account as well, who must be an owner; the link is then void")
    func command() async throws {
        let token = try accounts.makeSetupToken().token
        await awaitError(.lastOwner) { try await here.add("ann", .admin, by: .localOwner()) }
        try await here.add("ann", .owner, by: .localOwner())
        await awaitError(.alreadySetUp) { try await setUp(token, email: "eve@example.com") }
        let principal = try await here.principal(here.signIn("ann"))
        #expect(principal.isOperator && principal.role == .owner)
        #expect(try await !here.member("bob", .owner, by: principal).isOperator, "only the first is operator by itself")
    }

    @Test("The owner of the data folder works without an account")
    func local() throws {
        let owner = Principal.localOwner()
        #expect(try accounts.organization(Organization.localID, by: owner).name == "Local")
        #expect(try accounts.profile(of: owner).user == nil)
        #expect(try accounts.users(by: owner).isEmpty && accounts.sessions(of: owner).isEmpty && accounts.keys(by: owner).isEmpty)
        expectError(.userNotFound) { try accounts.makeKey(name: "key", by: owner, from: .local) }
    }
}
