import Foundation
import JSON
import Testing

/// The commands one after another, as a person uses them.
struct WorkflowTests {
    let place: Workplace

    init() throws {
        place = try Workplace()
    }

    private func succeed(_ arguments: String...) throws -> Program.Ending {
        let ending = try place.run(arguments)
        #expect(ending.status == 0 && !ending.wasKilled, "\(arguments.first ?? ""): \(ending.errors)")
        return ending
    }

    private func json(_ ending: Program.Ending) throws -> JSONValue {
        try JSONValue(parsing: ending.output)
    }

    @Test(
        "Rows are tuned on, with a word about what was left out or odd, and the result answers and is scored",
        arguments: ["lora", "qlora", "full"])
    func tuning(method: String) throws {
        let odd = #"{"system":"be kind","messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#
        let rows = try String(contentsOf: place.place("rows.jsonl"), encoding: .utf8)
        try place.write("some.jsonl", rows + "{\n" + odd + "\n")
        let trained = try succeed(
            "train", "--dataset", "some.jsonl", "--base", "base", "--output", "run", "--method", method, "--epochs", "1", "--skip-invalid",
            "--validation", "rows.jsonl", "--threads", "1")
        for word in ["left out: ", "some.jsonl, line 13", "warning: ", "line 14", "\"system\""] {
            #expect(trained.errors.contains(word), "\(word) in \(trained.errors)")
        }
        let answer = try json(
            try succeed("chat", "--model", "run", "--message", "the cat", "--max-tokens", "4", "--json", "--threads", "1"))
        #expect(answer["answer"]?.string != nil)
        let scores = try json(
            try succeed(
                "evaluate", "--model", "run", "--dataset", "rows.jsonl", "--limit", "3", "--max-tokens", "4", "--output", "answers.jsonl",
                "--json", "--threads", "1"))
        #expect((scores["loss"]?.number ?? 0) > 0)
        let answers = try String(contentsOf: place.place("answers.jsonl"), encoding: .utf8).split(separator: "\n")
        #expect(answers.count == 3)
        for line in answers { #expect(try JSONValue(parsing: String(line))["reference"]?.string != nil) }
    }

    @Test("A whole model keeps its chat template and the tokens that end an answer, wherever its base has them")
    func files() throws {
        let configuration = place.place("base/tokenizer_config.json")
        let object = try #require(try JSONValue(parsing: [UInt8](Data(contentsOf: configuration))).object)
        let template = try #require(object["chat_template"]?.string)
        try place.write("base/chat_template.jinja", template)
        try place.write("base/generation_config.json", #"{"eos_token_id":[0,2]}"#)
        try FileManager.default.removeItem(at: configuration)
        _ = try succeed(
            "train", "--dataset", "rows.jsonl", "--base", "base", "--output", "run", "--method", "full", "--epochs", "1", "--threads", "1")
        for name in ["chat_template.jinja", "generation_config.json", "tokenizer.json"] {
            let copied = try Data(contentsOf: place.place("run/artifact/\(name)"))
            #expect(try copied == Data(contentsOf: place.place("base/\(name)")), "\(name)")
        }
        _ = try succeed("chat", "--model", "run", "--message", "the cat", "--max-tokens", "2", "--threads", "1")
        _ = try succeed(
            "train", "--dataset", "rows.jsonl", "--base", "run", "--output", "second", "--epochs", "1", "--threads", "1")
        let refused = try place.run(["train", "--dataset", "rows.jsonl", "--base", "second", "--output", "third"])
        #expect(refused.status == 1 && refused.errors.contains("is an adapter"), "\(refused.errors)")
    }

    @Test(
        "A merged model answers as the adapter does and needs nothing beside it",
        arguments: [["--method", "lora", "--rslora"], ["--dora", "--preset", "thorough", "--rank", "4"], ["--method", "qlora"]])
    func merging(options: [String]) throws {
        let training = [
            "train", "--dataset", "rows.jsonl", "--base", "base", "--output", "run", "--epochs", "2", "--learning-rate", "0.02",
            "--threads", "1",
            "--dropout", "0",
        ]
        let trained = try place.run(training + options)
        #expect(trained.status == 0, "\(trained.errors)")
        let merged = try succeed("merge", "run", "--output", "merged", "--threads", "1")
        #expect(merged.output.contains("merged 7 projections") && merged.output.contains("float32"), "\(merged.output)")
        #expect(merged.output.contains("4 bits") == options.contains("qlora"))
        #expect(
            place.names("merged") == ["config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"])
        func logits(_ model: String...) throws -> [Double] {
            let shown = try place.run(["logits", "--text", "the cat", "--json", "--threads", "1", "--model"] + model)
            let rows = try #require(try json(shown)["logits"]?.array)
            return rows.flatMap { ($0.array ?? []).map { $0.number ?? .nan } }
        }
        let tolerance = options.contains("qlora") ? 0.5 : 1e-4
        func distance(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map { abs($0 - $1) }.max() ?? .infinity }
        #expect(try distance(logits("merged"), logits("run")) < tolerance)
        #expect(try distance(logits("merged"), logits("base", "--adapter", "run/artifact")) < 1e-4)
        #expect(try distance(logits("merged"), logits("base")) > 1e-2)
        let again = try place.run(["merge", "run/artifact", "--base", "base", "--output", "merged"])
        #expect(again.status == 1 && again.errors.contains("merged exists already"), "\(again.errors)")
        #expect(place.names(".").allSatisfy { !$0.hasSuffix(".tmp") })
    }

    @Test("Answers with numbers and free text are scored by the fields that have labels")
    func fields() throws {
        let labels = ["yes", "no", "yes"]
        let rows = labels.enumerated().map { index, label in
            Workplace.row("is \(index)", #"{\"ok\":\"\#(label)\",\"count\":\#(index % 2),\"why\":0.\#(index + 1)}"#)
        }
        try place.write("fields.jsonl", rows.joined(separator: "\n") + "\n")
        let scored = try succeed(
            "evaluate", "--model", "base", "--dataset", "fields.jsonl", "--training", "fields.jsonl", "--max-tokens", "2", "--threads", "1")
        for word in ["F1 ok", "F1 count", "majority answer", "bag of words"] {
            #expect(scored.output.contains(word), "\(word) in \(scored.output)")
        }
        #expect(!scored.output.contains("F1 why"))
        let text = try succeed(
            "evaluate", "--model", "base", "--dataset", "rows.jsonl", "--limit", "2", "--max-tokens", "2", "--threads", "1")
        #expect(text.output.contains("exact match of the text") && !text.output.contains("json"))
    }

    @Test("Texts are written, a base is made of them, and it goes on with a text")
    func pretraining() throws {
        _ = try succeed("sample-data", "--kind", "text", "--megabytes", "0.03", "--output", "texts.txt")
        try FileManager.default.createDirectory(at: place.place("texts"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: place.place("texts.txt"), to: place.place("texts/texts.txt"))
        try FileManager.default.createSymbolicLink(at: place.place("texts/link.txt"), withDestinationURL: place.place("texts/texts.txt"))
        let made = try succeed(
            "pretrain", "--text", "texts", "--output", "own", "--vocabulary", "400", "--layers", "1", "--hidden", "16", "--heads", "2",
            "--intermediate", "16", "--max-length", "64", "--epochs", "0.2", "--threads", "1")
        #expect(made.output.contains("held-out perplexity"))
        #expect(made.errors.components(separatedBy: "link.txt").count == 2, "\(made.errors)")
        let text = try succeed("chat", "--model", "own", "--complete", "The", "--max-tokens", "3", "--threads", "1")
        #expect(text.output.hasPrefix("The"))
        let likely = try json(try succeed("logits", "--model", "own", "--text", "The", "--json", "--threads", "1"))
        #expect(likely["logits"]?.array?.count == likely["ids"]?.array?.count)

        let more = try succeed("pretrain", "--base", "own", "--text", "texts", "--output", "more", "--epochs", "0.3", "--threads", "1")
        func perplexity(_ output: String) throws -> Double {
            try #require(output.split(separator: "perplexity: ").last?.split(separator: " ").first.flatMap { Double($0) })
        }
        #expect(try perplexity(more.output) < perplexity(made.output), "it begins where the base ended")
        let files = try ["own", "more"].map { try place.artifact($0) }
        #expect(files[0]["tokenizer.json"] == files[1]["tokenizer.json"] && files[0]["config.json"] == files[1]["config.json"])
        #expect(files[0]["model.safetensors"] != files[1]["model.safetensors"])
    }

    @Test("Talks and tickets are rows that a base can be tuned on", arguments: ["talks", "tickets", "held-out-tickets"])
    func samples(kind: String) throws {
        _ = try succeed("sample-data", "--kind", kind, "--rows", "7", "--output", "made.jsonl")
        let rows = try json(try succeed("tokens", "made.jsonl", "--model", "base", "--json"))
        #expect(rows.array?.first?["rows"]?.integer == 7)
    }

    static let conflicts: [BadInputTests.Case] = [
        .init(
            "other settings of a resumed run", ["train", "--resume", "run", "--epochs", "6"], status: 2, says: ["'--epochs'", "--resume"]),
        .init("other settings of resumed pre-training", ["pretrain", "--resume", "run", "--seed", "6"], status: 2, says: ["'--seed'"]),
        .init(
            "precision of what is trained", BadInputTests.train(["--method", "full", "--precision", "bfloat16"]), status: 2, says: ["full"]),
        .init(
            "a new shape of an old base", ["pretrain", "--base", "base", "--layers", "2", "--text", ".", "--output", "run"], status: 2,
            says: ["'--layers'", "--base"]),
        .init(
            "windows beyond the context", ["pretrain", "--base", "base", "--max-length", "97", "--text", ".", "--output", "run"],
            says: ["97", "96"]
        ) { try $0.write("notes.txt", "the cat and the dog") },
        .init("a rank of full tuning", BadInputTests.train(["--method", "full", "--rank", "2"]), status: 2, says: ["'--rank'", "lora"]),
        .init(
            "names and a pattern", BadInputTests.train(["--target", "q_proj", "--target-pattern", ".*"]), status: 2,
            says: ["'--target-pattern'", "--target"]),
        .init("a magnitude of full tuning", BadInputTests.train(["--method", "full", "--dora"]), status: 2, says: ["'--dora'", "qlora"]),
        .init("merging a base", ["merge", "base", "--output", "x"], says: ["base is a whole model", "adapter_config.json"]),
        .init("merging into what exists", ["merge", "none", "--output", "x"], says: ["no folder 'none'"]),
        .init("merging into no place", ["merge", "base"], status: 2, says: ["--output"]),
        .init("rows of a text", ["sample-data", "--kind", "text", "--rows", "9", "--output", "x"], status: 2, says: ["'--rows'", "text"]),
        .init("megabytes of rows", ["sample-data", "--kind", "talks", "--megabytes", "9", "--output", "x"], status: 2, says: ["talks"]),
        .init(
            "top-p of the likeliest", ["chat", "--model", "base", "--temperature", "0", "--top-p", "0.5"], status: 2, says: ["'--top-p'"]),
        .init("a model of a hub", BadInputTests.train(base: "org/name"), says: ["org/name", "not downloaded"]),
        .init(
            "no place for the answers", ["evaluate", "--model", "base", "--dataset", "rows.jsonl", "--output", "none/x"],
            says: ["cannot write none/x"]),
        .init(
            "baselines of free text", ["evaluate", "--model", "base", "--dataset", "rows.jsonl", "--training", "rows.jsonl"],
            says: ["other fields", "--training"]),
    ]

    @Test("Settings without effect are refused before anything is begun", arguments: conflicts)
    func conflict(_ bad: BadInputTests.Case) throws {
        try bad.prepare(place)
        let ending = try place.run(bad.arguments)
        #expect(ending.status == bad.status, "\(ending.errors)")
        for word in bad.says { #expect(ending.errors.contains(word), "\(word) in \(ending.errors)") }
        #expect(!place.exists("run") && !place.exists("x"))
    }
}
