import Domain
import Foundation
import Store
import Testing

@testable import Accounts

@Suite struct SecretsTests {
    private let here: Installation
    private let accounts: Accounts
    private let client = Installation.client
    private let owner = Principal.localOwner()

    init() throws {
        here = try Installation()
        accounts = here.accounts
    }

    private var keyFile: String { here.store.folder.appendingPathComponent("secrets.key").path }

    @Test("A secret is kept, replaced, listed by name and removed; another process opens it")
    func keeping() throws {
        let secrets = accounts.secrets(of: Organization.localID)
        for value in ["sk-1", "", "two\nlines \u{1F511}\0", String(repeating: "x", count: Secrets.mostBytes)] where !value.isEmpty {
            try secrets.set("provider.key", to: value, by: owner, from: client)
            #expect(try secrets.value(of: "provider.key") == value)
            #expect(try here.other().secrets(of: Organization.localID).value(of: "provider.key") == value)
        }
        try secrets.set("another", to: "x", by: owner, from: client)
        #expect(try secrets.names() == ["another", "provider.key"])
        try secrets.remove("another", by: owner, from: client)
        expectError(.secretNotFound) { try secrets.remove("another", by: owner, from: client) }
        expectError(.secretNotFound) { try secrets.value(of: "another") }
        for name in ["", "two words", "\u{E9}", String(repeating: "x", count: 101)] {
            expectError(.invalidName) { try secrets.set(name, to: "x", by: owner, from: client) }
        }
        expectError(.invalidSetting) { try secrets.set("empty", to: "", by: owner, from: client) }
        expectError(.invalidSetting) {
            try secrets.set("long", to: String(repeating: "x", count: Secrets.mostBytes + 1), by: owner, from: client)
        }
        let member = Principal(user: nil, organization: Organization.localID, role: .member, isOperator: false, credential: .local)
        expectError(.insufficientRole) { try secrets.set("x", to: "y", by: member, from: client) }
    }

    @Test("Sealed bytes do not open in another row, altered, or with another key; the error tells nothing of them")
    func moving() throws {
        let second = try accounts.addOrganization(named: "Second", by: owner, from: client)
        let secrets = accounts.secrets(of: Organization.localID)
        try secrets.set("a", to: "value of a", by: owner, from: client)
        try secrets.set("b", to: "value of b", by: owner, from: client)
        let sealed = try #require(here.store.readAccounts { try $0.sealedSecret("a", of: Organization.localID) })
        let now = here.clock.now
        try here.store.writeAccounts { records in
            try records.setSecret("b", of: Organization.localID, sealed: sealed, at: now)
            try records.setSecret("a", of: second.id, sealed: sealed, at: now)
        }
        for (place, name) in [(Organization.localID, "b"), (second.id, "a")] {
            let error = expectError(.secretUnreadable) { try accounts.secrets(of: place).value(of: name) }
            #expect(error?.message.contains("value") == false && error?.details.isEmpty == true)
        }
        #expect(try secrets.value(of: "a") == "value of a")
        let bytes = try #require(Sodium.bytes(base64: sealed.utf8))
        var altered = (0..<bytes.count).map { index in
            var copy = bytes
            copy[index] ^= 1
            return Sodium.base64(copy)
        }
        altered += ["", "A", "AQ", "!", sealed + "=", sealed + "AAAA", String(sealed.dropLast(2)), Sodium.base64(Array(bytes.prefix(41)))]
        for text in altered {
            try here.store.writeAccounts { try $0.setSecret("a", of: Organization.localID, sealed: text, at: now) }
            expectError(.secretUnreadable, "\(text)") { try secrets.value(of: "a") }
        }
        try here.store.writeAccounts { try $0.setSecret("a", of: Organization.localID, sealed: sealed, at: now) }
        #expect(try secrets.value(of: "a") == "value of a")
        try FileManager.default.removeItem(atPath: keyFile)
        expectError(.secretUnreadable) { try here.other().secrets(of: Organization.localID).value(of: "a") }
    }

    @Test("Places that read alike are different places")
    func places() {
        let seal = Seal(accounts.installationKey, Sodium.randomBytes)
        let sealed = seal.seal("value", for: ["ab", "c"])
        #expect(seal.open(sealed, for: ["ab", "c"]) == "value" && seal.seal("value", for: ["ab", "c"]) != sealed)
        for place in [["a", "bc"], ["abc", ""], ["abc"], ["ab", "c", ""], ["c", "ab"], []] { #expect(seal.open(sealed, for: place) == nil) }
    }

    @Test("The key's file is made once, for its owner alone, and refused when others may read it or it is not whole")
    func keyFiles() throws {
        let path = keyFile
        let made = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(made.count == 32 && Set(made).count > 10)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        _ = try here.other()
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == made)
        for mode in [0o604, 0o640, 0o660, 0o601, 0o777] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            expectError(.secretUnreadable, "\(String(mode, radix: 8))") { try here.other() }
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        for wrong in [Data(), made.dropLast(), made + [0], Data(repeating: 1, count: 100_000)] {
            try Data(wrong).write(to: URL(fileURLWithPath: path))
            #expect(throws: WorkbenchError.self, "\(wrong.count) bytes") { try here.other() }
        }
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd")
        #expect(throws: WorkbenchError.self, "a link") { try here.other() }
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: WorkbenchError.self, "a folder") { try here.other() }
    }

    @Test("Several that make the key's file at once have the same key")
    func together() async throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appendingPathComponent("key").path
        let keys = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { try PrivateFile.contents(at: path) { Sodium.randomBytes(32) } } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(keys.count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["key"])
    }
}
