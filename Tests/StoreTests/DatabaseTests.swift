import CSQLite
import Domain
import Foundation
import Testing

@testable import Store

@Suite struct DatabaseTests {
    private let folder: TemporaryFolder
    private let database: Database

    init() throws {
        folder = try TemporaryFolder()
        database = try Self.open(folder)
    }

    /// A database with a table of named values.
    static func open(_ folder: TemporaryFolder, timeoutSeconds: Double = 10) throws -> Database {
        let table = Migration(
            number: 1, name: "things",
            statements: [
                "CREATE TABLE things (name TEXT NOT NULL PRIMARY KEY, value BLOB)",
                "CREATE TABLE parts (thing TEXT NOT NULL REFERENCES things (name))",
            ])
        return try Database(at: folder.place("database"), migrations: [table], timeoutSeconds: timeoutSeconds)
    }

    @Test(
        "A value comes back as it was stored",
        arguments: [
            .integer(0), .integer(.max), .integer(.min), .real(0.1), .real(-.infinity), .real(.greatestFiniteMagnitude), .text(""),
            .text("Zürich 😀 'quoted' \" $1"), .blob(Data()), .blob(Data([0, 255, 0])), .null,
        ] as [DatabaseValue])
    func roundTrip(value: DatabaseValue) throws {
        try database.write { try $0.execute("INSERT INTO things (name, value) VALUES ($1, $2)", "a", value) }
        let found = try database.read { transaction in
            try transaction.first("SELECT value FROM things") { try $0.value("value", as: DatabaseValue.self) }
        }
        #expect(found == value)
    }

    @Test("Typed values come back, and nil as nil")
    func typed() throws {
        try database.write { transaction in
            try transaction.execute("INSERT INTO things (name, value) VALUES ($1, $2)", "true", true)
            try transaction.execute("INSERT INTO things (name, value) VALUES ($1, $2)", "nil", Int?.none)
            try transaction.execute("INSERT INTO things (name, value) VALUES ($1, $2)", "text", "some" as String?)
            try transaction.execute("INSERT INTO things (value, name) VALUES ($2, $1)", "swapped", 1.5)
        }
        func value<Value: DatabaseConvertible & Sendable>(_ name: String, _ type: Value.Type) throws -> Value? {
            try database.read { transaction in
                try transaction.first("SELECT value FROM things WHERE name = $1", name) { try $0.value("value", as: type) }
            }
        }
        #expect(try value("true", Bool.self) == true)
        #expect(try value("nil", Int?.self) == .some(nil))
        #expect(try value("text", String?.self) == "some")
        #expect(try value("swapped", Double.self) == 1.5)
        #expect(try value("absent", Double.self) == nil)
        for (name, code) in [("text", "Int"), ("nil", "Int")] {
            let error = expectError(.databaseFailed) { try value(name, Int.self) }
            #expect(error?.message.contains("no \(code)") == true)
        }
        expectError(.databaseFailed) { try value("swapped", Bool.self) }
    }

    @Test(
        "What cannot be done is refused, and its values are in no message",
        arguments: [
            ("NaN", "INSERT INTO things (name, value) VALUES ($1, $2)", ["secret-1", Double.nan], .databaseFailed),
            ("NUL", "INSERT INTO things (name) VALUES ($1)", ["secret-1\0"], .databaseFailed),
            ("too few values", "INSERT INTO things (name, value) VALUES ($1, $2)", ["secret-1"], .databaseFailed),
            ("too many values", "INSERT INTO things (name) VALUES ($1)", ["secret-1", 2], .databaseFailed),
            ("other parameters", "INSERT INTO things (name) VALUES (?)", ["secret-1"], .databaseFailed),
            ("two statements", "INSERT INTO things (name) VALUES ('a'); DELETE FROM things", [], .databaseFailed),
            ("no statement", " ", [], .databaseFailed),
            ("bad syntax", "INSERT INTO", [], .databaseFailed),
            ("no table", "DELETE FROM nothing", [], .databaseFailed),
            ("null", "INSERT INTO things (name) VALUES ($1)", [DatabaseValue.null], .constraintViolated),
            ("foreign key", "INSERT INTO parts (thing) VALUES ($1)", ["secret-1"], .constraintViolated),
            ("a name in wrong quotes", "INSERT INTO things (name) VALUES (\"a\")", [], .databaseFailed),
            ("another file", "ATTACH DATABASE ':memory:' AS other", [], .databaseFailed),
            ("an extension", "SELECT load_extension('x')", [], .databaseFailed),
        ] as [(String, String, [any DatabaseConvertible & Sendable], WorkbenchError.Code)])
    func refused(name: String, sql: String, values: [any DatabaseConvertible & Sendable], code: WorkbenchError.Code) throws {
        let error = expectError(code, "\(name)") {
            try database.write { try $0.using(sql, values) { _, statement in while try statement.step() {} } }
        }
        #expect(error.map { "\($0)".contains("secret-1") } == false)
        #expect(try database.number("SELECT COUNT(*) AS n FROM things") == 0)
    }

