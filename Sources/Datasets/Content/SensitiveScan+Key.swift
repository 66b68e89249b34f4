extension SensitiveScan {
    private static let longestKey = 4096

    /// A key whose beginning is told by the byte at `place`.
    mutating func lookForKey(at place: Int) -> Int? {
        guard bytes[place + 1].isKeyByte, Self.canBeKey(bytes[place], behind: bytes[place - 1]) else { return nil }
        if bytes[place] == UInt8(ascii: "J") { return lookForWebToken(at: place) }
        for prefix in SecretPrefix.ending(in: bytes[place]) {
            guard let start = prefix.start(of: place, bytes), start >= done, !bytes[start - 1].isPlainWord,
                bytes[start - 1] != UInt8(ascii: "-")
            else {
                continue
            }
            let first = start + prefix.text.utf8CodeUnitCount
            var end = first
            while end - first <= prefix.length.upperBound, prefix.allows(bytes[end]) { end += 1 }
            while end > first, !bytes[end - 1].isAlphanumeric { end -= 1 }
            guard prefix.length.contains(end - first), !bytes[end].isAlphanumeric, SecretShape(bytes, first..<end).isKey else { continue }
            tell(prefix.name, start..<end, shown: first - start)
            return end
        }
        return nil
    }

    /// Whether any known beginning has these two bytes; this alone is asked in most texts.
    private static func canBeKey(_ telling: UInt8, behind before: UInt8) -> Bool {
        switch telling {
        // sk-, glpat-, gldt-, xoxb- and its kin, xapp-, pypi-
        case UInt8(ascii: "-"): "ktbpasri".utf8.contains(before)
        case UInt8(ascii: "."): before == UInt8(ascii: "G") || before == UInt8(ascii: "9")
        case UInt8(ascii: "J"): before == UInt8(ascii: "y")
        case UInt8(ascii: "K"), UInt8(ascii: "S"): before == UInt8(ascii: "A")
        case UInt8(ascii: "z"): before == UInt8(ascii: "I")
        default: before.isAlphanumeric
        }
    }

    /// JSON Web Token (RFC 7519): a header that begins with `{"`, which is `eyJ` in base64url, and two further parts.
    private mutating func lookForWebToken(at place: Int) -> Int? {
        let start = place - 2
        guard start >= done, bytes.has("eyJ", at: start), !bytes[start - 1].isKeyByte, bytes[start - 1] != UInt8(ascii: ".") else {
            return nil
        }
        var lengths = [0]
        var end = start
        while end - start < Self.longestKey, bytes[end].isKeyByte || (bytes[end] == UInt8(ascii: ".") && bytes[end + 1].isKeyByte) {
            if bytes[end] == UInt8(ascii: ".") { lengths.append(0) } else { lengths[lengths.count - 1] += 1 }
            end += 1
        }
        guard (3...5).contains(lengths.count), lengths[0] >= 12, lengths[1] >= 8, lengths[2] >= 10 else { return nil }
        guard SecretShape(bytes, start..<end).isKey else { return nil }
        tell("JSON Web Token", start..<end, shown: 3)
        return end
    }

    mutating func tell(_ name: String, _ range: Range<Int>, shown: Int) {
        found(.apiKey, range, "\(name) \"\(bytes.text(range.lowerBound..<range.lowerBound + shown))...\", \(range.count) characters")
    }

    /// A private key in PEM form (RFC 7468) or OpenSSH's or PGP's, whose first dash is at `place`.
    mutating func lookForPrivateKey(at place: Int) -> Int? {
        guard bytes[place - 1] != UInt8(ascii: "-"), bytes.has("-----BEGIN ", at: place) else { return nil }
        let label = place + 11
        var end = label
        while end - label < 48, bytes[end].isUpper || bytes[end].isDigit || bytes[end] == UInt8(ascii: " ") { end += 1 }
        let name = bytes.text(label..<end)
        guard bytes.has("-----", at: end), name.hasSuffix("PRIVATE KEY") || name == "PGP PRIVATE KEY BLOCK" else { return nil }
        end += 5
        let header = end
        var letters = 0
        // Line feeds may be written as \n where the key stands in JSON or code.
        while Self.isKeyText(bytes[end]) {
            if bytes[end].isAlphanumeric { letters += 1 }
            end += 1
        }
        // Forty letters are less than the shortest key has.
        guard letters >= 40, Set((header..<min(end, header + 200)).map { bytes[$0] }).count >= 16 else { return max(end, header) }
        found(.privateKey, place..<end, "\"-----BEGIN \(name)-----\" with its key")
        return end
    }

    private static func isKeyText(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: ","),
            UInt8(ascii: "\""),
            0x0A, 0x0D, 0x20, 0x09:
            true
        default: byte.isAlphanumeric
        }
    }
}
