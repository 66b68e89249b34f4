/// A character of changed text and how it comes from the text before.
struct TextChange: Sendable {
    var scalar: UInt32
    /// 0 takes the place of the next character, above 0 is inserted, and below 0 takes the place of the next character and drops as
    /// many after it.
    var change: Int32
}

/// Stretches of a text that are written anew.
struct TextPatches: Sendable {
    /// The changes of all stretches in a row.
    var changes: [TextChange] = []
    /// The bytes of each stretch, and where its changes end.
    var stretches: [(range: Range<Int>, end: Int)] = []

    var isEmpty: Bool { stretches.isEmpty }
}

/// Text after normalization, with the place in the original text that each byte comes from.
struct AlignedText: Sendable {
    var bytes: [UInt8] = []
    /// Original byte ranges per byte, whole characters; nil where nobody asks for them.
    var origin: Origin?
    /// Original offset of the text's start.
    var base = 0
    /// Bytes that it may grow to: no real normalizer needs a share of it, and a hostile one ends there.
    private(set) var limit: Int

    /// Where the bytes of a text come from.
    struct Origin: Sendable {
        var starts: [Int32] = []
        var ends: [Int32] = []

        mutating func append(_ start: Int32, _ end: Int32, count: Int) {
            for _ in 0..<count {
                starts.append(start)
                ends.append(end)
            }
        }
    }

