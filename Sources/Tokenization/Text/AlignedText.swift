/// Text after normalization, with the place in the original text that each byte comes from.
struct AlignedText: Sendable {
    var bytes: [UInt8] = []
    /// Original byte offsets per byte; nil where bytes stand for themselves from `base` on.
    var origin: Origin?
    /// Original offset of the first byte where `origin` is nil.
    var base = 0

    /// Where the bytes of a text come from; an inserted byte comes from an empty range.
    struct Origin: Sendable {
        var starts: [Int32] = []
        var ends: [Int32] = []

        mutating func append(_ start: Int32, _ end: Int32) {
            starts.append(start)
            ends.append(end)
        }
    }

    /// The range of the original text that `range` of this one comes from.
    func original(_ range: Range<Int>) -> Range<Int32> {
        guard let origin else {
            return Int32(truncatingIfNeeded: base + range.lowerBound)..<Int32(truncatingIfNeeded: base + range.upperBound)
        }
        guard range.lowerBound < range.upperBound, range.upperBound <= origin.ends.count else { return 0..<0 }
        let start = origin.starts[range.lowerBound]
        return start..<max(start, origin.ends[range.upperBound - 1])
    }

    /// The origin of byte `index`, as a range of the original text.
    func originOfByte(_ index: Int) -> (start: Int32, end: Int32) {
        let range = original(index..<index + 1)
        return (range.lowerBound, range.upperBound)
    }
}
