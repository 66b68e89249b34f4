internal import Domain

/// What is done to text before it is cut into pieces (`normalizer` of tokenizer.json).
indirect enum Normalizer: Sendable {
    case sequence([Normalizer])
    /// Puts text before any text that is not empty.
    case prepend([UInt8])
    case replace(TextMatcher, content: [UInt8])
    case form(NormalizationForm)
    case lowercase
    /// White space at the ends goes.
    case strip(left: Bool, right: Bool)
    /// Marks of all kinds go.
    case stripAccents
    case bert(BertNormalization)
    case characterMap(CharacterMap)
    /// Each byte as the character that byte-level vocabularies write for it.
    case byteLevel
    /// SentencePiece's own rules.
    case sentencePiece(SentencePieceNormalization)

    /// Applies the component; origins are followed where `text` has them.
    func apply(to text: inout AlignedText, workspace: MatchWorkspace) throws {
        switch self {
        case .sequence(let steps):
            for step in steps { try step.apply(to: &text, workspace: workspace) }
        case .prepend(let prefix): text.prepend(prefix)
        case .replace(let matcher, let content):
            let matches = try text.bytes.withUnsafeBufferPointer { try matcher.matches(in: $0, workspace: workspace) }
            guard text.hasRoom(for: content.count, times: matches.count) else {
                throw WorkbenchError(
                    .unsupportedTokenizer, "The tokenizer's normalizer makes more than \(text.limit) bytes of a text.",
                    hint: "Use a tokenizer whose Replace writes shorter texts.")
            }
            text.replace(matches, by: content)
        case .form(let form): text.apply(text.bytes.withUnsafeBufferPointer { form.patches(in: $0) })
        case .lowercase: Self.lowercase(&text)
        case .strip(let left, let right): Self.strip(&text, left: left, right: right)
        case .stripAccents: text.filter { !UnicodeClasses.isAccent($0) }
        case .bert(let bert): bert.apply(to: &text)
        case .characterMap(let map):
            if let changes = text.bytes.withUnsafeBufferPointer({ map.changes(in: $0) }) { text.apply(changes) }
        case .byteLevel: text.spellBytes()
        case .sentencePiece(let rules): rules.apply(to: &text)
        }
    }

    /// The normal form that is all this component does.
    var onlyForm: NormalizationForm? {
        switch self {
        case .form(let form): form
        case .sequence(let steps): steps.count == 1 ? steps[0].onlyForm : nil
        default: nil
        }
    }

    /// `content` as `normalizer` writes it.
    static func apply(_ normalizer: Normalizer?, to content: String, workspace: MatchWorkspace) throws -> [UInt8] {
        var text = AlignedText(content.utf8)
        try normalizer?.apply(to: &text, workspace: workspace)
        return text.bytes
    }

    static func lowercase(_ text: inout AlignedText) {
        if text.origin == nil, text.bytes.allSatisfy({ $0 < 0x80 }) {
            for index in text.bytes.indices where (0x41...0x5A).contains(text.bytes[index]) { text.bytes[index] += 32 }
            return
        }
        var changes: [TextChange] = []
        changes.reserveCapacity(text.bytes.count)
        text.bytes.withUnsafeBufferPointer { bytes in
            var reader = ScalarReader(bytes)
            while let scalar = reader.next() {
                if scalar.value < 0x80 {
                    let isUpper = (0x41...0x5A).contains(scalar.value)
                    changes.append(TextChange(scalar: isUpper ? scalar.value + 32 : scalar.value, change: 0))
                } else if scalar.properties.changesWhenLowercased {
                    for (index, lower) in scalar.properties.lowercaseMapping.unicodeScalars.enumerated() {
                        changes.append(TextChange(scalar: lower.value, change: index > 0 ? 1 : 0))
                    }
                } else {
                    changes.append(TextChange(scalar: scalar.value, change: 0))
                }
            }
        }
        text.apply(changes)
    }

    private static func strip(_ text: inout AlignedText, left: Bool, right: Bool) {
        let kept = text.bytes.withUnsafeBufferPointer { bytes in
            let start = left ? TextClasses.spaceEnd(after: 0, in: bytes) : 0
            let end = right && start < bytes.count ? TextClasses.spaceStart(before: bytes.count, in: bytes) : bytes.count
            return start..<max(start, end)
        }
        guard kept.count < text.bytes.count else { return }
        text.bytes = Array(text.bytes[kept])
        if let origin = text.origin {
            text.origin = AlignedText.Origin(starts: Array(origin.starts[kept]), ends: Array(origin.ends[kept]))
        }
    }
}

extension AlignedText {
    /// Writes each byte as the character that byte-level vocabularies have for it.
    mutating func spellBytes() {
        var spelled: [UInt8] = []
        spelled.reserveCapacity(2 * bytes.count)
        var newOrigin = origin.map { _ in Origin() }
        for (index, byte) in bytes.enumerated() {
            let length = Self.append(ByteAlphabet.scalars[Int(byte)].value, to: &spelled)
            if let origin { newOrigin?.append(origin.starts[index], origin.ends[index], count: length) }
        }
        bytes = spelled
        origin = newOrigin
    }
}

/// BERT's own clean-up, as its options say.
struct BertNormalization: Sendable {
    var cleansText: Bool
    var spacesIdeographs: Bool
    var stripsAccents: Bool
    var lowercases: Bool

    func apply(to text: inout AlignedText) {
        if cleansText {
            text.replaceScalars { scalar in
                if scalar.value > 0x20, scalar.value < 0x7F { return scalar }
                if UnicodeClasses.isRemovedByBert(scalar) { return nil }
                return UnicodeClasses.isSpace(scalar) ? " " : scalar
            }
        }
        if spacesIdeographs { spaceIdeographs(&text) }
        if stripsAccents {
            text.apply(text.bytes.withUnsafeBufferPointer { NormalizationForm.canonicalDecomposition.patches(in: $0) })
            if text.bytes.contains(where: { $0 >= 0xCC }) { text.filter { !UnicodeClasses.isBertAccent($0) } }
        }
        if lowercases { Normalizer.lowercase(&text) }
    }

    private func spaceIdeographs(_ text: inout AlignedText) {
        guard text.bytes.contains(where: { $0 >= 0xE3 }) else { return }
        var changes: [TextChange] = []
        changes.reserveCapacity(text.bytes.count)
        text.bytes.withUnsafeBufferPointer { bytes in
            var reader = ScalarReader(bytes)
            while let scalar = reader.next() {
                if UnicodeClasses.isBertIdeograph(scalar) {
                    changes.append(TextChange(scalar: 0x20, change: 0))
                    changes.append(TextChange(scalar: scalar.value, change: 1))
                    changes.append(TextChange(scalar: 0x20, change: 1))
                } else {
                    changes.append(TextChange(scalar: scalar.value, change: 0))
                }
            }
        }
        text.apply(changes)
    }
}
