/// Classes of characters at places in valid UTF-8.
enum TextClasses {
    /// The scalar that starts at `position`.
    static func scalar(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        guard position < text.count else { return nil }
        let end = min(position + 4, text.count)
        return String(decoding: text[position..<end], as: UTF8.self).unicodeScalars.first
    }

    /// The scalar that ends before `position`.
    static func scalar(endingAt position: Int, in text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        guard position > 0 else { return nil }
        var start = position - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return String(decoding: text[start..<position], as: UTF8.self).unicodeScalars.first
    }

    /// A word character as regular expressions have it (UTS 18, annex C), of Unicode 16.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value >= 0x80, !UnicodeClasses.isAssigned(scalar, inMajor: 16) { return false }
        let properties = scalar.properties
        if properties.isAlphabetic || properties.isJoinControl { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
        default: return false
        }
    }

    /// Where the white space that ends at `position` starts.
    static func spaceStart(before position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var start = position
        while let scalar = scalar(endingAt: start, in: text), scalar.properties.isWhitespace { start -= scalar.utf8.count }
        return start
    }

    /// Where the white space that starts at `position` ends.
    static func spaceEnd(after position: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = position
        while let scalar = scalar(at: end, in: text), scalar.properties.isWhitespace { end += scalar.utf8.count }
        return end
    }
}
