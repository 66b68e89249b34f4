import Foundation
import JSON
import Testing

struct SourceCommandTests {
    private static let rows =
        [
            #"{"messages":[{"role":"system","content":"s"},{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}"#,
            #"{"messages":[{"role":"user","content":"q1"},{"role":"assistant","content":"a1"},{"role":"user","content":"q2"},{"role":"assistant","content":"a2"}]}"#,
        ].joined(separator: "\n") + "\n"

    @Test("convert writes another form, which converts back to the same bytes")
    func convert() throws {
        let workplace = try Workplace()
        try workplace.write("in.jsonl", Self.rows)
        for arguments in [
            ["--to", "alpaca", "--as", "csv", "--compress", "gzip"], ["--to", "sharegpt", "--as", "json"],
            ["--to", "chatml", "--as", "text"],
        ] {
            let ending = try workplace.run(["dataset", "convert", "in.jsonl", "out"] + arguments)
            #expect(ending.status == 0 && ending.output.contains("out: 2 rows") && ending.output.contains("a second"), "\(ending)")
            let back = try workplace.run(["dataset", "convert", "out", "back.jsonl", "--to", "chat", "--json"])
            let report = try JSONValue(parsing: back.output)
            #expect(back.status == 0 && report["written_rows"] == .integer(2) && report["losses"] == .object([:]), "\(back)")
            #expect(try String(contentsOf: workplace.place("back.jsonl"), encoding: .utf8) == Self.rows)
            for name in ["out", "back.jsonl"] { try FileManager.default.removeItem(at: workplace.place(name)) }
        }
    }

    @Test("convert refuses what would lose something, lists it, and writes it only when told to")
    func losses() throws {
        let workplace = try Workplace()
        try workplace.write("in.jsonl", Self.rows)
        let convert = ["dataset", "convert", "in.jsonl", "out", "--to", "prompt-completion"]
        let refused = try workplace.run(convert)
        #expect(
            refused.status == 1 && refused.errors.contains("would_lose_turn 2") && refused.errors.contains("line 2, messages[0]"),
            "\(refused)")
        let report = try JSONValue(parsing: try workplace.run(convert + ["--json"]).output)
        #expect(
            report["written"] == .bool(false) && report["losses"]?["would_lose_turn"] == .integer(2) && report["listed"]?.array?.count == 2)
        #expect(workplace.names(".").filter { $0.hasPrefix("out") } == [])
        let allowed = try workplace.run(convert + ["--allow-loss"])
        #expect(allowed.status == 0 && allowed.output.contains("lost: would_lose_turn 2"), "\(allowed)")
        let again = try workplace.run(convert + ["--allow-loss"])
        #expect(again.status == 1 && again.errors.contains("'out' exists"), "\(again)")
        #expect(try workplace.run(convert + ["--allow-loss", "--overwrite"]).status == 0)
        // A field that reading leaves out is lost as well.
        try workplace.write("share.json", #"[{"id":"x","conversations":[{"from":"human","value":"q"},{"from":"gpt","value":"a"}]}]"#)
        let unplaced = try workplace.run(["dataset", "convert", "share.json", "chat.jsonl", "--to", "chat"])
        #expect(unplaced.status == 1 && unplaced.errors.contains("field_not_converted 1") && !workplace.exists("chat.jsonl"), "\(unplaced)")
        try workplace.write("bad.jsonl", Self.rows + "{}\n")
        let bad = try workplace.run(["dataset", "convert", "bad.jsonl", "chat.jsonl", "--to", "chat"])
        #expect(bad.status == 1 && bad.errors.contains("1 of 3 rows") && !workplace.exists("chat.jsonl"), "\(bad)")
        #expect(try workplace.run(["dataset", "convert", "bad.jsonl", "chat.jsonl", "--to", "chat", "--skip-invalid"]).status == 0)
        #expect(try workplace.run(["dataset", "convert", "in.jsonl", "x", "--to", "preference", "--as", "csv"]).status == 1)
        #expect(try workplace.run(["dataset", "convert", "in.jsonl", "x"]).status == 2)
    }

    @Test("Conversations are recorded once, updated, listed and filtered", arguments: Reach.Kind.allCases)
    func conversations(_ kind: Reach.Kind) throws {
        let workplace = try Workplace()
        let reach = try Reach(kind, workplace.place("data"))
        func run(_ arguments: String...) throws -> Program.Ending { try workplace.run(arguments, environment: reach.environment) }
        func line(_ id: Int, _ more: String) -> String {
            #"{"id":"c\#(id)","created":\#(id),"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]\#(more)}"#
                + "\n"
        }
        try workplace.write(
            "c.jsonl", line(1, #","domain":"billing","rating":{"stars":5}"#) + line(2, #","domain":"other","rating":{"thumbs":"down"}"#))
        let first = try run("conversation", "import", "c.jsonl")
        #expect(first.status == 0 && first.output.contains("2 conversations recorded, 0 updated"), "\(first)")
        let second = try run("conversation", "import", "c.jsonl", "--json")
        #expect(try JSONValue(parsing: second.output)["updated"] == .integer(2), "\(second)")
        let listed = try JSONValue(parsing: try run("conversation", "list", "--min-stars", "4", "--json").output)
        #expect(listed["count"] == .integer(1) && listed["conversations"]?.array?.first?["external_id"] == .string("c1"))
        let table = try run("conversation", "list", "--domain", "other", "--until", "2024-01-01")
        #expect(
            table.status == 0 && table.output.contains("c2") && table.output.contains("1 down") && !table.output.contains("c1"), "\(table)")
        #expect(try run("conversation", "list", "--author", "x").output.contains("no conversation"))
        #expect(try run("conversation", "list", "--since", "soon").status == 1)
        try workplace.write("bad.jsonl", line(3, "") + line(4, #","rating":{"stars":9}"#))
        let bad = try run("conversation", "import", "bad.jsonl")
        #expect(bad.status == 1 && bad.errors.contains("line 2, rating.stars") && bad.errors.contains("--skip-invalid"), "\(bad)")
        #expect(try JSONValue(parsing: try run("conversation", "list", "--json").output)["count"] == .integer(2))
        let skipped = try run("conversation", "import", "bad.jsonl", "--skip-invalid")
        #expect(skipped.status == 0 && skipped.output.contains("1 conversation recorded, 0 updated, 1 left out"), "\(skipped)")
    }
}
