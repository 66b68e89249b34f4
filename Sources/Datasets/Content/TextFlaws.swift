/// Characters that a text should not have: control characters, and those of a text that was read in a wrong encoding.
enum TextFlaws {
    /// What is wrong with the characters of `text`, at `path`; at most one flaw of each kind.
    static func flaws(in text: String, at path: String) -> [RowFlaw] {
        guard mayHaveAny(text) else { return [] }
        var flaws: [RowFlaw] = []
        let scalars = Array(text.unicodeScalars)
        let controls = scalars.indices.filter { isControl(scalars[$0]) }
        if let first = controls.first {
            let name = "U+" + padded(String(scalars[first].value, radix: 16, uppercase: true))
            flaws.append(
                RowFlaw(
                    code: .controlCharacter, path: path,
                    message: "character \(first + 1) is the control character \(name)\(others(controls.count))", fix: "take it away"))
        }
        let broken = Mojibake.places(in: scalars)
        if let first = broken.first {
            let shown = String(String.UnicodeScalarView(scalars[first..<min(first + 12, scalars.count)]))
            let isLost = scalars[first] == "\u{FFFD}"
            flaws.append(
                RowFlaw(
                    code: .mixedEncoding, path: path,
                    message: isLost
                        ? "character \(first + 1) is U+FFFD, which stands for one that was lost\(others(broken.count))"
                        : "character \(first + 1) begins \(Excerpt.of(shown)), which was read in a wrong encoding\(others(broken.count))",
                    fix: isLost ? "write the lost character" : "read the source as UTF-8"))
        }
        return flaws
    }

    private static func others(_ count: Int) -> String { count == 1 ? "" : ", one of \(count)" }

    private static func padded(_ digits: String) -> String { String(repeating: "0", count: max(0, 4 - digits.count)) + digits }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F...0x9F: true
        default: false
        }
    }

    /// A look at the bytes that spares clean texts the rest.
    static func mayHaveAny(_ text: String) -> Bool {
        TextBytes.with(text) { bytes in
            for place in 0..<bytes.count {
                let byte = bytes.base[place]
                if byte < 0x20 ? byte != 0x0A && byte != 0x0D && byte != 0x09 : byte >= 0x7F && isTelling(bytes, place) { return true }
            }
            return false
        }
    }

    private static func isTelling(_ bytes: TextBytes, _ place: Int) -> Bool {
        switch bytes[place] {
        case 0x7F: true
        // U+0080 to U+009F
        case 0xC2: bytes[place + 1] < 0xA0
        // A letter from U+00C0 on with another character beyond ASCII behind it
        case 0xC3: bytes[place + 2] >= 0x80
        // U+FFFD
        case 0xEF: bytes[place + 1] == 0xBF && bytes[place + 2] == 0xBD
        default: false
        }
    }
}
