import Domain
import Foundation
import Store
import Testing

@testable import Accounts

@Suite struct CanaryTests {
    @Test("No password, token, key or secret lies in the store in clear, nor appears in descriptions and errors")
    func canaries() async throws {
        let here = try Installation()
        let (accounts, client) = (here.accounts, Installation.client)
        var canaries = [Installation.password, "value-of-a-secret", "mistyped-password", "a-password-as-address"]
        let setup = try accounts.makeSetupToken()
        let signIn = try await accounts.setUp(
            token: setup.token, organization: "Harbour", name: "Ann", email: "ann@example.com", password: Installation.password,
            from: client)
        let owner = try here.principal(signIn)
        let renewed = try accounts.refresh(#require(signIn.refreshToken), from: client)
        let key = try accounts.makeKey(name: "key", by: owner, from: client)
        let invited = try await accounts.addUser(email: "bob@example.com", name: "Bob", role: .member, by: owner, from: client)
        let reset = try accounts.makeResetToken(for: #require(owner.user), by: .localOwner(), from: client)
        try accounts.secrets(of: Organization.localID).set("name", to: "value-of-a-secret", by: owner, from: client)
        var texts: [String] = []
        for attempt in ["mistyped-password", String(repeating: "mistyped-password", count: 40)] {
            let error = await awaitError(.wrongCredentials) { try await here.signIn("ann", password: attempt) }
            texts.append("\(error.map { "\($0)" } ?? "")")
        }
        _ = await awaitError(.wrongCredentials) {
            try await accounts.signIn(email: "a-password-as-address", password: "x", from: client)
        }
        for token in [key.secret + "x", signIn.accessToken + "x"] {
            texts.append("\(String(describing: expectError(.invalidToken) { try accounts.authenticate(bearer: token) }))")
        }
        texts.append(String(reflecting: owner) + String(reflecting: key.key) + String(reflecting: signIn.session))
        canaries += [
            setup.token, signIn.accessToken, try #require(signIn.refreshToken), try #require(renewed.refreshToken), renewed.accessToken,
            key.secret,
        ]
        canaries += [try #require(invited.invitation).token, reset.token]
        let names = try #require(FileManager.default.enumerator(atPath: here.store.folder.path)?.compactMap { $0 as? String })
        var stored = Data()
        for name in names where !name.hasSuffix("secrets.key") {
            let file = here.store.folder.appendingPathComponent(name)
            if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { stored += try Data(contentsOf: file) }
        }
        #expect(
            stored.range(of: Data("ann@example.com".utf8)) != nil && stored.range(of: Data(key.key.prefix.utf8)) != nil, "the search finds")
        for canary in canaries {
            // The random part, so that a prefix or a cut does not hide it.
            for part in [canary, String(canary.dropFirst(3)), String(canary.suffix(20))] {
                #expect(stored.range(of: Data(part.utf8)) == nil, "\(part)")
                #expect(!texts.contains { $0.contains(part) }, "\(part)")
            }
        }
        let installationKey = try Data(contentsOf: here.store.folder.appendingPathComponent("secrets.key"))
        #expect(stored.range(of: installationKey) == nil)
    }
}
