internal import Digests
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A tokenizer with what its folder says of it; weights are not read.
public struct TokenizerFolder: Sendable {
    /// The folder, as it was named.
    public let path: String
    /// The tokenizer.
    public let tokenizer: Tokenizer
    /// Tokens that the model can read at once, where its configuration says so.
    public let contextLength: Int?
    /// A digest of the files that decide which tokens a row is: the same tokens have the same.
    public let digest: String

    /// The tokenizer in `folder`, called `path`; throws `file_not_found` and what the readers of the files throw.
    public init(_ folder: URL, named path: String) throws {
        self.path = path
        tokenizer = try Tokenizer.load(folder: folder)
        digest = Self.digest(of: folder)
        let configuration = try? JSONValue(parsing: Data(contentsOf: folder.appendingPathComponent("config.json")))
        contextLength = configuration?["max_position_embeddings"]?.integer
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
