#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
internal import Domain
internal import JSON

extension Tokenizer {
    /// The tokenizer in `folder`: `tokenizer.json`, or else SentencePiece's `tokenizer.model`.
    ///
    /// `tokenizer_config.json`, `special_tokens_map.json` and `chat_template.jinja` are read where they are.
    /// Throws `fileNotFound`, `fileUnreadable`, `malformedFile` or `unsupportedTokenizer`.
    public static func load(folder: URL) throws -> Tokenizer {
        let file = folder.appendingPathComponent("tokenizer.json")
        let json = try read(file)
        guard let bytes = try json ?? read(folder.appendingPathComponent("tokenizer.model")) else {
            throw WorkbenchError(
                .fileNotFound, "There is no tokenizer at \(file.path).",
                hint: "Give the folder of a model that has a tokenizer.json; tokenizers of other formats must be converted first.")
        }
        var configuration = TokenizerConfiguration()
        let configurationFile = folder.appendingPathComponent("tokenizer_config.json")
        if let bytes = try read(configurationFile) {
            configuration = TokenizerConfiguration(json: try parse(bytes, name: configurationFile.path))
        }
        let rolesFile = folder.appendingPathComponent("special_tokens_map.json")
        if let bytes = try read(rolesFile) {
            configuration.addRoles(from: try parse(bytes, name: rolesFile.path))
        }
        if let bytes = try read(folder.appendingPathComponent("chat_template.jinja")) {
            configuration.chatTemplate = String(decoding: bytes, as: UTF8.self)
        }
        if json != nil { return try Tokenizer(json: try parse(bytes, name: file.path), configuration: configuration) }
        // Models of SentencePiece start with the tag of a piece; rank files under that name are text.
        guard bytes.first == 0x0A else {
            throw WorkbenchError.unsupportedComponent(
                "a tokenizer.model that is no SentencePiece model and has no tokenizer.json beside it")
        }
        return try Tokenizer(sentencePiece: bytes, configuration: configuration)
    }

    /// The tokenizer in the bytes of a `tokenizer.json`; throws `malformedFile` or `unsupportedTokenizer`.
    public init(bytes: [UInt8], configuration: TokenizerConfiguration = TokenizerConfiguration()) throws {
        try self.init(json: try Self.parse(bytes, name: "tokenizer.json"), configuration: configuration)
    }

    private static func read(_ file: URL) throws -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        do {
            return [UInt8](try Data(contentsOf: file))
        } catch {
            throw WorkbenchError(
                .fileUnreadable, "The file \(file.path) cannot be read.", hint: "Check that this user may read it.", cause: error)
        }
    }

    private static func parse(_ bytes: [UInt8], name: String) throws -> JSONValue {
        do {
            return try JSONValue(parsing: bytes)
        } catch let error as JSONParseError {
            throw WorkbenchError.malformedTokenizer("The file \(name) is not JSON: \(error.reason).", cause: error)
        }
    }

    static func add(_ token: AddedToken, to vocabulary: inout Vocabulary) throws {
        if let id = vocabulary.id(of: token.content.utf8) {
            guard id == token.id else {
                throw WorkbenchError.malformedTokenizer(
                    "The added token \"\(token.content)\" has the id \(token.id), but the id \(id) in the vocabulary.")
            }
            return
        }
        try vocabulary.add(token.content, id: Int(token.id))
    }

    static func matcher(for tokens: [(AddedToken, [UInt8])]) -> AddedTokenMatcher {
        AddedTokenMatcher(tokens.map(\.0), written: tokens.map(\.1))
    }

    static func check(_ postProcessor: PostProcessor, against vocabulary: Vocabulary) throws {
        for id in postProcessor.addedIds where vocabulary.token(of: id) == nil {
            throw WorkbenchError.malformedTokenizer("The tokenizer's TemplateProcessing uses the id \(id), which no token has.")
        }
    }

    static func id(of token: String?, role: String, in vocabulary: Vocabulary) throws -> Int32? {
        guard let token else { return nil }
        guard let id = vocabulary.id(of: token.utf8) else {
            throw WorkbenchError.malformedTokenizer("The \(role) \"\(token)\" is not in the tokenizer's vocabulary.")
        }
        return id
    }
}
