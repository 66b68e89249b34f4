extension SensitiveScan {
    /// A payment card number that begins at `place`: a known issuer, its length, and the right check digit (ISO/IEC 7812-1).
    mutating func lookForCard(at place: Int) -> Int? {
        guard !bytes[place - 1].isPlainWord, !isNumberBefore(place), let whole = DigitRun(bytes, at: place) else { return nil }
        for most in [whole.groupCount, 1, 4, 3, 5] where most <= whole.groupCount {
            guard let run = most == whole.groupCount ? whole : DigitRun(bytes, at: place, most: most) else { continue }
            guard !bytes[run.end].isPlainWord, Self.isGroupedAsCard(run), Self.isIssued(run.digits), Self.hasRightCheckDigit(run.digits)
            else {
                continue
            }
            guard !isDecimal(behind: run.end), context(before: place).isDisjoint(with: ["isbn", "issn", "ean", "imei"]) else { continue }
            let shown = bytes.masked(run.start..<run.end, head: 2, tail: 4)
            found(.card, run.start..<run.end, "payment card number \(shown) with a right check digit")
            return run.end
        }
        return nil
    }

    private static func isGroupedAsCard(_ run: DigitRun) -> Bool {
        guard run.groupCount > 1 else { return run.shape >= 13 }
        guard [0x4444, 0x465, 0x464, 0x44443, 0x4441].contains(run.shape) else { return false }
        let separators = run.separators
        return [0x1, 0x11, 0x111, 0x1111, 0x22, 0x222, 0x2222, 0x33, 0x333].contains(separators)
    }

    /// Whether an issuer gives out numbers with these first digits and this length.
    static func isIssued(_ digits: [UInt8]) -> Bool {
        guard digits.count >= 13 else { return false }
        let four = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
        let two = four / 100
        let three = four / 10
        switch digits.count {
        case 13: return two / 10 == 4
        case 14: return two == 36 || two == 38 || two == 39 || (300...305).contains(three)
        case 15: return two == 34 || two == 37
        case 16:
            return two / 10 == 4 || (51...55).contains(two) || (2221...2720).contains(four) || four == 6011 || two == 65
                || (644...649).contains(three) || (3528...3589).contains(four) || two == 62
                || [5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763].contains(four) || (2200...2204).contains(four)
        case 19: return two / 10 == 4 || two == 62 || four == 6011 || two == 65
        default: return two == 62 && digits.count <= 19
        }
    }

    /// Luhn's check over all digits.
    static func hasRightCheckDigit(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (offset, digit) in digits.reversed().enumerated() {
            let value = Int(digit) * (offset % 2 == 0 ? 1 : 2)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0 && Set(digits).count > 1
    }

    /// Whether a sign in front of `place` makes it a part of a larger number.
    func isNumberBefore(_ place: Int) -> Bool {
        let before = bytes[place - 1]
        switch before {
        case UInt8(ascii: "."), UInt8(ascii: ","): return bytes[place - 2].isAlphanumeric
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"): return bytes[place - 2].isDigit
        case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "~"): return true
        default: return false
        }
    }

    /// Whether a fraction, a percent sign or a currency follows the number that ends at `end`.
    func isDecimal(behind end: Int) -> Bool {
        switch bytes[end] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): return bytes[end + 1].isDigit
        case UInt8(ascii: "%"), UInt8(ascii: "$"): return true
        case UInt8(ascii: " "): return bytes.has("€", at: end + 1) || bytes.has("EUR", at: end + 1) || bytes.has("USD", at: end + 1)
        case UInt8(ascii: "-"): return bytes[end + 1].isAlphanumeric
        default: return bytes.has("€", at: end)
        }
    }

    /// The words, in small letters, of the 28 bytes before `place` on its line.
    func context(before place: Int) -> Set<String> {
        var start = max(0, place - 28)
        if let line = (start..<place).last(where: { bytes[$0] == 0x0A }), place - line > 3 { start = line }
        let words = bytes.text(start..<place).lowercased().split { !($0.isLetter || $0 == "#") }
        return Set(words.map(String.init))
    }
}
