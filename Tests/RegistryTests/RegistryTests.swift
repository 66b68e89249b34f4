import Domain
import Engine
import Foundation
import Store
import Testing

@testable import Registry

struct RegistryTests {
    private let bench: TestRegistry
    private var registry: ModelRegistry { bench.registry }

    init() throws {
        bench = try TestRegistry()
    }

    private func publish(_ folder: URL, model: String = "tickets", metrics: ModelVersion.Metrics = [:]) throws -> ModelVersion {
        var contents = try registry.contents(of: bench.job("a job", model: model), artifact: folder, metrics: metrics)
        contents.lineage.job = nil
        contents.publicName += UUID().uuidString
        return try registry.records.add(contents)
    }

    // MARK: publication and files

    @Test("What a job made becomes a version with its lineage, once however often it is published")
    func publication() throws {
        let artifact = bench.place("artifact")
        try FileManager.default.createDirectory(at: artifact.appendingPathComponent("sub"), withIntermediateDirectories: true)
        for (name, text) in [("adapter_config.json", "{}"), ("sub/a.txt", "a"), (".hidden", "x")] {
            try Data(text.utf8).write(to: artifact.appendingPathComponent(name))
        }
        try FileManager.default.createSymbolicLink(
            at: artifact.appendingPathComponent("passwd"), withDestinationURL: URL(fileURLWithPath: "/etc/passwd"))
        let contents = try registry.contents(of: bench.job("First try!", suffix: "support"), artifact: artifact, metrics: ["loss": 1])
        #expect(contents.files.map(\.path) == ["adapter_config.json", "sub/a.txt"], "links and hidden files stay out")
        #expect(contents.name == "First-try-" && contents.publicName == "ft:tiny-base:local:support:abc123")
        let version = try registry.records.add(contents)
        #expect(try registry.records.add(contents) == version)
        #expect(version.kind == .adapter && version.method == "lora" && version.lineage.baseSHA256 == "ba5e")
        #expect(version.lineage.job == "ftjob-abc123" && version.lineage.plan?.hyperparameters.seed == 7)
        let names = [("", "", "tiny-base-lora"), ("", "x", "x"), ("y", "x", "y")]
        for (model, name, expected) in names {
            #expect(try registry.contents(of: bench.job(name, model: model), artifact: artifact, metrics: [:]).name == expected)
        }
        let empty = bench.place("empty")
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
        expectError(.fileNotFound) { try registry.storeFiles(of: empty) }
        expectError(.fileNotFound) { try registry.storeFiles(of: bench.place("absent")) }
    }

