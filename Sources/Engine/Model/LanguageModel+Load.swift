internal import CKernels
public import Domain
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension LanguageModel {
    /// Loads a Hugging Face model folder: `config.json` and `model.safetensors`, or the files that `model.safetensors.index.json` names.
    ///
    /// With `.bfloat16` the weights are rounded to bfloat16 and the matrices kept so; with `quantised` the matrices of the layers are
    /// kept in 4 bits instead. Throws `file_not_found`, `unsupported_model`,
    /// `malformed_file`, or `inconsistent_model` with every unknown, missing and mis-shaped tensor named.
    public convenience init(folder: URL, precision: Hyperparameters.Precision = .float32, quantised: Bool = false) throws {
        let json = try Self.readJSON(folder.appendingPathComponent("config.json"))
        let configuration = try ModelConfiguration(json: json)
        let files = try ModelWeights(in: folder)
        try files.check(against: configuration)
        try self.init(configuration) { tensor in
            let parameter = Parameter(tensor, values: try files.floats(tensor, of: configuration))
            if quantised, tensor.role.isOfLayer {
                try parameter.freezeInFourBits()
            } else if precision == .bfloat16 {
                try parameter.freezeInBfloat16()
            }
            return parameter
        }
        source = json.object
        storedFormat = files.format
        // Each matrix was read in float32; what is kept of it lies between the holes that this left.
        if quantised || precision != .float32 { ts_return_freed_memory() }
    }

    /// A model with random weights: normal with deviation 0.02, smaller for what writes into the residual; norms are 1.
    public convenience init(_ configuration: ModelConfiguration, seed: UInt64) throws {
        var stream: UInt64 = 0
        let residualDeviation = 0.02 / (2 * Double(configuration.layerCount)).squareRoot()
        try self.init(configuration) { tensor in
            stream += 1
            let values = try Buffer<Float>(count: tensor.shape.reduce(1, *))
            func fill(deviation: Double) {
                var random = RandomNumbers(seed: seed, stream: stream)
                for index in 0..<values.count { values.start[index] = Float(deviation * random.normal()) }
            }
            switch tensor.role {
            case .matrix, .table: fill(deviation: 0.02)
            case .residualMatrix: fill(deviation: residualDeviation)
            case .norm(.rootMeanSquareAroundOne), .bias: break
            case .norm: values.values.update(repeating: 1)
            }
            return Parameter(tensor, values: values)
        }
    }

    /// A model with random weights of the configuration in `folder`.
    public convenience init(randomWeightsFor folder: URL, seed: UInt64) throws {
        let json = try Self.readJSON(folder.appendingPathComponent("config.json"))
        try self.init(ModelConfiguration(json: json), seed: seed)
        source = json.object
    }

    /// Writes `config.json` and `model.safetensors`, the base's weights in `format`, into an existing folder.
    public func save(to folder: URL, format: NumberFormat) throws {
        guard source != nil || configuration.modelType == "llama" else {
            throw WorkbenchError(.unsupportedModel, "a \(configuration.modelType) that came from no folder has no config.json to write")
        }
        let tensors = parameters.map { parameter in
            SafetensorsWriter.Tensor(name: parameter.name, shape: parameter.storedShape, count: parameter.count, format: format) { show in
                let values = try parameter.stored()
                try withExtendedLifetime(values) { try show(UnsafeBufferPointer(values.values)) }
            }
        }
        try SafetensorsWriter.write(tensors, to: folder.appendingPathComponent("model.safetensors"))
        let text = json(dtype: format == .bfloat16 ? "bfloat16" : "float32").bytes(.indented)
        try AtomicFile.write(text + [UInt8(ascii: "\n")], to: folder.appendingPathComponent("config.json"))
    }

    /// What `config.json` said, with the numbers' type as it is now.
    private func json(dtype: String) -> JSONValue {
        guard var object = source else { return configuration.json(dtype: dtype) }
        // Version 5 of Transformers calls it "dtype".
        object[object["dtype"] == nil ? "torch_dtype" : "dtype"] = .string(dtype)
        return .object(object)
    }

    static func readJSON(_ url: URL) throws -> JSONValue {
        let map = try MappedFile(url)
        do {
            return try JSONValue(parsing: map.bytes)
        } catch let error as JSONParseError {
            throw WorkbenchError(.malformedFile, "\(url.path) is not JSON: \(error.reason)", hint: "fetch the file again")
        }
    }
}

extension ModelConfiguration {
    /// The configuration in the file at `url`; throws `file_not_found`, `malformed_file`, `unsupported_model` or
    /// `inconsistent_model`.
    public init(contentsOf url: URL) throws {
        try self.init(json: LanguageModel.readJSON(url))
    }
}
