import Domain
import Foundation
import Testing

@testable import Store

@Suite struct AccountRecordsTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let time = Date(timeIntervalSince1970: 1_700_000_000)
    private let ann = User.ID(rawValue: "ann")
    private let second = Organization.ID(rawValue: "second")

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(at: folder.place("store"))
        try store.writeAccounts { records in
            try records.add(Organization(id: second, name: "Second", created: time))
            try records.add(user("ann"), emailKey: "ann@example.com")
            try records.setRole(.owner, of: ann, in: Organization.localID, at: time)
        }
    }

    private func user(_ name: String) -> User {
        User(
            id: User.ID(rawValue: name), email: "\(name)@example.com", name: name, isOperator: false, isDisabled: false, created: time,
            lastSignIn: nil)
    }

    private func session(_ name: String, in organization: Organization.ID = Organization.localID) -> Session {
        Session(
            id: Session.ID(rawValue: name), user: ann, organization: organization, address: "", agent: "", created: time, lastUsed: time,
            expires: time + 60)
    }

    @Test("The tables refuse what the rules must never let happen")
    func constraints() throws {
        try store.writeAccounts { try $0.add(session("s1")) }
        let hash = String(repeating: "0", count: 64)
        let cases: [(String, (AccountRecords) throws -> Void)] = [
            ("an address twice", { try $0.add(user("bob"), emailKey: "ann@example.com") }),
            ("a session where its user is no member", { try $0.add(session("s2", in: second)) }),
            ("a session that moves there", { try $0.update(session("s1", in: second)) }),
            ("a membership that goes before its sessions", { try $0.removeMembership(of: ann, in: Organization.localID) }),
            ("a membership of nobody", { try $0.setRole(.viewer, of: User.ID(rawValue: "nobody"), in: second, at: time) }),
            ("a refresh token of no session", { try $0.addRefreshToken(hash, of: Session.ID(rawValue: "none"), at: time) }),
            ("a refresh token in clear", { try $0.addRefreshToken("tr-clear", of: Session.ID(rawValue: "s1"), at: time) }),
            (
                "a one-time token of nobody",
                { try $0.add(.init(purpose: .invitation, organization: second, user: nil, expires: time), sha256: hash, at: time) }
            ),
        ]
        for (name, body) in cases { expectError(.constraintViolated, "\(name)") { try store.writeAccounts(body) } }
        #expect(try store.readAccounts { try $0.sessions(of: ann) } == [session("s1")])
    }

    @Test("What a newer version may have written is worth the least")
    func unknownValues() throws {
        try store.database.write { transaction in
            try transaction.execute(
                """
                INSERT INTO api_keys (id, organization_id, user_id, name, prefix, sha256, scopes, created_ms)
                VALUES ('k', 'local', 'ann', 'k', 'ts-', $1, 'datasets:read everything:do', 1)
                """, String(repeating: "0", count: 64))
        }
        #expect(try store.readAccounts { try $0.keys(in: Organization.localID) }.first?.scopes == [.datasetsRead])
        expectError(.constraintViolated, "a role that is none") {
            try store.database.write { try $0.execute("UPDATE memberships SET role = 'god'") }
        }
    }

    @Test("Times beyond all calendars are cut, not a crash")
    func times() throws {
        for seconds in [1e300, -1e300, .infinity, -.infinity] {
            let stored = Date(timeIntervalSince1970: seconds).databaseMilliseconds
            #expect(stored == (seconds > 0 ? 9_000_000_000_000_000 : -9_000_000_000_000_000))
        }
        #expect(Date(timeIntervalSince1970: -0.0001).databaseMilliseconds == -1)
    }
}
