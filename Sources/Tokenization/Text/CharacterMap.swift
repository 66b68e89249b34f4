#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import Domain

/// SentencePiece's table of replaced character sequences: a double-array trie over UTF-8 and the texts that it points to.
///
/// Source: `precompiled_charsmap` of SentencePiece's `NormalizerSpec`; units as in Darts-clone.
struct CharacterMap: Sendable {
    private let units: [UInt32]
    private let texts: [UInt8]

    /// The table in `bytes`; throws `malformedFile`.
    init(bytes: [UInt8]) throws {
        func fail(_ what: String) -> WorkbenchError {
            WorkbenchError.malformedTokenizer("The tokenizer's precompiled_charsmap of \(bytes.count) bytes \(what).")
        }
        guard bytes.count >= 4 else { throw fail("has no size") }
        func word(at place: Int) -> UInt32 {
            UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16 | UInt32(bytes[place + 3]) << 24
        }
        let size = Int(word(at: 0))
        guard size > 0, size % 4 == 0, size <= bytes.count - 4 else { throw fail("gives its trie \(size) bytes") }
        units = stride(from: 4, to: 4 + size, by: 4).map { word(at: $0) }
        texts = Array(bytes[(4 + size)...])
        let areTexts = texts.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
        guard areTexts else { throw fail("has texts that are not UTF-8") }
        // Unicode's longest has 33 bytes; a hostile one would make much of little.
        let longest = texts.split(separator: 0).map(\.count).max() ?? 0
        guard longest <= 1000 else { throw fail("has a text of \(longest) bytes") }
    }

    /// The table in base-64; throws `malformedFile`.
    init(base64: String) throws {
        guard let data = Data(base64Encoded: base64) else {
            throw WorkbenchError.malformedTokenizer("The tokenizer's precompiled_charsmap is not base-64.")
        }
        try self.init(bytes: [UInt8](data))
    }

    /// The lengths of the table's sequences that start at `start`, shortest first, each with the place of its text.
    @inline(__always)
    private func visitPrefixes(
        of text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ visit: (_ length: Int, _ place: Int) -> Bool
    ) {
        func offset(_ unit: UInt32) -> Int { Int(unit >> 10) << Int((unit & 0x200) >> 6) }
        var node = offset(units[0])
        var position = start
        while position < end {
            let byte = text[position]
            if byte == 0 { return }
            node ^= Int(byte)
            guard node < units.count else { return }
            let unit = units[node]
            guard unit & 0x8000_00FF == UInt32(byte) else { return }
            node ^= offset(unit)
            position += 1
            guard node < units.count else { return }
            if unit >> 8 & 1 == 1, visit(position - start, Int(units[node] & 0x7FFF_FFFF)) { return }
        }
    }

    private func text(at place: Int) -> ArraySlice<UInt8>? {
        guard place < texts.count else { return place == texts.count ? [] : nil }
        let end = texts[place...].firstIndex(of: 0) ?? texts.count
        return texts[place..<end]
    }

    /// The replacement of the shortest sequence that starts `range`, which may be shorter than the range.
    func shortest(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> ArraySlice<UInt8>? {
        var found: Int?
        visitPrefixes(of: text, from: range.lowerBound, to: range.upperBound) { _, place in
            found = place
            return true
        }
        return found.flatMap { self.text(at: $0) }
    }

    /// The longest sequence at `position` and its replacement.
    func longest(at position: Int, of text: UnsafeBufferPointer<UInt8>) -> (length: Int, replacement: ArraySlice<UInt8>)? {
        var found: (length: Int, place: Int)?
        visitPrefixes(of: text, from: position, to: text.count) { length, place in
            found = (length, place)
            return false
        }
        guard let found, let replacement = self.text(at: found.place) else { return nil }
        return (found.length, replacement)
    }

    /// The changes that the reference makes of `text`: short clusters as a whole, otherwise character by character; nil for none.
    func changes(in text: UnsafeBufferPointer<UInt8>) -> [TextChange]? {
        var changes: [TextChange] = []
        var isChanged = false
        changes.reserveCapacity(text.count)
        var position = 0
        for cluster in String(decoding: text, as: UTF8.self) {
            let end = position + cluster.utf8.count
            if end - position < 6, let replacement = shortest(position..<end, of: text) {
                Self.replace(position..<end, of: text, by: replacement, in: &changes)
                isChanged = true
                position = end
            }
            while position < end {
                let (scalar, length) = ScalarReader.scalar(at: position, in: text)
                if let replacement = shortest(position..<position + length, of: text) {
                    Self.replace(position..<position + length, of: text, by: replacement, in: &changes)
                    isChanged = true
                } else {
                    changes.append(TextChange(scalar: scalar.value, change: 0))
                }
                position += length
            }
        }
        return isChanged ? changes : nil
    }

    private static func replace(
        _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, by replacement: ArraySlice<UInt8>, in changes: inout [TextChange]
    ) {
        let scalars = String(decoding: replacement, as: UTF8.self).unicodeScalars.map(\.value)
        let old = text[range].count { $0 & 0xC0 != 0x80 }
        for (index, scalar) in scalars.enumerated() {
            changes.append(TextChange(scalar: scalar, change: index < old ? 0 : 1))
        }
        if scalars.count < old, !changes.isEmpty {
            changes[changes.count - 1].change -= Int32(truncatingIfNeeded: old - scalars.count)
        }
    }
}
