internal import Domain
internal import JSON

extension PreTokenizer {
    /// GPT-2's pattern, which ByteLevel uses unless told otherwise.
    static let byteLevelPattern = #"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#

    /// The component in `json`; throws `unsupportedTokenizer` naming what it cannot do, `malformedFile` for bad options.
    init(json: JSONValue?) throws {
        guard let json, json != .null else { return }
        try add(json)
        if case .spellBytes = steps.last {
            steps.removeLast()
            units = .bytes
        }
    }

    private mutating func add(_ json: JSONValue) throws {
        let type = json["type"]?.string ?? "without a type"
        switch type {
        case "Sequence":
            for part in json["pretokenizers"]?.array ?? [] { try add(part) }
        case "ByteLevel":
            if json["add_prefix_space"]?.bool ?? true { steps.append(.prefixSpace) }
            if json["use_regex"]?.bool ?? true { try addSplit(Self.byteLevelPattern) }
            steps.append(.spellBytes)
        case "Split": try addSplit(json)
        case "Digits":
            let individual = json["individual_digits"]?.bool ?? false
            steps.append(.cut(.characters(.number), behavior: individual ? .isolated : .contiguous, isInverted: false))
        case "Punctuation":
            steps.append(.cut(.characters(.punctuation), behavior: try Self.behavior(json, of: type) ?? .isolated, isInverted: false))
        case "Metaspace": steps.append(try Self.metaspace(json))
        case "BertPreTokenizer":
            steps.append(.cut(.characters(.space), behavior: .removed, isInverted: false))
            steps.append(.cut(.characters(.punctuation), behavior: .isolated, isInverted: false))
        case "WhitespaceSplit": steps.append(.cut(.characters(.space), behavior: .removed, isInverted: false))
        case "Whitespace":
            steps.append(.cut(.characters(.space), behavior: .removed, isInverted: false))
            steps.append(.cut(.characters(.word), behavior: .contiguous, isInverted: false))
        case "CharDelimiterSplit":
            guard let scalars = json["delimiter"]?.string?.unicodeScalars, scalars.count == 1, let scalar = scalars.first else {
                throw WorkbenchError.malformedTokenizer("The tokenizer's CharDelimiterSplit has no single character as delimiter.")
            }
            steps.append(.cut(.characters(.single(scalar)), behavior: .removed, isInverted: false))
        default: throw WorkbenchError.unsupportedComponent("the pre-tokenizer \(type)")
        }
    }

    private mutating func addSplit(_ json: JSONValue) throws {
        let behavior = try Self.behavior(json, of: "Split") ?? .isolated
        let isInverted = json["invert"]?.bool ?? false
        if let source = json["pattern"]?["Regex"]?.string, behavior == .isolated {
            try addSplit(source)
        } else {
            let matcher = try TextMatcher(json: json["pattern"], of: "the pre-tokenizer Split")
            steps.append(.cut(.text(matcher), behavior: behavior, isInverted: isInverted))
        }
    }

    private mutating func addSplit(_ source: String) throws {
        if let scanner = PieceScanner(pattern: source) {
            steps.append(.scan(scanner))
        } else {
            steps.append(.split(try Pattern(source)))
        }
    }

    private static func behavior(_ json: JSONValue, of component: String) throws -> SplitBehavior? {
        guard let name = json["behavior"]?.string else { return nil }
        guard let behavior = SplitBehavior(rawValue: name) else {
            throw WorkbenchError.unsupportedComponent("the pre-tokenizer \(component) with the behavior \(name)")
        }
        return behavior
    }

    private static func metaspace(_ json: JSONValue) throws -> Step {
        guard let replacement = json["replacement"]?.string, replacement.unicodeScalars.count == 1 else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's Metaspace has no single character as replacement.")
        }
        return .metaspace(
            replacement: Array(replacement.utf8), scheme: try prefixScheme(json), splits: json["split"]?.bool ?? true)
    }

    /// `prepend_scheme`, or what older files say by `add_prefix_space`.
    static func prefixScheme(_ json: JSONValue) throws -> PrefixScheme {
        let addsPrefix = json["add_prefix_space"]?.bool
        guard let name = json["prepend_scheme"]?.string else { return addsPrefix == false ? .never : .always }
        guard let scheme = PrefixScheme(rawValue: name) else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's Metaspace has the prepend_scheme \(name).")
        }
        guard addsPrefix != false || scheme == .never else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's Metaspace has add_prefix_space false and the prepend_scheme \(name).")
        }
        return scheme
    }
}
