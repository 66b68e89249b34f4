internal import Domain
internal import JSON

extension PostProcessor {
    /// The component in `json`; throws `unsupportedTokenizer` naming what it cannot do, `malformedFile` for a bad template.
    init(json: JSONValue?) throws {
        guard let json, json != .null else { return }
        try add(json)
    }

    private mutating func add(_ json: JSONValue) throws {
        let type = json["type"]?.string ?? "without a type"
        switch type {
        case "Sequence":
            for part in json["processors"]?.array ?? [] { try add(part) }
        case "ByteLevel":
            if json["trim_offsets"]?.bool ?? true { trims.append(OffsetTrim(keepsPrefixSpace: json["add_prefix_space"]?.bool ?? true)) }
        case "TemplateProcessing":
            try beginTemplate(type)
            single = try Self.parts(json["single"], in: json["special_tokens"], texts: 1)
            pair = json["pair"] == nil || json["pair"] == .null ? nil : try Self.parts(json["pair"], in: json["special_tokens"], texts: 2)
        case "BertProcessing":
            try beginTemplate(type)
            let (cls, sep) = (try Self.token("cls", of: json, type: type), try Self.token("sep", of: json, type: type))
            single = [.tokens([cls], typeId: 0), .text(index: 0, typeId: 0), .tokens([sep], typeId: 0)]
            pair = single + [.text(index: 1, typeId: 1), .tokens([sep], typeId: 1)]
            typesNeedTokens = true
        case "RobertaProcessing":
            try beginTemplate(type)
            if json["trim_offsets"]?.bool ?? true { trims.append(OffsetTrim(keepsPrefixSpace: json["add_prefix_space"]?.bool ?? true)) }
            let (cls, sep) = (try Self.token("cls", of: json, type: type), try Self.token("sep", of: json, type: type))
            single = [.tokens([cls], typeId: 0), .text(index: 0, typeId: 0), .tokens([sep], typeId: 0)]
            pair = single + [.tokens([sep], typeId: 0), .text(index: 1, typeId: 0), .tokens([sep], typeId: 0)]
        default:
            throw WorkbenchError.unsupportedComponent("the post-processor \(type)")
        }
    }

    private mutating func beginTemplate(_ type: String) throws {
        guard !hasTemplate else { throw WorkbenchError.unsupportedComponent("the post-processor \(type) after another template") }
        hasTemplate = true
    }

    private static func token(_ role: String, of json: JSONValue, type: String) throws -> Int32 {
        guard let id = json[role]?.array?.last?.integer, id >= 0, id < Vocabulary.idLimit else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's \(type) has the \(role) token \(json[role]?.text() ?? "null").")
        }
        return Int32(id)
    }

    private static func parts(_ json: JSONValue?, in specials: JSONValue?, texts: Int) throws -> [Part] {
        var parts: [Part] = []
        for value in json?.array ?? [] {
            if let sequence = value["Sequence"], let name = sequence["id"]?.string, name == "A" || (name == "B" && texts == 2) {
                parts.append(.text(index: name == "A" ? 0 : 1, typeId: try typeId(sequence)))
            } else if let special = value["SpecialToken"], let name = special["id"]?.string {
                parts.append(.tokens(try ids(of: name, in: specials), typeId: try typeId(special)))
            } else {
                throw WorkbenchError.unsupportedComponent("the post-processor TemplateProcessing with the part \(value.text())")
            }
        }
        for index in 0..<texts {
            let places = parts.count { if case .text(index, _) = $0 { true } else { false } }
            guard places > 0 else {
                throw WorkbenchError.malformedTokenizer(
                    "The tokenizer's TemplateProcessing has no place for the text \(index == 0 ? "A" : "B").")
            }
            guard places == 1 else {
                throw WorkbenchError.unsupportedComponent("the post-processor TemplateProcessing with \(places) places for one text")
            }
        }
        return parts
    }

    private static func typeId(_ json: JSONValue) throws -> Int32 {
        guard let value = json["type_id"] else { return 0 }
        guard let typeId = value.integer.flatMap({ Int32(exactly: $0) }), typeId >= 0 else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's TemplateProcessing has the type_id \(value.text()).")
        }
        return typeId
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
