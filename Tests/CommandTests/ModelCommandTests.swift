import Foundation
import JSON
import Testing

/// `tunesmith model ...` as a person and a program use it.
struct ModelCommandTests {
    let workplace: Workplace
    private let reach: Reach

    init() throws {
        try self.init(.inProcess)
    }

    init(_ kind: Reach.Kind) throws {
        workplace = try Workplace()
        try workplace.makeBase("data/base-models/small")
        reach = try Reach(kind, workplace.place("data"))
    }

    func run(_ line: String, _ last: String? = nil) throws -> Program.Ending {
        try workplace.run(line.split(separator: " ").map(String.init) + [last].compactMap(\.self), environment: reach.environment)
    }

    func json(_ line: String, _ last: String? = nil) throws -> JSONValue {
        let ending = try run(line + " --json", last)
        try #require(ending.status == 0, "\(line): \(ending)")
        return try JSONValue(parsing: ending.output)
    }

    /// Two adapters of one model, the first called champion.
    private func fill() throws {
        for (number, seed) in [(1, 5), (2, 6)] {
            let trained = try run(
                "train --base data/base-models/small --dataset rows.jsonl --epochs 1 --rank 2 --seed \(seed) --quiet --output run-\(number)"
            )
            try #require(trained.status == 0, "\(trained)")
            let version = try json("model import run-\(number)/artifact tickets --base small --quiet")
            #expect(version["number"] == .integer(Int64(number)) && version["method"] == .string("lora"))
        }
        #expect(try run("model alias tickets@1 champion --reason", "the first").output == "champion is tickets@1\n")
    }

    @Test("An adapter is imported, looked at, compared, named, taken back, noted, tagged, put away and removed")
    func life() throws {
        #expect(try run("model list").output.contains("There is no such model"))
        try fill()
        #expect(try run("model list").output.contains("champion=1"))
        let shown = try json("model show tickets@champion")
        #expect(shown["version"]?["number"] == .integer(1) && shown["version"]?["lineage"]?["imported_from"] == .string("run-1/artifact"))
        #expect(try run("model show tickets@2").output.contains("tickets@2: ready\n"))
        let diff = try run("model diff tickets@champion tickets@2")
        #expect(diff.output.contains("files that differ: adapter_model.safetensors") && diff.output.contains("q_proj"), "\(diff)")
        #expect(try run("model alias tickets champion").output == "champion is tickets@2, before it was version 1\n")
        let stale = try run("model alias tickets@1 champion --expect 1")
        #expect(stale.status == 1 && stale.errors.contains("it names version 2 and is at revision 2"), "\(stale)")
        #expect(try run("model revert tickets champion").output == "champion is tickets@1 again\n")
        let moves = try json("model log tickets --alias champion").array ?? []
        #expect(moves.map { $0["to"] } == [.integer(1), .integer(2), .integer(1)] && moves.last?["reason"] == .string("the first"))
        #expect(try run("model notes tickets@2", "rank 2").status == 0)
        #expect(try run("model log tickets").output.contains("rank 2"))
        #expect(try run("model tag tickets --add support --add draft --remove draft").output == "tickets has the tags support\n")
        #expect(try json("model list --tag support").array?.count == 1 && json("model list --tag other").array?.isEmpty == true)
        #expect(try run("model update tickets --name mails --description", "sorts mails").output == "mails is changed\n")
        #expect(try run("model archive mails").output == "mails is archived\n")
        #expect(try json("model list --state archived").array?.count == 1)
        #expect(try run("model restore mails").status == 0 && run("model deprecate mails").output == "mails is deprecated\n")
        #expect(try run("model delete mails").output == "mails is deleted; 'tunesmith model restore mails' brings it back\n")
        #expect(try run("model show mails").errors.contains("there is no model mails"))
        #expect(try run("model collect --days 0 --dry-run").output == "would remove mails\n")
        #expect(try run("model restore mails").status == 0)
        #expect(try run("model delete mails --purge").status == 0)
        #expect(try json("model list --deleted").array?.isEmpty == true)
    }

    @Test("A version leaves as it came, merged and as a card, and answers by its name")
    func export() throws {
        try fill()
        #expect(try run("model export tickets@1 out").output == "tickets@1 is in out\n")
        #expect(workplace.names("out") == ["README.md", "adapter_config.json", "adapter_model.safetensors"])
        for name in workplace.names("run-1/artifact") {
            #expect(
                try Data(contentsOf: workplace.place("out/\(name)")) == Data(contentsOf: workplace.place("run-1/artifact/\(name)")),
                "\(name)")
        }
        #expect(try run("model export tickets@1 out").errors.contains("out exists already"))
        #expect(try run("model export tickets@champion merged --form merged").status == 0)
        let names = workplace.names("merged")
        #expect(names == ["README.md", "config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"])
        #expect(try run("merge out --base data/base-models/small --output by-hand").status == 0)
        #expect(
            try Data(contentsOf: workplace.place("merged/model.safetensors"))
                == Data(contentsOf: workplace.place("by-hand/model.safetensors")))
        #expect(try run("model export tickets@2 card.md --form card").status == 0)
        #expect(try String(contentsOf: workplace.place("card.md"), encoding: .utf8).contains("# tickets v2"))
        let line = "--max-tokens 4 --temperature 0 --message"
        let (byName, byFolder) = (
            try run("chat --model tickets@champion \(line)", "the cat"), try run("chat --model run-1 \(line)", "the cat")
        )
        #expect(byName.status == 0 && byName.output == byFolder.output, "\(byName)")
        let missing = try run("chat --model nothing \(line)", "the cat")
        #expect(missing.status == 1 && missing.errors.contains("there is no folder 'nothing'"), "\(missing)")
    }

    @Test("What is no adapter of the base is refused before anything is stored")
    func refusals() throws {
        #expect(try run("model import base tickets").errors.contains("base has no adapter_config.json"))
        try FileManager.default.createDirectory(at: workplace.place("pickled"), withIntermediateDirectories: true)
        try workplace.write("pickled/adapter_config.json", #"{"peft_type":"LORA","base_model_name_or_path":"elsewhere/base"}"#)
        try workplace.write("pickled/adapter_model.bin", "")
        #expect(try run("model import pickled tickets").errors.contains("pickle files can run programs"))
        try workplace.write("pickled/adapter_model.safetensors", "")
        let unknown = try run("model import pickled tickets")
        #expect(unknown.status == 1 && unknown.errors.contains("there is no base model \"elsewhere/base\""), "\(unknown)")
        #expect(try run("model import pickled tickets --base small").errors.contains("r is missing"))
        #expect(try json("model list").array == [])
    }
}
