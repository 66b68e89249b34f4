/// UTF-8 that was read as Windows-1252, such as `Ã¤` for ä or `â€™` for ’, and U+FFFD.
enum Mojibake {
    /// Where such characters begin.
    static func places(in scalars: [Unicode.Scalar]) -> [Int] {
        var sure: [Int] = []
        var weak: [Int] = []
        var place = 0
        while place < scalars.count {
            if scalars[place] == "\u{FFFD}" {
                sure.append(place)
            } else if let (length, isSure) = sequence(at: place, scalars) {
                if isSure { sure.append(place) } else { weak.append(place) }
                place += length
                continue
            }
            place += 1
        }
        // CAFÉ® and É» are written by people; three of that kind, or one beside a sure one, are not.
        return sure.isEmpty && weak.count < 3 ? [] : (sure + weak).sorted()
    }

    /// How many characters at `place` are one of UTF-8 read byte by byte, and whether nobody writes them so on purpose.
    private static func sequence(at place: Int, _ scalars: [Unicode.Scalar]) -> (length: Int, isSure: Bool)? {
        guard let lead = byte(scalars[place]), let length = length(of: lead), place + length <= scalars.count else { return nil }
        let rest = (1..<length).compactMap { byte(scalars[place + $0]) }
        guard rest.count == length - 1, rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return nil }
        switch lead {
        // What a byte order mark and a lost character become.
        case 0xEF: return (length, true)
        case 0xC4...0xCD, 0xD2...0xDF: return (length, false)
        case 0xCE...0xD1 where rest[0] == 0xAE || rest[0] == 0x99: return (length, false)
        // Behind â and its kin the second character decides: â„¢, â‚¬.
        case 0xE0...: return (length, ![0xA0, 0xAB, 0xBB, 0x92, 0x94].contains(rest[0]))
        default: return (length, !quotes.contains(rest[0]))
        }
    }

    private static func length(of lead: UInt8) -> Int? {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    /// « » “ ” ‘ ’ ‚ „ ‹ › – — … and the no-break space: people write them behind any letter.
    private static let quotes: Set<UInt8> = [0xAB, 0xBB, 0x93, 0x94, 0x91, 0x92, 0x82, 0x84, 0x8B, 0x9B, 0x96, 0x97, 0x85, 0xA0]

    /// The byte that Windows-1252 writes for `scalar`, as web browsers read it; nil when there is none.
    private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if (0x80...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        return high[scalar.value]
    }

    private static let high: [UInt32: UInt8] = [
        0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88, 0x2030: 0x89,
        0x0160: 0x8A,
        0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96,
        0x2014: 0x97,
        0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B, 0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
    ]
}