    /// A text of its own, from `base` on in the original.
    init(_ text: some Collection<UInt8>, base: Int = 0, withOrigin: Bool = false) {
        bytes = Array(text)
        self.base = base
        limit = Self.limit(of: bytes.count)
        guard withOrigin else { return }
        var origin = Origin()
        origin.starts.reserveCapacity(bytes.count)
        origin.ends.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                let length = ScalarReader.scalar(at: position, in: bytes).length
                let start = Int32(truncatingIfNeeded: base + position)
                origin.append(start, start + Int32(truncatingIfNeeded: length), count: length)
                position += length
            }
        }
        self.origin = origin
    }

    /// A text with the given origins.
    init(bytes: [UInt8], origin: Origin?, base: Int) {
        self.bytes = bytes
        self.origin = origin
        self.base = base
        limit = Self.limit(of: bytes.count)
    }

    private static func limit(of count: Int) -> Int { max(16 << 20, 32 * count) }

    /// Writes the text anew as `changes` tell; a change of 0 or less takes the next character of the text.
    mutating func apply(_ changes: [TextChange], dropping: Int = 0) {
        var position = 0
        for _ in 0..<dropping { skip(&position) }
        var rewritten = emptyCopy()
        rewritten.append(changes[...], to: self, from: position)
        self = rewritten
    }

    /// Writes stretches of the text anew.
    mutating func apply(_ patches: TextPatches) {
        if patches.isEmpty { return }
        var rewritten = emptyCopy()
        var done = 0
        var first = 0
        for (range, end) in patches.stretches {
            rewritten.append(self, done..<range.lowerBound)
            rewritten.append(patches.changes[first..<end], to: self, from: range.lowerBound)
            (done, first) = (range.upperBound, end)
        }
        rewritten.append(self, done..<bytes.count)
        self = rewritten
    }

    /// No text, with room for a changed copy of this one.
    private func emptyCopy() -> AlignedText {
        var copy = AlignedText(bytes: [], origin: origin.map { _ in Origin() }, base: base)
        copy.bytes.reserveCapacity(bytes.count + bytes.count / 4)
        return copy
    }

    /// Appends a part of `text`, which must know origins where this one does.
    private mutating func append(_ text: AlignedText, _ range: Range<Int>) {
        bytes.append(contentsOf: text.bytes[range])
        guard let other = text.origin else { return }
        origin?.starts.append(contentsOf: other.starts[range])
        origin?.ends.append(contentsOf: other.ends[range])
    }

    /// Appends what `changes` make of `text` from `start` on.
    ///
    /// An inserted character comes from where the one before comes from, as in the reference.
    private mutating func append(_ changes: ArraySlice<TextChange>, to text: AlignedText, from start: Int) {
        var position = start
        for change in changes {
            let source = change.change > 0 ? position - 1 : position
            let length = Self.append(change.scalar, to: &bytes)
            if let other = text.origin {
                let isInside = source >= 0 && source < other.starts.count
                let start = isInside ? other.starts[source] : Int32(truncatingIfNeeded: base)
                origin?.append(start, isInside ? other.ends[source] : start, count: length)
            }
            if change.change <= 0 {
                for _ in 0...Int(-change.change) { text.skip(&position) }
            }
        }
    }

    /// Moves `position` behind the character that starts there.
    private func skip(_ position: inout Int) {
        guard position < bytes.count else { return }
        position += 1
        while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    }

    /// Leaves out the characters that `isKept` denies.
    mutating func filter(_ isKept: (Unicode.Scalar) -> Bool) {
        replaceScalars { isKept($0) ? $0 : nil }
    }

    /// Replaces each character by one other or by nothing.
    mutating func replaceScalars(_ replacement: (Unicode.Scalar) -> Unicode.Scalar?) {
        var newBytes: [UInt8] = []
        newBytes.reserveCapacity(bytes.count)
        var newOrigin = origin.map { _ in Origin() }
        let oldOrigin = origin
        bytes.withUnsafeBufferPointer { text in
            var reader = ScalarReader(text)
            while true {
                let position = reader.position
                guard let scalar = reader.next() else { return }
                guard let new = replacement(scalar) else { continue }
                let length = Self.append(new.value, to: &newBytes)
                if let oldOrigin { newOrigin?.append(oldOrigin.starts[position], oldOrigin.ends[position], count: length) }
            }
        }
        bytes = newBytes
        origin = newOrigin
    }

    /// Puts `prefix` before the text where it is not empty; it comes from where the first character comes from.
    mutating func prepend(_ prefix: [UInt8]) {
        guard !bytes.isEmpty, !prefix.isEmpty else { return }
        if var origin {
            let (start, end) = (origin.starts[0], origin.ends[0])
            origin.starts.insert(contentsOf: repeatElement(start, count: prefix.count), at: 0)
            origin.ends.insert(contentsOf: repeatElement(end, count: prefix.count), at: 0)
            self.origin = origin
        }
        bytes.insert(contentsOf: prefix, at: 0)
    }

    /// Whether `times` more texts of `count` bytes are within the limit.
    func hasRoom(for count: Int, times: Int) -> Bool {
        let (product, overflows) = count.multipliedReportingOverflow(by: times)
        return !overflows && product <= limit - min(limit, bytes.count)
    }

    /// Replaces the ranges `matches`, in order, by `content`, which comes from where the last byte of a match comes from.
    mutating func replace(_ matches: [Range<Int>], by content: [UInt8]) {
        guard !matches.isEmpty else { return }
        var newBytes: [UInt8] = []
        newBytes.reserveCapacity(bytes.count + matches.count * content.count)
        var newOrigin = origin.map { _ in Origin() }
        var done = 0
        func copy(to end: Int) {
            guard done < end else { return }
            newBytes.append(contentsOf: bytes[done..<end])
            if let origin {
                newOrigin?.starts.append(contentsOf: origin.starts[done..<end])
                newOrigin?.ends.append(contentsOf: origin.ends[done..<end])
            }
        }
        for match in matches {
            copy(to: match.lowerBound)
            newBytes.append(contentsOf: content)
            if let origin {
                let last = match.upperBound - 1
                let start = last >= 0 ? origin.starts[last] : Int32(truncatingIfNeeded: base)
                newOrigin?.append(start, last >= 0 ? origin.ends[last] : start, count: content.count)
            }
            done = match.upperBound
        }
        copy(to: bytes.count)
        bytes = newBytes
        origin = newOrigin
    }

    /// Appends a character's UTF-8 and gives its length.
    @inline(__always)
    static func append(_ value: UInt32, to bytes: inout [UInt8]) -> Int {
        if value < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value))
            return 1
        }
        if value < 0x800 {
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
            return 2
        }
        if value < 0x10000 {
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
            return 3
        }
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        return 4
    }
}
