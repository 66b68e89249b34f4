internal import Domain
internal import JSON

extension Decoder {
    /// The component in `json`; throws `unsupportedTokenizer` naming what it cannot do.
    init(json: JSONValue?) throws {
        guard let json, json != .null else {
            tokenSteps = [.join]
            return
        }
        var isFused = false
        try add(json, isFused: &isFused)
    }

    private mutating func add(_ json: JSONValue, isFused: inout Bool) throws {
        let type = json["type"]?.string ?? "without a type"
        if isByteLevel { throw WorkbenchError.unsupportedComponent("the decoder \(type) after ByteLevel") }
        switch type {
        case "Sequence":
            for part in json["decoders"]?.array ?? [] { try add(part, isFused: &isFused) }
        case "ByteLevel":
            guard tokenSteps.isEmpty, !fallsBack, !isFused else {
                throw WorkbenchError.unsupportedComponent("the decoder ByteLevel after others")
            }
            isByteLevel = true
        case "Replace", "Metaspace", "WordPiece":
            guard !fallsBack, !isFused else { throw WorkbenchError.unsupportedComponent("the decoder \(type) after ByteFallback or Fuse") }
            tokenSteps.append(try Self.tokenStep(json, type: type))
        case "ByteFallback":
            guard !isFused else { throw WorkbenchError.unsupportedComponent("the decoder ByteFallback after Fuse") }
            fallsBack = true
        case "Fuse": isFused = true
        case "Strip": try addStrip(json, isFused: isFused)
        default: throw WorkbenchError.unsupportedComponent("the decoder \(type)")
        }
    }

    private static func tokenStep(_ json: JSONValue, type: String) throws -> TokenStep {
        switch type {
        case "Replace":
            guard let pattern = json["pattern"]?["String"]?.string, !pattern.isEmpty else {
                throw WorkbenchError.unsupportedComponent("the decoder Replace with the pattern \(json["pattern"]?.text() ?? "null")")
            }
            return .replace(pattern: Array(pattern.utf8), content: try Normalizer.replacementContent(json))
        case "Metaspace":
            guard let replacement = json["replacement"]?.string, replacement.unicodeScalars.count == 1 else {
                throw WorkbenchError.malformedTokenizer("The tokenizer's decoder Metaspace has no single character as replacement.")
            }
            return .metaspace(replacement: Array(replacement.utf8), dropsFirst: try PreTokenizer.prefixScheme(json) != .never)
        default:
            return .wordPiece(prefix: Array((json["prefix"]?.string ?? "##").utf8), cleansUp: json["cleanup"]?.bool ?? true)
        }
    }

    private mutating func addStrip(_ json: JSONValue, isFused: Bool) throws {
        guard let content = json["content"]?.string, content.unicodeScalars.count == 1 else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's decoder Strip has no single character as content.")
        }
        let start = json["start"]?.integer ?? 0
        let stop = json["stop"]?.integer ?? 0
        guard (0...1024).contains(start), (0...1024).contains(stop) else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's decoder Strip has start \(start) and stop \(stop).")
        }
        let strip = Strip(content: Array(content.utf8), start: start, stop: stop)
        if isFused {
            guard stop == 0 else { throw WorkbenchError.unsupportedComponent("the decoder Strip with stop \(stop) after Fuse") }
            textStrips.append(strip)
        } else {
            guard !fallsBack else { throw WorkbenchError.unsupportedComponent("the decoder Strip between ByteFallback and Fuse") }
            tokenSteps.append(.strip(strip))
        }
    }
}
