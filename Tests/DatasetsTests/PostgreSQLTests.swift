import Domain
import Foundation
import JSON
import Testing
import TrialMethods

@testable import Datasets

@Suite(.enabled(if: PostgreSQLServer.absence == nil, "PostgreSQL's programs are not here, or do not run"))
struct PostgreSQLTests {
    private let server: PostgreSQLServer

    init() throws {
        server = try PostgreSQLServer.shared.get()
    }

    private func read(_ sql: String, format: RowFormat? = nil, columns: [String: String] = [:], seconds: Int = 60) throws -> (
        rows: [DatasetRow], summary: DatasetSummary
    ) {
        let query = PostgreSQLQuery(
            sql, at: try PostgreSQLAddress(server.address()), format: format, columns: ColumnMap(columns), timeoutSeconds: seconds)
        var rows: [DatasetRow] = []
        let summary = try query.forEachRow { rows.append($0) }
        return (rows, summary)
    }

    private func error(_ body: () throws -> Void) -> WorkbenchError? {
        #expect(throws: WorkbenchError.self) { try body() }
    }

    @Test(
        "The columns of a query are those of a table, and JSON is read as such",
        arguments: [
            ("SELECT 'q' AS prompt, 'a' AS completion", RowFormatTests.dialogue, "prompt and completion rows in a query"),
            (
                #"SELECT '[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]'::jsonb AS messages, NULL AS tools"#, "",
                "OpenAI chat rows in a query"
            ),
            (
                #"SELECT '[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]' AS messages"#, "",
                "OpenAI chat rows in a query"
            ),
            ("SELECT 'q' AS instruction, '' AS input, 'a' AS output, NULL AS history;", RowFormatTests.dialogue, "Alpaca rows in a query"),
            ("SELECT 't' AS text -- the end", #"{"text":"t"}"#, "plain text rows in a query"),
            (
                "SELECT 'a' AS anchor, 'p' AS positive, 0.5::float8 AS score", #"{"anchor":"a","positive":"p","score":0.5}"#,
                "embedding pair rows in a query"
            ),
            (
                #"SELECT '{"messages":[{"role":"user","content":"q"}]}'::json AS input, '[{"role":"assistant","content":"a"}]'::json AS preferred_output, '[{"role":"assistant","content":"b"}]'::json AS non_preferred_output"#,
                RowFormatTests.preferred, "preference rows in a query"
            ),
        ])
    func forms(sql: String, json: String, recognition: String) throws {
        let (rows, summary) = try read(sql)
        #expect(summary.recognition == recognition && rows.count == 1 && summary.problems.errorCount == 0, "\(summary.places)")
        if !json.isEmpty { #expect(rows.map { $0.json.text() } == [json]) }
        if case .conversation(let conversation)? = rows.first?.content {
            #expect(conversation.messages.map(\.content) == ["q", "a"] && conversation.tools == nil)
        }
    }

    @Test("Columns are named as in a file, and problems have the number of their row")
    func columns() throws {
        let (rows, summary) = try read(
            "SELECT * FROM (VALUES ('q1', 'a1', 1), ('q2', NULL, 2), ('q3', 'a3', 3)) AS t (question_text, reply, id)",
            columns: ["question_text": "prompt", "reply": "completion"])
        #expect(rows.map(\.line) == [1, 3] && summary.totals.rows == 3 && summary.totals.invalidRows == 1 && summary.invalidLines == [2])
        #expect(summary.places == ["2 missing_content completion", "1 field_not_converted id"])
        #expect(error { _ = try read("SELECT 1 AS a, 2 AS a") }?.code == .invalidDataset)
        #expect(error { _ = try read("SELECT 1 AS a", columns: ["b": "prompt"]) }?.message.contains("has no column \"b\"") == true)
        #expect(error { _ = try read("SELECT 1 AS a") }?.code == .unrecognizedFormat)
        #expect(error { _ = try read("SELECT 'q' AS prompt, 'a' AS completion WHERE false") }?.code == .invalidDataset)
    }

    @Test("Many and long rows come in order, a piece at a time")
    func many() throws {
        let query = PostgreSQLQuery(
            "SELECT 'q' || n AS prompt, repeat('ä', CASE WHEN n % 4000 = 0 THEN 500000 ELSE 20 END) AS completion FROM generate_series(1, 20000) n",
            at: try PostgreSQLAddress(server.address()))
        var (count, inOrder) = (0, true)
        let summary = try query.forEachRow { row in
            count += 1
            if case .conversation(let conversation) = row.content { inOrder = inOrder && conversation.messages[0].content == "q\(count)" }
        }
        #expect(count == 20_000 && inOrder && summary.totals.rows == count && summary.totals.byteCount > 5_000_000)
        struct Enough: Error {}
        #expect(throws: Enough.self) { try query.forEachRow { _ in throw Enough() } }
    }

    struct Bad: CustomTestStringConvertible, Sendable {
        let sql: String
        let code: WorkbenchError.Code
        let says: [String]
        var testDescription: String { sql }
    }

    static let bad = [
        Bad(sql: "SELECT *\nFORM x", code: .invalidQuery, says: [#"syntax error at or near "FORM" (line 2, column 1: "FORM x")"#]),
        Bad(sql: "SELECT missing FROM pg_class", code: .invalidQuery, says: [#"column "missing" does not exist (line 1, column 8"#]),
        Bad(sql: "SELECT * FROM nowhere", code: .invalidQuery, says: [#"relation "nowhere" does not exist"#]),
        Bad(sql: "", code: .queryWrites, says: ["no columns"]),
        Bad(sql: "SELECT 1; SELECT 2", code: .invalidQuery, says: ["multiple commands"]),
        Bad(sql: "SELECT 1; DROP TABLE kept", code: .invalidQuery, says: ["multiple commands"]),
        Bad(sql: "DELETE FROM kept", code: .queryWrites, says: ["no columns"]),
        Bad(sql: "DELETE FROM kept RETURNING text", code: .queryWrites, says: ["does more than read"]),
        Bad(sql: "WITH gone AS (DELETE FROM kept RETURNING text) SELECT text FROM gone", code: .queryWrites, says: ["does more than read"]),
        Bad(sql: "SELECT nextval('counter')::text AS text", code: .queryWrites, says: ["read-only transaction"]),
        Bad(sql: "SELECT removal() AS text", code: .queryWrites, says: ["read-only transaction"]),
        Bad(
            sql: "SELECT set_config('transaction_read_only', 'off', false) || removal() AS text", code: .queryWrites,
            says: ["read-write mode"]),
        Bad(sql: "COMMIT", code: .queryWrites, says: ["no columns"]),
        Bad(sql: "SELECT 1 / 0 AS text", code: .invalidQuery, says: ["division by zero"]),
        Bad(sql: "SELECT pg_sleep(30)::text AS text", code: .queryTimedOut, says: ["statement timeout"]),
        Bad(sql: "SELECT $1 AS text", code: .invalidQuery, says: ["parameter"]),
        Bad(sql: "SELECT 1\0", code: .invalidQuery, says: ["NUL"]),
    ]

    @Test("A query that is wrong, writes or takes too long is refused in the server's words, and changes nothing", arguments: bad)
    func refused(bad: Bad) throws {
        try server.run(
            """
            BEGIN; SELECT pg_advisory_xact_lock(1); CREATE TABLE IF NOT EXISTS kept (text text); CREATE SEQUENCE IF NOT EXISTS counter;
            CREATE OR REPLACE FUNCTION removal() RETURNS text LANGUAGE sql AS $$ DELETE FROM kept RETURNING text $$;
            INSERT INTO kept SELECT 'row' WHERE NOT EXISTS (SELECT 1 FROM kept); COMMIT
            """)
        let error = error { _ = try read(bad.sql, format: .text, seconds: 1) }
        #expect(
            error?.code == bad.code && bad.says.allSatisfy { error?.message.contains($0) == true },
            "\(error?.message ?? "") \(error?.details ?? [:])")
        #expect(try read("SELECT text FROM kept", format: .text).rows.count == 1)
    }

    @Test("Servers that are not there and users that are refused are told apart, and no password is shown")
    func connecting() throws {
        try server.run(
            "DO $$ BEGIN CREATE ROLE locked LOGIN PASSWORD 'p@ss/w0rd'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
        )
        let sql = "SELECT 'q' AS prompt, 'a' AS completion"
        #expect(
            try PostgreSQLQuery(sql, at: PostgreSQLAddress(server.url(user: "locked", password: "p%40ss%2Fw0rd"))).forEachRow { _ in }
                .totals.rows == 1)
        let cases: [(String, WorkbenchError.Code)] = [
            (server.url(user: "locked", password: "s3cret%21x"), .badCredentials),
            (server.address("user=locked dbname=postgres"), .badCredentials),
            (server.url(user: "app", password: "s3cret%21x", database: "absent"), .databaseUnreachable),
            ("postgresql://app:s3cret%21x@/postgres?host=/nowhere", .databaseUnreachable),
            ("postgresql://app:s3cret%21x@127.0.0.1:1/postgres", .databaseUnreachable),
            ("host=127.0.0.1 port=1 password='s3cret!x' dbname=x", .databaseUnreachable),
        ]
        for (text, code) in cases {
            let address = try PostgreSQLAddress(text)
            let error = error { _ = try PostgreSQLQuery(sql, at: address).forEachRow { _ in } }
            let shown = "\(error.map { "\($0)" } ?? "") \(error?.message ?? "") \(error?.hint ?? "")"
            #expect(
                error?.code == code,
                "\(shown)")
            #expect(!shown.contains("s3cret!x") && !shown.contains("s3cret%21x"), "\(shown)")
        }
    }

    @Test("A text with a broken encoding is a problem of its row")
    func encoding() throws {
        let (rows, summary) = try read(#"SELECT text FROM (VALUES ('t'), (E'caf\u00e9')) AS t (text)"#)
        #expect(rows.count == 2 && summary.problems == Problems())
        #expect(rows.last?.content == .text("café"))
    }
}

struct PostgreSQLAddressTests {
    @Test("An address shows its database and host alone")
    func names() throws {
        let address = try PostgreSQLAddress("  postgresql://ann:s3cret%21@db.example.org:5433/shop?sslmode=verify-full\n")
        #expect(address.name == "PostgreSQL shop at db.example.org:5433")
        var dumped = ""
        dump(address, to: &dumped)
        for text in ["\(address)", String(reflecting: address), dumped] {
            #expect(text.contains("shop") && !text.contains("s3cret") && !text.contains("ann"))
        }
        #expect(address.masked("a s3cret! b s3cret%21 c") == "a *** b *** c")
        #expect(try PostgreSQLAddress("dbname=shop").name == "PostgreSQL shop")
    }

    @Test(
        "What is no address is refused without being shown",
        arguments: [
            "", " \n", "s3cret", "postgresql://ann:s3cret@h:port/x", "postgresql://ann:p/s3cret@h/x", "host=h password=s3cret nonsense=1",
            "host=h\0s3cret", "https://s3cret",
        ])
    func refused(text: String) {
        let error = #expect(throws: WorkbenchError.self) { try PostgreSQLAddress(text) }
        #expect(error?.code == .invalidSetting && error?.message.contains("s3cret") == false && error?.hint?.contains("s3cret") == false)
    }

    @Test("The address is taken from where it is named")
    func named() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("address", "dbname=of-file\n")
        let variable = [PostgreSQLAddress.variable: "dbname=of-variable"]
        #expect(try PostgreSQLAddress.named("dbname=given", file: nil, environment: variable).name == "PostgreSQL given")
        #expect(try PostgreSQLAddress.named(nil, file: file, environment: variable).name == "PostgreSQL of-file")
        #expect(try PostgreSQLAddress.named(nil, file: nil, environment: variable).name == "PostgreSQL of-variable")
        for (address, path, environment) in [("dbname=x", file, variable), (nil, nil, [:]), (nil, nil, [PostgreSQLAddress.variable: ""])]
            as [(String?, String?, [String: String])]
        {
            #expect(
                (#expect(throws: WorkbenchError.self) { try PostgreSQLAddress.named(address, file: path, environment: environment) })?.code
                    == .invalidSetting)
        }
        for text in ["", "dbname=a\ndbname=b", String(repeating: "x", count: 1 << 17)] {
            let path = try folder.write("bad", text)
            #expect((#expect(throws: WorkbenchError.self) { try PostgreSQLAddress(file: path) })?.code == .invalidSetting)
        }
        #expect((#expect(throws: WorkbenchError.self) { try PostgreSQLAddress(file: "\(folder.path)/absent") })?.code == .fileNotFound)
    }
}
