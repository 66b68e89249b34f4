import Digests
import Engine
import Foundation
import JSON
import Tokenization

/// A folder with a small random base that talks ChatML, and rows to tune it on; removed with the object.
final class Workplace {
    let url: URL

    /// A base of `width` and `layers` in `base/`, and twelve rows in `rows.jsonl`.
    init(width: Int = 16, layers: Int = 1) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-command-\(UUID().uuidString)", isDirectory: true)
            .resolvingSymlinksInPath()
        try makeBase("base", width: width, layers: layers)
        let questions = ["the cat", "the dog", "a bird", "two fish", "one ox", "ten ants"]
        let rows = questions.flatMap { [Self.row($0, "it is \($0)"), Self.row("what is \($0) and why is it so", "\($0)!")] }
        try write("rows.jsonl", rows.joined(separator: "\n") + "\n")
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    static func row(_ question: String, _ answer: String) -> String {
        #"{"messages":[{"role":"user","content":"\#(question)"},{"role":"assistant","content":"\#(answer)"}]}"#
    }

    /// A model folder whose vocabulary is that of its tokenizer unless another is given.
    func makeBase(
        _ name: String, width: Int = 16, layers: Int = 1, vocabulary: Int? = nil, template: String? = ChatTemplate.chatML
    ) throws {
        let folder = place(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let specials = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
        let json = try BytePairTrainer(vocabularySize: 280, specialTokens: specials).train(["the cat and the dog and the cat it is"])
        try AtomicFile.write(json.bytes(), to: folder.appendingPathComponent("tokenizer.json"))
        try TokenizerConfiguration(eosToken: "<|endoftext|>", chatTemplate: template).write(to: folder)
        let tokens = try Tokenizer.load(folder: folder).vocabularySize
        let configuration = ModelConfiguration(
            hiddenSize: width, intermediateSize: 2 * width, layerCount: layers, headCount: 2, keyValueHeadCount: 1,
            vocabularySize: vocabulary ?? tokens, maximumPositions: 96, tiesEmbeddings: true)
        try LanguageModel(configuration, seed: 3).save(to: folder, format: .float32)
    }

    func place(_ name: String) -> URL { url.appendingPathComponent(name) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: place(name))
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: place(name).path) }

    func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: place(folder).path)) ?? []).sorted()
    }

    /// Digests of all files of a finished run's artifact.
    func artifact(_ run: String) throws -> [String: String] {
        let names = names("\(run)/artifact")
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, try SHA256.hexadecimal(ofFile: place("\(run)/artifact/\($0)"))) })
    }

    /// The lines of a run's log.
    func log(_ run: String) -> [Substring] {
        ((try? String(contentsOf: place("\(run)/events.jsonl"), encoding: .utf8)) ?? "").split(separator: "\n")
    }

    func run(
        _ arguments: [String], environment: [String: String] = [:], input: String? = nil, limits: String? = nil
    ) throws -> Program.Ending {
        try Program.run(arguments, in: url, environment: environment, input: input, limits: limits)
    }
}
