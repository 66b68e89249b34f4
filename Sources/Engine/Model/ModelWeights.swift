internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The tensors of a model folder, in one safetensors file or in those that an index names.
struct ModelWeights {
    private static let single = "model.safetensors"
    private static let index = "model.safetensors.index.json"

    private let folder: URL
    private let files: [SafetensorsFile]
    /// The file of each tensor.
    private let places: [String: SafetensorsFile]

    /// Opens the files in `folder`; throws `file_not_found` or `malformed_file`.
    init(in folder: URL) throws {
        self.folder = folder
        files = try Self.urls(in: folder).map { try SafetensorsFile(contentsOf: $0) }
        var places: [String: SafetensorsFile] = [:]
        for file in files {
            for name in file.tensors.keys {
                if let other = places.updateValue(file, forKey: name) {
                    throw WorkbenchError(
                        .malformedFile, "'\(name)' is in \(other.url.lastPathComponent) and in \(file.url.lastPathComponent)",
                        hint: "fetch the model again into an empty folder")
                }
            }
        }
        self.places = places
    }

    /// The files that hold the weights of the model in `folder`.
    static func urls(in folder: URL) throws -> [URL] {
        func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path) }
        if exists(single) { return [folder.appendingPathComponent(single)] }
        guard exists(index) else {
            throw WorkbenchError(
                .fileNotFound, "\(folder.path) has no \(single)",
                hint: "weights are read as safetensors, one file or several with \(index); never as pickle (.bin, .pt)")
        }
        let json = try LanguageModel.readJSON(folder.appendingPathComponent(index))
        let names = Set(json["weight_map"]?.object?.fields.compactMap { $0.value.string } ?? [])
        // A name with a folder in it could lead out of this one.
        guard !names.isEmpty, names.allSatisfy({ $0.hasSuffix(".safetensors") && !$0.contains("/") && !$0.hasPrefix(".") }) else {
            throw WorkbenchError(
                .malformedFile, "\(index) names no safetensors files of this folder", hint: "fetch the file again")
        }
        if let missing = names.sorted().first(where: { !exists($0) }) {
            throw WorkbenchError(.fileNotFound, "\(folder.path) has no \(missing), which \(index) names", hint: "fetch the file again")
        }
        return names.sorted().map { folder.appendingPathComponent($0) }
    }

    /// How most of the numbers are stored: bfloat16 where all are, else float32.
    var format: NumberFormat {
        files.allSatisfy { $0.tensors.values.allSatisfy { $0.format == .bfloat16 } } ? .bfloat16 : .float32
    }

    /// The numbers of `tensor` as they lie in memory.
    func floats(_ tensor: TensorSpecification, of configuration: ModelConfiguration) throws -> Buffer<Float> {
        let name = storedName(tensor.name, configuration)
        guard let file = places[name] else { throw WorkbenchError(.inconsistentModel, "'\(name)' is missing") }
        let stored = try file.floats(named: name, shape: tensor.storedShape)
        if let read = file.tensors[name] { file.release(read) }
        return tensor.isStoredTransposed ? try Parameter.transposed(stored, rows: tensor.shape[1], columns: tensor.shape[0]) : stored
    }

    /// Throws `inconsistent_model` with every unknown, missing and mis-shaped tensor named.
    func check(against configuration: ModelConfiguration) throws {
        var expected: [TensorSpecification] = []
        // The model itself says what it needs; nothing is allocated for it.
        let nothing = try Buffer<Float>(count: 0)
        _ = try LanguageModel(configuration) { tensor in
            expected.append(tensor)
            return Parameter(tensor, values: nothing)
        }
        let problems = expected.compactMap { problem($0, configuration) } + unknown(expected, configuration)
        guard problems.isEmpty else {
            let shown = problems.prefix(5).map(\.message).joined(separator: "; ")
            let rest = problems.count > 5 ? "; and \(problems.count - 5) more" : ""
            let names = files.count == 1 ? files[0].url.lastPathComponent : "the \(files.count) files of weights"
            throw WorkbenchError(
                .inconsistentModel, "config.json and \(names) disagree: \(shown)\(rest)",
                hint: "fetch both files of the model again", diagnostics: problems)
        }
    }

    // Files of a model without its head lack the first part of each name.
    private func storedName(_ name: String, _ configuration: ModelConfiguration) -> String {
        let prefix = configuration.blueprint.optionalPrefix
        guard !prefix.isEmpty, places[name] == nil, name.hasPrefix(prefix) else { return name }
        return String(name.dropFirst(prefix.count))
    }

    private func problem(_ tensor: TensorSpecification, _ configuration: ModelConfiguration) -> Diagnostic? {
        let name = storedName(tensor.name, configuration)
        guard let found = places[name]?.tensors[name] else {
            return Diagnostic(code: "missing_tensor", path: tensor.name, message: "'\(tensor.name)' is missing")
        }
        guard found.shape != tensor.storedShape else { return nil }
        return Diagnostic(
            code: "wrong_shape", path: name, message: "'\(name)' has shape \(found.shape), config.json asks for \(tensor.storedShape)")
    }

    private func unknown(_ expected: [TensorSpecification], _ configuration: ModelConfiguration) -> [Diagnostic] {
        var known = Set(expected.map { storedName($0.name, configuration) })
        // A tied head may be stored all the same.
        if configuration.tiesEmbeddings { known.insert(configuration.blueprint.head + ".weight") }
        let ignored = configuration.blueprint.ignoredSuffixes
        return places.keys.sorted().filter { name in !known.contains(name) && !ignored.contains { name.hasSuffix($0) } }.map { name in
            Diagnostic(code: "unknown_tensor", path: name, message: "'\(name)' is unknown to this architecture")
        }
    }
}

extension LanguageModel {
    /// The safetensors files that hold the weights of the model in `folder`, in a fixed order.
    ///
    /// Throws `file_not_found`, or `malformed_file` where an index leads out of the folder.
    public static func weightFiles(in folder: URL) throws -> [URL] {
        try ModelWeights.urls(in: folder)
    }

    /// How the weights of the model in `folder` are stored: bfloat16 where all are, else float32.
    ///
    /// Throws as `weightFiles` does, or `malformed_file`.
    public static func weightFormat(in folder: URL) throws -> NumberFormat {
        try ModelWeights(in: folder).format
    }
}
