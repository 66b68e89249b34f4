/// A header field's value with parameters: `form-data; name="a"; filename="b.txt"` (RFC 9110, section 5.6.6).
struct HeaderValue {
    /// What stands before the parameters, in small letters.
    let value: String
    /// Names in small letters, with their values out of the quotes.
    let parameters: [(name: String, value: String)]

    /// The first parameter of that name.
    subscript(name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// Reads a value; nil when quotes are open, a name is missing, or something stands behind a value.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let end = bytes.firstIndex(of: 0x3B) ?? bytes.count
        value = Self.text(bytes[..<end]).lowercased()
        guard !value.isEmpty else { return nil }
        var parameters: [(name: String, value: String)] = []
        var place = end
        while place < bytes.count {
            place += 1
            Self.skipSpace(bytes, &place)
            // A semicolon at the end is common.
            if place == bytes.count { break }
            guard let equals = bytes[place...].firstIndex(of: 0x3D) else { return nil }
            let name = Self.text(bytes[place..<equals]).lowercased()
            guard !name.isEmpty, !name.utf8.contains(where: { $0 == 0x3B || $0 == 0x22 || $0 == 0x20 }) else { return nil }
            place = equals + 1
            guard let value = Self.parameterValue(bytes, &place) else { return nil }
            Self.skipSpace(bytes, &place)
            guard place == bytes.count || bytes[place] == 0x3B, !parameters.contains(where: { $0.name == name }) else { return nil }
            parameters.append((name, value))
        }
        self.parameters = parameters
    }

    /// A token, or a text in quotes in which a backslash stands before a quote or a backslash that is meant.
    private static func parameterValue(_ bytes: [UInt8], _ place: inout Int) -> String? {
        guard place < bytes.count else { return nil }
        guard bytes[place] == 0x22 else {
            let end = bytes[place...].firstIndex(of: 0x3B) ?? bytes.count
            defer { place = end }
            let value = text(bytes[place..<end])
            return value.isEmpty || value.utf8.contains(0x22) ? nil : value
        }
        place += 1
        var value: [UInt8] = []
        while place < bytes.count, bytes[place] != 0x22 {
            // Other backslashes stay: browsers of old sent whole paths.
            if bytes[place] == 0x5C, place + 1 < bytes.count, bytes[place + 1] == 0x22 || bytes[place + 1] == 0x5C { place += 1 }
            value.append(bytes[place])
            place += 1
        }
        guard place < bytes.count else { return nil }
        place += 1
        return String(decoding: value, as: UTF8.self)
    }

    private static func skipSpace(_ bytes: [UInt8], _ place: inout Int) {
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        var trimmed = bytes.drop(while: isSpace)
        while let last = trimmed.last, isSpace(last) { trimmed.removeLast() }
        return String(decoding: trimmed, as: UTF8.self)
    }
}
