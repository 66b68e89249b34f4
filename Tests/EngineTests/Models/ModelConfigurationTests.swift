import Domain
import Engine
import Foundation
import JSON
import Testing

/// What config.json may say, and what is refused by name.
struct ModelConfigurationTests {
    static let folder = Golden.folder.appendingPathComponent("tiny-gqa")

    /// A change to a good config.json: `field` becomes `value`, written as JSON; an empty text takes it away.
    struct Change: CustomTestStringConvertible, Sendable {
        let field: String
        let value: String
        /// What the message must say.
        let says: String
        var testDescription: String { "\(field) = \(value.isEmpty ? "missing" : value)" }

        init(_ field: String, _ value: String, says: String) {
            self.field = field
            self.value = value
            self.says = says
        }

        func apply(to json: JSONValue) throws -> JSONValue {
            guard var object = json.object else { return json }
            object[field] = value.isEmpty ? nil : try JSONValue(parsing: value)
            return .object(object)
        }
    }

    static let sizes = ["hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads", "vocab_size"]
    static let optionalSizes = ["num_key_value_heads", "head_dim", "max_position_embeddings"]

    static let inconsistent =
        sizes.map { Change($0, "", says: "\($0) is missing") } + sizes.map { Change($0, "null", says: "\($0) is missing") }
        + (sizes + optionalSizes).flatMap { field in
            ["0", "-4", "1e18", "9223372036854775807", "1e300", "2.5", #""64""#, "[64]", "true"].map {
                Change(field, $0, says: "\(field) is ")
            }
        } + [
            Change("num_key_value_heads", "3", says: "not a multiple of num_key_value_heads 3"),
            Change("head_dim", "15", says: "head_dim 15 is odd"),
            Change("rms_norm_eps", "0", says: "rms_norm_eps is 0"), Change("rms_norm_eps", "-1e-5", says: "rms_norm_eps is -1e-05"),
            Change("rms_norm_eps", "1e300", says: "rms_norm_eps is 1e+300"), Change("rms_norm_eps", "1e-60", says: "rms_norm_eps is 1e-60"),
            Change("rms_norm_eps", #""1e-5""#, says: "rms_norm_eps is"),
            Change("rope_parameters", #"{"rope_type":"default","rope_theta":0}"#, says: "rope_theta is 0"),
            Change("rope_parameters", #"{"rope_type":"default","rope_theta":"1"}"#, says: "rope_theta is"),
            Change("rope_parameters", "[1]", says: "rope_parameters is [1]"), Change("rope_scaling", "2.0", says: "rope_scaling is 2.0"),
            Change("rope_scaling", #"{"rope_type":"llama3","factor":8.0}"#, says: "rope_scaling.low_freq_factor is missing"),
            Change("rope_scaling", #"{"rope_type":"linear"}"#, says: "rope_scaling.factor is missing"),
            Change("rope_scaling", #"{"rope_type":"longrope","short_factor":[1]}"#, says: "short_factor needs 8 numbers"),
            Change("rope_parameters", #"{"rope_type":"default","partial_rotary_factor":1.5}"#, says: "partial_rotary_factor is 1.5"),
            Change("tie_word_embeddings", #""yes""#, says: "tie_word_embeddings is \"yes\""),
            Change("attention_bias", "1", says: "attention_bias is 1"), Change("mlp_bias", #""false""#, says: "mlp_bias is \"false\""),
            Change("hidden_act", "5", says: "hidden_act is 5"),
            Change("bos_token_id", #""<s>""#, says: "bos_token_id is"), Change("eos_token_id", #""</s>""#, says: "eos_token_id is"),
            Change("eos_token_id", #"[2,"</s>"]"#, says: "eos_token_id is"),
        ]

    static let unsupported = [
        Change("model_type", "", says: "no model_type"), Change("model_type", "3", says: "no model_type"),
        Change("model_type", #""mamba""#, says: "'mamba'"), Change("model_type", #""mixtral""#, says: "'mixtral'"),
        Change("model_type", #""Llama""#, says: "'Llama'"), Change("hidden_act", #""mish""#, says: "hidden_act 'mish'"),
        Change("rope_scaling", #"{"type":"dynamic","factor":2.0}"#, says: "'dynamic'"),
        Change("rope_scaling", #"{"factor":2.0}"#, says: "factor"),
        Change("rope_parameters", #"{"rope_type":"ntk","rope_theta":10000.0}"#, says: "'ntk'"),
        Change("rope_parameters", #"{"rope_theta":10000.0,"factor":4}"#, says: "factor"),
        Change("quantization_config", #"{"quant_method":"gptq"}"#, says: "quantization_config"),
    ]

    static func good(_ name: String = "config.json") throws -> JSONValue {
        try JSONValue(parsing: Data(contentsOf: folder.appendingPathComponent(name)))
    }

    @Test("Impossible values are refused with field and value", arguments: inconsistent)
    func impossible(change: Change) throws {
        let json = try change.apply(to: Self.good())
        let error = try #require(throws: WorkbenchError.self) { try ModelConfiguration(json: json) }
        #expect(error.code == .inconsistentModel && error.message.contains(change.says) && error.hint != nil, "\(error.message)")
    }

    @Test("What this engine cannot do is refused by name", arguments: unsupported)
    func beyondReach(change: Change) throws {
        let json = try change.apply(to: Self.good())
        let error = try #require(throws: WorkbenchError.self) { try ModelConfiguration(json: json) }
        #expect(error.code == .unsupportedModel && error.message.contains(change.says) && error.hint != nil, "\(error.message)")
    }

    @Test("A width that the heads do not divide is refused unless the heads' width is given")
    func indivisible() throws {
        let odd = try Change("num_attention_heads", "6", says: "").apply(to: Self.good("config-transformers-4.json"))
        let error = try #require(throws: WorkbenchError.self) { try ModelConfiguration(json: odd) }
        #expect(error.code == .inconsistentModel && error.message.contains("64") && error.message.contains("6"), "\(error.message)")
        let many = try Change("num_attention_heads", "128", says: "").apply(to: Self.good("config-transformers-4.json"))
        #expect(throws: WorkbenchError.self) { try ModelConfiguration(json: many) }
        let given = try ModelConfiguration(json: Change("head_dim", "16", says: "").apply(to: odd))
        #expect(given.queryWidth == 96)
    }

    @Test("Other JSON than an object is refused", arguments: ["[]", "3", "null", #""llama""#])
    func noObject(text: String) throws {
        let json = try JSONValue(parsing: text)
        #expect(throws: WorkbenchError.self) { try ModelConfiguration(json: json) }
    }

    @Test("The spellings of Transformers 4 and 5 mean the same")
    func spellings() throws {
        let four = try ModelConfiguration(json: Self.good("config-transformers-4.json"))
        #expect(try ModelConfiguration(json: Self.good()) == four)
        #expect(four.headDimension == 16 && four.ropeTheta == 10000 && four.normEpsilon == 1e-5 && four.endTokens == [2])
        let other = try Change("rope_theta", "500000.0", says: "").apply(to: Self.good("config-transformers-4.json"))
        #expect(try ModelConfiguration(json: other).ropeTheta == 500_000)
        let nested = try Change("rope_parameters", #"{"rope_theta":500000.0}"#, says: "").apply(to: Self.good())
        #expect(try ModelConfiguration(json: nested).ropeTheta == 500_000)
    }

    @Test("What is written is read as the same configuration")
    func roundTrip() throws {
        var configuration = try ModelConfiguration(json: Self.good())
        configuration.headDimension = 24
        configuration.endTokens = [2, 7]
        configuration.tiesEmbeddings = true
        #expect(try ModelConfiguration(json: JSONValue(parsing: configuration.json(dtype: "float32").text())) == configuration)
        configuration.endTokens = []
        configuration.beginToken = nil
        #expect(try ModelConfiguration(json: configuration.json(dtype: "float32")) == configuration)
    }

    @Test("A file that is cut off or absent is named")
    func files() throws {
        let folder = try TemporaryFolder()
        let cut = try folder.file("config.json", try Data(contentsOf: Self.folder.appendingPathComponent("config.json")).dropLast(3))
        let error = try #require(throws: WorkbenchError.self) { try ModelConfiguration(contentsOf: cut) }
        #expect(error.code == .malformedFile && error.message.contains(cut.path))
        let missing = try #require(throws: WorkbenchError.self) {
            try ModelConfiguration(contentsOf: folder.url.appendingPathComponent("none.json"))
        }
        #expect(missing.code == .fileNotFound)
        let empty = try #require(throws: WorkbenchError.self) { try ModelConfiguration(contentsOf: folder.file("empty.json", [])) }
        #expect(empty.code == .malformedFile)
    }
}
