/// The prose of a text, without what is the same in every language.
enum Prose {
    /// At most `most` bytes of the words of `text`: fenced and quoted code, links, addresses, tags and words with digits or signs inside are
    /// left out.
    static func of(_ text: String, most: Int) -> [UInt8] {
        TextBytes.with(text) { bytes in
            var prose: [UInt8] = []
            prose.reserveCapacity(min(bytes.count, most))
            var isFenced = false
            var counts = (words: 0, signs: 0)
            var line = 0
            // Code may be long; what is behind it is looked for so far.
            let limit = min(bytes.count, 16 * most)
            while line < limit, prose.count < most {
                var end = line
                while end < limit, bytes[end] != 0x0A { end += 1 }
                if isFence(bytes, line) {
                    isFenced.toggle()
                } else if !isFenced {
                    addWords(of: bytes, line..<end, to: &prose, &counts)
                    prose.append(0x20)
                }
                line = end + 1
            }
            // A sign of code for every five words: a line of code or a computation.
            return counts.signs > 1 && 5 * counts.signs > counts.words ? [] : withoutForeignLetters(prose)
        }
    }

    static func isFence(_ bytes: TextBytes, _ line: Int) -> Bool {
        var place = line
        while bytes[place] == 0x20, place - line < 8 { place += 1 }
        return bytes.has("```", at: place) || bytes.has("~~~", at: place)
    }

    private static func addWords(of bytes: TextBytes, _ line: Range<Int>, to prose: inout [UInt8], _ counts: inout (words: Int, signs: Int))
    {
        var place = line.lowerBound
        while place < line.upperBound {
            var end = place
            // `code` is one word, however many it has.
            if bytes[place] == UInt8(ascii: "`") {
                end += 1
                while end < line.upperBound, bytes[end] != UInt8(ascii: "`") { end += 1 }
                place = min(end + 1, line.upperBound)
                continue
            }
            while end < line.upperBound, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "`") { end += 1 }
            if isWord(bytes, place..<end) {
                for byte in place..<end { prose.append(bytes.base[byte]) }
                prose.append(0x20)
                counts.words += 1
            } else if (place..<end).contains(where: { isCodeSign(bytes[$0]) }) {
                counts.signs += 1
            }
            place = max(end, place + 1)
        }
    }

    private static func isCodeSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "{")
            || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
    }

    /// Whether the bytes between two spaces are words of a language: no sign of code, of a link or of an address inside.
    private static func isWord(_ bytes: TextBytes, _ range: Range<Int>) -> Bool {
        guard let first = range.first, let last = range.last, bytes[first] != UInt8(ascii: "-") else { return false }
        for place in range {
            switch bytes.base[place] {
            case UInt8(ascii: "@"), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "&"):
                return false
            case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"):
                // and/or is prose, a/b/c and a.b are not.
                if place != first, place != last, bytes[place - 1].isAlphanumeric, bytes[place + 1].isAlphanumeric { return false }
                if bytes[place] == UInt8(ascii: "/"), place == first { return false }
            case UInt8(ascii: "("): if place != first { return false }
            case UInt8(ascii: "0")...UInt8(ascii: "9"): if range.count < 16, bytes.base[first] < 0x80 { return false }
            default: break
            }
        }
        return true
    }

    /// `prose` without its Latin letters when most of it is in another script: names and terms that any language takes over.
    private static func withoutForeignLetters(_ prose: [UInt8]) -> [UInt8] {
        var latin = 0
        var other = 0
        for (place, byte) in prose.enumerated() {
            if byte.isLetter {
                latin += 1
            } else if byte >= 0xE3 || (0xCD...0xE0).contains(byte) || byte == 0xE1 && place + 1 < prose.count && prose[place + 1] < 0xB8 {
                // From U+0370 on, but for Vietnamese letters and punctuation.
                other += byte < 0xE0 ? 2 : 3
            }
        }
        guard other > 0, 2 * other >= 3 * latin else { return prose }
        return prose.map { $0.isLetter ? 0x20 : $0 }
    }
}
