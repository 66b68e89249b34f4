internal import Domain
public import JSON

/// A family of models: what its `config.json` says, which tensors it has, and how its block differs from Llama's.
protocol ModelFamily: Sendable {
    /// `model_type` in `config.json`.
    var modelType: String { get }

    /// The configuration that `reader` finds; throws `unsupported_model` or `inconsistent_model` naming the field.
    func configuration(_ reader: ConfigurationReader) throws -> ModelConfiguration
}

/// Every family that the engine knows; a new one is a file and a line.
enum ModelFamilies {
    static let all: [any ModelFamily] = [
        Llama(), Mistral(), Qwen2(), Qwen3(), Gemma2(), Gemma3(), Phi3(), GPT2(), GPTNeoX(),
    ]
}

extension ModelConfiguration {
    /// The configuration in `json`; throws `unsupported_model` or `inconsistent_model` naming the field.
    public init(json: JSONValue) throws {
        let reader = ConfigurationReader(json: json)
        guard let type = json["model_type"]?.string else {
            throw WorkbenchError(.unsupportedModel, "config.json has no model_type", hint: "point to a Hugging Face model folder")
        }
        guard let family = ModelFamilies.all.first(where: { $0.modelType == type }) else {
            throw WorkbenchError(
                .unsupportedModel, "config.json says model_type '\(type)', which this engine does not know",
                hint: "supported: \(ModelFamilies.all.map(\.modelType).joined(separator: ", "))")
        }
        if json["quantization_config"]?.object != nil {
            throw reader.unsupported("quantization_config; load the unquantised model")
        }
        self = try family.configuration(reader)
        modelType = type
        guard headCount % keyValueHeadCount == 0 else {
            throw reader.inconsistent("\(headCount) attention heads are not a multiple of num_key_value_heads \(keyValueHeadCount)")
        }
        for rotary in [rotary, localRotary].compactMap({ $0 }) {
            let dimension = rotary.dimension ?? headDimension
            guard dimension % 2 == 0, (2...headDimension).contains(dimension) else {
                throw reader.inconsistent("head_dim \(dimension) is odd; rotary positions need pairs")
            }
        }
    }
}
