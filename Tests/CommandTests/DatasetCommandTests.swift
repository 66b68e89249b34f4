import Foundation
import JSON
import Testing

/// `tunesmith dataset ...` as a person and a program use it.
struct DatasetCommandTests {
    let workplace: Workplace
    private let reach: Reach

    init() throws {
        try self.init(.inProcess)
    }

    init(_ kind: Reach.Kind) throws {
        workplace = try Workplace()
        reach = try Reach(kind, workplace.place("data"))
    }

    func run(_ line: String) throws -> Program.Ending {
        try workplace.run(line.split(separator: " ").map(String.init), environment: reach.environment)
    }

    func json(_ line: String) throws -> JSONValue {
        let ending = try run(line + " --json")
        try #require(ending.status == 0, "\(ending)")
        return try JSONValue(parsing: ending.output)
    }

    @Test("A file is stored, listed, shown, read by number, deleted and restored")
    func life() throws {
        #expect(try run("dataset list").output.contains("There is no dataset yet"))
        let first = try json("dataset import rows.jsonl --name cats")
        #expect(first["dataset"] == .string("cats") && first["version"] == .integer(1) && first["new"] == .bool(true))
        #expect(first["statistics"]?["rows"] == .integer(12) && first["status"] == .string("valid"))
        #expect(try json("dataset import rows.jsonl --name cats")["new"] == .bool(false))
        #expect(try run("dataset import rows.jsonl --name cats").output.contains("cats@1 holds exactly this already"))
        #expect(try json("dataset list").array?.count == 1)
        let shown = try run("dataset show cats@1").output
        #expect(shown.contains("cats@1: chat rows, valid") && shown.contains("12 usable rows") && shown.contains("import rows.jsonl"))
        let row = try json("dataset rows cats --from 3 --count 1")
        #expect(row["row"] == .integer(3) && row["line"] == .integer(3) && row["content"]?["messages"]?.array?.count == 2)
        #expect(
            try run("dataset rows cats --from 3 --count 1").output.hasPrefix(
                "row 3 of 12, line 3\n  user: the dog\n  assistant: it is the dog\n"))
        #expect(try run("dataset delete cats").status == 0)
        #expect(try json("dataset list").array == [])
        #expect(try json("dataset list --deleted").array?.first?["status"] == .string("deleted"))
        #expect(try run("dataset show cats").errors.contains("there is no dataset cats"))
        #expect(try run("dataset restore cats").output == "cats is restored\n")
        #expect(try run("dataset delete cats --purge").status == 0)
        #expect(try json("dataset list --deleted").array == [])
    }

    private func writeBadRows() throws {
        try workplace.write(
            "bad.jsonl",
            [Workplace.row("a", "b"), "{}", #"{"messages":[{"role":"user","content":"a","ts":1},{"role":"assistant","content":"b"}]}"#]
                .joined(separator: "\n"))
    }

    @Test("Rows that cannot be used are told by code, and decide the exit code and whether one can train")
    func invalid() throws {
        try writeBadRows()
        let checked = try run("dataset validate bad.jsonl")
        #expect(
            checked.status == 1 && checked.output.contains("error missing_messages_list: 1\n      line 2, messages: the row has no key"))
        #expect(checked.output.contains("--fix message_unrecognized_key can take away keys that mean nothing in a message"))
        let fixed = try run("dataset validate bad.jsonl --fix message_unrecognized_key")
        #expect(
            fixed.status == 1 && fixed.output.contains("fixed message_unrecognized_key in 1 row")
                && !fixed.output.contains("error message_unrecognized_key"))
        #expect(fixed.output.contains("- ") && fixed.output.contains(#""ts":1"#))
        #expect(try run("dataset import bad.jsonl").status == 0)
        let refused = try run("train --base base --dataset bad --output run")
        #expect(refused.status == 1 && refused.errors.contains("bad@1 was imported with rows that cannot be used"))
    }

    @Test("Rows that cannot be used, and fixes, are told of an import and decide its status")
    func imported() throws {
        try writeBadRows()
        let kept = try json("dataset import bad.jsonl --fix message_unrecognized_key")
        #expect(kept["status"] == .string("invalid") && kept["statistics"]?["rows"] == .integer(2))
        #expect(kept["problems"]?.array?.first?["id"] == .string("missing_messages_list:2:messages"))
        #expect(try run("dataset show bad").output.contains("message_unrecognized_key fixed in 1 row"))
        #expect(try json("dataset import bad.jsonl --skip-invalid")["status"] == .string("valid"))
    }

    @Test("Tokens are counted and shown through the encoder of training; a second time they are not counted again")
    func tokens() throws {
        #expect(try run("dataset import rows.jsonl").status == 0)
        let first = try json("dataset stats rows --base base --max-length 20")
        let tokens = try #require(first["tokens"])
        #expect(tokens["rows"] == .integer(12))
        #expect(try json("dataset stats rows --base base --max-length 20") == first)
        let counted = try run("tokens rows.jsonl --model base --json")
        let total = try #require(JSONValue(parsing: counted.output).array?.first)
        #expect(tokens["tokens"] == total["tokens"] && tokens["trained_tokens"] == total["trained"])
        #expect(try json("dataset stats rows.jsonl --base base --max-length 20")["tokens"]?["histogram"] == tokens["histogram"])
        let preview = try run("dataset preview rows --row 2 --base base")
        #expect(
            preview.output.contains("what is the cat and why is it so<|im_end|>") && preview.output.contains("[[the cat!<|im_end|>]]"),
            "\(preview)")
        let part = try #require(json("dataset preview rows --row 2 --base base")["parts"]?.array?.first)
        #expect(part["ids"]?.array?.count == part["trained"]?.array?.count)
        #expect(try run("dataset preview rows --row 13 --base base").errors.contains("there is no row 13; the version has 12"))
    }

    @Test("A stored version trains to the bytes of its file, can be gone on with, and is not purged while the run is there")
    func training() throws {
        #expect(try run("dataset import rows.jsonl --name cats").status == 0)
        let settings = "--base base --epochs 1 --batch-size 2 --rank 2 --threads 1 --max-length 90"
        let stored = try run("train --dataset cats --validation cats@1 --output stored \(settings)")
        #expect(stored.status == 0 && stored.errors.contains("cats@1: 12 stored rows"), "\(stored)")
        #expect(try run("train --dataset rows.jsonl --validation rows.jsonl --output file \(settings)").status == 0)
        #expect(try workplace.artifact("stored") == workplace.artifact("file"))
        #expect(try run("train --resume stored").status == 0)
        let refused = try run("dataset delete cats --purge")
        #expect(
            refused.status == 1 && refused.errors.contains("the dataset cats is needed by run \(workplace.place("stored").path)"),
            "\(refused)")
        #expect(try run("dataset show cats").output.contains("version 1 is needed by run"))
        try FileManager.default.removeItem(at: workplace.place("stored"))
        #expect(try run("dataset delete cats --purge").status == 0)
        let missing = try run("train --dataset cats --output other \(settings)")
        #expect(missing.status == 1 && missing.errors.contains("there is no dataset cats, nor a file of that name"))
    }

    struct Refused: CustomTestStringConvertible, Sendable {
        let line: String
        let says: String
        var status: Int32 = 1
        var testDescription: String { line }
    }

    static let refused = [
        Refused(line: "dataset import missing.jsonl", says: "'missing.jsonl' does not exist"),
        Refused(line: "dataset import rows.jsonl --name ../x", says: "\"../x\" cannot name a dataset"),
        Refused(line: "dataset import rows.jsonl --name /etc/passwd", says: "\"/etc/passwd\" cannot name a dataset"),
        Refused(line: "dataset import rows.jsonl --name .", says: "\".\" cannot name a dataset"),
        Refused(line: "dataset import .", says: "'.' is a folder, not a file"),
        Refused(line: "dataset import base", says: "'base' is a folder, not a file"),
        Refused(line: "dataset import rows.jsonl --format nonsense", says: "'--format' must be one of chat", status: 2),
        Refused(line: "dataset import rows.jsonl --column a=b", says: "is JSON Lines and has no columns to name"),
        Refused(line: "dataset import rows.jsonl --fix nonsense", says: "'--fix' must be one of row_unrecognized_key", status: 2),
        Refused(line: "dataset import", says: "'dataset import' needs FILE", status: 2),
        Refused(line: "dataset show none", says: "there is no dataset none"),
        Refused(line: "dataset show rows@0", says: "'rows@0' names no version"),
        Refused(line: "dataset show rows@x", says: "'rows@x' names no version"),
        Refused(line: "dataset rows none", says: "there is no dataset none"),
        Refused(line: "dataset rows rows.jsonl --from 13", says: "there is no row 13; rows.jsonl has 12"),
        Refused(line: "dataset rows rows.jsonl --from 0", says: "'--from' must be at least 1", status: 2),
        Refused(line: "dataset stats rows.jsonl --base none", says: "There is no tokenizer at"),
        Refused(line: "dataset delete none", says: "there is no dataset 'none'"),
        Refused(line: "dataset restore none", says: "there is no dataset 'none'"),
        Refused(line: "dataset frobnicate", says: "unknown command 'dataset frobnicate'", status: 2),
        Refused(line: "dataset list --data rows.jsonl", says: "rows.jsonl"),
    ]

    @Test("What cannot be done is refused with its reason", arguments: refused)
    func refuses(test: Refused) throws {
        let ending = try run(test.line)
        #expect(ending.status == test.status && !ending.wasKilled && ending.errors.contains(test.says), "\(ending)")
    }
}
