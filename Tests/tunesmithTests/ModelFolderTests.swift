import Domain
import Engine
import Foundation
import Testing
import Tokenization

@testable import tunesmith

@Suite(.serialized) struct ModelFolderTests {
    let sample: SampleModel

    init() throws {
        sample = try SampleModel()
    }

    @Test("A base, a run, an adapter, and a base with either are all found")
    func places() throws {
        let base = try ModelLocation(sample.base.path)
        #expect(base.base.path == sample.base.path)
        #expect(base.adapter == nil)

        let path = try sample.run("run", precision: .bfloat16)
        let run = try ModelLocation(path)
        #expect(run.base.path == sample.base.path)
        #expect(run.adapter?.path == path + "/artifact")
        #expect(run.precision == .bfloat16)
        #expect(run.baseDigest?.count == 64)
        #expect(try ModelLocation(sample.base.path, adapter: path) == run)

        let alone = try ModelLocation(path + "/artifact")
        #expect(alone.base.path == sample.base.path)
        #expect(alone.adapter?.path == path + "/artifact")
        #expect(try ModelLocation(sample.base.path, adapter: path + "/artifact").adapter == alone.adapter)

        let plan = try String(contentsOfFile: path + "/plan.json", encoding: .utf8)
        let full = try sample.folder("full", ["plan.json": plan, "artifact/config.json": "{}"])
        #expect(try ModelLocation(full).base.path == full + "/artifact")
        #expect(try ModelLocation(full).adapter == nil)
    }

    @Test("What is no model is refused, saying what it is and what to do")
    func refusals() throws {
        let run = try sample.run("run")
        let plan = try String(contentsOfFile: run + "/plan.json", encoding: .utf8)
        let lost = plan.replacing(sample.base.path, with: "/nowhere/base")
        let cases: [(String, String?, String, String?)] = [
            ("/nowhere", nil, "no folder '/nowhere'", "check"), ("", nil, "no folder ''", "check"),
            (sample.base.path + "/config.json", nil, "is a file", "folder"),
            (try sample.folder("empty", ["notes.txt": ""]), nil, "holds no model", "config.json"),
            (try sample.folder("young", ["plan.json": plan]), nil, "has not finished", "tunesmith train --resume"),
            (try sample.folder("odd", ["plan.json": "{}"]), nil, "not a plan", nil),
            (try sample.folder("lost", ["plan.json": lost, "artifact/adapter_config.json": "{}"]), nil, "/nowhere/base", "--adapter"),
            (
                try sample.folder("alone", ["adapter_config.json": #"{"base_model_name_or_path":"hub/name"}"#]), nil, "hub/name",
                "--model BASE"
            ),
            (try sample.folder("torn", ["adapter_config.json": "{"]), nil, "not JSON", nil),
            (sample.base.path, "/nowhere", "no folder '/nowhere'", nil),
            (sample.base.path, sample.base.path, "no adapter_config.json", "finished run"),
            (run, run, "second", sample.base.path),
        ]
        for (path, adapter, message, hint) in cases {
            let error = try #require(throws: WorkbenchError.self) { try ModelFolder(path, adapter: adapter) }
            #expect(error.message.contains(message), "\(error.message)")
            if let hint { #expect(error.hint?.contains(hint) == true, "\(error.message): \(error.hint ?? "")") }
        }
    }

    @Test("A tokenizer with more tokens than the model is refused, naming both numbers")
    func vocabularies() throws {
        let small = try SampleModel(vocabulary: 200)
        let error = try #require(throws: WorkbenchError.self) { try ModelFolder(small.base.path) }
        #expect(error.code == .inconsistentModel)
        #expect(error.message.contains("\(SampleModel.tokenizerSize) tokens"))
        #expect(error.message.contains("only 200"))
        let roomy = try SampleModel(vocabulary: 300)
        #expect(try ModelFolder(roomy.base.path).model.configuration.vocabularySize == 300)
    }

    @Test("A base that changed since the run, and one of another shape, do not take the adapter")
    func otherBases() throws {
        let run = try sample.run("run", digest: String(repeating: "0", count: 64))
        let changed = try #require(throws: WorkbenchError.self) { try ModelFolder(run) }
        #expect(changed.code == .inconsistentModel)
        #expect(changed.message.contains("SHA-256"))
        let wider = try SampleModel(width: 32)
        let misfit = try #require(throws: WorkbenchError.self) { try ModelFolder(wider.base.path, adapter: run + "/artifact") }
        #expect(misfit.message.contains("does not fit this base"))
        #expect(try ModelFolder(sample.base.path, adapter: run + "/artifact").model.method?.name == "lora")
    }

    @Test("An answer ends where configuration, generation settings, tokenizer or template say")
    func stops() throws {
        _ = try sample.folder("base", ["generation_config.json": #"{"eos_token_id": [77, 78]}"#])
        let folder = try ModelFolder(sample.base.path)
        let ends = ["<|endoftext|>", "<|im_end|>"].compactMap { folder.tokenizer.id(of: $0) }
        #expect(ends.count == 2)
        #expect(folder.stopIds == Set(ends + [77, 78]))
    }

    @Test("A model without a chat template loads, but does not talk")
    func noTemplate() throws {
        let plain = try SampleModel(template: nil)
        let folder = try ModelFolder(plain.base.path)
        #expect(throws: WorkbenchError.self) { try folder.encoder() }
        #expect(folder.stopIds.count == 1)
    }
}