    @Test("When the body throws, nothing of it stays, and the next one works")
    func rollback() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try database.write { transaction in
                try transaction.execute("INSERT INTO things (name) VALUES ('a')")
                throw Stop()
            }
        }
        expectError(.constraintViolated) {
            try database.write { transaction in
                try transaction.execute("INSERT INTO things (name) VALUES ('b')")
                try transaction.execute("INSERT INTO things (name) VALUES ('b')")
            }
        }
        let changed = try database.write { try $0.execute("INSERT INTO things (name) VALUES ('c'), ('d')") }
        #expect(changed == 2)
        #expect(try database.number("SELECT COUNT(*) AS n FROM things") == 2)
    }

    @Test("Reading sees one state whatever is written meanwhile, and cannot write")
    func reading() throws {
        func count(_ transaction: Transaction) throws -> Int? {
            try transaction.first("SELECT COUNT(*) AS n FROM things") { try $0.value("n", as: Int.self) }
        }
        let counts = try database.read { transaction in
            let before = try count(transaction)
            try database.write { try $0.execute("INSERT INTO things (name) VALUES ('a')") }
            return [before, try count(transaction)]
        }
        #expect(counts == [0, 0])
        #expect(try database.number("SELECT COUNT(*) AS n FROM things") == 1)
        expectError(.fileUnwritable) { try database.read { try $0.execute("DELETE FROM things") } }
    }

    @Test("Several threads read at the same moment, and more than there are connections take turns")
    func readTogether() throws {
        try database.write { try $0.execute("INSERT INTO things (name) VALUES ('a')") }
        let inside = DispatchSemaphore(value: 0)
        let database = database
        @Sendable func name() throws -> String? {
            try database.read { try $0.first("SELECT name FROM things") { try $0.value("name", as: String.self) } }
        }
        // The first is still reading when the second has read.
        try onThreads(2) { number in
            if number == 0 {
                try database.read { _ in try #require(inside.wait(timeout: .now() + 60) == .success) }
            } else {
                #expect(try name() == "a")
                inside.signal()
            }
        }
        try onThreads(20) { (_: Int) throws in
            for _ in 0..<20 { #expect(try name() == "a") }
        }
    }

    @Test("What many rows meet is not counted to the end")
    func boundedCount() throws {
        func fill(_ numbers: Range<Int>) throws {
            try database.write { transaction in
                for number in numbers { try transaction.execute("INSERT INTO things (name) VALUES ($1)", "\(number)") }
            }
        }
        func count() throws -> Int? { try database.read { try $0.count("things WHERE name <> $1", values: ["x"]) } }
        #expect(try count() == 0)
        try fill(0..<Transaction.countedAtMost)
        #expect(try count() == Transaction.countedAtMost)
        try fill(Transaction.countedAtMost..<Transaction.countedAtMost + 1)
        #expect(try count() == nil)
    }

    @Test("A transaction or a row that was kept is of no use")
    func kept() throws {
        try database.write { try $0.execute("INSERT INTO things (name) VALUES ('a')") }
        var transaction: Transaction?
        var row: Row?
        try database.read {
            transaction = $0
            _ = try $0.rows("SELECT name FROM things") { row = $0 }
        }
        expectError(.databaseFailed) { try transaction?.execute("DELETE FROM things") }
        expectError(.databaseFailed) { try row?.value("name", as: String.self) }
    }

    @Test("The same statement can be run while its rows are read")
    func nested() throws {
        try database.write { try $0.execute("INSERT INTO things (name) VALUES ('a'), ('b'), ('c')") }
        let pairs = try database.read { transaction in
            try transaction.rows("SELECT name FROM things") { outer in
                try transaction.rows("SELECT name FROM things") {
                    try outer.value("name", as: String.self) + $0.value("name", as: String.self)
                }
            }
        }
        #expect(pairs.flatMap { $0 }.count == 9 && Set(pairs.flatMap { $0 }).count == 9)
    }

    @Test(
        "The file is opened carefully",
        arguments: [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("trusted_schema", "0")])
    func settings(name: String, value: String) throws {
        let read: (Transaction) throws -> DatabaseValue? = {
            try $0.first("PRAGMA \(name)") { try $0.value(name, as: DatabaseValue.self) }
        }
        for found in [try database.read(read), try database.write(read)] {
            #expect(found == .text(value) || found == Int64(value).map { .integer($0) })
        }
    }

    @Test("Several threads with several connections write at once, and no change is lost")
    func writersAtOnce() throws {
        try database.write { try $0.execute("INSERT INTO things (name, value) VALUES ('counter', 0)") }
        let others = try (0..<2).map { _ in try Self.open(folder) }
        try onThreads(6) { number in
            for _ in 0..<40 {
                try others[number % 2].write { transaction in
                    let value = try transaction.first("SELECT value AS n FROM things") { try $0.value("n", as: Int.self) }
                    try transaction.execute("UPDATE things SET value = $1", (value ?? 0) + 1)
                }
                _ = try others[number % 2].number("SELECT value AS n FROM things")
            }
        }
        #expect(try database.number("SELECT value AS n FROM things") == 240)
        #expect(try database.integrity() == ["ok"])
    }

    @Test("Who waits too long for another writer is told so")
    func busy() throws {
        let hasty = try Self.open(folder, timeoutSeconds: 0.02)
        try database.write { _ in
            expectError(.storeBusy, "another of ours") { try hasty.write { try $0.execute("DELETE FROM things") } }
        }
        var handle: OpaquePointer?
        defer { sqlite3_close(handle) }
        try #require(sqlite3_open(folder.place("database").path, &handle) == SQLITE_OK)
        try #require(sqlite3_exec(handle, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK)
        expectError(.storeBusy, "a program that knows nothing of our lock") { try hasty.write { try $0.execute("DELETE FROM things") } }
        try #require(sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) == SQLITE_OK)
        try hasty.write { try $0.execute("DELETE FROM things") }
    }

    @Test(
        "Many who wait for another writer wait beside each other, not one after another", .timeLimit(.minutes(1)),
        arguments: [true, false])
    func busyForAll(knowsOurLock: Bool) async throws {
        // One after another they would take two minutes.
        let hasty = try Self.open(folder, timeoutSeconds: 3)
        var handle: OpaquePointer?
        defer { sqlite3_close(handle) }
        let other = try FileLock(folder.place("database-write.lock").path)
        if knowsOurLock {
            #expect(other.take(.exclusive))
        } else {
            try #require(sqlite3_open(folder.place("database").path, &handle) == SQLITE_OK)
            try #require(sqlite3_exec(handle, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK)
        }
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        Thread.detachNewThread {
                            expectError(.storeBusy) { try hasty.write { try $0.execute("DELETE FROM things") } }
                            continuation.resume()
                        }
                    }
                }
            }
        }
    }

    @Test(
        "Files that are no database are refused and left as they are",
        arguments: [Data("hello, I am a long text\n".utf8), Data(repeating: 7, count: 9000)])
    func noDatabase(bytes: Data) throws {
        let file = folder.place("other")
        try bytes.write(to: file)
        expectError(.malformedFile) { try Database(at: file) }
        #expect(try Data(contentsOf: file) == bytes)
    }

    @Test("A place where no file can be made is named")
    func noPlace() {
        let error = expectError(.fileNotFound) { try Database(at: folder.place("absent/database")) }
        #expect(error?.message.contains("absent/database") == true)
    }

    @Test("What was written is in the file itself once the database is closed")
    func closing() throws {
        let place = folder.place("closed")
        _ = try Database(at: place)
        // A copy without the log beside it.
        try FileManager.default.copyItem(at: place, to: folder.place("copy"))
        let copy = try Database(at: folder.place("copy"))
        #expect(try copy.number("SELECT COUNT(*) AS n FROM organizations") == 1)
    }
}
