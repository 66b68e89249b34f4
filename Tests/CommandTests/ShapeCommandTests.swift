import Foundation
import JSON
import Testing

/// What is made of stored datasets: quality, parts, selections, merges, differences and files.
struct ShapeCommandTests {
    let workplace: Workplace
    private let reach: Reach

    init() throws {
        try self.init(.inProcess)
    }

    init(_ kind: Reach.Kind) throws {
        workplace = try Workplace()
        reach = try Reach(kind, workplace.place("data"))
        let doubtful = [
            Workplace.row("What is the capital of France, please?", "Paris is the capital of France."),
            Workplace.row("What is the capital of France, please?", "Paris is the capital of France."),
            Workplace.row("What is the capital of France, please?", "It is Lyon."),
            Workplace.row("Who answers questions about orders?", "Write to jane.miller@acme-shop.com, she answers all of them."),
        ]
        try workplace.write("doubtful.jsonl", doubtful.joined(separator: "\n") + "\n")
        try workplace.write("texts.jsonl", #"{"text":"Once there was a miller."}"# + "\n")
    }

    func run(_ line: String) throws -> Program.Ending {
        try workplace.run(line.split(separator: " ").map(String.init), environment: reach.environment)
    }

    func json(_ line: String) throws -> JSONValue {
        let ending = try run(line + " --json")
        try #require(ending.status == 0, "\(line): \(ending)")
        return try JSONValue(parsing: ending.output)
    }

    /// Stores files of the workplace under the names of the files.
    func store(_ names: String...) throws {
        for name in names { _ = try json("dataset import \(name).jsonl") }
    }

    func count(_ dataset: String) throws -> JSONValue? { try json("dataset stats \(dataset)")["statistics"]?["rows"] }

    private func rows(_ report: JSONValue, _ part: String) -> JSONValue? {
        report["parts"]?.array?.first { $0["name"] == .string(part) }?["rows"]
    }

    @Test("quality counts and lists what makes rows doubtful, keeps it, and compares with a validation set")
    func quality() throws {
        try store("doubtful", "rows")
        let report = try json("dataset quality doubtful")
        for part in ["exact_duplicate", "contradiction", "email"] { #expect(rows(report, part) == .integer(1), "\(part)") }
        #expect(rows(report, "toxic") == .integer(0))
        #expect(try json("dataset quality doubtful") == report)
        let findings = try json("dataset quality doubtful --flag exact_duplicate").array ?? []
        #expect(findings.count == 1 && findings[0]["row"] == .integer(2) && findings[0]["related"] == .integer(1))
        let text = try run("dataset quality doubtful")
        #expect(text.output.contains("doubtful@1: score") && text.output.contains("row 3: the same input as row 1, with another answer"))
        #expect(!text.output.contains("jane.miller"))
        let shown = try run("dataset rows doubtful --flag contradiction")
        #expect(shown.output.hasPrefix("row 3 of 4, line 3\n  ! contradiction: the same input as row 1"), "\(shown)")
        let leakage = try json("dataset quality doubtful --validation doubtful.jsonl")["leakage"]
        #expect(leakage?["rows"] == .integer(4) && leakage?["same_rows"] == .integer(4))
        #expect(try run("dataset quality rows --validation doubtful").output.contains("leakage: no row of doubtful@1 is in training"))
        #expect(try run("dataset quality nothing").errors.contains("there is no dataset nothing"))
        #expect(try run("dataset quality doubtful --flag odd").status == 2)
    }

    @Test("split makes two datasets, the same ones from the same seed, and keeps rows with one input together")
    func split() throws {
        try store("rows", "doubtful")
        let first = try json("dataset split rows --validation 25 --seed 7 --no-groups")
        #expect(first["training"]?["rows"] == .integer(9) && first["validation"]?["rows"] == .integer(3))
        let again = try json("dataset split rows --validation 25 --seed 7 --no-groups --into a,b")
        #expect(again["validation"]?["dataset"] == .string("b"))
        #expect(try json("dataset diff rows-validation b")["unchanged"] == .integer(3))
        #expect(try json("dataset diff rows-train rows-validation")["unchanged"] == .integer(0))
        _ = try json("dataset split doubtful --validation 25")
        #expect(try run("dataset quality doubtful-train --validation doubtful-validation").output.contains("no row of"))
        #expect(try run("dataset show rows-train").output.contains("rows@1"))
        let none = try run("dataset split rows --validation 0 --into all,none")
        #expect(none.status == 0 && none.output.contains("no row is for validation"), "\(none)")
    }

    @Test("select takes rows by flag, by lot, or those that another dataset has not")
    func select() throws {
        try store("rows", "doubtful")
        let clean = try json("dataset select doubtful --without exact_duplicate --without email --into clean")
        #expect(clean["rows"] == .integer(2) && clean["of"] == .integer(4))
        #expect(try json("dataset select doubtful --with email --into mail")["rows"] == .integer(1))
        #expect(try json("dataset select rows --sample 5 --seed 3 --into few")["rows"] == .integer(5))
        #expect(try json("dataset select rows --sample 5 --seed 3 --into same")["rows"] == .integer(5))
        #expect(try json("dataset diff few same")["unchanged"] == .integer(5))
        #expect(try json("dataset select doubtful --not-in clean --into unseen")["rows"] == .integer(1))
        #expect(try json("dataset select doubtful --min-score 100 --into best")["rows"] == .integer(1))
        let empty = try run("dataset select rows --with email --into empty")
        #expect(empty.status == 1 && empty.errors.contains("no row would be in empty"), "\(empty)")
        #expect(try run("dataset show empty").status == 1)
    }

    @Test("merge puts datasets one after another without repeats, and diff says what is new")
    func merge() throws {
        try store("rows", "doubtful", "texts")
        let merged = try json("dataset merge rows doubtful rows --into both")
        #expect(merged["rows"] == .integer(15) && merged["repeats"] == .integer(13))
        #expect(try json("dataset merge rows doubtful --keep-repeats --into all")["rows"] == .integer(16))
        let difference = try json("dataset diff rows both")
        #expect(difference["unchanged"] == .integer(12) && difference["added"]?.array?.count == 3)
        #expect(difference["removed"] == .array([]))
        let text = try run("dataset diff both rows.jsonl")
        #expect(text.output.contains("12 unchanged, 0 added, 3 removed, 0 changed") && text.output.contains("- user: Who answers"))
        let changed = try run("dataset diff doubtful clean")
        #expect(changed.status == 1 && changed.errors.contains("there is no dataset clean"))
        let forms = try run("dataset merge rows texts --into odd")
        #expect(forms.status == 1 && forms.errors.contains("the rows have different forms: chat, text"), "\(forms)")
    }

    @Test("export writes a file that is imported as the same rows, and nothing where rows would lose something")
    func export() throws {
        try store("rows")
        let report = try json("dataset export rows out.csv.zst --to alpaca --as csv --compress zstd")
        #expect(report["written_rows"] == .integer(12))
        #expect(try json("dataset import out.csv.zst --name back")["statistics"]?["rows"] == .integer(12))
        #expect(try json("dataset diff rows back")["unchanged"] == .integer(12))
        let exists = try run("dataset export rows out.csv.zst --to chat")
        #expect(exists.status == 1 && exists.errors.contains("'out.csv.zst' exists"), "\(exists)")
        try workplace.write(
            "talks.jsonl",
            #"{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"},{"role":"user","content":"r"},{"role":"assistant","content":"b"}]}"#
        )
        try store("talks")
        let loss = try run("dataset export talks pairs.jsonl --to prompt-completion")
        #expect(loss.status == 1 && loss.errors.contains("would_lose_turn 2") && !workplace.exists("pairs.jsonl"), "\(loss)")
    }

    @Test("conversation export writes those that meet the conditions")
    func conversations() throws {
        try workplace.write(
            "talks.json",
            """
            [{"id":"a","author":"ann","messages":[{"role":"user","content":"q"},{"role":"assistant","content":"fine"}],"rating":{"stars":5,"gold_star":true}},
             {"id":"b","author":"bob","messages":[{"role":"user","content":"r"},{"role":"assistant","content":"bad"}],"rating":{"stars":1}}]
            """)
        #expect(try run("conversation import talks.json").status == 0)
        #expect(try json("conversation export best.jsonl --gold-star --to chat")["written_rows"] == .integer(1))
        #expect(
            try String(contentsOf: workplace.place("best.jsonl"), encoding: .utf8)
                == #"{"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"fine"}]}"# + "\n")
        for (form, text) in [("alpaca", #""instruction":"q""#), ("chatml", "<|im_start|>assistant\\nfine")] {
            #expect(try json("conversation export \(form).jsonl --author ann --to \(form)")["written_rows"] == .integer(1))
            #expect(try String(contentsOf: workplace.place("\(form).jsonl"), encoding: .utf8).contains(text))
        }
        let none = try run("conversation export none.jsonl --author nobody --to chat")
        #expect(none.status == 1 && !workplace.exists("none.jsonl"), "\(none)")
    }

    @Test(
        "Command lines that mean nothing are refused before anything is done",
        arguments: [
            ("split rows --validation 101", 2), ("split rows --into one", 1), ("split rows --into same,same", 1), ("split rows.jsonl", 1),
            ("split missing", 1), ("select rows --into x", 2), ("select rows --sample 3", 2), ("select rows --without odd --into x", 2),
            ("select rows --sample 3 --into a/b", 1), ("merge rows --into x", 2), ("merge rows rows", 2), ("diff rows", 2),
            ("diff rows missing.jsonl", 1), ("export rows out.jsonl", 2), ("export rows out.jsonl --to text", 1),
            ("export rows@9 out.jsonl --to chat", 1), ("export rows@x out.jsonl --to chat", 1),
        ])
    func refused(line: String, status: Int32) throws {
        try store("rows")
        let ending = try run("dataset " + line)
        #expect(ending.status == status && ending.errors.contains("tunesmith: ") && !workplace.exists("out.jsonl"), "\(ending)")
        #expect(try json("dataset list").array?.count == 1)
    }
}
