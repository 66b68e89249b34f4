import Domain
import Foundation
import Testing

@testable import Store

@Suite struct MigrationTests {
    private static let first = Migration(number: 1, name: "first", statements: ["CREATE TABLE a (x BIGINT)"])
    private static let second = Migration(
        number: 2, name: "second", statements: ["CREATE TABLE b (x BIGINT)", "INSERT INTO b (x) VALUES (1)"])
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func open(_ migrations: [Migration]) throws -> Database {
        try Database(at: folder.place("database"), migrations: migrations, timeoutSeconds: 10)
    }

    private func tables(_ database: Database) throws -> [String] {
        try database.read { transaction in
            try transaction.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") {
                try $0.value("name", as: String.self)
            }
        }
    }

    @Test("An empty file gets every change, once, in several steps as well as in one")
    func upgrades() throws {
        #expect(try tables(open([Self.first])) == ["a", "migrations"])
        for _ in 0..<2 {
            let database = try open([Self.first, Self.second])
            #expect(try tables(database) == ["a", "b", "migrations"])
            #expect(try database.number("SELECT COUNT(*) AS n FROM b") == 1)
            #expect(try database.number("SELECT COUNT(*) AS n FROM migrations") == 2)
        }
    }

    @Test("A file of a newer version is refused, and left as it is")
    func newer() throws {
        _ = try open([Self.first, Self.second])
        let error = expectError(.incompatibleStore) { try open([Self.first]) }
        #expect(error?.message.contains("newer version: it has change 2 (second), known are 1") == true)
        #expect(try open([Self.first, Self.second]).number("SELECT x AS n FROM b") == 1)
    }

    @Test("A file whose changes were other ones is refused")
    func changed() throws {
        _ = try open([Self.first, Self.second])
        let edited = Migration(number: 1, name: "first", statements: ["CREATE TABLE a (x BIGINT, y BIGINT)"])
        let error = expectError(.incompatibleStore) { try open([edited, Self.second]) }
        #expect(error?.message.contains("its change 1 (first)") == true)
        try open([Self.first, Self.second]).write { try $0.execute("DELETE FROM migrations WHERE number = 1") }
        expectError(.incompatibleStore, "a gap") { try open([Self.first, Self.second]) }
    }

    @Test("Of a change that fails nothing stays; those before it do")
    func failing() throws {
        let broken = Migration(number: 2, name: "broken", statements: ["CREATE TABLE c (x BIGINT)", "INSERT INTO nowhere (x) VALUES (1)"])
        let error = expectError(.databaseFailed) { try open([Self.first, broken]) }
        #expect(error?.message.contains("change 2 (broken) failed") == true)
        #expect(try tables(open([Self.first, Self.second])) == ["a", "b", "migrations"])
    }

    @Test("Tables do not change under a process that has the file open")
    func inUse() throws {
        var older: Database? = try open([Self.first])
        expectError(.storeInUse) { try open([Self.first, Self.second]) }
        // Those of the same version share it.
        #expect(try tables(open([Self.first])) == ["a", "migrations"])
        #expect(try older?.number("SELECT COUNT(*) AS n FROM migrations") == 1)
        older = nil
        #expect(try tables(open([Self.first, Self.second])) == ["a", "b", "migrations"])
    }

    @Test("Several that make the same file at once all succeed")
    func together() throws {
        let place = folder.place("together")
        try onThreads(6) { _ in
            let database = try Database(at: place)
            #expect(try database.number("SELECT COUNT(*) AS n FROM migrations") == Migration.all.count)
        }
    }

    @Test("What was released stays as it is")
    func released() {
        #expect(
            Migration.all.map(\.digest) == [
                "e01ece6f449629940b6bb011def10aef5d08a65f1ce16826ad67e67f5666229a",
                "bbee012a45ec5d52953162cf3afd7bf559f3cbc83de8da950e4c39e98afb6050",
                "c6750d1abeb25e899cbaece16d2f6d93d62cc1ae1c2b7fc2849c81cd7388a71a",
                "af8723ecd1f30787bbcd54ba45b03a42d5db95f43d4821c7f68dd6c0b6c65f54",
                "55bdb68f446814bb3b3cad4561614a16e9ce3c5dd1dd4f3720161843a2ca7b87",
                "f1d3943b477766306a88c26e81dff4b5279df774810adaac927863e40d002157",
                "9871c2f0f9a7f61392578e861ba0ebdef659f97c052c4e616cf360025f2695a6",
                "d84c7bc83f045869cdef809b530a0b58e016f447c10826e5b0575cc16717dd35",
                "f5379e77efded42c66aed858bff9ff3eadaf22207037cae3ce3827ead6a7ce25",
                "6b32b49379acb91976e1b5e9a99fc52a045dfdedbbf35c7b3bd39b602ae8c550",
                "ccbf7fa78478655ebc70a6c0e4c37076d446e6b2d9620c2e6b786b12f534ccaf",
                "7d8793e9ee5af362aaeceec2b961c354706f181d5d7af95dd14c1bb9d971d536",
                "235b15f96f42b22e648d0ec292a2c109a0304ac25aede575b4561038257c717e",
                "db555b224503c0059a57e5460457a57394b0e3d5a76bb73f70e4516a07557d5b",
                "d5e61f45376aecdee88cbf69226b12e29508a33cdd6ac728dae33b822909cd4e",
                "08890e11a2303ed2007e13c675882090dba061da9d0c6f8d033f2f96827caf49",
            ])
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    /// Tables of the whole installation, and what hangs on a user or a session, who may be in several organizations.
    private static let shared = [
        "migrations", "organizations", "users", "passwords", "refresh_tokens", "signing_keys", "calibrations", "base_models",
    ]

    @Test("A store from before accounts keeps its datasets, which everybody in the organization sees")
    func beforeAccounts() throws {
        let place = folder.place("old")
        do {
            let old = try Database(at: place, migrations: Array(Migration.all.prefix(3)), timeoutSeconds: 10)
            try old.write { transaction in
                try transaction.execute(
                    "INSERT INTO datasets (id, organization_id, name, created_ms, deleted_ms) VALUES ('d1', 'local', 'tickets', 5, NULL), ('d2', 'local', 'gone', 6, 7)"
                )
            }
        }
        let new = try Database(at: place)
        let datasets = try new.read { transaction in
            try transaction.rows("SELECT \(DatasetRecords.columns) FROM datasets ORDER BY id") { try Dataset($0) }
        }
        #expect(datasets.map(\.id.rawValue) == ["d1", "d2"] && datasets.map { $0.deleted == nil } == [true, false])
        #expect(datasets.allSatisfy { $0.owner == nil && $0.visibility == .organization && $0.description.isEmpty })
        let organizations = try new.read { try AccountRecords(transaction: $0).organizations() }
        #expect(organizations == [Organization(id: Organization.localID, name: "Local", created: Date(timeIntervalSince1970: 0))])
        #expect(try new.integrity() == ["ok"])
    }

    @Test("Every table says whose its rows are")
    func organizations() throws {
        let database = try Database(at: folder.place("all"))
        // An index over texts has tables of its own.
        for table in try tables(database) where !Self.shared.contains(table) && !table.hasPrefix("job_words") {
            let required = try database.read { transaction in
                try transaction.first("SELECT \"notnull\" AS n FROM pragma_table_info('\(table)') WHERE name = 'organization_id'") {
                    try $0.value("n", as: Int.self)
                }
            }
            // What was done may concern no organization, such as a failed sign-in.
            #expect(required == (table == "audit_entries" ? 0 : 1), "\(table)")
        }
    }
}
