/// The mark of one state of a resource, `"abc"` or `W/"abc"` (RFC 9110, section 8.8.3).
public struct EntityTag: Sendable, Hashable, CustomStringConvertible {
    /// What stands between the quotes.
    public let value: String
    /// Whether states with that mark mean the same but may differ in bytes.
    public let isWeak: Bool

    /// A mark; characters that may not stand in one are left out.
    public init(_ value: String, isWeak: Bool = false) {
        self.value = String(decoding: value.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }, as: UTF8.self)
        self.isWeak = isWeak
    }

    /// As it is sent.
    public var description: String { isWeak ? "W/\"\(value)\"" : "\"\(value)\"" }

    /// The marks of a field like `If-None-Match`; nil for `*`, none for what is no list of marks.
    static func list(_ text: String) -> [EntityTag]? {
        var rest = text.trimmed[...]
        if rest == "*" { return nil }
        var tags: [EntityTag] = []
        while !rest.isEmpty {
            let isWeak = rest.hasPrefix("W/")
            if isWeak { rest = rest.dropFirst(2) }
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return [] }
            tags.append(EntityTag(String(rest[rest.index(after: rest.startIndex)..<end]), isWeak: isWeak))
            rest = rest[rest.index(after: end)...].drop { $0 == " " || $0 == "\t" }
            guard rest.isEmpty || rest.first == "," else { return [] }
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" || $0 == "," }
        }
        return tags
    }
}

extension String {
    /// Without spaces and tabs about it.
    var trimmed: String {
        let start = self.drop { $0 == " " || $0 == "\t" }
        guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return String(start[...last])
    }
}
