import Foundation
import Testing

struct RowFormTests {
    static func train(_ more: [String], output: String = "run") -> [String] {
        [
            "train", "--base", "base", "--output", output, "--epochs", "1", "--batch-size", "2", "--rank", "2", "--threads", "1",
            "--max-length",
            "90",
        ] + more
    }

    struct File: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let says: String
        var options: [String] = []
        var testDescription: String { says }
    }

    static let files = [
        File(name: "rows.data", text: #"[{"instruction":"a","input":"","output":"b"}]"#, says: "Alpaca rows in a JSON array"),
        File(name: "rows.data", text: "prompt,completion\na,b\n", says: "prompt and completion rows in CSV"),
        File(
            name: "rows.data", text: "text\tlabel\na\tb\n", says: "prompt and completion rows in TSV",
            options: ["--column", "text=prompt", "--column", "label=completion"]),
        File(
            name: "rows.data", text: #"{"prompt":"a","completion":"b","text":"ab"}"#, says: "prompt and completion rows in JSON Lines",
            options: ["--format", "prompt-completion"]),
    ]

    @Test("Rows of any form train to the weights of the same chat rows, and the run can be gone on with", arguments: files)
    func trains(file: File) throws {
        let workplace = try Workplace()
        try workplace.write(file.name, file.text)
        let ending = try workplace.run(Self.train(["--dataset", file.name] + file.options))
        #expect(ending.status == 0 && ending.errors.contains("\(file.name): \(file.says)"), "\(ending)")
        try workplace.write("chat.jsonl", Workplace.row("a", "b"))
        #expect(try workplace.run(Self.train(["--dataset", "chat.jsonl"], output: "chat")).status == 0)
        #expect(
            try workplace.artifact("run")["adapter_model.safetensors"] == workplace.artifact("chat")["adapter_model.safetensors"]
                && workplace.exists("run/artifact/adapter_model.safetensors"))
        let plan = try String(contentsOf: workplace.place("run/plan.json"), encoding: .utf8)
        #expect(plan.contains("row_form") == !file.options.isEmpty)
        #expect(try workplace.run(["train", "--resume", "run"]).status == 0)
    }

    @Test("evaluate and tokens read the same forms", arguments: files)
    func others(file: File) throws {
        let workplace = try Workplace()
        try workplace.write(file.name, file.text)
        let scored = try workplace.run(["evaluate", "--model", "base", "--dataset", file.name, "--max-tokens", "2"] + file.options)
        #expect(scored.status == 0 && scored.errors.contains(file.says), "\(scored)")
        let options = file.options.isEmpty ? ["--format", file.text.hasPrefix("[") ? "alpaca" : "prompt-completion"] : file.options
        let counted = try workplace.run(["tokens", file.name, "--model", "base"] + options)
        #expect(counted.status == 0 && counted.errors.contains(file.says), "\(counted)")
    }

    @Test(
        "Rows that cannot be conversations and options that do not fit are refused",
        arguments: [
            (
                #"{"prompt":"a","completion":"b","text":"ab"}"#, [String](),
                ["'prompt-completion' and 'text'", "--format prompt-completion"]
            ),
            (#"{"text":"ab"}"#, [], ["are no conversations", "hint:"]),
            ("a,b\n1,2\n", [], ["no known form", "--column 'a=prompt' --column 'b=completion'"]),
            ("a,b\n1,2\n", ["--column", "c=prompt"], ["no column \"c\"", "hint:"]), ("a,b\n1,2\n", ["--column", "c"], ["--column 'c'"]),
        ])
    func refused(text: String, options: [String], says: [String]) throws {
        let workplace = try Workplace()
        try workplace.write("rows.data", text)
        let ending = try workplace.run(Self.train(["--dataset", "rows.data"] + options))
        #expect(ending.status == 1 && says.allSatisfy { ending.errors.contains($0) }, "\(ending)")
        #expect(!workplace.exists("run"))
    }
}
