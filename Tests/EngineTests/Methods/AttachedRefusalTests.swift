import Domain
import Engine
import Foundation
import JSON
import Testing

/// Files of prefixes and bottleneck adapters that cannot be used are refused by name, and the base stays as it was.
struct AttachedRefusalTests {
    static let prefix = AttachedFilesTests.prefix
    static let houlsby = AttachedFilesTests.houlsby

    /// Field, value as JSON (empty: taken away), and what the message must say.
    static let unsupported: [(method: Method, path: String, value: String, says: String)] = [
        (prefix, "peft_type", #""P_TUNING""#, "P_TUNING"), (prefix, "peft_type", "", "neither peft_type"),
        (prefix, "num_transformer_submodules", "2", "num_transformer_submodules"),
        (prefix, "modules_to_save", #"["lm_head"]"#, "modules_to_save"),
        (prefix, "num_virtual_tokens", "", "num_virtual_tokens is missing"), (prefix, "num_virtual_tokens", #""3""#, "num_virtual_tokens"),
        (houlsby, "config", "null", "neither peft_type"), (houlsby, "config", #""double_seq_bn""#, "neither peft_type"),
        (houlsby, "config/architecture", #""lora""#, "architecture"), (houlsby, "config/mh_adapter", "false", "neither double_seq_bn"),
        (houlsby, "config/output_adapter", "false", "output_adapter false"),
        (houlsby, "config/original_ln_before", "true", "original_ln_before true"),
        (houlsby, "config/is_parallel", "true", "is_parallel true"), (houlsby, "config/is_parallel", "1", "is_parallel is 1"),
        (houlsby, "config/original_ln_after", "false", "original_ln_after is false"),
        (houlsby, "config/residual_before_ln", "false", "residual_before_ln"),
        (houlsby, "config/residual_before_ln", #""post_add""#, "residual_before_ln"), (houlsby, "config/ln_before", "true", "ln_before"),
        (houlsby, "config/ln_after", "true", "ln_after"), (houlsby, "config/cross_adapter", "true", "cross_adapter"),
        (houlsby, "config/inv_adapter", #""nice""#, "inv_adapter"), (houlsby, "config/phm_layer", "true", "phm_layer"),
        (houlsby, "config/use_gating", "true", "use_gating"), (houlsby, "config/stochastic_depth", "0.5", "stochastic_depth"),
        (houlsby, "config/scaling", #""learned""#, "scaling"), (houlsby, "config/scaling", #""channel""#, "scaling"),
        (houlsby, "config/dropout", #""0.1""#, "dropout"), (houlsby, "config/non_linearity", #""tanh""#, "non_linearity"),
        (houlsby, "config/non_linearity", "", "non_linearity"), (houlsby, "config/reduction_factor", #"{"default":4}"#, "reduction_factor"),
        (houlsby, "config/reduction_factor", "0", "reduction_factor"), (houlsby, "config/reduction_factor", "", "reduction_factor"),
        (houlsby, "config/leave_out", #"["0"]"#, "leave_out"), (houlsby, "config/a_feature_to_come", "true", "a_feature_to_come"),
    ]

    @Test("What the libraries can say and this engine cannot do", arguments: unsupported.indices)
    func feature(index: Int) throws {
        let (method, path, value, says) = Self.unsupported[index]
        let (_, folder) = try AttachedFilesTests.written(method)
        try AttachedFilesTests.change(folder, path, value)
        let error = try AttachedFilesTests.refusal(folder)
        #expect(error.code == .unsupportedModel && error.message.contains(says) && error.hint != nil, "\(error.message)")
    }

    static let contradictions: [(method: Method, path: String, value: String, says: String)] = [
        (prefix, "num_virtual_tokens", "4", "expected [4, 32]"), (prefix, "num_virtual_tokens", "-1", "expected [-1, 32]"),
        (prefix, "num_layers", "3", "num_layers is 3, the base asks for 2"), (prefix, "token_dim", "", "token_dim is missing"),
        (prefix, "num_attention_heads", "3", "num_attention_heads is 3"), (houlsby, "hidden_size", "32", "hidden_size is 32"),
        (houlsby, "model_type", #""gpt2""#, #"model_type is "gpt2""#), (houlsby, "config/reduction_factor", "12", "expected [2, 24]"),
        (houlsby, "config/leave_out", "[1]", "has no place for"), (houlsby, "config/leave_out", "[9]", "layer 9"),
        (houlsby, "config/scaling", "-1", "scaling -1"), (houlsby, "config/dropout", "1", "dropout 1"),
        (houlsby, "config/reduction_factor", "1e-9", "size 65537"), (houlsby, "name", #""other""#, "other"),
        (houlsby, "name", "", "name is missing"),
    ]

    @Test("Configurations that contradict the base or the weights", arguments: contradictions.indices)
    func contradiction(index: Int) throws {
        let (method, path, value, says) = Self.contradictions[index]
        let (_, folder) = try AttachedFilesTests.written(method)
        try AttachedFilesTests.change(folder, path, value)
        let error = try AttachedFilesTests.refusal(folder)
        #expect([.inconsistentModel, .invalidSetting, .malformedFile].contains(error.code), "\(error.code)")
        #expect(error.message.contains(says) && error.hint != nil, "\(error.message)")
    }

    static let otherBases: [(name: String, change: @Sendable (inout ModelConfiguration) -> Void, methods: [Method])] = [
        ("wider", { $0.hiddenSize = 32 }, [houlsby]), ("more layers", { $0.layerCount = 3 }, [prefix, houlsby]),
        ("fewer layers", { $0.layerCount = 1 }, [prefix, houlsby]), ("more key heads", { $0.keyValueHeadCount = 3 }, [prefix]),
        ("wider heads", { $0.headDimension = 10 }, [prefix]), ("another family", { $0.modelType = "mistral" }, [houlsby]),
        ("a short context", { $0.maximumPositions = 4 }, [prefix]),
    ]

    @Test("Adapters of another base", arguments: otherBases.indices)
    func otherBase(index: Int) throws {
        var configuration = TinyModel.configuration
        Self.otherBases[index].change(&configuration)
        for method in Self.otherBases[index].methods {
            let (_, folder) = try AttachedFilesTests.written(method)
            let model = try TinyModel.make(configuration)
            let error = try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }
            #expect([.inconsistentModel, .invalidSetting].contains(error.code) && error.hint != nil, "\(error.message)")
            #expect(model.method == nil && model.trainableParameters.isEmpty)
        }
    }

    @Test("Files that are damaged or absent", arguments: [prefix, houlsby])
    func damaged(method: Method) throws {
        let (_, folder) = try AttachedFilesTests.written(method)
        let name = method == Self.prefix ? "adapter_model.safetensors" : "adapter.safetensors"
        let weights = folder.url.appendingPathComponent(name)
        let whole = try Data(contentsOf: weights)
        for length in [0, 7, 9, whole.count / 2, whole.count - 1] {
            try whole.prefix(length).write(to: weights)
            #expect(try AttachedFilesTests.refusal(folder).code == .malformedFile, "\(length) bytes")
        }
        try FileManager.default.removeItem(at: weights)
        #expect(try AttachedFilesTests.refusal(folder).code == .fileNotFound)
        if method == Self.houlsby {
            _ = try folder.file("pytorch_adapter.bin", [1, 2, 3])
            #expect(try AttachedFilesTests.refusal(folder).message.contains("pickle"))
        }
        _ = try folder.file("adapter_config.json", Array("[]".utf8))
        #expect(try AttachedFilesTests.refusal(folder).code == .unsupportedModel)
        _ = try folder.file("adapter_config.json", Array("{".utf8))
        #expect(try AttachedFilesTests.refusal(folder).code == .malformedFile)
    }

    @Test("A tensor too many is one of another adapter", arguments: [prefix, houlsby])
    func stranger(method: Method) throws {
        let (_, folder) = try AttachedFilesTests.written(method)
        let url = folder.url.appendingPathComponent(method == Self.prefix ? "adapter_model.safetensors" : "adapter.safetensors")
        let file = try SafetensorsFile(contentsOf: url)
        let kept = try file.tensors.map { (name: $0.key, shape: $0.value.shape, values: try file.floats(named: $0.key)) }
        let more = try #require(kept.first)
        try SafetensorsWriter.write(
            (kept + [("stranger", more.shape, more.values)]).map {
                .init(name: $0.0, shape: $0.1, values: UnsafeBufferPointer($0.2.values))
            }, to: url)
        let error = try AttachedFilesTests.refusal(folder)
        #expect(error.code == .inconsistentModel && error.message.contains("stranger"), "\(error.message)")
    }

    /// Kind of golden, field of the interface, value.
    static let interfaces = [
        ("seq-bn", "layer_ln_2", #""mlp""#), ("seq-bn", "layer_pre_ffn", "null"), ("seq-bn", "layer_output_proj", #""mlp""#),
        ("double-seq-bn", "attn_o_proj", #""q_proj""#), ("double-seq-bn", "layer_self_attn", "null"),
        ("par-bn", "layer_pre_ffn", #""input_layernorm""#),
    ]

    @Test("An interface that puts adapters elsewhere", arguments: interfaces.indices)
    func interface(index: Int) throws {
        let (kind, field, value) = Self.interfaces[index]
        let golden = try Golden("methods/qwen3-\(kind)")
        let folder = try TemporaryFolder()
        for name in ["adapter_config.json", "adapter.safetensors", "adapter_interface.json"] {
            let source = Golden.folder.appendingPathComponent("methods/qwen3-\(kind)/\(name)")
            try FileManager.default.copyItem(at: source, to: folder.url.appendingPathComponent(name))
        }
        try AttachedFilesTests.change(folder, "interface/\(field)", value, file: "adapter_interface.json")
        let model = try AttachedParityTests.base(golden)
        let error = try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }
        #expect(error.code == .unsupportedModel && error.message.contains(field) && error.hint != nil, "\(error.message)")
        #expect(model.method == nil)
    }

    @Test("A second adapter", arguments: [prefix, houlsby])
    func second(method: Method) throws {
        let (model, folder) = try AttachedFilesTests.written(method)
        let error = try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }
        #expect(error.message.contains("already has an adapter"))
    }
}
