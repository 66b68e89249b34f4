internal import Domain
internal import JSON

/// Which special tokens stand around a text (`post_processor` of tokenizer.json).
struct PostProcessor: Sendable {
    /// Ids before the text.
    var prefix: [Int32] = []
    /// Ids after the text.
    var suffix: [Int32] = []

    /// The component in `json`; throws `unsupportedTokenizer` naming what it cannot do, `malformedFile` for a bad template.
    init(json: JSONValue?) throws {
        guard let json, json != .null else { return }
        try add(json)
    }

    private mutating func add(_ json: JSONValue) throws {
        let type = json["type"]?.string ?? "without a type"
        switch type {
        case "ByteLevel": return
        case "Sequence":
            for part in json["processors"]?.array ?? [] { try add(part) }
        case "TemplateProcessing":
            let template = try Self.template(json)
            prefix = template.prefix + prefix
            suffix += template.suffix
        default:
            throw WorkbenchError.unsupportedComponent("the post-processor \(type)")
        }
    }

    private static func template(_ json: JSONValue) throws -> (prefix: [Int32], suffix: [Int32]) {
        var prefix: [Int32] = []
        var suffix: [Int32] = []
        var hasText = false
        for part in json["single"]?.array ?? [] {
            if part["Sequence"]?["id"]?.string == "A", !hasText {
                hasText = true
            } else if let name = part["SpecialToken"]?["id"]?.string {
                let ids = try ids(of: name, in: json["special_tokens"])
                if hasText { suffix += ids } else { prefix += ids }
            } else {
                throw WorkbenchError.unsupportedComponent("the post-processor TemplateProcessing with the part \(part.text())")
            }
        }
        guard hasText else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's TemplateProcessing has no place for the text.")
        }
        return (prefix, suffix)
    }

    private static func ids(of name: String, in specials: JSONValue?) throws -> [Int32] {
        guard let values = specials?[name]?["ids"]?.array else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's TemplateProcessing uses \"\(name)\", which it does not define.")
        }
        return try values.map { value in
            guard let id = value.integer, id >= 0, id < Vocabulary.idLimit else {
                throw WorkbenchError.malformedTokenizer("The tokenizer's TemplateProcessing gives \"\(name)\" the id \(value.text()).")
            }
            return Int32(id)
        }
    }
}
