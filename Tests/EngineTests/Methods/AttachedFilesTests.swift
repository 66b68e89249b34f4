import Domain
import Engine
import Foundation
import JSON
import Testing

/// The files of prefixes and bottleneck adapters: as their libraries lay them out, and refused where they do not fit.
struct AttachedFilesTests {
    static let batch = TinyModel.batch([1, 2, 3, 4, 5, 6], [60, 0, 7])
    static let prefix = Method.prefix(PrefixSettings(length: 3))
    static let houlsby = Method.adapter(BottleneckSettings(kind: .houlsby, size: 5))

    /// A tuned tiny model and the folder it was written to.
    static func written(_ method: Method) throws -> (model: LanguageModel, folder: TemporaryFolder) {
        let model = try TinyModel.make()
        try model.prepare(for: method, seed: 2)
        try TinyModel.fillUpdates(model, seed: 3)
        let folder = try TemporaryFolder()
        try model.saveTuned(base: "models/tiny", to: folder.url)
        return (model, folder)
    }

    /// Changes the field at `path` (empty value: takes it away) of a JSON file.
    static func change(_ folder: TemporaryFolder, _ path: String, _ value: String, file: String = "adapter_config.json") throws {
        let url = folder.url.appendingPathComponent(file)
        let value = value.isEmpty ? nil : try JSONValue(parsing: value)
        var object = try #require(JSONValue(parsing: Data(contentsOf: url)).object)
        let names = path.split(separator: "/").map(String.init)
        if names.count == 1 {
            object[names[0]] = value
        } else {
            var inner = try #require(object[names[0]]?.object)
            inner[names[1]] = value
            object[names[0]] = .object(inner)
        }
        try Data(JSONValue.object(object).bytes()).write(to: url)
    }

