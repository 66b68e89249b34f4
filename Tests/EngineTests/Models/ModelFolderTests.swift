import Domain
import Engine
import Foundation
import JSON
import Testing

/// Model folders: saved and loaded again, and refused where files disagree.
struct ModelFolderTests {
    /// A saved tiny model whose tensors `change` may alter.
    static func save(
        to folder: TemporaryFolder, _ change: (inout [String: (shape: [Int], values: [Float])]) -> Void = { _ in }
    ) throws {
        let model = try TinyModel.make()
        try model.save(to: folder.url, format: .float32)
        var tensors: [String: (shape: [Int], values: [Float])] = [:]
        for parameter in model.parameters { tensors[parameter.name] = (parameter.shape, try parameter.floats().array) }
        change(&tensors)
        let buffers = try tensors.sorted { $0.key < $1.key }.map { name, tensor in
            let buffer = try Buffer<Float>(count: tensor.values.count)
            tensor.values.withUnsafeBufferPointer { buffer.copy(from: $0) }
            return (name, tensor.shape, buffer)
        }
        try withExtendedLifetime(buffers) {
            try SafetensorsWriter.write(
                buffers.map { .init(name: $0, shape: $1, values: UnsafeBufferPointer($2.values)) },
                to: folder.url.appendingPathComponent("model.safetensors"))
        }
    }

    @Test("A saved model gives the logits of the one in memory", arguments: [NumberFormat.float32, .bfloat16])
    func roundTrip(format: NumberFormat) throws {
        let folder = try TemporaryFolder()
        let model = try TinyModel.make()
        try model.save(to: folder.url, format: format)
        if format == .bfloat16 { for parameter in model.parameters { try parameter.freezeInBfloat16() } }
        let batch = TinyModel.batch([1, 2, 3, 4, 5], [60, 0, 7])
        let loaded = try LanguageModel(folder: folder.url)
        #expect(loaded.configuration == model.configuration)
        let (a, b) = (try model.logits(batch).array, try loaded.logits(batch).array)
        #expect(largestDistance(a, b) <= (format == .float32 ? 0 : 1e-5))
        #expect(a.contains { abs($0) > 0.1 })
        #expect(try folder.names() == ["config.json", "model.safetensors"])
    }

    @Test("Dropout that a configuration asks for is named, because it is not applied")
    func ignoredDropout() throws {
        let folder = try TemporaryFolder()
        try Self.save(to: folder)
        #expect(try LanguageModel(folder: folder.url).ignoredDropout.isEmpty)
        let file = folder.url.appendingPathComponent("config.json")
        var fields = try #require(try JSONValue(parsing: Data(contentsOf: file)).object)
        fields["attention_dropout"] = .number(0.1)
        fields["resid_pdrop"] = .integer(0)
        try Data(JSONValue.object(fields).text().utf8).write(to: file)
        #expect(try LanguageModel(folder: folder.url).ignoredDropout == ["attention_dropout 0.1"])
    }

