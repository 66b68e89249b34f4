extension SensitiveScan {
    /// An account number whose check digits begin at `place`, behind the two letters of its country (ISO 13616).
    mutating func lookForIBAN(at place: Int) -> Int? {
        let start = place - 2
        guard start >= done, bytes[place + 1].isDigit, bytes[start].isLetter, bytes[start + 1].isLetter else { return nil }
        guard bytes[start].isUpper == bytes[start + 1].isUpper, !bytes[start - 1].isPlainWord else { return nil }
        guard let length = CountryCodes.accountLength(bytes.text(start..<place).uppercased()) else { return nil }
        var value: [UInt8] = []
        var end = start
        while value.count < length {
            let byte = bytes[end]
            if byte.isAlphanumeric {
                guard byte.isDigit || byte.isUpper == bytes[start].isUpper else { return nil }
                value.append(byte.isLower ? byte - 0x20 : byte)
                end += 1
            } else if value.count % 4 == 0, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-"), bytes[end + 1].isAlphanumeric {
                end += 1
            } else if value.count % 4 == 0, byte == 0xC2, bytes[end + 1] == 0xA0 {
                end += 2
            } else {
                return nil
            }
        }
        guard !bytes[end].isPlainWord, Self.hasRightRemainder(value) else { return nil }
        let shown = bytes.masked(start..<end, head: 4, tail: 2)
        found(.iban, start..<end, "IBAN \(shown) with right check digits")
        return end
    }

    /// ISO 7064's MOD 97-10: letters count from 10, the first four characters stand last.
    static func hasRightRemainder(_ account: [UInt8]) -> Bool {
        var remainder = 0
        for byte in account.dropFirst(4) + account.prefix(4) {
            let value = byte.isDigit ? Int(byte) - 0x30 : Int(byte) - 0x41 + 10
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
        }
        return remainder == 1
    }
}
