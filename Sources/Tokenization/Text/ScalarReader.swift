/// Reads valid UTF-8 scalar by scalar.
struct ScalarReader {
    private let text: UnsafeBufferPointer<UInt8>
    /// Where the next scalar starts.
    private(set) var position: Int

    init(_ text: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
        self.text = text
        self.position = position
    }

    /// The next scalar, nil at the end.
    @inline(__always)
    mutating func next() -> Unicode.Scalar? {
        guard position < text.count else { return nil }
        let (scalar, length) = Self.scalar(at: position, in: text)
        position += length
        return scalar
    }

    /// The scalar that starts at `position`, which must be inside of the text, and its length.
    @inline(__always)
    static func scalar(at position: Int, in text: UnsafeBufferPointer<UInt8>) -> (scalar: Unicode.Scalar, length: Int) {
        let byte = text[position]
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, text.count - position)
        var value = UInt32(byte) & (0x7F >> UInt32(length))
        for index in 1..<max(1, length) { value = value << 6 | UInt32(text[position + index] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// The scalar that ends before `position` and its length; nil at the start.
    static func scalar(before position: Int, in text: UnsafeBufferPointer<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
        guard position > 0 else { return nil }
        var start = position - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(at: start, in: text)
    }
}
