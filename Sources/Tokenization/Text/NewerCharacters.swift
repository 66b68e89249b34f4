/// What Unicode 15 and 16 added, which the reference's regular expressions know and the PCRE2 that is installed may not.
///
/// As ranges for a character class; naming characters that the library knows anyway does no harm.
enum NewerCharacters {
    /// By script, as in Unicode's Scripts.txt.
    private static let table = [
        "arabic": "897 10EC2-10EC4 10EFC-10EFF",
        "balinese": "1B4E-1B4F 1B7F",
        "common":
            "2427-2429 2FFC-2FFF 31E4-31E5 31EF 1CC00-1CCF9 1CD00-1CEB3 1D2C0-1D2D3 1F6DC 1F774-1F776 1F77B-1F77F 1F7D9 1F8B2-1F8BB "
            + "1F8C0-1F8C1 1FA75-1FA77 1FA87-1FA89 1FA8F 1FAAD-1FAAF 1FABB-1FABF 1FAC6 1FACE-1FACF 1FADA-1FADC 1FADF 1FAE8-1FAE9 "
            + "1FAF7-1FAF8 1FBCB-1FBEF",
        "cyrillic": "1C89-1C8A 1E030-1E06D 1E08F",
        "devanagari": "11B00-11B09",
        "egyptianhieroglyphs": "1342F 13439-13455 13460-143FA",
        "garay": "10D40-10D65 10D69-10D85 10D8E-10D8F",
        "gurungkhema": "16100-16139",
        "han": "2B739 2EBF0-2EE5D 31350-323AF",
        "hiragana": "1B132",
        "kannada": "CF3",
        "katakana": "1B155",
        "kawi": "11F00-11F10 11F12-11F3A 11F3E-11F5A",
        "khitansmallscript": "18CFF",
        "khojki": "1123F-11241",
        "kiratrai": "16D40-16D79",
        "lao": "ECE",
        "latin": "A7CB-A7CD A7DA-A7DC 1DF25-1DF2A",
        "myanmar": "116D0-116E3",
        "nagmundari": "1E4D0-1E4F9",
        "olonal": "1E5D0-1E5FA 1E5FF",
        "sunuwar": "11BC0-11BE1 11BF0-11BF9",
        "todhri": "105C0-105F3",
        "tulutigalari":
            "11380-11389 1138B 1138E 11390-113B5 113B7-113C0 113C2 113C5 113C7-113CA 113CC-113D5 113D7-113D8 113E1-113E2",
    ]

    private static let codes = [
        "arab": "arabic", "bali": "balinese", "zyyy": "common", "cyrl": "cyrillic", "deva": "devanagari", "egyp": "egyptianhieroglyphs",
        "hani": "han", "hira": "hiragana", "kana": "katakana", "khoj": "khojki", "kits": "khitansmallscript", "knda": "kannada",
        "laoo": "lao", "latn": "latin", "mymr": "myanmar",
    ]

    /// All of them, in order.
    static let all: [ClosedRange<UInt32>] = table.values.flatMap { ranges($0) }.sorted { $0.lowerBound < $1.lowerBound }

    /// Those of a script, whose name or code of four letters may be in any case and with spaces, hyphens and underscores.
    static func ofScript(_ name: String) -> String {
        let key = String(String.UnicodeScalarView(name.lowercased().unicodeScalars.filter { !"_- ".unicodeScalars.contains($0) }))
        return (table[codes[key] ?? key].map { ranges($0) } ?? []).map { written($0) }.joined()
    }

    /// Those that `test` is true of.
    static func matching(_ test: (Unicode.Scalar.Properties) -> Bool) -> String {
        var found: [ClosedRange<UInt32>] = []
        for range in all {
            for value in range {
                guard let scalar = Unicode.Scalar(value), test(scalar.properties) else { continue }
                if let last = found.last, last.upperBound + 1 == value {
                    found[found.count - 1] = last.lowerBound...value
                } else {
                    found.append(value...value)
                }
            }
        }
        return found.map { written($0) }.joined()
    }

    private static func ranges(_ text: String) -> [ClosedRange<UInt32>] {
        text.split(separator: " ").compactMap { part in
            let ends = part.split(separator: "-").compactMap { UInt32($0, radix: 16) }
            guard let first = ends.first, let last = ends.last, first <= last else { return nil }
            return first...last
        }
    }

    private static func written(_ range: ClosedRange<UInt32>) -> String {
        let first = "\\x{\(String(range.lowerBound, radix: 16))}"
        return range.count == 1 ? first : "\(first)-\\x{\(String(range.upperBound, radix: 16))}"
    }
}
