internal import Domain
internal import JSON

/// A model at a hub, in one revision: its files, and which of them a model folder needs.
public struct HubRepository: Sendable, Equatable {
    /// One file.
    public struct File: Sendable, Equatable {
        /// Its name; files in folders are not taken.
        public let name: String
        /// Its length in bytes.
        public let byteCount: Int
        /// SHA-256 of its bytes; nil for small files, of which the hub tells none.
        public let sha256: String?
    }

    /// Its name: `owner/name`.
    public let name: String
    /// The commit that the revision stood for.
    public let commit: String
    /// The licence, where the hub names one.
    public let license: String?
    /// The files that are taken: configuration, safetensors, tokenizer.
    public let files: [File]

    /// Length of all files.
    public var byteCount: Int { files.reduce(0) { $0 + $1.byteCount } }

    /// Files that a repository may list.
    static let mostFiles = 20_000
    private static let longestFile = 1 << 44
    private static let tokenizerFiles: Set<String> = ["tokenizer.model", "merges.txt", "vocab.txt", "chat_template.jinja"]

    /// What the hub's JSON says of the repository `name`; throws `hub_refused` for what no model can be made of.
    init(_ json: JSONValue, name: String) throws {
        guard let commit = json["sha"]?.string, HubName.isCommit(commit), let siblings = json["siblings"]?.array else {
            throw Self.refused("\(name): the answer names no commit or no files")
        }
        guard siblings.count <= Self.mostFiles else {
            throw Self.refused("\(name) lists \(siblings.count) files; at most \(Self.mostFiles) are read")
        }
        self.name = name
        self.commit = commit
        license =
            json["cardData"]?["license"]?.string
            ?? json["tags"]?.array?.compactMap(\.string).first { $0.hasPrefix("license:") }.map { String($0.dropFirst(8)) }
        files = try Self.chosen(siblings.compactMap { try Self.file($0, name) })
        for (what, isThere) in [
            ("config.json", files.contains { $0.name == "config.json" }),
            ("safetensors", files.contains { $0.name.hasSuffix(".safetensors") }),
            ("tokenizer", files.contains { $0.name == "tokenizer.json" || $0.name == "tokenizer.model" }),
        ] where !isThere {
            throw Self.refused(
                "\(name) has no \(what)\(what == "safetensors" ? ": pickled weights are never read" : "")",
                hint: "choose a model in the layout of Transformers with safetensors")
        }
    }

    private static func file(_ json: JSONValue, _ repository: String) throws -> File? {
        guard let name = json["rfilename"]?.string else { throw refused("\(repository): a file has no name") }
        // A name that leaves its folder is an attack, even where the file would not be taken.
        guard !name.isEmpty, !name.hasPrefix("/"), !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x7F }),
            !name.split(separator: "/", omittingEmptySubsequences: false).contains(where: { $0 == ".." || $0 == "." || $0.isEmpty })
        else { throw refused("\(repository) lists a file that cannot be: \(String(reflecting: String(name.prefix(100))))") }
        guard HubName.isPlain(name), isWanted(name) else { return nil }
        let lfs = json["lfs"]
        guard let count = (lfs?["size"] ?? json["size"])?.integer, (0...longestFile).contains(count) else {
            throw refused("\(repository): the length of \(name) is not told")
        }
        let digest = lfs?["sha256"]?.string
        if let digest, !HubName.isSHA256(digest) { throw refused("\(repository): the digest of \(name) is none") }
        guard digest != nil || !name.hasSuffix(".safetensors") else {
            throw refused("\(repository): the hub tells no SHA-256 of \(name)", hint: "weights are taken only where they can be checked")
        }
        return File(name: name, byteCount: count, sha256: digest)
    }

    private static func isWanted(_ name: String) -> Bool {
        name.hasSuffix(".safetensors") || name.hasSuffix(".json") || tokenizerFiles.contains(name)
    }

    // Some repositories have the same weights under two names; Transformers reads those that begin with "model".
    private static func chosen(_ files: [File]) throws -> [File] {
        let weights = files.filter { $0.name.hasSuffix(".safetensors") }
        let usual = weights.filter { $0.name.hasPrefix("model") }
        let left = usual.isEmpty ? [] : weights.filter { !$0.name.hasPrefix("model") }.map(\.name)
        let kept = files.filter { !left.contains($0.name) }
        guard Set(kept.map { $0.name.lowercased() }).count == kept.count else { throw refused("two files have the same name") }
        return kept.sorted { $0.name < $1.name }
    }

    static func refused(_ message: String, hint: String? = nil) -> WorkbenchError {
        WorkbenchError(.hubRefused, message, hint: hint)
    }
}
