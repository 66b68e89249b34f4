internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Text as Python sees it: white space, escapes, letter case, and how values are written.
enum TemplateText {
    /// White space as Python's `str.isspace` has it.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isNameStart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }

    /// Where the white space that starts at `start` ends, at most at `end`.
    static func spaceEnd(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
        var position = start
        while position < end {
            let length = spaceLength(in: bytes, at: position, to: end)
            if length == 0 { return position }
            position += length
        }
        return position
    }

    /// Where the white space that ends at `end` starts, at least at `start`.
    static func spaceStart(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
        var position = end
        while position > start {
            var first = position - 1
            while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
            guard spaceLength(in: bytes, at: first, to: position) == position - first else { return position }
            position = first
        }
        return position
    }

    private static func spaceLength(in bytes: [UInt8], at position: Int, to end: Int) -> Int {
        let byte = bytes[position]
        if byte < 0x80 { return isSpace(Unicode.Scalar(byte)) ? 1 : 0 }
        guard let scalar = String(decoding: bytes[position..<min(position + 4, end)], as: UTF8.self).unicodeScalars.first else { return 0 }
        return isSpace(scalar) ? String(scalar).utf8.count : 0
    }

    /// A string literal's content, with Python's escapes.
    static func unescape(_ bytes: ArraySlice<UInt8>, line: Int) throws -> String {
        guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
        let plain: [UInt8: UInt8] = [
            UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08,
            UInt8(ascii: "f"): 0x0C, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "'"): 0x27, UInt8(ascii: "\""): 0x22,
        ]
        let digitCounts: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
        var output: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "\\"), index + 1 < bytes.endIndex else {
                output.append(byte)
                index += 1
                continue
            }
            let letter = bytes[index + 1]
            index += 2
            if let value = plain[letter] {
                output.append(value)
            } else if letter == 0x0A {
                continue
            } else if let count = digitCounts[letter] {
                let digits = String(decoding: bytes[index..<min(index + count, bytes.endIndex)], as: UTF8.self)
                guard digits.utf8.count == count, let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
                    throw WorkbenchError.template(line, "the escape \\\(Unicode.Scalar(letter))\(digits) is not a character")
                }
                output.append(contentsOf: String(scalar).utf8)
                index += count
            } else if isDigit(letter) || letter == UInt8(ascii: "N") {
                throw WorkbenchError.templateConstruct(line, "the escape \\\(Unicode.Scalar(letter))")
            } else {
                output.append(contentsOf: [byte, letter])
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Equality of the characters themselves, not of canonical forms.
    @inline(__always)
    static func same(_ left: String, _ right: String) -> Bool {
        let count = left.utf8.count
        guard count == right.utf8.count else { return false }
        let isSame = left.utf8.withContiguousStorageIfAvailable { one in
            right.utf8.withContiguousStorageIfAvailable { other in
                guard let one = one.baseAddress, let other = other.baseAddress else { return true }
                return memcmp(one, other, count) == 0
            }
        }
        return (isSame ?? nil) ?? left.utf8.elementsEqual(right.utf8)
    }

    /// The string with these bytes, which must be UTF-8; they are not looked through where Swift can do without.
    static func string(ofValid bytes: UnsafeBufferPointer<UInt8>) -> String {
        #if os(Linux)
            return unsafe String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes)))
        #else
            return String(decoding: bytes, as: UTF8.self)
        #endif
    }

    /// How many code points `text` has.
    static func length(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
            return count
        }
    }

    static func isASCII(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var all: UInt8 = 0
            for byte in bytes { all |= byte }
            return all < 0x80
        }
    }

    /// Where `part` first stands in `bytes` at or after `start`.
    static func firstPlace(of part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard start <= bytes.count else { return nil }
        if part.isEmpty { return start }
        return bytes.withUnsafeBufferPointer { text in
            part.withUnsafeBufferPointer { TextSearch.firstPlace(of: $0, in: text, from: start) }
        }
    }

    static func contains(_ part: String, in text: String) -> Bool {
        var (text, part) = (text, part)
        if part.isEmpty { return true }
        return text.withUTF8 { text in part.withUTF8 { TextSearch.firstPlace(of: $0, in: text, from: 0) != nil } }
    }

    /// Python's `text[start:stop:step]`, by code points.
    static func slice(_ text: String, start: Int?, stop: Int?, step: Int) -> String {
        if isASCII(text) {
            let bytes = Array(text.utf8)
            let places = TemplateAccess.places(start: start, stop: stop, step: step, count: bytes.count)
            return String(decoding: places.map { bytes[$0] }, as: UTF8.self)
        }
        let scalars = Array(text.unicodeScalars)
        var output = String.UnicodeScalarView()
        for place in TemplateAccess.places(start: start, stop: stop, step: step, count: scalars.count) { output.append(scalars[place]) }
        return String(output)
    }

    /// `text` without the characters of `set` at its ends; white space where `set` is nil.
    static func strip(_ text: String, of set: String?, left: Bool = true, right: Bool = true) -> String {
        if set == nil {
            // Mostly there is nothing to take away.
            let (first, last) = (text.utf8.first ?? 0x21, text.utf8.last ?? 0x21)
            if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return text }
        }
        let wanted = set.map { Set($0.unicodeScalars) }
        func goes(_ scalar: Unicode.Scalar) -> Bool { wanted?.contains(scalar) ?? isSpace(scalar) }
        var rest = text.unicodeScalars[...]
        while left, let first = rest.first, goes(first) { rest.removeFirst() }
        while right, let last = rest.last, goes(last) { rest.removeLast() }
        return String(rest)
    }

    /// Lower case, with the final form of a Greek sigma that ends a word, as Python has it.
    static func lower(_ text: String) -> String {
        if isASCII(text) {
            return String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        }
        guard text.unicodeScalars.contains("\u{3A3}") else {
            return text.unicodeScalars.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
        }
        let scalars = Array(text.unicodeScalars)
        var output = ""
        // The last letter that counts before each place; what follows is looked for from the end once.
        var isCasedBefore = false
        var isCasedAfter = [Bool](repeating: false, count: scalars.count + 1)
        for index in scalars.indices.reversed() {
            let properties = scalars[index].properties
            isCasedAfter[index] = properties.isCaseIgnorable ? isCasedAfter[index + 1] : properties.isCased
        }
        for (index, scalar) in scalars.enumerated() {
            let isFinal = scalar == "\u{3A3}" && isCasedBefore && !isCasedAfter[index + 1]
            output += isFinal ? "\u{3C2}" : scalar.properties.lowercaseMapping
            if !scalar.properties.isCaseIgnorable { isCasedBefore = scalar.properties.isCased }
        }
        return output
    }

    static func upper(_ text: String) -> String {
        if isASCII(text) {
            return String(decoding: text.utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
        }
        return text.unicodeScalars.reduce(into: "") { $0 += $1.properties.uppercaseMapping }
    }

    /// The first letter in title case and the rest in lower case.
    static func capitalize(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        // Lower case looks at the letters around, so that it takes the whole text.
        let lowered = lower(text).unicodeScalars
        let firstLowered = first.properties.lowercaseMapping.unicodeScalars.count
        return first.properties.titlecaseMapping + String(lowered.dropFirst(firstLowered))
    }

    static func swapcase(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") {
            let properties = $1.properties
            $0 += properties.isUppercase ? properties.lowercaseMapping : properties.isLowercase ? properties.uppercaseMapping : String($1)
        }
    }

    /// Each run of letters with its first in title case and the rest in lower case.
    static func title(_ text: String) -> String {
        var output = ""
        var isInWord = false
        for scalar in text.unicodeScalars {
            output += isInWord ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
            isInWord = scalar.properties.isCased
        }
        return output
    }

    /// A number as Python's `repr` writes it.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        if value == 0 { return value.sign == .minus ? "-0.0" : "0.0" }
        let parts = value.magnitude.description.split(separator: "e")
        let sides = parts[0].split(separator: ".")
        let fraction = sides.count > 1 && sides[1] != "0" ? String(sides[1]) : ""
        var digits = String(sides[0]) + fraction
        var point = sides[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        while digits.hasPrefix("0"), digits.count > 1 {
            digits.removeFirst()
            point -= 1
        }
        while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
        let sign = value < 0 ? "-" : ""
        if point > 16 || point < -3 {
            let tail = digits.dropFirst()
            let exponent = abs(point - 1)
            return sign + digits.prefix(1) + (tail.isEmpty ? "" : "." + tail) + (point > 0 ? "e+" : "e-") + (exponent < 10 ? "0" : "")
                + "\(exponent)"
        }
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if digits.count <= point { return sign + digits + String(repeating: "0", count: point - digits.count) + ".0" }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
}
