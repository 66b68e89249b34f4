internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// `adapter_interface.json` of the `adapters` library: where a family that it has no code for keeps its parts.
enum AdapterInterface {
    static let file = "adapter_interface.json"

    /// Whether the library has code for the family.
    static func isBuiltIn(_ modelType: String) -> Bool {
        ["llama", "mistral", "gpt2"].contains(modelType)
    }

    /// The interface of a family.
    static func json(_ configuration: ModelConfiguration) -> JSONValue {
        let blueprint = configuration.blueprint
        var fields = JSONObject([
            (name: "adapter_methods", value: .array([.string("bottleneck")])),
            (name: "model_embeddings", value: .string(inner(blueprint.embedding))),
            (name: "model_layers", value: .string(inner(blueprint.layers))),
            (name: "layer_self_attn", value: .string(outer(blueprint.attentionOutput))),
            (name: "layer_cross_attn", value: .null),
            (name: "attn_o_proj", value: .string(inner(blueprint.attentionOutput))),
            (name: "layer_intermediate_proj", value: .string(blueprint.feedForwardInputs.widest)),
            (name: "layer_output_proj", value: .string(blueprint.feedForwardOutput)),
            (name: "layer_pre_self_attn", value: .string(blueprint.inputNorm)),
            (name: "layer_pre_ffn", value: .string(blueprint.feedForwardNorm)),
            (name: "layer_ln_1", value: .null),
            (name: "layer_ln_2", value: .null),
            (name: "base_model", value: .null),
        ])
        switch blueprint.attentionInputs {
        case .separate(let query, let key, let value):
            for (name, path) in [("attn_q_proj", query), ("attn_k_proj", key), ("attn_v_proj", value)] {
                fields[name] = .string(inner(path))
            }
        case .joined(let path), .joinedByHead(let path): fields["attn_qkv_proj"] = .string(inner(path))
        }
        return .object([
            "interface": .object(fields), "model_type": .string(configuration.modelType), "version": .string("adapters.1.3.0"),
        ])
    }

    /// Throws `unsupported_model` where the interface beside an adapter, if there is one, puts it elsewhere than this engine does.
    static func check(_ folder: URL, _ kind: BottleneckSettings.Kind, _ configuration: ModelConfiguration) throws {
        let url = folder.appendingPathComponent(file)
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        let interface = try LanguageModel.readJSON(url)["interface"] ?? .null
        let blueprint = configuration.blueprint
        var expected = [("layer_output_proj", JSONValue.string(blueprint.feedForwardOutput))]
        if kind == .houlsby {
            expected.append(("layer_self_attn", .string(outer(blueprint.attentionOutput))))
            expected.append(("attn_o_proj", .string(inner(blueprint.attentionOutput))))
        } else {
            expected.append(("layer_pre_ffn", .string(blueprint.feedForwardNorm)))
        }
        // With a norm there, the library would send the sum through it first.
        if kind == .pfeiffer { expected.append(("layer_ln_2", .null)) }
        for (name, value) in expected where (interface[name] ?? .null) != value {
            throw WorkbenchError(
                .unsupportedModel, "\(file): \(name) is \((interface[name] ?? .null).text()), expected \(value.text())",
                hint: "the adapter sits elsewhere in its layers than this engine can put it")
        }
    }

    // Paths without their first part, and the first part.
    private static func inner(_ path: String) -> String {
        path.firstIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? path
    }

    private static func outer(_ path: String) -> String {
        path.firstIndex(of: ".").map { String(path[..<$0]) } ?? path
    }
}

extension DecoderBlueprint.FeedForwardInputs {
    /// The matrix that the network's own activation is not put on alone.
    fileprivate var widest: String {
        switch self {
        case .gated(_, let up): up
        case .joinedGate(let path), .plain(let path): path
        }
    }
}
