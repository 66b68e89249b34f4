internal import Domain

/// Python's methods of strings.
extension TemplateText {
    /// `text` cut at each `separator`, at most `limit` times, counted from the start or the end.
    static func parts(of text: String, by separator: String, atMost limit: Int, fromEnd: Bool = false) -> [String] {
        let bytes = Array(text.utf8)
        let wanted = Array(separator.utf8)
        var places: [Int] = []
        if fromEnd, limit != .max {
            var end = bytes.count
            while places.count < limit, let place = lastPlace(of: wanted, in: bytes, before: end) {
                places.append(place)
                end = place
            }
            places.reverse()
        } else {
            places = self.places(of: wanted, in: bytes, atMost: limit)
        }
        var parts: [String] = []
        parts.reserveCapacity(places.count + 1)
        var start = 0
        for place in places {
            parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
            start = place + wanted.count
        }
        parts.append(String(decoding: bytes[start...], as: UTF8.self))
        return parts
    }

    /// Where `part` stands in `bytes`, without overlaps.
    static func places(of part: [UInt8], in bytes: [UInt8], atMost limit: Int) -> [Int] {
        var places: [Int] = []
        var start = 0
        while places.count < limit, !part.isEmpty, let place = firstPlace(of: part, in: bytes, from: start) {
            places.append(place)
            start = place + part.count
        }
        return places
    }

    /// Where `part` last stands in `bytes` so that it ends at or before `end`.
    static func lastPlace(of part: [UInt8], in bytes: [UInt8], before end: Int) -> Int? {
        // Backwards, by looking for the mirrored part in the mirrored text.
        guard let place = firstPlace(of: part.reversed(), in: bytes[..<end].reversed(), from: 0) else { return nil }
        return end - place - part.count
    }

    /// The words between white space, at most `limit` cuts.
    static func words(of text: String, atMost limit: Int, fromEnd: Bool = false) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var ranges: [Range<Int>] = []
        func piece(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        if fromEnd {
            var end = scalars.count
            while true {
                while end > 0, isSpace(scalars[end - 1]) { end -= 1 }
                if end == 0 { break }
                if ranges.count == limit {
                    ranges.append(0..<end)
                    break
                }
                var start = end
                while start > 0, !isSpace(scalars[start - 1]) { start -= 1 }
                ranges.append(start..<end)
                end = start
            }
            return ranges.reversed().map(piece)
        }
        var start = 0
        while true {
            while start < scalars.count, isSpace(scalars[start]) { start += 1 }
            if start == scalars.count { break }
            if ranges.count == limit {
                ranges.append(start..<scalars.count)
                break
            }
            var end = start
            while end < scalars.count, !isSpace(scalars[end]) { end += 1 }
            ranges.append(start..<end)
            start = end
        }
        return ranges.map(piece)
    }

    /// Python's `splitlines`.
    static func lines(_ text: String, keepEnds: Bool = false) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var lines: [String] = []
        var start = 0
        var index = 0
        while index < scalars.count {
            switch scalars[index].value {
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029:
                let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
                let next = index + (isPair ? 2 : 1)
                lines.append(String(String.UnicodeScalarView(scalars[start..<(keepEnds ? next : index)])))
                index = next
                start = next
            default: index += 1
            }
        }
        if start < scalars.count { lines.append(String(String.UnicodeScalarView(scalars[start...]))) }
        return lines
    }

    static func expandTabs(_ text: String, width: Int) -> String {
        var output = ""
        var column = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t":
                guard width > 0 else { continue }
                let count = width - column % width
                output += String(repeating: " ", count: count)
                column += count
            case "\n", "\r":
                output.unicodeScalars.append(scalar)
                column = 0
            default:
                output.unicodeScalars.append(scalar)
                column += 1
            }
        }
        return output
    }

    /// `ljust`, `rjust`, `center` and `zfill`.
    static func pad(_ text: String, _ width: Int, _ fill: String, _ name: String, line: Int, _ run: TemplateRun) throws -> String {
        let missing = width.subtractingReportingOverflow(length(text)).partialValue
        guard width > 0, missing > 0 else { return text }
        _ = try run.checkGrowth(fill.utf8.count, times: missing, line: line)
        func filling(_ count: Int) -> String { String(repeating: fill, count: count) }
        switch name {
        case "ljust": return text + filling(missing)
        case "rjust": return filling(missing) + text
        case "zfill":
            let hasSign = text.utf8.first == UInt8(ascii: "+") || text.utf8.first == UInt8(ascii: "-")
            guard hasSign else { return filling(missing) + text }
            return String(text.unicodeScalars.prefix(1)) + filling(missing) + String(text.unicodeScalars.dropFirst())
        default:
            // Python puts the odd character on the left where the width is odd.
            let left = missing / 2 + (missing & width & 1)
            return filling(left) + text + filling(missing - left)
        }
    }

    static func casefold(_ text: String) -> String {
        if isASCII(text) { return lower(text) }
        // Letters whose folding is not their lower case.
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x1E9E, 0xDF: output += "ss"
            case 0x3C2: output += "\u{3C3}"
            case 0xB5: output += "\u{3BC}"
            case 0x17F: output += "s"
            case 0x13A0...0x13F5: output.unicodeScalars.append(scalar)
            case 0x13F8...0x13FD, 0xAB70...0xABBF: output += scalar.properties.uppercaseMapping
            default:
                let isSpecial = scalar.properties.uppercaseMapping.unicodeScalars.count > 1
                output += isSpecial ? lower(scalar.properties.uppercaseMapping) : scalar.properties.lowercaseMapping
            }
        }
        return output
    }

    private static func all(_ text: String, _ holds: (Unicode.Scalar) -> Bool) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy(holds)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    private static func isDecimalDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
    private static func isDigitLike(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType == .decimal || scalar.properties.numericType == .digit
    }

    static func isAlpha(_ text: String) -> Bool { all(text, isLetter) }
    static func isDigits(_ text: String) -> Bool { all(text, isDigitLike) }
    static func isDecimal(_ text: String) -> Bool { all(text, isDecimalDigit) }
    static func isNumeric(_ text: String) -> Bool { all(text) { $0.properties.numericType != nil } }
    static func isAlphanumeric(_ text: String) -> Bool { all(text) { isLetter($0) || $0.properties.numericType != nil } }
    static func isAllSpace(_ text: String) -> Bool { all(text, isSpace) }

    static func isUpper(_ text: String) -> Bool { isCased(text) { $0.isUppercase } }
    static func isLower(_ text: String) -> Bool { isCased(text) { $0.isLowercase } }

    private static func isCased(_ text: String, _ wanted: (Unicode.Scalar.Properties) -> Bool) -> Bool {
        var isAny = false
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            let isTitle = properties.generalCategory == .titlecaseLetter
            guard properties.isUppercase || properties.isLowercase || isTitle else { continue }
            guard wanted(properties), !isTitle else { return false }
            isAny = true
        }
        return isAny
    }

    static func isTitle(_ text: String) -> Bool {
        var isAny = false
        var isInWord = false
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
                if isInWord { return false }
                (isAny, isInWord) = (true, true)
            } else if properties.isLowercase {
                guard isInWord else { return false }
                isAny = true
            } else {
                isInWord = false
            }
        }
        return isAny
    }
}
