internal import Domain
public import Engine

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// An adapter put into the weights of its base: a whole folder that any program loads without knowing of adapters.
public struct AdapterMerge: Sendable, Equatable {
    /// Projections that the adapter had changed.
    public let projections: Int
    /// How the merged weights are stored: as the base's.
    public let format: NumberFormat

    /// Merges the adapter in `adapter` into the base in `base` and writes the result to `output`, which is whole or absent.
    ///
    /// Base and adapter stay as they are. Throws `already_exists`, `inconsistent_model` where they do not belong together, and
    /// `invalid_setting` for a method that no weights of the base can express.
    public static func write(adapter: URL, base: URL, to output: URL) throws -> AdapterMerge {
        guard !FileManager.default.fileExists(atPath: output.path) else {
            throw WorkbenchError(.alreadyExists, "\(output.path) exists already", hint: "choose another folder")
        }
        // Weights that are stored in bfloat16 are widened one matrix at a time, and rounded once.
        let isHalf = try LanguageModel.weightFormat(in: base) == .bfloat16
        let model = try LanguageModel(folder: base, precision: isHalf ? .bfloat16 : .float32)
        try model.loadAdapter(adapter)
        let tuned = model.projections.count(where: \.isTuned)
        try model.merge()
        try WholeFolder.make(at: output) { folder in
            try model.save(to: folder, format: model.storedFormat)
            try TokenizerFiles.copy(from: base, to: folder)
            try AtomicFile.syncFolder(folder)
        }
        try AtomicFile.syncFolder(output.deletingLastPathComponent())
        return AdapterMerge(projections: tuned, format: isHalf ? .bfloat16 : .float32)
    }
}

/// What a model folder may hold beside weights and configuration that answers depend on.
public enum TokenizerFiles {
    static let names = [
        "tokenizer.json", "tokenizer.model", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json",
        "chat_template.jinja", "generation_config.json",
    ]

    /// Copies the files of tokenizer, chat template and generation that `source` has.
    public static func copy(from source: URL, to target: URL) throws {
        for name in names where FileManager.default.fileExists(atPath: source.appendingPathComponent(name).path) {
            let bytes = try Data(contentsOf: source.appendingPathComponent(name))
            try AtomicFile.write([UInt8](bytes), to: target.appendingPathComponent(name))
        }
    }
}
