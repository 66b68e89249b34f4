import Foundation
import JSON
import Testing
import TrialMethods

struct ImportSourceTests {
    @Test("Recorded conversations are imported by their conditions", arguments: Reach.Kind.allCases)
    func conversations(_ kind: Reach.Kind) throws {
        let workplace = try Workplace()
        let reach = try Reach(kind, workplace.place("data"))
        func run(_ arguments: String...) throws -> Program.Ending { try workplace.run(arguments, environment: reach.environment) }
        try workplace.write(
            "c.jsonl",
            #"{"id":"1","domain":"x","messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a","rating":{"stars":5}}]}"#
                + "\n"
                + #"{"id":"2","domain":"y","messages":[{"role":"user","content":"q"},{"role":"assistant","content":"b"}]}"#)
        #expect(try run("conversation", "import", "c.jsonl").status == 0)
        let imported = try run("dataset", "import", "--conversations", "--min-stars", "4", "--name", "good")
        #expect(
            imported.status == 0 && imported.output.contains("OpenAI chat rows in recorded conversations")
                && imported.output.contains("1 usable row"), "\(imported)")
        #expect(
            try JSONValue(parsing: try run("dataset", "import", "--conversations", "--name", "all", "--json").output)["statistics"]?["rows"]
                == .integer(2))
    }

    @Test(
        "Rows of a database are fetched by the command, wherever they are stored",
        .enabled(if: PostgreSQLServer.absence == nil, "PostgreSQL's programs are not here, or do not run"), arguments: Reach.Kind.allCases)
    func database(_ kind: Reach.Kind) throws {
        let workplace = try Workplace()
        let reach = try Reach(kind, workplace.place("data"))
        let address = try PostgreSQLServer.shared.get().address()
        func run(_ sql: String, _ more: String...) throws -> Program.Ending {
            try workplace.run(
                ["dataset", "import", "--query", sql, "--name", "faq", "--postgres", address] + more, environment: reach.environment)
        }
        let all = "SELECT * FROM (VALUES ('one', 'two'), ('three', 'four'), (NULL, 'x')) AS faq (prompt, completion)"
        let refused = try run(all)
        #expect(refused.status == 1 && refused.errors.contains("1 row of PostgreSQL postgres at"), "\(refused)")
        #expect(refused.errors.contains("line 3, prompt") && refused.errors.contains("--skip-invalid"))
        let stored = try run(all, "--skip-invalid")
        #expect(stored.status == 0 && stored.output.contains("prompt and completion rows in a query"), "\(stored)")
        #expect(stored.errors.contains("left out: ") && stored.output.contains("2 usable rows"))
        let shown = try workplace.run(["dataset", "show", "faq"], environment: reach.environment)
        #expect(shown.output.contains("import PostgreSQL postgres at /tmp/"), "\(shown)")
    }

    @Test(
        "Sources that do not go together are refused",
        arguments: [
            (["--conversations"], "give it one with --name"),
            (["rows.jsonl", "--conversations"], "a file and another source"),
            (["--conversations", "--query", "SELECT 1", "--name", "x"], "name two sources"),
            (["rows.jsonl", "--author", "ann"], "conditions such as --author"),
            (["--query", "SELECT 1", "--author", "ann", "--name", "x", "--postgres", "dbname=x"], "write them into the query"),
            (["--query", "SELECT 1", "--name", "x"], "no PostgreSQL server is named"),
            (["--query", "SELECT 1", "--name", "x", "--postgres", "postgresql://a:s3cret@h:p/x"], "cannot be read"),
            (
                ["--query", "SELECT 1", "--name", "x", "--postgres", "postgresql://a:s3cret@/x?host=/nowhere"],
                "PostgreSQL x at /nowhere cannot be reached"
            ),
            (["--rated-table", "t", "--rated-column", "body", "--name", "x", "--postgres", "dbname=x"], "--rated-column 'body'"),
            (["--conversations", "--fix", "turn_order", "--name", "x"], "--fix is for files"),
            (["--conversations", "--name", "x"], "no conversation of recorded conversations meets"),
        ])
    func refused(arguments: [String], says: String) throws {
        let workplace = try Workplace()
        let ending = try workplace.run(["dataset", "import", "--data", "data"] + arguments, environment: ["TUNESMITH_POSTGRES_URL": ""])
        #expect(ending.status == 1 && ending.errors.contains(says) && !ending.errors.contains("s3cret"), "\(ending)")
    }
}