    @Test("Missing, unknown and mis-shaped tensors are all named together")
    func disagreement() throws {
        let folder = try TemporaryFolder()
        try Self.save(to: folder) { tensors in
            tensors["model.layers.1.mlp.up_proj.weight"] = nil
            tensors["model.norm.weight"] = nil
            tensors["model.layers.0.self_attn.q_proj.bias"] = ([24], Array(repeating: 0, count: 24))
            tensors["model.layers.2.self_attn.q_proj.weight"] = ([24, 24], Array(repeating: 0, count: 576))
            tensors["model.layers.0.self_attn.k_proj.weight"]?.shape = [24, 8]
            tensors["lm_head.weight"] = ([60, 24], Array(repeating: 0, count: 60 * 24))
        }
        let error = try #require(throws: WorkbenchError.self) { try LanguageModel(folder: folder.url) }
        #expect(error.code == .inconsistentModel && error.hint != nil)
        #expect(error.message.contains("and 1 more"), "\(error.message)")
        let problems = Set(error.diagnostics.map { "\($0.code) \($0.path ?? "")" })
        #expect(
            problems == [
                "missing_tensor model.layers.1.mlp.up_proj.weight", "missing_tensor model.norm.weight",
                "unknown_tensor model.layers.0.self_attn.q_proj.bias", "unknown_tensor model.layers.2.self_attn.q_proj.weight",
                "wrong_shape model.layers.0.self_attn.k_proj.weight", "wrong_shape lm_head.weight",
            ])
        let shape = error.diagnostics.first { $0.path == "model.layers.0.self_attn.k_proj.weight" }
        #expect(shape?.message.contains("[24, 8]") == true && shape?.message.contains("[8, 24]") == true)
    }

    @Test("Weights of integers are refused")
    func integers() throws {
        let folder = try TemporaryFolder()
        try TinyModel.make().save(to: folder.url, format: .float32)
        let file = folder.url.appendingPathComponent("model.safetensors")
        var bytes = try Data(contentsOf: file)
        // The first tensor's type in the header.
        let range = try #require(bytes.range(of: Data(#""F32""#.utf8)))
        bytes.replaceSubrange(range, with: Data(#""I32""#.utf8))
        try bytes.write(to: file)
        let error = try #require(throws: WorkbenchError.self) { try LanguageModel(folder: folder.url) }
        #expect(error.code == .inconsistentModel && error.message.contains("model.embed_tokens.weight"))
    }

    @Test("A folder without weights, without configuration, or that is none is refused with the path")
    func absent() throws {
        let folder = try TemporaryFolder()
        try TinyModel.make().save(to: folder.url, format: .float32)
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("model.safetensors"))
        let weights = try #require(throws: WorkbenchError.self) { try LanguageModel(folder: folder.url) }
        #expect(weights.code == .fileNotFound && weights.message.contains("model.safetensors"))
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("config.json"))
        let configuration = try #require(throws: WorkbenchError.self) { try LanguageModel(folder: folder.url) }
        #expect(configuration.code == .fileNotFound && configuration.message.contains("config.json"))
        let nothing = folder.url.appendingPathComponent("nothing")
        #expect(throws: WorkbenchError.self) { try LanguageModel(folder: nothing) }
    }

    @Test("A model larger than its file is refused before memory is asked for")
    func hugeConfiguration() throws {
        let folder = try TemporaryFolder()
        try TinyModel.make().save(to: folder.url, format: .float32)
        var configuration = TinyModel.configuration
        (configuration.vocabularySize, configuration.hiddenSize, configuration.layerCount) = (1 << 24, 1 << 16, 512)
        try Data(configuration.json(dtype: "float32").bytes()).write(to: folder.url.appendingPathComponent("config.json"))
        let error = try #require(throws: WorkbenchError.self) { try LanguageModel(folder: folder.url) }
        #expect(error.code == .inconsistentModel && error.diagnostics.count > 4000)
    }

    @Test("Tokens outside the vocabulary, rows beyond the context and targets out of range are refused")
    func batches() throws {
        let model = try TinyModel.make()
        try model.prepare(for: .full, seed: 1)
        for token: Int32 in [-1, 61, .max, .min] {
            let batch = TinyModel.batch([1, 2], [3, token])
            for run in [{ _ = try model.logits(batch) }, { _ = try model.loss(of: batch) }] {
                let error = try #require(throws: WorkbenchError.self) { try run() }
                #expect(error.code == .inconsistentModel && error.message.contains("\(token)") && error.message.contains("61"))
            }
            #expect(throws: WorkbenchError.self) { try model.accumulateGradients(batch, scale: 1, dropoutKey: nil) }
        }
        let long = TinyModel.batch([1, 2], Array(repeating: 5, count: 33))
        let error = try #require(throws: WorkbenchError.self) { try model.loss(of: long) }
        #expect(error.code == .invalidSetting && error.message.contains("33") && error.message.contains("32"))
        #expect(try model.loss(of: TinyModel.batch(Array(repeating: 5, count: 32))).sum > 0)
        #expect(try model.loss(of: TokenBatch()).sum == 0 && model.logits(TokenBatch()).count == 0)
    }
}