    @Test("A version is laid out as it was, read-only, whole or not at all")
    func materialising() throws {
        let base = try bench.makeBase()
        let adapter = try bench.makeAdapter("adapter", on: base, LoRASettings(rank: 2), seed: 1)
        let version = try publish(adapter)
        let folder = bench.place("laid-out")
        try registry.materialise(version, at: folder)
        for file in version.files {
            let place = folder.appendingPathComponent(file.path)
            #expect(try Data(contentsOf: place) == Data(contentsOf: adapter.appendingPathComponent(file.path)))
            let mode = try #require(try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? NSNumber)
            #expect(mode.intValue & 0o222 == 0, "\(file.path)")
        }
        expectError(.alreadyExists) { try registry.materialise(version, at: folder) }
        let gone = try registry.store.blobs.url(of: BlobDigest(version.files[0].sha256))
        try FileManager.default.removeItem(at: gone)
        expectError(.blobMissing) { try registry.materialise(version, at: bench.place("half")) }
        #expect(!FileManager.default.fileExists(atPath: bench.place("half").path))
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).allSatisfy { !$0.hasSuffix(".tmp") })
    }

    @Test("A flipped bit in a version's file is found before anything is laid out, exported, merged or compared")
    func flippedBit() throws {
        let base = try bench.makeBase()
        let version = try publish(bench.makeAdapter("adapter", on: base, LoRASettings(rank: 2), seed: 1))
        for file in version.files {
            let place = try registry.store.blobs.url(of: BlobDigest(file.sha256))
            let whole = try Data(contentsOf: place)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
            var bytes = whole
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: place)
            let error = expectError(.blobDamaged) { try registry.materialise(version, at: bench.place("laid-out")) }
            #expect(error?.message.contains(file.path) == true && error?.hint != nil)
            expectError(.blobDamaged) { try registry.export(version, card: "") }
            expectError(.blobDamaged) { try registry.exportMerged(version, base: base, card: "", workspace: bench.folder) }
            #expect(!FileManager.default.fileExists(atPath: bench.place("laid-out").path))
            try whole.write(to: place)
        }
        _ = try registry.export(version, card: "")
    }

    // MARK: archives

    private func bytes(_ stream: TarStream) throws -> Data {
        var all = Data()
        while let piece = try stream.next() {
            #expect(!piece.isEmpty)
            all += piece
        }
        return all
    }

    @Test("What goes into an archive comes out of it, also long and empty files, and the same goes in as the same bytes")
    func archives() throws {
        let long = Data((0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let file = bench.folder.appendingPathComponent("long")
        try long.write(to: file)
        let members: [TarStream.Member] = [
            .init(path: "README.md", bytes: Array("# hello".utf8)), .init(path: "deep/down/long.bin", file: file),
            .init(path: "empty", bytes: []), .init(path: String(repeating: "n", count: 180) + "/ä", bytes: [1]),
        ]
        let time = Date(timeIntervalSince1970: 1_700_000_000)
        let first = try bytes(TarStream(members, time: time))
        #expect(try bytes(TarStream(members, time: time)) == first)
        let archive = bench.folder.appendingPathComponent("a.tar")
        try first.write(to: archive)
        let folder = bench.place("unpacked")
        #expect(try TarFolder.unpack(archive, into: folder) == members.map(\.path))
        #expect(try Data(contentsOf: folder.appendingPathComponent("deep/down/long.bin")) == long)
        #expect(try Data(contentsOf: folder.appendingPathComponent("empty")).isEmpty)
        expectError(.alreadyExists) { try TarFolder.unpack(archive, into: folder) }
        // The system's own program reads it as well.
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["tar", "-tf", archive.path]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test(
        "An archive that leads out of its folder, holds no files or is cut off makes nothing",
        arguments: ["../up", "/absolute", "a/../../up", "a//b", "./a", "a\\b"])
    func evilArchives(_ path: String) throws {
        let archive = bench.folder.appendingPathComponent("evil.tar")
        try bytes(TarStream([.init(path: "good", bytes: [1]), .init(path: path, bytes: [2])], time: Date())).write(to: archive)
        expectError(.malformedFile) { try TarFolder.unpack(archive, into: bench.place("out")) }
        #expect(!FileManager.default.fileExists(atPath: bench.place("out").path))
        #expect(!FileManager.default.fileExists(atPath: bench.folder.deletingLastPathComponent().appendingPathComponent("up").path))
        let whole = try bytes(TarStream([.init(path: "a", bytes: [UInt8](repeating: 7, count: 3_000))], time: Date()))
        for damaged in [whole.prefix(1_500), Data("no archive at all".utf8), Data(repeating: 1, count: 2_048)] {
            try damaged.write(to: archive)
            expectError(.malformedFile) { try TarFolder.unpack(archive, into: bench.place("out")) }
        }
    }

    @Test("A file that is gone or shorter than it was ends the archive with an error")
    func lostFiles() throws {
        let file = bench.folder.appendingPathComponent("file")
        expectError(.fileUnreadable) { try bytes(TarStream([.init(path: "a", file: file)], time: Date())) }
        try Data(repeating: 1, count: 3 << 20).write(to: file)
        let stream = try TarStream([.init(path: "a", file: file)], time: Date())
        _ = try stream.next()
        _ = try stream.next()
        try FileHandle(forWritingTo: file).truncate(atOffset: 0)
        expectError(.fileUnreadable) { while try stream.next() != nil {} }
    }

    // MARK: diff

    /// The product scale * B A of each update, computed element by element from the files.
    private func products(_ folder: URL, scale: Double) throws -> [String: [Double]] {
        let file = try SafetensorsFile(contentsOf: folder.appendingPathComponent("adapter_model.safetensors"))
        var all: [String: [Double]] = [:]
        for name in file.tensors.keys where name.hasSuffix(".lora_A.weight") {
            let path = String(name.dropFirst("base_model.model.".count).dropLast(".lora_A.weight".count))
            let (a, b) = (try file.floats(named: name), try file.floats(named: "base_model.model.\(path).lora_B.weight"))
            let (rank, inputs) = (file.tensors[name]?.shape[0] ?? 0, file.tensors[name]?.shape[1] ?? 0)
            let outputs = b.count / rank
            all[path] = (0..<outputs).flatMap { row in
                (0..<inputs).map { column in
                    scale
                        * (0..<rank).reduce(0.0) {
                            $0 + Double(b.start[row * rank + $1]) * Double(a.start[$1 * inputs + column])
                        }
                }
            }
        }
        return all
    }

    @Test("Norms of low-rank updates are those of the whole matrices, for another rank and scale too")
    func lowRankNorms() throws {
        let base = try bench.makeBase()
        let first = try bench.makeAdapter("a", on: base, LoRASettings(rank: 2, alpha: 4), seed: 1)
        let second = try bench.makeAdapter("b", on: base, LoRASettings(rank: 3, alpha: 9), seed: 2)
        let (old, new) = (try products(first, scale: 2), try products(second, scale: 3))
        let found = try WeightDifference.all(between: first, and: second)
        #expect(found.map(\.name) == old.keys.sorted() && !found.isEmpty)
        for difference in found {
            let (a, b) = (try #require(old[difference.name]), try #require(new[difference.name]))
            func norm(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
            let expected = [norm(a), norm(b), norm(zip(a, b).map { $0 - $1 })]
            for (value, wanted) in zip([difference.first, difference.second, difference.difference], expected) {
                #expect(abs((value ?? .nan) - wanted) <= 1e-9 * max(1, wanted), "\(difference)")
            }
            #expect(difference.shape.reduce(1, *) == a.count)
        }
        #expect(try WeightDifference.all(between: first, and: first).allSatisfy { $0.difference == 0 && ($0.first ?? 0) > 0 })
    }

    @Test("Whole models are compared tensor by tensor; what one side lacks or has in another shape has no difference")
    func wholeNorms() throws {
        let (one, two) = (try bench.makeBase("one"), try bench.makeBase("two", layers: 2))
        let model = try LanguageModel(folder: two)
        let parameter = try #require(model.parameters.first)
        try parameter.train()
        try #require(parameter.values).start[0] += 3
        try model.save(to: two, format: .float32)
        let found = try WeightDifference.all(between: one, and: two)
        let changed = try #require(found.first { $0.name == parameter.name })
        #expect(abs((changed.difference ?? 0) - 3) < 1e-5)
        let missing = found.filter { $0.first == nil }
        #expect(missing.allSatisfy { $0.name.contains(".layers.1.") && $0.difference == nil && $0.second != nil } && !missing.isEmpty)
        expectError(.fileNotFound) { try WeightDifference.all(between: one, and: bench.folder) }
    }

    @Test("A diff tells settings, measures and files that differ, and says nothing of what is the same")
    func diff() throws {
        let base = try bench.makeBase()
        let first = try publish(bench.makeAdapter("a", on: base, LoRASettings(rank: 2), seed: 1), metrics: ["loss": 0.5, "seconds": 3])
        var contents = try registry.contents(
            of: bench.job("", model: "tickets"), artifact: bench.makeAdapter("b", on: base, LoRASettings(rank: 3), seed: 1),
            metrics: ["loss": 0.25])
        var hyperparameters = Hyperparameters()
        (hyperparameters.seed, hyperparameters.learningRate) = (7, 0.01)
        let plan = try #require(contents.lineage.plan)
        contents.lineage.plan = TrainingPlan(
            kind: .tune, base: .init(path: "/elsewhere", sha256: "ba5e"), dataset: plan.dataset, validation: nil, skipsInvalidRows: false,
            method: .lora(LoRASettings(rank: 3)), hyperparameters: hyperparameters, threads: 2, engine: "0.1.0")
        let second = try registry.records.add(contents)
        let diff = try registry.diff(first, second)
        #expect(diff.settings.map(\.name).contains("hyperparameters.learning_rate"))
        #expect(diff.settings.allSatisfy { $0.name == "hyperparameters.learning_rate" || $0.name.hasPrefix("method.") }, "\(diff.settings)")
        #expect(diff.metrics == [.init(name: "loss", first: 0.5, second: 0.25), .init(name: "seconds", first: 3, second: nil)])
        #expect(diff.files.map(\.path) == ["adapter_config.json", "adapter_model.safetensors"])
        let none = try registry.diff(first, first)
        #expect(none.settings.isEmpty && none.files.isEmpty && none.tensors.allSatisfy { $0.difference == 0 })
    }

    // MARK: import, export, card

    @Test("An adapter is taken in when it fits the base, and refused with what does not fit")
    func importing() throws {
        let base = try bench.makeBase()
        let folder = try bench.makeAdapter("adapter", on: base, LoRASettings(rank: 2), seed: 1)
        let adapter = try AdapterImport(folder: folder)
        #expect(try adapter.namedBase() == base.path)
        let version = try registry.importAdapter(adapter, as: "tickets", base: ("tiny", base, "ba5e"), owner: nil)
        #expect(version.method == "lora" && version.kind == .adapter && version.lineage.importedFrom == folder.path)
        #expect(version.files.map(\.path) == [AdapterImport.configuration, AdapterImport.weights])
        let other = bench.place("wide")
        let configuration = ModelConfiguration(
            hiddenSize: 32, intermediateSize: 64, layerCount: 1, headCount: 2, keyValueHeadCount: 1, vocabularySize: 40,
            maximumPositions: 32, tiesEmbeddings: true)
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        try LanguageModel(configuration, seed: 1).save(to: other, format: .float32)
        let error = expectError(.inconsistentModel) {
            try registry.importAdapter(adapter, as: "tickets", base: ("wide", other, "ba5e"), owner: nil)
        }
        #expect(error?.message.contains("does not fit this base") == true, "\(String(describing: error))")
        #expect(try registry.records.versions(of: version.modelID).count == 1)
        expectError(.fileNotFound) { try AdapterImport(folder: base) }
        try FileManager.default.moveItem(
            at: folder.appendingPathComponent(AdapterImport.weights), to: folder.appendingPathComponent("adapter_model.bin"))
        let pickled = expectError(.fileNotFound) { try AdapterImport(folder: folder) }
        #expect(pickled?.hint?.contains("pickle") == true)
    }

    @Test("A merged export answers as base and adapter do, and leaves nothing behind")
    func merging() throws {
        let base = try bench.makeBase()
        let adapter = try bench.makeAdapter("adapter", on: base, LoRASettings(rank: 2), seed: 1)
        let version = try publish(adapter)
        let workspace = bench.place("workspace")
        try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
        let archive = bench.folder.appendingPathComponent("merged.tar")
        do {
            let stream = try registry.exportMerged(version, base: base, card: "card", workspace: workspace)
            try bytes(stream).write(to: archive)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.path).isEmpty)
        let folder = bench.place("merged")
        #expect(try TarFolder.unpack(archive, into: folder) == ["README.md", "config.json", "model.safetensors", "tokenizer.json"])
        let (merged, tuned) = (try LanguageModel(folder: folder), try LanguageModel(folder: base))
        try tuned.loadAdapter(adapter)
        var batch = TokenBatch()
        batch.append([1, 5, 9, 2])
        let (left, right) = (try merged.logits(batch).array, try tuned.logits(batch).array)
        // Rounding of the merged weights to float32.
        #expect(zip(left, right).allSatisfy { abs($0 - $1) < 1e-4 } && left.count == right.count)
    }

    @Test("The card tells what was measured, and nothing that was not")
    func card() throws {
        let base = try bench.makeBase()
        let version = try publish(
            bench.makeAdapter("adapter", on: base, LoRASettings(rank: 2), seed: 1), metrics: ["validation_loss": 0.25, "steps": 40])
        var model = try registry.records.model(version.modelID)
        (model.description, model.tags) = ("Sorts <tickets> | fast", ["sup\"port"])
        let text = try ModelCard(model, version, isMerged: false, facts: [("training rows", "tickets@2")]).text()
        #expect(
            text.hasPrefix(
                """
                ---
                base_model: "tiny/base"
                base_model_relation: adapter
                library_name: peft
                pipeline_tag: text-generation
                tags:
                - "tunesmith"
                - "lora"
                - "sup\\"port"
                ---

                # tickets v1

                Sorts &lt;tickets> \\| fast

                An adapter (lora) for tiny/base: it needs the weights of that base.

                ## Measured

                | measure | value |
                | --- | --- |
                | steps | 40 |
                | validation\\_loss | 0.25 |

                ## Settings
                """), "\(text)")
        #expect(text.contains("| training rows | tickets@2 |\n") && text.contains("| seed | 7 |\n"))
        #expect(text.contains("| hyperparameters.learning\\_rate | 0.001 |\n") && !text.contains("## Notes"))
        let merged = try ModelCard(model, version, isMerged: true, facts: []).text()
        #expect(merged.contains("library_name: transformers") && merged.contains("base_model_relation: finetune"))
    }

    // MARK: collection

    @Test("Models that were deleted long ago go with their files; one that others go on from stays until they are gone too")
    func collection() throws {
        let base = try bench.makeBase()
        let parent = try publish(bench.makeAdapter("a", on: base, LoRASettings(rank: 2), seed: 1), model: "parent")
        var contents = try registry.contents(
            of: bench.job("", model: "child"), artifact: bench.makeAdapter("b", on: base, LoRASettings(rank: 2), seed: 2), metrics: [:])
        contents.lineage.parent = parent.id.rawValue
        let child = try registry.records.add(contents)
        try registry.records.delete(parent.modelID)
        let later = Date(timeIntervalSinceNow: 60)
        #expect(try registry.collect(deletedBefore: Date(timeIntervalSinceNow: -60)).models.isEmpty)
        #expect(try registry.collect(deletedBefore: later, isTrial: true).models.map(\.name) == ["parent"])
        let first = try registry.collect(deletedBefore: later)
        #expect(first.models.isEmpty && first.kept.map(\.model.name) == ["parent"] && first.freedBytes == 0)
        try registry.records.delete(child.modelID)
        let second = try registry.collect(deletedBefore: later)
        #expect(second.models.count == 2 && second.kept.isEmpty)
        let bytes = Dictionary((parent.files + child.files).map { ($0.sha256, $0.byteCount) }, uniquingKeysWith: { one, _ in one })
        #expect(second.freedBytes == bytes.values.reduce(0, +))
    }
}
