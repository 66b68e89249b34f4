extension SensitiveScan {
    private enum Name {
        case password, key
    }

    /// Ends of names of secrets, without their separators, in small letters.
    private static let passwordNames = [
        "password", "passwd", "passphrase", "passwort", "kennwort", "pwd", "senha", "contraseña", "motdepasse", "wachtwoord",
    ]
    private static let keyNames = [
        "apikey", "secretkey", "accesskey", "privatekey", "authkey", "encryptionkey", "signingkey", "secret", "token", "credentials",
        "accountkey",
        "sharedkey", "bearer",
    ]

    /// The value behind the `=` or `:` at `place` when what stands before it names a secret.
    mutating func lookForAssignment(at place: Int) -> Int? {
        guard place > done, let name = name(before: place) else { return nil }
        var start = place + 1
        // =>, :=, ==
        if bytes[start] == UInt8(ascii: ">") || bytes[start] == UInt8(ascii: "=") { start += 1 }
        var spaces = 0
        while bytes[start] == UInt8(ascii: " "), spaces < 8 { (start, spaces) = (start + 1, spaces + 1) }
        while bytes[start] == UInt8(ascii: "\\") || bytes[start] == UInt8(ascii: "*") { start += 1 }
        let quote = bytes[start]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`")
        if isQuoted { start += 1 }
        if bytes.has("Bearer ", at: start) || bytes.has("bearer ", at: start) { start += 7 }
        var end = start
        while end - start < 256, isValue(bytes[end], quote: isQuoted ? quote : nil) { end += 1 }
        if !isQuoted { while end > start, Self.endsSentence(bytes[end - 1]) { end -= 1 } }
        let shape = SecretShape(bytes, start..<end)
        guard isQuoted || !isCode(start..<end) else { return nil }
        // A name of a word in the middle of a sentence: "the token: a piece of text".
        switch name {
        case .password:
            guard shape.isPassword, end - start <= 128 else { return nil }
        case .key:
            guard end - start >= 16, shape.isRandom, (start..<end).contains(where: { bytes[$0].isDigit }) else { return nil }
        }
        found(.apiKey, start..<end, "value of a \(name == .password ? "password" : "key or token"), \(end - start) characters")
        return end
    }

    private func name(before place: Int) -> Name? {
        var end = place
        while end > 0, place - end < 4,
            [
                UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "*"),
                UInt8(ascii: "]"),
            ].contains(bytes[end - 1])
        {
            end -= 1
        }
        guard Self.canEndName(bytes[end - 2] | 0x20, bytes[end - 1] | 0x20) else { return nil }
        var letters: [UInt8] = []
        var start = end
        while start > 0, end - start < 24 {
            let byte = bytes[start - 1]
            if byte.isLetter || byte >= 0x80 { letters.append(byte >= 0x80 ? byte : byte | 0x20) } else if !Self.joins(byte) { break }
            start -= 1
        }
        let word = String(decoding: letters.reversed(), as: UTF8.self)
        if Self.passwordNames.contains(where: word.hasSuffix) { return .password }
        return Self.keyNames.contains(where: word.hasSuffix) ? .key : nil
    }

    /// Whether a name can end in these two letters, which most words before a colon do not.
    private static func canEndName(_ first: UInt8, _ second: UInt8) -> Bool {
        switch second {
        case UInt8(ascii: "d"): first == UInt8(ascii: "r") || first == UInt8(ascii: "w")
        case UInt8(ascii: "e"): first == UInt8(ascii: "s")
        case UInt8(ascii: "t"): first == UInt8(ascii: "r") || first == UInt8(ascii: "e")
        case UInt8(ascii: "y"), UInt8(ascii: "n"): first == UInt8(ascii: "e")
        case UInt8(ascii: "s"): first == UInt8(ascii: "l")
        case UInt8(ascii: "r"): first == UInt8(ascii: "e")
        case UInt8(ascii: "a"): first == UInt8(ascii: "h") || first >= 0x80
        default: false
        }
    }

    private static func joins(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".")
    }

    private func isValue(_ byte: UInt8, quote: UInt8?) -> Bool {
        if let quote { return byte > 0x20 && byte != quote && byte != UInt8(ascii: "\\") }
        switch byte {
        case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: "&"),
            UInt8(ascii: ","):
            return false
        default: return true
        }
    }

    private static func endsSentence(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
            || byte == UInt8(ascii: "*")
    }

    /// Whether an unquoted value is an expression, not the value itself.
    private func isCode(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return true }
        if bytes[range.upperBound] == UInt8(ascii: "(") { return true }
        let marks = range.filter {
            [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "|")].contains(bytes[$0])
        }
        let isPath =
            bytes[first].isLetter && range.contains { bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1].isLetter && bytes[$0 - 1].isLetter }
        let isAddress = range.filter { bytes[$0] == UInt8(ascii: ":") }.count > 1
        return !marks.isEmpty || isPath || isAddress || bytes[first] == UInt8(ascii: "$") || bytes[first] == UInt8(ascii: "%")
            || bytes[first] == UInt8(ascii: "@")
    }
}
