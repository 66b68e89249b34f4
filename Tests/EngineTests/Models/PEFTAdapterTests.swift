import Domain
import Engine
import Foundation
import JSON
import Testing

/// Adapters as PEFT stores them: written, read again, and refused where they do not fit.
struct PEFTAdapterTests {
    static let batch = TinyModel.batch([1, 2, 3, 4, 5, 6], [60, 0, 7])

    /// A tuned tiny model and the folder it was written to.
    static func written(_ settings: LoRASettings = LoRASettings(rank: 3, alpha: 5)) throws -> (
        model: LanguageModel, folder: TemporaryFolder
    ) {
        let model = try TinyModel.make()
        try model.prepare(for: .lora(settings), seed: 2)
        try TinyModel.fillUpdates(model, seed: 3)
        let folder = try TemporaryFolder()
        try PEFTAdapter.write(model, base: "models/tiny", to: folder.url)
        return (model, folder)
    }

    /// The settings that are read where all projections were tuned: a file names them.
    static func named(_ rank: Int, _ alpha: Double) -> LoRASettings {
        LoRASettings(
            rank: rank, alpha: alpha,
            targetModules: ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"])
    }

    static func changeConfiguration(in folder: TemporaryFolder, _ field: String, _ value: String) throws {
        let file = folder.url.appendingPathComponent("adapter_config.json")
        var object = try #require(JSONValue(parsing: Data(contentsOf: file)).object)
        object[field] = value.isEmpty ? nil : try JSONValue(parsing: value)
        try Data(JSONValue.object(object).bytes()).write(to: file)
    }

    @Test("A written adapter gives the same logits beside the same base, to the last bit")
    func roundTrip() throws {
        let (model, folder) = try Self.written()
        let other = try TinyModel.make()
        try other.loadAdapter(folder.url)
        #expect(try other.logits(Self.batch).array.bits == model.logits(Self.batch).array.bits)
        #expect(other.method == .lora(Self.named(3, 5)) && other.trainableParameters.allSatisfy { !$0.isTrainable || $0.gradient != nil })
        #expect(try folder.names() == ["adapter_config.json", "adapter_model.safetensors"])
    }

    @Test("The files are laid out as PEFT's own", arguments: ["r", "lora_alpha", "target_modules", "task_type", "peft_type", "bias"])
    func layout(field: String) throws {
        let golden = Golden.folder.appendingPathComponent("tiny-gqa/adapter_config.json")
        let peft = try JSONValue(parsing: Data(contentsOf: golden))
        let (_, folder) = try Self.written(LoRASettings(rank: 4, alpha: 8))
        let ours = try JSONValue(parsing: Data(contentsOf: folder.url.appendingPathComponent("adapter_config.json")))
        func sorted(_ value: JSONValue?) -> JSONValue? {
            value?.array.map { .array($0.sorted { ($0.string ?? "") < ($1.string ?? "") }) } ?? value
        }
        #expect(sorted(ours[field]) == sorted(peft[field]))
        let file = try SafetensorsFile(contentsOf: folder.url.appendingPathComponent("adapter_model.safetensors"))
        #expect(file.tensors["base_model.model.model.layers.1.mlp.down_proj.lora_B.weight"]?.shape == [24, 4])
        #expect(file.tensors.count == 2 * 2 * 7)
    }

    @Test("An alpha of any size is written as it is", arguments: [0.5, 16, 1e15, 1e19])
    func alpha(_ alpha: Double) throws {
        let (_, folder) = try Self.written(LoRASettings(rank: 1, alpha: alpha))
        let other = try TinyModel.make()
        try other.loadAdapter(folder.url)
        #expect(other.method == .lora(Self.named(1, alpha)))
    }

    /// Field, value as JSON (empty: taken away), and what the message must say.
    static let features = [
        ("peft_type", #""ADALORA""#, "ADALORA"), ("peft_type", "", "neither peft_type"), ("use_dora", #""yes""#, "use_dora"),
        ("use_rslora", "1", "use_rslora"), ("use_qalora", "true", "use_qalora"), ("lora_bias", "true", "lora_bias"),
        ("bias", #""all""#, "bias"), ("bias", "1", "bias"), ("rank_pattern", #"{"q_proj":"4"}"#, "rank_pattern['q_proj']"),
        ("rank_pattern", "4", "rank_pattern"), ("alpha_pattern", #"{"q_proj":null}"#, "alpha_pattern['q_proj']"),
        ("modules_to_save", #"["lm_head"]"#, "modules_to_save"), ("modules_to_save", #""lm_head""#, "modules_to_save"),
        ("layers_to_transform", "[0]", "layers_to_transform"), ("layers_to_transform", "0", "layers_to_transform"),
        ("layers_pattern", #""layers""#, "layers_pattern"), ("layer_replication", "[[0,2]]", "layer_replication"),
        ("exclude_modules", #"["q_proj"]"#, "exclude_modules"), ("target_parameters", #"["a"]"#, "target_parameters"),
        ("trainable_token_indices", "[1]", "trainable_token_indices"), ("alora_invocation_tokens", "[1,2]", "alora_invocation_tokens"),
        ("arrow_config", #"{"top_k":1}"#, "arrow_config"), ("loftq_config", #"{"loftq_bits":4}"#, "loftq_config"),
        ("init_lora_weights", #""pissa""#, "pissa"), ("init_lora_weights", #""olora""#, "olora"),
        ("a_feature_to_come", "true", "a_feature_to_come"), ("task_type", #""SEQ_CLS""#, "SEQ_CLS"),
        ("target_modules", "[1]", "target_modules"), ("target_modules", "", "target_modules"), ("target_modules", "[]", "target_modules"),
        ("target_modules", #"["q_proj","lm_head"]"#, "'lm_head'"), ("target_modules", #"".*embed_tokens|.*q_proj""#, "embed_tokens"),
        ("r", "", "r is missing"), ("r", #""4""#, "r is"), ("lora_alpha", #""8""#, "lora_alpha"),
        ("lora_dropout", #""0.1""#, "lora_dropout"),
    ]

    @Test("What PEFT can say and this engine cannot do is refused by name", arguments: features.indices)
    func unsupported(index: Int) throws {
        let (field, value, says) = Self.features[index]
        let (_, folder) = try Self.written()
        try Self.changeConfiguration(in: folder, field, value)
        let model = try TinyModel.make()
        let before = try model.logits(Self.batch).array
        let error = try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }
        #expect(error.code == .unsupportedModel && error.message.contains(says) && error.hint != nil, "\(error.message)")
        #expect(try model.logits(Self.batch).array == before)
    }

    @Test("PEFT's own configuration, with all its empty fields, is taken")
    func peftConfiguration() throws {
        let (model, folder) = try Self.written(LoRASettings(rank: 4, alpha: 8, dropout: 0))
        let golden = Golden.folder.appendingPathComponent("tiny-gqa/adapter_config.json")
        try Data(contentsOf: golden).write(to: folder.url.appendingPathComponent("adapter_config.json"))
        let other = try TinyModel.make()
        try other.loadAdapter(folder.url)
        #expect(try other.logits(Self.batch).array.bits == model.logits(Self.batch).array.bits)
    }

    /// Field, value as JSON, and what of PEFT's ways to say it leaves the adapter as it was written.
    static let equivalent = [
        ("target_modules", #""all-linear""#), ("target_modules", #"".*_proj""#), ("target_modules", #"".*\\.(self_attn|mlp)\\.[a-z_]+""#),
        ("target_modules", #"["q_proj","k_proj","v_proj","o_proj","gate_proj","up_proj","down_proj","c_attn","dense"]"#),
        ("fan_in_fan_out", "true"), ("init_lora_weights", #""gaussian""#), ("init_lora_weights", "null"), ("task_type", "null"),
        ("rank_pattern", #"{"model":1,"proj":1}"#), ("alpha_pattern", #"{".*":5}"#), ("use_rslora", "null"),
        ("a_feature_to_come", "false"), ("loftq_config", "{}"),
    ]

    @Test("What PEFT says in several ways is understood in each", arguments: equivalent.indices)
    func understood(index: Int) throws {
        let (field, value) = Self.equivalent[index]
        let (model, folder) = try Self.written()
        try Self.changeConfiguration(in: folder, field, value)
        let other = try TinyModel.make()
        try other.loadAdapter(folder.url)
        #expect(try other.logits(Self.batch).array.bits == model.logits(Self.batch).array.bits)
    }

    /// Field, value as JSON, and what the message must say.
    static let contradictions = [
        ("r", "5", "rank 5, and adapter_model.safetensors has rank 3"),
        ("rank_pattern", #"{"v_proj":2}"#, "v_proj.lora_A.weight' the rank 2"),
        ("use_dora", "true", "lora_magnitude_vector"), ("target_modules", #"["q_proj","v_proj"]"#, "has no place for"),
        ("target_modules", #"["query"]"#, "'query'"), ("target_modules", #""q_proj""#, "matches 'q_proj'"),
        ("target_modules", #""(((""#, "no regular expression"), ("target_modules", #""(([a-z_.0-9]+)*)*[!?]""#, "gave up"),
        ("rank_pattern", #"{"[":2}"#, "no regular expression"), ("rank_pattern", #"{"q_proj":0}"#, "rank 0"), ("r", "-1", "rank -1"),
        ("alpha_pattern", #"{"q_proj":-2}"#, "alpha -2"), ("lora_alpha", "0", "alpha 0"), ("lora_dropout", "1", "dropout 1"),
    ]

    @Test("Files that contradict each other or mean nothing are refused with the value", arguments: contradictions.indices)
    func contradiction(index: Int) throws {
        let (field, value, says) = Self.contradictions[index]
        let (_, folder) = try Self.written()
        try Self.changeConfiguration(in: folder, field, value)
        let model = try TinyModel.make()
        let before = try model.logits(Self.batch).array
        let error = try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }
        #expect(error.message.contains(says) && error.hint != nil, "\(error.message)")
        #expect(try model.logits(Self.batch).array == before)
        #expect(model.method == nil && model.projections.allSatisfy { !$0.isTuned })
    }

    @Test("A pickled adapter is not read, and the hint says why")
    func pickled() throws {
        let (_, folder) = try Self.written()
        let weights = folder.url.appendingPathComponent("adapter_model.safetensors")
        try FileManager.default.moveItem(at: weights, to: folder.url.appendingPathComponent("adapter_model.bin"))
        let error = try #require(throws: WorkbenchError.self) { try TinyModel.make().loadAdapter(folder.url) }
        #expect(error.code == .fileNotFound && error.hint?.contains("pickle") == true)
    }

    static let otherBases: [(name: String, change: @Sendable (inout ModelConfiguration) -> Void)] = [
        ("wider", { $0.hiddenSize = 32 }), ("wider inside", { $0.intermediateSize = 48 }), ("more layers", { $0.layerCount = 3 }),
        ("fewer layers", { $0.layerCount = 1 }), ("more key heads", { $0.keyValueHeadCount = 3 }),
    ]

    @Test("The adapter of another base is refused and the base stays as it was", arguments: otherBases.indices)
    func otherBase(index: Int) throws {
        let (_, folder) = try Self.written()
        var configuration = TinyModel.configuration
        Self.otherBases[index].change(&configuration)
        let model = try TinyModel.make(configuration)
        let before = try model.logits(Self.batch).array
        let error = try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }
        #expect(error.code == .inconsistentModel && error.message.contains("lora_") && error.hint != nil, "\(error.message)")
        #expect(try model.logits(Self.batch).array == before)
        #expect(model.method == nil && model.projections.allSatisfy { !$0.isTuned })
        // The next adapter finds a clean base.
        try model.prepare(for: .lora(LoRASettings()), seed: 1)
    }

    @Test("An adapter whose files are damaged or absent is refused")
    func damaged() throws {
        let (_, folder) = try Self.written()
        let model = try TinyModel.make()
        try Self.changeConfiguration(in: folder, "r", "0")
        #expect(try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }.message.contains("rank 0"))
        let weights = folder.url.appendingPathComponent("adapter_model.safetensors")
        try Data(contentsOf: weights).dropLast(1).write(to: weights)
        #expect(try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }.code == .malformedFile)
        try FileManager.default.removeItem(at: weights)
        #expect(try #require(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }.code == .fileNotFound)
        _ = try folder.file("adapter_config.json", Array("[]".utf8))
        #expect(throws: WorkbenchError.self) { try model.loadAdapter(folder.url) }
        #expect(model.projections.allSatisfy { !$0.isTuned })
    }

    @Test("A model without an adapter has none to write")
    func nothingToWrite() throws {
        let folder = try TemporaryFolder()
        #expect(throws: WorkbenchError.self) { try PEFTAdapter.write(TinyModel.make(), base: "x", to: folder.url) }
        #expect(try folder.names().isEmpty)
    }
}
