internal import Domain
internal import JSON

/// How text is cut into the pieces that are encoded one by one (`pre_tokenizer` of tokenizer.json).
struct PreTokenizer: Sendable {
    /// One way to cut.
    enum Step: Sendable {
        /// Matches and what lies between them are pieces.
        case split(Pattern)
        /// Numbers are pieces: each digit, or each run of digits.
        case digits(individual: Bool)
        /// Every piece that does not start with a space gets one.
        case prefixSpace
    }

    var steps: [Step] = []
    /// What the model sees: bytes where a ByteLevel component ends the list.
    var units = BytePairModel.Units.scalars

    /// GPT-2's pattern, which ByteLevel uses unless told otherwise.
    static let byteLevelPattern = #"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#

    /// The component in `json`; throws `unsupportedTokenizer` naming what it cannot do.
    init(json: JSONValue?) throws {
        guard let json, json != .null else { return }
        try add(json)
    }

    private mutating func add(_ json: JSONValue) throws {
        let type = json["type"]?.string ?? "without a type"
        if units == .bytes { throw WorkbenchError.unsupportedComponent("the pre-tokenizer \(type) after ByteLevel") }
        switch type {
        case "Sequence":
            for part in json["pretokenizers"]?.array ?? [] { try add(part) }
        case "ByteLevel":
            if json["add_prefix_space"]?.bool ?? true { steps.append(.prefixSpace) }
            if json["use_regex"]?.bool ?? true { steps.append(.split(try Pattern(Self.byteLevelPattern))) }
            units = .bytes
        case "Split":
            steps.append(.split(try Self.splitPattern(json)))
        case "Digits":
            steps.append(.digits(individual: json["individual_digits"]?.bool ?? false))
        default:
            throw WorkbenchError.unsupportedComponent("the pre-tokenizer \(type)")
        }
    }

    private static func splitPattern(_ json: JSONValue) throws -> Pattern {
        let behavior = json["behavior"]?.string ?? "none"
        guard behavior == "Isolated" else {
            throw WorkbenchError.unsupportedComponent("the pre-tokenizer Split with the behavior \(behavior)")
        }
        guard json["invert"]?.bool != true else {
            throw WorkbenchError.unsupportedComponent("the pre-tokenizer Split with invert")
        }
        guard let source = json["pattern"]?["Regex"]?.string else {
            throw WorkbenchError.unsupportedComponent("the pre-tokenizer Split with the pattern \(json["pattern"]?.text() ?? "null")")
        }
        return try Pattern(source)
    }

    /// Length in bytes of the number character at `position`, 0 where there is none (Unicode's Nd, Nl and No).
    static func numberLength(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> (isNumber: Bool, length: Int) {
        let byte = text[position]
        if byte < 128 { return (byte >= 0x30 && byte <= 0x39, 1) }
        let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, text.count - position)
        let character = UnsafeBufferPointer(rebasing: text[position..<position + length])
        guard let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first else { return (false, length) }
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: return (true, length)
        default: return (false, length)
        }
    }
}
