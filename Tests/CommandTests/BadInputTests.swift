import Foundation
import Testing

/// Bad input ends with a word about the value and what to do, and leaves nothing behind.
struct BadInputTests {
    /// What is typed, and what the program must say about it.
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let arguments: [String]
        let status: Int32
        let says: [String]
        /// Makes the workplace bad.
        let prepare: @Sendable (Workplace) throws -> Void
        var testDescription: String { name }

        init(
            _ name: String, _ arguments: [String], status: Int32 = 1, says: [String],
            prepare: @escaping @Sendable (Workplace) throws -> Void = { _ in }
        ) {
            self.name = name
            self.arguments = arguments
            self.status = status
            self.says = says
            self.prepare = prepare
        }
    }

    /// A good command line with further options; what is said twice is taken from `more`.
    static func train(_ more: [String] = [], dataset: String = "rows.jsonl", base: String = "base", output: String = "run") -> [String] {
        ["train", "--dataset", dataset, "--base", base, "--output", output, "--epochs", "1", "--threads", "1"] + more
    }

    static let usage = [
        Case("no command", [], status: 2, says: ["a command is missing", "train"]),
        Case("unknown command", ["trian"], status: 2, says: ["'trian'", "did you mean 'train'?"]),
        Case("unknown option", train(["--learing-rate", "1"]), status: 2, says: ["'--learing-rate'", "did you mean '--learning-rate'?"]),
        Case("no dataset", ["train", "--base", "base", "--output", "run"], status: 2, says: ["--dataset DATASET", "required"]),
        Case("no output", ["train", "--base", "base", "--dataset", "rows.jsonl"], status: 2, says: ["--output FOLDER", "required"]),
        Case("words for numbers", train(["--rank", "eight"]), status: 2, says: ["--rank", "'eight'"]),
        Case("no number", train(["--learning-rate", "nan"]), status: 2, says: ["--learning-rate", "nan"]),
        Case("a huge number", train(["--batch-size", "99999999999999999999"]), status: 2, says: ["--batch-size", "99999999999999999999"]),
        Case("rank 0", train(["--rank", "0"]), status: 2, says: ["--rank", "not 0"]),
        Case("dropout 1", train(["--dropout", "1"]), status: 2, says: ["--dropout", "not 1"]),
        Case("batch size 0", train(["--batch-size=0"]), status: 2, says: ["--batch-size", "not 0"]),
        Case("learning rate -1", train(["--learning-rate=-1"]), status: 2, says: ["--learning-rate", "not -1"]),
        Case(
            "unknown method", train(["--method", "lore"]), status: 2,
            says: ["lora, qlora, prefix, adapter, full", "'lore'", "did you mean 'lora'?"]),
        Case("unknown turns", train(["--train-on", "lats"]), status: 2, says: ["all, last, weight", "'lats'", "did you mean 'last'?"]),
        Case("an option twice", train(["--epochs", "2"]), status: 2, says: ["'--epochs' is given twice"]),
        Case("an operand", train(["rows.jsonl"]), status: 2, says: ["'rows.jsonl'", "--help"]),
    ]

    static let rows = [
        Case("no file", train(dataset: "none.jsonl"), says: ["none.jsonl", "check the path"]),
        Case("a folder", train(dataset: "base"), says: ["base", "not a folder"]),
        Case("empty", train(dataset: "bad.jsonl"), says: ["bad.jsonl", "hint:"]) { try $0.write("bad.jsonl", "") },
        Case("blank lines", train(dataset: "bad.jsonl"), says: ["bad.jsonl", "hint:"]) { try $0.write("bad.jsonl", "\n \n\n") },
        Case("not JSON", train(dataset: "bad.jsonl"), says: ["bad.jsonl", "line 2", "hint:"]) {
            try $0.write("bad.jsonl", Workplace.row("a", "b") + "\nthis is no JSON\n")
        },
        Case("not text", train(dataset: "bad.jsonl"), says: ["bad.jsonl", "hint:"]) {
            try Data((0...255).map { UInt8($0) }).write(to: $0.place("bad.jsonl"))
        },
        Case("wrong keys", train(dataset: "bad.jsonl"), says: ["bad.jsonl", "no known form", "\"foo\"", "hint:", "messages"]) {
            try $0.write("bad.jsonl", #"{"foo":"a","completion":"b"}"# + "\n")
        },
        Case("unknown role", train(dataset: "bad.jsonl"), says: ["line 1", "robot", "hint:"]) {
            try $0.write("bad.jsonl", #"{"messages":[{"role":"robot","content":"a"},{"role":"assistant","content":"b"}]}"# + "\n")
        },
        Case("no answer", train(dataset: "bad.jsonl"), says: ["line 1", "assistant", "hint:"]) {
            try $0.write("bad.jsonl", #"{"messages":[{"role":"user","content":"a"}]}"# + "\n")
        },
        Case("a row beyond the context", train(dataset: "bad.jsonl"), says: ["line 2", "96", "hint:"]) {
            try $0.write("bad.jsonl", Workplace.row("a", "b") + "\n" + Workplace.row(String(repeating: "x", count: 200), "b") + "\n")
        },
        Case(
            "weights against the turns", train(["--train-on", "all"], dataset: "bad.jsonl"),
            says: ["line 1", "messages[1].weight", "weight 0", "hint:"]
        ) {
            try $0.write("bad.jsonl", weighted)
        },
        Case(
            "tools that the template does not write", train(dataset: "bad.jsonl"),
            says: ["line 2", "messages[1].tool_calls[0]", "tools", "hint:"]
        ) {
            let call = #"{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}"#
            let row =
                #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","tool_calls":[\#(call)]}],"tools":[{"function":{"name":"f"}}]}"#
            try $0.write("bad.jsonl", Workplace.row("a", "b") + "\n" + row + "\n")
        },
        Case("a bad validation file", train(["--validation", "bad.jsonl"]), says: ["line 1", "hint:"]) { try $0.write("bad.jsonl", "{\n") },
        Case("nothing left of the rows", train(["--skip-invalid"], dataset: "bad.jsonl"), says: ["bad.jsonl", "hint:"]) {
            try $0.write("bad.jsonl", "{}\n[]\n")
        },
    ]

    static let weighted =
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b","weight":0},{"role":"user","content":"c"},"#
        + #"{"role":"assistant","content":"d"}]}"# + "\n"

    static let bases = [
        Case("no base", train(base: "nowhere"), says: ["nowhere", "not downloaded"]),
        Case("a file as base", train(base: "rows.jsonl"), says: ["rows.jsonl", "hint:"]),
        Case("no weights", train(), says: ["model.safetensors", "hint:"]) {
            try FileManager.default.removeItem(at: $0.place("base/model.safetensors"))
        },
        Case("cut weights", train(), says: ["model.safetensors", "cut off", "hint:"]) {
            let file = $0.place("base/model.safetensors")
            try Data(contentsOf: file).dropLast(100).write(to: file)
        },
        Case("weights that are text", train(), says: ["model.safetensors", "hint:"]) {
            try $0.write("base/model.safetensors", "version 1")
        },
        Case("another architecture", train(), says: ["'mamba'", "hint:"]) { try replace("\"llama\"", with: "\"mamba\"", in: $0) },
        Case("other dimensions", train(), says: ["[32, 16]", "[33, 16]", "hint:"]) {
            try replace("\"intermediate_size\": 32", with: "\"intermediate_size\": 33", in: $0)
        },
        Case("a configuration that is no JSON", train(), says: ["config.json", "not JSON", "hint:"]) {
            try $0.write("base/config.json", "{,}")
        },
        Case("no tokenizer", train(), says: ["tokenizer.json", "hint:"]) {
            try FileManager.default.removeItem(at: $0.place("base/tokenizer.json"))
        },
        Case("a tokenizer that is no JSON", train(), says: ["tokenizer.json", "not JSON"]) { try $0.write("base/tokenizer.json", "[1,") },
        Case("a tokenizer larger than the model", train(), says: ["tokens, the model only 200", "hint:"]) {
            try $0.makeBase("base", vocabulary: 200)
        },
        Case("no chat template", train(), says: ["template", "hint:"]) { try $0.makeBase("base", template: nil) },
        Case("a length beyond the context", train(["--max-length", "97"]), says: ["97", "96", "hint:"]),
        Case("an unknown projection", train(["--target", "query_proj"]), says: ["'query_proj'", "q_proj"]),
        Case("a pattern that matches nothing", train(["--target-pattern", "q_proj"]), says: ["'q_proj'", "whole paths"]),
        Case("a pattern that is none", train(["--target-pattern", "("]), says: ["no regular expression", "hint:"]),
        Case("settings of another method", train(["--method", "full", "--rank", "4"]), status: 2, says: ["--rank", "hint:"]),
    ]

    static let outputs = [
        Case("a file as output", train(output: "rows.jsonl"), says: ["rows.jsonl", "hint:"]),
        Case("a file above the output", train(output: "rows.jsonl/run"), says: ["rows.jsonl/run", "hint:"]),
        Case("no run to go on with", ["train", "--resume", "run"], says: ["run", "plan.json", "hint:"]),
        Case("a damaged plan", ["train", "--resume", "old"], says: ["plan.json", "hint:"]) {
            try FileManager.default.createDirectory(at: $0.place("old"), withIntermediateDirectories: true)
            try $0.write("old/plan.json", "{}")
        },
    ]

    static func pretrain(_ more: [String], text: String = "text") -> [String] {
        ["pretrain", "--text", text, "--output", "run", "--threads", "1"] + more
    }

    static let others = [
        Case("no text", pretrain([], text: "nowhere"), says: ["nowhere", "hint:"]),
        Case("a folder without text", pretrain([], text: "base"), says: ["base", ".txt", "hint:"]),
        Case("heads that do not divide", pretrain(["--heads", "7"]), says: ["160", "7", "hint:"], prepare: writeText),
        Case("groups that do not divide", pretrain(["--heads", "5", "--kv-heads", "4"]), says: ["5", "4", "hint:"], prepare: writeText),
        Case("a vocabulary of nothing", pretrain(["--vocabulary", "3"]), status: 2, says: ["--vocabulary", "not 3"], prepare: writeText),
        Case("nobody to talk with", ["chat", "--model", "nowhere", "--message", "hi"], says: ["nowhere", "hint:"]),
        Case("an adapter of nothing", ["chat", "--model", "base", "--adapter", "nowhere", "--message", "hi"], says: ["nowhere", "hint:"]),
        Case("more than the context", ["logits", "--model", "base", "--text", String(repeating: "x ", count: 97)], says: ["96", "hint:"]),
        Case("nothing to score", ["evaluate", "--model", "base", "--dataset", "none.jsonl"], says: ["none.jsonl", "hint:"]),
        Case("sample data over a file", ["sample-data", "--kind", "tickets", "--output", "rows.jsonl"], says: ["rows.jsonl", "hint:"]),
        Case("no folder for sample data", ["sample-data", "--kind", "tickets", "--output", "none/x"], says: ["none/x", "hint:"]),
    ]

    @Sendable static func writeText(_ workplace: Workplace) throws {
        try FileManager.default.createDirectory(at: workplace.place("text"), withIntermediateDirectories: true)
        try workplace.write("text/a.txt", "the cat and the dog")
    }

    static func replace(_ text: String, with other: String, in workplace: Workplace) throws {
        let file = workplace.place("base/config.json")
        let before = try String(contentsOf: file, encoding: .utf8)
        try #require(before.contains(text))
        try Data(before.replacing(text, with: other).utf8).write(to: file)
    }

    @Test("It is refused by value and nothing is left", arguments: usage + rows + bases + outputs + others)
    func refusal(_ bad: Case) throws {
        let workplace = try Workplace()
        try bad.prepare(workplace)
        let ending = try workplace.run(bad.arguments)
        #expect(ending.status == bad.status && !ending.wasKilled, "\(ending)")
        #expect(ending.errors.hasPrefix("tunesmith: "), "\(ending)")
        #expect(ending.output.isEmpty || bad.arguments.first != "train", "\(ending)")
        for words in bad.says { #expect(ending.errors.contains(words), "\(ending.errors)") }
        #expect(!workplace.exists("run"))
        let strays = try FileManager.default.subpathsOfDirectory(atPath: workplace.url.path).filter { $0.hasSuffix(".tmp") }
        #expect(strays.isEmpty)
    }

    @Test("Which turns are trained is frozen in the plan", arguments: [(nil, "weight", 2), ("last", "last", 2), ("all", "all", 4)])
    func trainedTurns(option: String?, planned: String, tokens: Int) throws {
        let workplace = try Workplace()
        try workplace.write("turns.jsonl", Self.weighted.replacing(",\"weight\":0", with: option == nil ? ",\"weight\":0" : ""))
        #expect(try workplace.run(Self.train(option.map { ["--train-on", $0] } ?? [], dataset: "turns.jsonl")).status == 0)
        let plan = try String(contentsOf: workplace.place("run/plan.json"), encoding: .utf8)
        #expect(plan.contains("\"trained_turns\" : \"\(planned)\""), "\(plan)")
        #expect(workplace.log("run").first?.contains("\"trained_tokens\":\(tokens)") == true, "\(workplace.log("run").first ?? "")")
    }

    @Test("A folder with a run is not begun anew, and its run stays as it is")
    func existingRun() throws {
        let workplace = try Workplace()
        #expect(try workplace.run(Self.train()).status == 0)
        let before = try workplace.artifact("run")
        let ending = try workplace.run(Self.train(["--seed", "9"]))
        #expect(ending.status == 1 && ending.errors.contains("already holds a run") && ending.errors.contains("--resume"))
        #expect(try workplace.artifact("run") == before && !before.isEmpty)
    }

    @Test("Rows and base that changed since a run began are refused when it goes on")
    func changedInputs() throws {
        for (file, says) in [("rows.jsonl", "rows.jsonl changed"), ("base/model.safetensors", "the weights in")] {
            let workplace = try Workplace()
            #expect(try workplace.run(Self.train()).status == 0)
            let handle = try FileHandle(forWritingTo: workplace.place(file))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("\n".utf8))
            try handle.close()
            let ending = try workplace.run(["train", "--resume", "run"])
            #expect(ending.status == 1 && ending.errors.contains(says) && ending.errors.contains("hint:"), "\(ending.errors)")
        }
    }
}
