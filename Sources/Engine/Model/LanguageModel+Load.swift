public import Domain
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension LanguageModel {
    /// Loads a Hugging Face model folder (`config.json`, `model.safetensors`).
    ///
    /// With `.bfloat16` the weights are rounded to bfloat16 and the matrices kept so. Throws `file_not_found`, `unsupported_model`,
    /// `malformed_file`, or `inconsistent_model` with every unknown, missing and mis-shaped tensor named.
    public convenience init(folder: URL, precision: Hyperparameters.Precision = .float32) throws {
        let configuration = try ModelConfiguration(contentsOf: folder.appendingPathComponent("config.json"))
        let weights = folder.appendingPathComponent("model.safetensors")
        if !FileManager.default.fileExists(atPath: weights.path) {
            throw WorkbenchError(
                .fileNotFound, "\(folder.path) has no model.safetensors",
                hint: "weights are read as one safetensors file; never as pickle (.bin, .pt)")
        }
        let file = try SafetensorsFile(contentsOf: weights)
        try Self.checkTensors(of: file, against: configuration)
        try self.init(configuration) { name, shape in
            let parameter = Parameter(name: name, shape: shape, values: try file.floats(named: name, shape: shape))
            if precision == .bfloat16 { try parameter.freezeInBfloat16() }
            return parameter
        }
        if file.tensors.values.allSatisfy({ $0.format == .bfloat16 }) { storedFormat = .bfloat16 }
    }

    /// A model with random weights: normal with deviation 0.02, smaller for what writes into the residual; norms are 1.
    public convenience init(_ configuration: ModelConfiguration, seed: UInt64) throws {
        var stream: UInt64 = 0
        let residualDeviation = 0.02 / (2 * Double(configuration.layerCount)).squareRoot()
        try self.init(configuration) { name, shape in
            stream += 1
            let values = try Buffer<Float>(count: shape.reduce(1, *))
            if shape.count == 1 {
                values.values.update(repeating: 1)
            } else {
                let deviation = name.hasSuffix("o_proj.weight") || name.hasSuffix("down_proj.weight") ? residualDeviation : 0.02
                var random = RandomNumbers(seed: seed, stream: stream)
                for index in 0..<values.count { values.start[index] = Float(deviation * random.normal()) }
            }
            return Parameter(name: name, shape: shape, values: values)
        }
    }

    /// Writes `config.json` and `model.safetensors`, the base's weights in `format`, into an existing folder.
    public func save(to folder: URL, format: NumberFormat) throws {
        let kept = try parameters.map { ($0, try $0.floats()) }
        let tensors = kept.map { parameter, values in
            SafetensorsWriter.Tensor(
                name: parameter.name, shape: parameter.shape, values: UnsafeBufferPointer(values.values), format: format)
        }
        try withExtendedLifetime(kept) {
            try SafetensorsWriter.write(tensors, to: folder.appendingPathComponent("model.safetensors"))
        }
        let text = configuration.json(dtype: format == .bfloat16 ? "bfloat16" : "float32").bytes(.indented)
        try AtomicFile.write(text + [UInt8(ascii: "\n")], to: folder.appendingPathComponent("config.json"))
    }

    static func readJSON(_ url: URL) throws -> JSONValue {
        let map = try MappedFile(url)
        do {
            return try JSONValue(parsing: map.bytes)
        } catch let error as JSONParseError {
            throw WorkbenchError(.malformedFile, "\(url.path) is not JSON: \(error.reason)", hint: "fetch the file again")
        }
    }

    private static func checkTensors(of file: SafetensorsFile, against configuration: ModelConfiguration) throws {
        var expected: [(name: String, shape: [Int])] = []
        // The model itself says what it needs; nothing is allocated for it.
        let nothing = try Buffer<Float>(count: 0)
        _ = try LanguageModel(configuration) { name, shape in
            expected.append((name, shape))
            return Parameter(name: name, shape: shape, values: nothing)
        }
        var known = Set(expected.map(\.name))
        // A tied head may be stored all the same; rotary frequencies are computed here.
        if configuration.tiesEmbeddings { known.insert("lm_head.weight") }
        var problems: [Diagnostic] = expected.compactMap { name, shape in
            guard let tensor = file.tensors[name] else {
                return Diagnostic(code: "missing_tensor", path: name, message: "'\(name)' is missing")
            }
            guard tensor.shape != shape else { return nil }
            return Diagnostic(
                code: "wrong_shape", path: name, message: "'\(name)' has shape \(tensor.shape), config.json asks for \(shape)")
        }
        for name in file.tensors.keys.sorted() where !known.contains(name) && !name.hasSuffix(".rotary_emb.inv_freq") {
            problems.append(Diagnostic(code: "unknown_tensor", path: name, message: "'\(name)' is unknown to this architecture"))
        }
        guard problems.isEmpty else {
            let shown = problems.prefix(5).map(\.message).joined(separator: "; ")
            let rest = problems.count > 5 ? "; and \(problems.count - 5) more" : ""
            throw WorkbenchError(
                .inconsistentModel, "config.json and \(file.url.lastPathComponent) disagree: \(shown)\(rest)",
                hint: "fetch both files of the model again", diagnostics: problems)
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
