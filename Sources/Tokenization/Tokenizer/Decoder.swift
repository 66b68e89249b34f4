internal import Domain
internal import JSON

/// How tokens become text again (`decoder` of tokenizer.json).
struct Decoder: Sendable {
    /// What one token adds to the text.
    enum Piece: Sendable {
        case text([UInt8])
        /// A byte by its number, `<0x00>` to `<0xFF>`; a run of them is text only where all of it is UTF-8.
        case byte(UInt8)
    }

    /// A step that rewrites single tokens.
    private enum TokenStep: Sendable {
        case replace(pattern: [UInt8], content: [UInt8])
        case strip(Strip)
    }

    /// Takes up to `start` characters `content` off the front and up to `stop` off the end.
    struct Strip: Sendable {
        var content: [UInt8]
        var start: Int
        var stop: Int
    }

    private(set) var isByteLevel = false
    private var tokenSteps: [TokenStep] = []
    private var fallsBack = false
    private var isFused = false
    /// Strips of the whole text, after all tokens are joined.
    private(set) var textStrips: [Strip] = []

    /// The component in `json`; throws `unsupportedTokenizer` naming what it cannot do.
    init(json: JSONValue?) throws {
        guard let json, json != .null else { throw WorkbenchError.unsupportedComponent("no decoder") }
        try add(json)
    }

    private mutating func add(_ json: JSONValue) throws {
        let type = json["type"]?.string ?? "without a type"
        if isByteLevel { throw WorkbenchError.unsupportedComponent("the decoder \(type) after ByteLevel") }
        switch type {
        case "Sequence":
            for part in json["decoders"]?.array ?? [] { try add(part) }
        case "ByteLevel":
            guard tokenSteps.isEmpty, !fallsBack, !isFused else {
                throw WorkbenchError.unsupportedComponent("the decoder ByteLevel after others")
            }
            isByteLevel = true
        case "Replace":
            guard !fallsBack, !isFused else { throw WorkbenchError.unsupportedComponent("the decoder Replace after ByteFallback or Fuse") }
            let (pattern, content) = try Normalizer.replacement(json, of: "the decoder Replace")
            tokenSteps.append(.replace(pattern: pattern, content: content))
        case "ByteFallback":
            guard !isFused else { throw WorkbenchError.unsupportedComponent("the decoder ByteFallback after Fuse") }
            fallsBack = true
        case "Fuse": isFused = true
        case "Strip": try addStrip(json)
        default: throw WorkbenchError.unsupportedComponent("the decoder \(type)")
        }
    }

    private mutating func addStrip(_ json: JSONValue) throws {
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

    /// What `token` adds to the text.
    func piece(of token: String) -> Piece {
        if isByteLevel { return .text(ByteAlphabet.bytes(of: token) ?? Array(token.utf8)) }
        var bytes = Array(token.utf8)
        for step in tokenSteps {
            switch step {
            case .replace(let pattern, let content):
                var text = AlignedText(bytes: bytes)
                Normalizer.replace(pattern: pattern, content: content).apply(to: &text)
                bytes = text.bytes
            case .strip(let strip): bytes = strip.applied(to: bytes)
            }
        }
        if fallsBack, let byte = Self.byteNumber(bytes) { return .byte(byte) }
        return .text(bytes)
    }

    private static func byteNumber(_ token: [UInt8]) -> UInt8? {
        guard token.count == 6, token.starts(with: "<0x".utf8), token[5] == UInt8(ascii: ">") else { return nil }
        return UInt8(String(decoding: token[3..<5], as: UTF8.self), radix: 16)
    }
}

extension Decoder.Strip {
    /// `bytes` without what is taken off.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        var taken = 0
        while taken < start, rest.starts(with: content) {
            rest = rest.dropFirst(content.count)
            taken += 1
        }
        taken = 0
        while taken < stop, rest.count >= content.count, rest.suffix(content.count).elementsEqual(content) {
            rest = rest.dropLast(content.count)
            taken += 1
        }
        return Array(rest)
    }
}
