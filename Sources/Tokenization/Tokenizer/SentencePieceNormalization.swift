/// SentencePiece's own clean-up of a text (`NormalizerSpec`), which also puts `▁` for spaces.
struct SentencePieceNormalization: Sendable {
    var map: CharacterMap?
    var addsPrefix: Bool
    var prefixIsSuffix: Bool
    var removesExtraSpaces: Bool
    /// Symbols that the model's maker asked for, which are left as they are.
    var userDefined: PieceTrie?

    private static let escapedSpace: [UInt8] = Array("\u{2581}".utf8)

    func apply(to text: inout AlignedText) {
        let old = text
        var output = AlignedText(bytes: [], origin: old.origin.map { _ in AlignedText.Origin() }, base: old.base)
        func place(_ position: Int) -> (Int32, Int32) {
            guard let origin = old.origin, !origin.starts.isEmpty else { return (0, 0) }
            return position < origin.starts.count
                ? (origin.starts[position], origin.ends[position]) : (origin.ends.last ?? 0, origin.ends.last ?? 0)
        }
        func add(_ bytes: some Collection<UInt8>, at position: Int) {
            output.bytes.append(contentsOf: bytes)
            let (start, end) = place(position)
            output.origin?.append(start, end, count: bytes.count)
        }
        old.bytes.withUnsafeBufferPointer { bytes in
            var position = removesExtraSpaces ? leadingSpaces(of: bytes) : 0
            guard position < bytes.count else { return }
            if addsPrefix, !prefixIsSuffix { add(Self.escapedSpace, at: position) }
            var followsSpace = removesExtraSpaces
            while position < bytes.count {
                let (replacement, length) = first(of: bytes, at: position)
                var part = replacement[...]
                if followsSpace { part = part.drop { $0 == UInt8(ascii: " ") } }
                for byte in part {
                    if byte == UInt8(ascii: " ") { add(Self.escapedSpace, at: position) } else { add(CollectionOfOne(byte), at: position) }
                }
                if let last = part.last { followsSpace = removesExtraSpaces && last == UInt8(ascii: " ") }
                position += length
            }
            if removesExtraSpaces { Self.dropTrailingSpaces(&output) }
            if addsPrefix, prefixIsSuffix { add(Self.escapedSpace, at: bytes.count) }
        }
        text = output
    }

    /// The length of the characters at the start that become spaces.
    private func leadingSpaces(of text: UnsafeBufferPointer<UInt8>) -> Int {
        var position = 0
        while position < text.count {
            let (replacement, length) = first(of: text, at: position)
            guard replacement.elementsEqual([UInt8(ascii: " ")]) else { break }
            position += length
        }
        return position
    }

    private static func dropTrailingSpaces(_ text: inout AlignedText) {
        let space = escapedSpace
        while text.bytes.count >= space.count, text.bytes.suffix(space.count).elementsEqual(space) {
            text.bytes.removeLast(space.count)
            text.origin?.starts.removeLast(space.count)
            text.origin?.ends.removeLast(space.count)
        }
    }

    /// What stands for the next characters, and how many bytes of the text they are.
    private func first(of text: UnsafeBufferPointer<UInt8>, at position: Int) -> (replacement: [UInt8], length: Int) {
        var longestSymbol = 0
        userDefined?.visitPrefixes(of: text, from: position) { end, _ in longestSymbol = end - position }
        if longestSymbol > 0 { return (Array(text[position..<position + longestSymbol]), longestSymbol) }
        if let (length, replacement) = map?.longest(at: position, of: text) { return (Array(replacement), length) }
        let length = ScalarReader.scalar(at: position, in: text).length
        return (Array(text[position..<position + length]), length)
    }
}
