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
        let space = Self.escapedSpace
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
            var position = 0
            if removesExtraSpaces {
                while position < bytes.count {
                    let (replacement, length) = first(of: bytes, at: position)
                    guard replacement.elementsEqual([UInt8(ascii: " ")]) else { break }
                    position += length
                }
                if position == bytes.count { return }
            }
            if bytes.isEmpty { return }
            if addsPrefix, !prefixIsSuffix { add(space, at: position) }
            var followsSpace = removesExtraSpaces
            while position < bytes.count {
                let (replacement, length) = first(of: bytes, at: position)
                var part = replacement[...]
                if followsSpace { part = part.drop { $0 == UInt8(ascii: " ") } }
                if !part.isEmpty {
                    for byte in part {
                        if byte == UInt8(ascii: " ") { add(space, at: position) } else { add(CollectionOfOne(byte), at: position) }
                    }
                    followsSpace = part.last == UInt8(ascii: " ")
                }
                position += length
                if !removesExtraSpaces { followsSpace = false }
            }
            if removesExtraSpaces {
                while output.bytes.count >= space.count, output.bytes.suffix(space.count).elementsEqual(space) {
                    output.bytes.removeLast(space.count)
                    output.origin?.starts.removeLast(space.count)
                    output.origin?.ends.removeLast(space.count)
                }
            }
            if addsPrefix, prefixIsSuffix { add(space, at: bytes.count) }
        }
        text = output
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
