internal import Domain
internal import JSON

extension Normalizer {
    /// The component in `json`, nil for null; throws `unsupportedTokenizer` naming what it cannot do, `malformedFile` for bad options.
    static func load(_ json: JSONValue?) throws -> Normalizer? {
        guard let json, json != .null else { return nil }
        let type = json["type"]?.string ?? "without a type"
        switch type {
        case "Sequence": return .sequence(try (json["normalizers"]?.array ?? []).compactMap { try load($0) })
        case "Prepend": return .prepend(Array((json["prepend"]?.string ?? "").utf8))
        case "Replace":
            let matcher = try TextMatcher(json: json["pattern"], of: "the normalizer Replace")
            return .replace(matcher, content: try replacementContent(json))
        case "NFC": return .form(.canonicalComposition)
        case "NFD": return .form(.canonicalDecomposition)
        case "NFKC": return .form(.compatibilityComposition)
        case "NFKD": return .form(.compatibilityDecomposition)
        case "Lowercase": return .lowercase
        case "StripAccents": return .stripAccents
        case "ByteLevel": return .byteLevel
        case "Strip":
            return .strip(left: json["strip_left"]?.bool ?? true, right: json["strip_right"]?.bool ?? true)
        case "BertNormalizer": return .bert(bert(json))
        case "Precompiled":
            guard let base64 = json["precompiled_charsmap"]?.string else {
                throw WorkbenchError.malformedTokenizer("The tokenizer's normalizer Precompiled has no precompiled_charsmap.")
            }
            return .characterMap(try CharacterMap(base64: base64))
        default: throw WorkbenchError.unsupportedComponent("the normalizer \(type)")
        }
    }

    private static func bert(_ json: JSONValue) -> BertNormalization {
        let lowercases = json["lowercase"]?.bool ?? true
        return BertNormalization(
            cleansText: json["clean_text"]?.bool ?? true, spacesIdeographs: json["handle_chinese_chars"]?.bool ?? true,
            stripsAccents: json["strip_accents"]?.bool ?? lowercases, lowercases: lowercases)
    }

    /// The `content` of a Replace component.
    static func replacementContent(_ json: JSONValue) throws -> [UInt8] {
        guard let content = json["content"]?.string else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's component Replace has no content.")
        }
        return Array(content.utf8)
    }
}
