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
        var listed: JSONObject = [:]
        var addsEos = false
        if let bytes = try read(configurationFile) {
            let content = try parse(bytes, name: configurationFile.path)
            configuration = TokenizerConfiguration(json: content)
            listed = content["added_tokens_decoder"]?.object ?? [:]
            addsEos = content["add_eos_token"]?.bool ?? false
        }
        let rolesFile = folder.appendingPathComponent("special_tokens_map.json")
        if let bytes = try read(rolesFile) {
            configuration.addRoles(from: try parse(bytes, name: rolesFile.path))
        }
        if let bytes = try read(folder.appendingPathComponent("chat_template.jinja")) {
            configuration.chatTemplate = String(decoding: bytes, as: UTF8.self)
        }
        guard json == nil else {
            // As in Transformers 5, a tokenizer.json alone says what stands around a text.
            configuration.addsBos = nil
            let tokenizer = try Tokenizer(bytes: bytes, name: file.path, configuration: configuration)
            try tokenizer.refuseMissing(listed)
            return tokenizer
        }
        if addsEos { throw WorkbenchError.unsupportedComponent("add_eos_token without a tokenizer.json") }
        let tokenizer = try sentencePiece(bytes, configuration)
        try tokenizer.refuseMissing(listed)
        return tokenizer
    }

    private static func sentencePiece(_ bytes: [UInt8], _ configuration: TokenizerConfiguration) throws -> Tokenizer {
        // Models of SentencePiece start with the tag of a piece; rank files under that name are text.
        guard bytes.first == 0x0A else {
            throw WorkbenchError.unsupportedComponent(
                "a tokenizer.model that is no SentencePiece model and has no tokenizer.json beside it")
        }
        return try Tokenizer(sentencePiece: bytes, configuration: configuration)
    }

    /// Refuses tokens that `added_tokens_decoder` lists and the tokenizer lacks: the reference would give them ids of its own choice.
    private func refuseMissing(_ listed: JSONObject) throws {
        for (id, token) in listed.fields {
            guard let content = token["content"]?.string ?? token.string else { continue }
            guard let known = self.id(of: content) else {
                throw WorkbenchError.unsupportedComponent("the token \"\(content)\" of added_tokens_decoder, which its vocabulary lacks,")
            }
            if String(known) != id {
                throw WorkbenchError.malformedTokenizer(
                    "The token \"\(content)\" has the id \(id) in added_tokens_decoder, but \(known) in the vocabulary.")
            }
        }
    }

    /// The tokenizer in the bytes of a `tokenizer.json`; throws `malformedFile` or `unsupportedTokenizer`.
    public convenience init(bytes: [UInt8], configuration: TokenizerConfiguration = TokenizerConfiguration()) throws {
        try self.init(bytes: bytes, name: "tokenizer.json", configuration: configuration)
    }

    private convenience init(bytes: [UInt8], name: String, configuration: TokenizerConfiguration) throws {
        let parts = try Self.naming(name) {
            try bytes.withUnsafeBytes { try JSONNode.withRoot(of: $0) { try Parts($0) } }
        }
        try self.init(parts, configuration: configuration)
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
        try naming(name) { try JSONValue(parsing: bytes) }
    }

    /// Says of a file that is not JSON which one it is.
    private static func naming<Result>(_ file: String, _ read: () throws -> Result) throws -> Result {
        do {
            return try read()
        } catch let error as JSONParseError {
            throw WorkbenchError.malformedTokenizer("The file \(file) is not JSON: \(error.reason).", cause: error)
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

extension Tokenizer.Parts {
    /// What a `tokenizer.json` says; throws `malformedFile` or `unsupportedTokenizer`.
    init(_ root: JSONNode) throws {
        var source: TokenModel.Source?
        var rest: [(name: String, value: JSONValue)] = []
        for (name, field) in root.fields {
            if name == "model" { source = field.isObject ? TokenModel.Source(field) : nil } else { rest.append((name, field.value)) }
        }
        guard let source else { throw WorkbenchError.malformedTokenizer("The tokenizer has no model.") }
        let json = JSONValue.object(JSONObject(rest))
        let vocabulary = try Vocabulary(json: source.vocabulary)
        let preTokenizer = try PreTokenizer(json: json["pre_tokenizer"])
        // Only byte-pair encoding knows pieces as bytes; the others get them spelled.
        let units = source.type == "BPE" ? preTokenizer.units : .scalars
        let model = try TokenModel(source, vocabulary: vocabulary, units: units)
        self.init(vocabulary: vocabulary, model: model, decoder: try Decoder(json: json["decoder"]))
        self.preTokenizer = preTokenizer
        if preTokenizer.units != units { self.preTokenizer.steps.append(.spellBytes) }
        normalizer = try Normalizer.load(json["normalizer"])
        postProcessor = try PostProcessor(json: json["post_processor"])
        addedTokens = try (json["added_tokens"]?.array ?? []).map { try AddedToken(json: $0) }
        try checkIds()
    }

    /// Refuses added tokens whose ids leave gaps: the reference would number them otherwise.
    private func checkIds() throws {
        var next = Int32(truncatingIfNeeded: vocabulary.count)
        // Bytes: equal strings may be written otherwise.
        var seen: Set<[UInt8]> = []
        for token in addedTokens where seen.insert(Array(token.content.utf8)).inserted {
            if vocabulary.id(of: token.content.utf8) == nil, token.id != next {
                throw WorkbenchError.malformedTokenizer(
                    "The added token \"\(token.content)\" has the id \(token.id), but the next free one is \(next).")
            }
            next = max(next, token.id + 1)
        }
    }
}
