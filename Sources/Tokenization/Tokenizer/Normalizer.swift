internal import Domain
internal import JSON

/// What is done to text before it is cut into pieces (`normalizer` of tokenizer.json).
indirect enum Normalizer: Sendable {
    case sequence([Normalizer])
    /// Puts text before any text that is not empty.
    case prepend([UInt8])
    /// Replaces each occurrence of `pattern`.
    case replace(pattern: [UInt8], content: [UInt8])

    /// The component in `json`, nil for null; throws `unsupportedTokenizer` naming what it cannot do.
    static func load(_ json: JSONValue?) throws -> Normalizer? {
        guard let json, json != .null else { return nil }
        let type = json["type"]?.string ?? "without a type"
        switch type {
        case "Sequence":
            return .sequence(try (json["normalizers"]?.array ?? []).compactMap { try load($0) })
        case "Prepend":
            return .prepend(Array((json["prepend"]?.string ?? "").utf8))
        case "Replace":
            let (pattern, content) = try Self.replacement(json, of: "the normalizer Replace")
            return .replace(pattern: pattern, content: content)
        default:
            throw WorkbenchError.unsupportedComponent("the normalizer \(type)")
        }
    }

    /// Pattern and content of a Replace component; only `String` patterns are known.
    static func replacement(_ json: JSONValue, of component: String) throws -> (pattern: [UInt8], content: [UInt8]) {
        guard let pattern = json["pattern"]?["String"]?.string, !pattern.isEmpty else {
            throw WorkbenchError.unsupportedComponent("\(component) with the pattern \(json["pattern"]?.text() ?? "null")")
        }
        guard let content = json["content"]?.string else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's component Replace has no content.")
        }
        return (Array(pattern.utf8), Array(content.utf8))
    }

    /// Applies the component; origins are followed when `text` has them.
    func apply(to text: inout AlignedText) {
        switch self {
        case .sequence(let steps):
            for step in steps { step.apply(to: &text) }
        case .prepend(let prefix):
            guard !text.bytes.isEmpty, !prefix.isEmpty else { return }
            if var origin = text.origin {
                let place = origin.starts[0]
                origin.starts.insert(contentsOf: repeatElement(place, count: prefix.count), at: 0)
                origin.ends.insert(contentsOf: repeatElement(place, count: prefix.count), at: 0)
                text.origin = origin
            }
            text.bytes.insert(contentsOf: prefix, at: 0)
        case .replace(let pattern, let content):
            Self.replace(pattern, by: content, in: &text)
        }
    }

    private static func replace(_ pattern: [UInt8], by content: [UInt8], in text: inout AlignedText) {
        let old = text
        text.bytes = []
        text.bytes.reserveCapacity(old.bytes.count + old.bytes.count / 2)
        var origin = old.origin.map { _ in AlignedText.Origin() }
        var position = 0
        while position < old.bytes.count {
            if old.bytes[position] == pattern[0], old.bytes[position...].starts(with: pattern) {
                text.bytes.append(contentsOf: content)
                if origin != nil {
                    let source = old.original(position..<position + pattern.count)
                    for _ in content { origin?.append(source.lowerBound, source.upperBound) }
                }
                position += pattern.count
            } else {
                text.bytes.append(old.bytes[position])
                if origin != nil {
                    let source = old.originOfByte(position)
                    origin?.append(source.start, source.end)
                }
                position += 1
            }
        }
        text.origin = origin
    }

    /// `content` as this component writes it.
    static func apply(_ normalizer: Normalizer?, to content: String) -> [UInt8] {
        var text = AlignedText(bytes: Array(content.utf8))
        normalizer?.apply(to: &text)
        return text.bytes
    }
}
