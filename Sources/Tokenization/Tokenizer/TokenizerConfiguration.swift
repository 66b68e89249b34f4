#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
internal import Domain
public import JSON

/// What stands beside a tokenizer in `tokenizer_config.json`: the roles of its special tokens and the chat template.
public struct TokenizerConfiguration: Sendable, Equatable {
    /// Starts a text.
    public var bosToken: String?
    /// Ends a text or a turn.
    public var eosToken: String?
    /// Fills up rows of a batch.
    public var padToken: String?
    /// Whether encoding puts the first token before a text; nil leaves it to the post-processor, as do folders with a tokenizer.json.
    public var addsBos: Bool?
    /// The Jinja source that writes conversations.
    public var chatTemplate: String?

    /// A configuration of the given tokens and template.
    public init(
        bosToken: String? = nil, eosToken: String? = nil, padToken: String? = nil, addsBos: Bool? = nil, chatTemplate: String? = nil
    ) {
        self.bosToken = bosToken
        self.eosToken = eosToken
        self.padToken = padToken
        self.addsBos = addsBos
        self.chatTemplate = chatTemplate
    }

    /// Reads the content of `tokenizer_config.json`; of several named templates it takes `default`.
    public init(json: JSONValue) {
        func token(_ name: String) -> String? { json[name]?.string ?? json[name]?["content"]?.string }
        bosToken = token("bos_token")
        eosToken = token("eos_token")
        padToken = token("pad_token")
        addsBos = json["add_bos_token"]?.bool
        chatTemplate = json["chat_template"]?.string
        if chatTemplate == nil {
            chatTemplate = json["chat_template"]?.array?.first { $0["name"]?.string == "default" }?["template"]?.string
        }
    }

    /// Takes the roles that are not given yet from the content of `special_tokens_map.json`.
    mutating func addRoles(from json: JSONValue) {
        let other = TokenizerConfiguration(json: json)
        bosToken = bosToken ?? other.bosToken
        eosToken = eosToken ?? other.eosToken
        padToken = padToken ?? other.padToken
    }

    /// The content of `tokenizer_config.json`, as Transformers reads it.
    public var json: JSONValue {
        var object = JSONObject()
        object["tokenizer_class"] = .string("PreTrainedTokenizerFast")
        object["bos_token"] = bosToken.map { .string($0) } ?? .null
        object["eos_token"] = eosToken.map { .string($0) } ?? .null
        object["pad_token"] = padToken.map { .string($0) } ?? .null
        if let addsBos { object["add_bos_token"] = .bool(addsBos) }
        object["clean_up_tokenization_spaces"] = .bool(false)
        if let chatTemplate { object["chat_template"] = .string(chatTemplate) }
        return .object(object)
    }

    /// Writes `tokenizer_config.json` into `folder`; throws `fileUnwritable`.
    public func write(to folder: URL) throws {
        let file = folder.appendingPathComponent("tokenizer_config.json")
        do {
            try Data(json.bytes(.indented) + [0x0A]).write(to: file, options: .atomic)
        } catch {
            throw WorkbenchError(
                .fileUnwritable, "The file \(file.path) cannot be written.", hint: "Check that the folder exists and may be written to.",
                cause: error)
        }
    }
}
