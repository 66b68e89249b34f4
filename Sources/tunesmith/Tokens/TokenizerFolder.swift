import Digests
import Domain
import JSON
import Tokenization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A tokenizer as a person names it: a model folder, a run folder, or a folder with a tokenizer alone. Weights are not read.
struct TokenizerFolder {
    /// The folder, as it was named.
    let path: String
    let tokenizer: Tokenizer
    /// Tokens that the model can read at once, where its configuration says so.
    let contextLength: Int?

    /// A digest of the files that decide which tokens a row is: the same tokens have the same.
    let digest: String

    /// Throws `file_not_found` and what the readers of the files throw.
    init(_ path: String) throws {
        self.path = path
        var folder = URL(fileURLWithPath: path, isDirectory: true)
        let isBare = ["config.json", "plan.json", "adapter_config.json"].allSatisfy {
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
        }
        if !isBare { folder = try ModelLocation(path).base }
        tokenizer = try Tokenizer.load(folder: folder)
        digest = Self.digest(of: folder)
        let configuration = folder.appendingPathComponent("config.json")
        contextLength =
            FileManager.default.fileExists(atPath: configuration.path)
            ? try ModelLocation.readJSON(configuration)["max_position_embeddings"]?.integer.flatMap { Int(exactly: $0) } : nil
    }

    private static func digest(of folder: URL) -> String {
        let names = [
            "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json", "chat_template.jinja",
            "chat_template.json", "vocab.json", "merges.txt", "tokenizer.model",
        ]
        let parts = names.compactMap { name in
            (try? SHA256.hexadecimal(ofFile: folder.appendingPathComponent(name))).map { "\(name) \($0)" }
        }
        return SHA256.hexadecimal(of: parts.joined(separator: "\n").utf8)
    }
}