    /// Loads into a fresh base, which must stay as it was, and returns the error.
    static func refusal(_ folder: TemporaryFolder, _ configuration: ModelConfiguration = TinyModel.configuration) throws -> WorkbenchError {
        let model = try TinyModel.make(configuration)
        let before = try model.logits(batch).array
        let error = try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }
        #expect(try model.logits(batch).array == before)
        #expect(model.method == nil && model.trainableParameters.isEmpty)
        // The next adapter finds a clean base.
        try model.prepare(for: Self.prefix, seed: 1)
        return error
    }

    // MARK: layout

    @Test("Configurations say what the libraries' own say", arguments: AttachedParityTests.names)
    func layout(name: String) throws {
        let golden = try Golden("methods/\(name)")
        let model = try AttachedParityTests.trainable(golden)
        let folder = try TemporaryFolder()
        try model.saveTuned(
            base: try #require(golden.text["base"]?.string).split(separator: "/").last.map(String.init) ?? "", to: folder.url)
        func fields(_ url: URL, _ path: String?) throws -> JSONObject {
            let json = try JSONValue(parsing: Data(contentsOf: url.appendingPathComponent("adapter_config.json")))
            return try #require((path.flatMap { json[$0] } ?? json).object)
        }
        let theirFolder = Golden.folder.appendingPathComponent("methods/\(name)")
        // What the golden left to the factor is said by the size here.
        let exempt = ["reduction_factor", "prefix_projection", "encoder_hidden_size"]
        for path in name.contains("prefix") ? [nil] : [nil, "config"] {
            let (ours, theirs) = (try fields(folder.url, path), try fields(theirFolder, path))
            #expect(ours.fields.count >= 7)
            for (field, value) in ours.fields where field != "config" && !exempt.contains(field) {
                #expect(theirs[field] == value, "\(field)")
            }
        }
        for file in ["adapter_interface.json", "adapter.safetensors", "adapter_model.safetensors"] {
            let places = [folder.url, theirFolder].map { $0.appendingPathComponent(file) }
            #expect(
                FileManager.default.fileExists(atPath: places[0].path) == FileManager.default.fileExists(atPath: places[1].path), "\(file)")
            guard file.hasSuffix("safetensors"), FileManager.default.fileExists(atPath: places[0].path) else { continue }
            let tensors = try places.map { try SafetensorsFile(contentsOf: $0) }
            #expect(tensors[0].tensors.mapValues(\.shape) == tensors[1].tensors.mapValues(\.shape))
            for tensor in tensors[0].tensors.keys {
                let values = try tensors.map { try $0.floats(named: tensor).array }
                #expect(largestDistance(values[0], values[1]) < 1e-5, "\(tensor)")
            }
        }
    }

    @Test("The interface of a family is the library's own")
    func interface() throws {
        let golden = try Golden("methods/qwen3-seq-bn")
        let model = try AttachedParityTests.trainable(golden)
        let folder = try TemporaryFolder()
        try model.saveTuned(base: "qwen3", to: folder.url)
        let interfaces = try [folder.url, Golden.folder.appendingPathComponent("methods/qwen3-seq-bn")].map {
            try JSONValue(parsing: Data(contentsOf: $0.appendingPathComponent("adapter_interface.json")))
        }
        #expect(interfaces[0]["model_type"] == interfaces[1]["model_type"])
        for (field, value) in try #require(interfaces[0]["interface"]?.object).fields
        where !["adapter_methods", "base_model"].contains(field) {
            #expect(interfaces[1]["interface"]?[field] == value, "\(field)")
        }
    }

    /// Sizes by the library's division: width, size, what is read of the factor that is written.
    @Test("A size of any width comes back", arguments: [1, 2, 3, 5, 7, 11, 23, 24, 25, 47, 64, 100])
    func sizes(size: Int) throws {
        let (model, folder) = try Self.written(.adapter(BottleneckSettings(size: size)))
        let other = try TinyModel.make()
        try other.loadAdapter(folder.url)
        #expect(other.method == .adapter(BottleneckSettings(size: size)))
        #expect(try other.logits(Self.batch).array.bits == model.logits(Self.batch).array.bits)
    }

    /// Width, factor, size that Python's `int(width // factor)` gives.
    @Test(
        "A factor is divided by as Python divides",
        arguments: [(24, 6.5, 3), (24, 0.1, 239), (24, 24, 1), (24, 25, 1), (24, 16, 1), (24, 4, 6), (24, 0.5, 48), (24, 4.8, 5)])
    func division(hidden: Int, factor: Double, size: Int) throws {
        let model = try TinyModel.make()
        try model.prepare(for: .adapter(BottleneckSettings(reductionFactor: factor)), seed: 1)
        #expect(model.trainableParameters[0].shape == [size, hidden])
    }

    // MARK: reading

    /// What leaves an adapter as it was written.
    static let equivalent: [(method: Method, path: String, value: String)] = [
        (prefix, "encoder_hidden_size", "99"), (prefix, "prefix_projection", "true"), (prefix, "task_type", "null"),
        (prefix, "modules_to_save", "[]"), (prefix, "init_weights", #""zero""#), (houlsby, "config/non_linearity", #""SiLU""#),
        (houlsby, "config/init_weights", #""houlsby""#), (houlsby, "config/phm_dim", "8"), (houlsby, "config/leave_out", ""),
        (houlsby, "config/scaling", "1"), (houlsby, "config/scaling", ""), (houlsby, "config/original_ln_after", ""),
        (houlsby, "config/a_feature_to_come", "false"), (houlsby, "model_type", ""), (houlsby, "version", ""),
        (houlsby, "config/original_ln_before", ""),
    ]

    @Test("What the libraries say in several ways is understood in each", arguments: equivalent.indices)
    func understood(index: Int) throws {
        let (method, path, value) = Self.equivalent[index]
        let (model, folder) = try Self.written(method)
        try Self.change(folder, path, value)
        let other = try TinyModel.make()
        try other.loadAdapter(folder.url)
        #expect(try other.logits(Self.batch).array.bits == model.logits(Self.batch).array.bits)
    }

    @Test("The names of activations are those of the file's version", arguments: [("gelu", "gelu_new"), ("gelu_orig", "gelu")])
    func activations(old: String, new: String) throws {
        let (_, folder) = try Self.written(Self.houlsby)
        try Self.change(folder, "config/non_linearity", "\"\(old)\"")
        try Self.change(folder, "version", "")
        let model = try TinyModel.make()
        try model.loadAdapter(folder.url)
        #expect(
            model.method
                == .adapter(BottleneckSettings(kind: .houlsby, size: 5, activation: BottleneckSettings.Activation(rawValue: new))))
    }

    @Test("An adapter may have any name, and lack the first part of its tensors' names", arguments: ["other", "a.b"], [false, true])
    func names(name: String, isShort: Bool) throws {
        let (model, folder) = try Self.written(Self.houlsby)
        let url = folder.url.appendingPathComponent("adapter.safetensors")
        let file = try SafetensorsFile(contentsOf: url)
        let kept = try file.tensors.map { (name: $0.key, shape: $0.value.shape, values: try file.floats(named: $0.key)) }
        try SafetensorsWriter.write(
            kept.map { tensor in
                let renamed = tensor.name.replacing(".adapters.tuned.", with: ".adapters.\(name).")
                return .init(
                    name: isShort ? String(renamed.dropFirst("model.".count)) : renamed, shape: tensor.shape,
                    values: UnsafeBufferPointer(tensor.values.values))
            }, to: url)
        try Self.change(folder, "name", "\"\(name)\"")
        let other = try TinyModel.make()
        try other.loadAdapter(folder.url)
        #expect(try other.logits(Self.batch).array.bits == model.logits(Self.batch).array.bits)
    }

    @Test("An output head beside an adapter is taken when it is the base's, and refused when it is not")
    func head() throws {
        let golden = try Golden("methods/llama-seq-bn")
        let source = Golden.folder.appendingPathComponent("methods/llama-seq-bn")
        let folder = try TemporaryFolder()
        for name in ["adapter_config.json", "adapter.safetensors"] {
            try FileManager.default.copyItem(at: source.appendingPathComponent(name), to: folder.url.appendingPathComponent(name))
        }
        let head = try SafetensorsFile(contentsOf: source.appendingPathComponent("model_head.safetensors"))
        let (name, tensor) = try #require(head.tensors.first)
        let values = try head.floats(named: name)
        values.start[7] += 0.5
        try SafetensorsWriter.write(
            [.init(name: name, shape: tensor.shape, values: UnsafeBufferPointer(values.values))],
            to: folder.url.appendingPathComponent("model_head.safetensors"))
        let model = try AttachedParityTests.base(golden)
        let error = try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }
        #expect(error.code == .unsupportedModel && error.message.contains(name) && error.hint != nil, "\(error.message)")
        #expect(model.method == nil)
        for parameter in model.parameters { try parameter.freezeInBfloat16() }
        try model.loadAdapter(source)
    }
}
