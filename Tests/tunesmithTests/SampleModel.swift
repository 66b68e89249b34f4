import Digests
import Domain
import Engine
import Foundation
import JSON
import Tokenization
import TrainingLoop

@testable import tunesmith

/// Folders of a small random model that talks ChatML, removed with the object.
final class SampleModel {
    let root: URL
    var base: URL { root.appendingPathComponent("base", isDirectory: true) }
    static let tokenizerSize = 264

    init(vocabulary: Int = SampleModel.tokenizerSize, template: String? = ChatTemplate.chatML, width: Int = 16) throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        try Self.write(to: base, vocabulary: vocabulary, template: template, width: width)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    static func write(to folder: URL, vocabulary: Int, template: String?, width: Int) throws {
        let specials = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
        let json = try BytePairTrainer(vocabularySize: tokenizerSize, specialTokens: specials).train(["the cat and the dog and the cat"])
        try AtomicFile.write(json.bytes(), to: folder.appendingPathComponent("tokenizer.json"))
        let configuration = TokenizerConfiguration(eosToken: "<|endoftext|>", chatTemplate: template)
        try configuration.write(to: folder)
        let dimensions = ModelConfiguration(
            hiddenSize: width, intermediateSize: 32, layerCount: 1, headCount: 2, keyValueHeadCount: 1, vocabularySize: vocabulary,
            maximumPositions: 128, tiesEmbeddings: true)
        try LanguageModel(dimensions, seed: 3).save(to: folder, format: .float32)
    }

    /// A folder that holds `files`, with their text.
    func folder(_ name: String, _ files: [String: String]) throws -> String {
        let folder = root.appendingPathComponent(name, isDirectory: true)
        for (file, text) in files {
            let url = folder.appendingPathComponent(file)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return folder.path
    }

    /// A finished run of the method lora on the base, its adapter not trained.
    func run(_ name: String, digest: String? = nil, precision: Hyperparameters.Precision = .float32) throws -> String {
        var settings = Hyperparameters()
        settings.precision = precision
        let weights = try SHA256.hexadecimal(ofFile: base.appendingPathComponent("model.safetensors"))
        let plan = TrainingPlan(
            kind: .tune, base: .init(path: base.path, sha256: digest ?? weights), dataset: .init(path: "/rows", sha256: ""),
            validation: nil, skipsInvalidRows: false, method: .lora(LoRASettings()), hyperparameters: settings, threads: 1, engine: "0")
        let url = root.appendingPathComponent(name, isDirectory: true)
        let run = try RunFolder.create(url, plan: plan)
        try FileManager.default.createDirectory(at: run.artifactURL, withIntermediateDirectories: true)
        try writeAdapter(to: run.artifactURL)
        return url.path
    }

    func writeAdapter(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let model = try LanguageModel(folder: base)
        try model.prepare(for: .lora(LoRASettings(rank: 2)), seed: 1)
        try PEFTAdapter.write(model, base: base.path, to: folder)
    }
}
