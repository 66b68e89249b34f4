/// Groups of digits with separators between, as telephone and card numbers are written.
struct DigitRun {
    /// What stands between two groups.
    enum Separator: UInt64 {
        case space = 1
        case dash, dot, slash, parenthesis
    }

    let start: Int
    private(set) var end: Int
    private(set) var digits: [UInt8] = []
    /// The lengths of the groups, one hexadecimal digit each: 0x334 is three, three and four digits.
    private(set) var shape: UInt64 = 0
    private(set) var groupCount = 0
    /// `Separator`s, one hexadecimal digit each.
    private(set) var separators: UInt64 = 0
    let hasPlus: Bool
    let beginsWithParenthesis: Bool
    /// Whether more digits follow behind a separator.
    private(set) var goesOn = false

    /// The first groups that begin at `start`, `most` of them and 19 digits at most; nil when fewer than seven digits are there.
    init?(_ bytes: TextBytes, at start: Int, most: Int = 8) {
        guard Self.hasSevenDigits(bytes, from: start) else { return nil }
        self.start = start
        hasPlus = bytes[start] == UInt8(ascii: "+")
        var place = hasPlus ? start + 1 : start
        beginsWithParenthesis = bytes[place] == UInt8(ascii: "(")
        if beginsWithParenthesis { place += 1 }
        // (+49) 30 1234567
        guard bytes[place].isDigit else { return nil }
        end = place
        while true {
            let first = place
            while bytes[place].isDigit { place += 1 }
            let length = place - first
            guard length > 0, length <= 15 || digits.isEmpty, digits.count + length <= 19 else { break }
            for digit in first..<place { digits.append(bytes[digit] &- 0x30) }
            // (030) 1234567, but not (18.75 - 18.48)
            if beginsWithParenthesis, groupCount == 0, bytes[place] != UInt8(ascii: ")") { return nil }
            shape = shape << 4 | UInt64(min(length, 15))
            groupCount += 1
            end = place
            guard let (separator, next) = Self.separator(bytes, at: place) else { break }
            if groupCount == most {
                goesOn = true
                break
            }
            separators = separators << 4 | separator.rawValue
            place = next
        }
        // The separator in front of a group that did not fit.
        if separators != 0, end < place, digits.count < 20, groupCount > 0 { trim() }
        guard digits.count >= 7 else { return nil }
    }

    /// Length of group `index`.
    func length(_ index: Int) -> Int { Int(shape >> UInt64(4 * (groupCount - 1 - index)) & 15) }

    /// Group `index` as a number; nil when it is too long for one.
    func number(_ index: Int) -> Int {
        let before = (0..<index).reduce(0) { $0 + length($1) }
        return digits[before..<before + length(index)].reduce(0) { $0 &* 10 &+ Int($1) }
    }

    private mutating func trim() {
        let count = UInt64(groupCount - 1)
        var kept = 0
        var rest = separators
        while rest != 0 {
            kept += 1
            rest >>= 4
        }
        if kept > Int(count) {
            separators >>= 4
            goesOn = true
        }
    }

    /// Whether there are as many digits as any telephone number has, with little between.
    static func hasSevenDigits(_ bytes: TextBytes, from start: Int) -> Bool {
        var count = 0
        var others = 0
        var place = start
        while count < 7, others < 4, place < bytes.count {
            if bytes[place].isDigit {
                count += 1
                others = 0
            } else {
                others += 1
            }
            place += 1
        }
        return count == 7
    }

    /// The separator at `place` and where the digits behind it begin.
    private static func separator(_ bytes: TextBytes, at place: Int) -> (Separator, Int)? {
        var next = place
        var found: Separator?
        // " / ", ") ", " (0) "
        while next - place < 6 {
            let byte = bytes[next]
            if byte.isDigit { return found.map { ($0, next) } }
            switch byte {
            case UInt8(ascii: " "):
                if bytes[next + 1] == UInt8(ascii: " ") { return nil }
                found = found ?? .space
                next += 1
            case 0xC2 where bytes[next + 1] == 0xA0:
                found = found ?? .space
                next += 2
            // U+2010 to U+2013: hyphens and dashes.
            case 0xE2 where bytes[next + 1] == 0x80 && (0x90...0x93).contains(bytes[next + 2]):
                guard found == nil || found == .space else { return nil }
                found = .dash
                next += 3
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
                let separator: Separator = byte == UInt8(ascii: "-") ? .dash : byte == UInt8(ascii: ".") ? .dot : .slash
                guard found == nil || found == .parenthesis || (found == .space && separator != .dot) else { return nil }
                found = found == .parenthesis ? .parenthesis : separator
                next += 1
            case UInt8(ascii: "("), UInt8(ascii: ")"):
                found = .parenthesis
                next += 1
            default: return nil
            }
        }
        return nil
    }
}
