/// One text on its way to tokens: added tokens are cut out, the rest is normalized, cut into pieces and encoded.
struct EncodingPass {
    private let tokenizer: Tokenizer
    private let withOffsets: Bool
    private(set) var output = EncodedTokens()

    init(tokenizer: Tokenizer, withOffsets: Bool) {
        self.tokenizer = tokenizer
        self.withOffsets = withOffsets
    }

    /// Appends tokens that come from no text, at the byte offset `place`.
    mutating func append(_ ids: [Int32], at place: Int) {
        for id in ids { append(id, Int32(truncatingIfNeeded: place)..<Int32(truncatingIfNeeded: place)) }
    }

    /// Appends the tokens of a whole text.
    mutating func encode(_ text: UnsafeBufferPointer<UInt8>, scratch: inout BytePairScratch) throws {
        guard let stretches = tokenizer.plainMatcher.stretches(of: text) else {
            return try encodePlain(text, base: 0, scratch: &scratch)
        }
        for stretch in stretches {
            if let id = stretch.id {
                append(id, Int32(truncatingIfNeeded: stretch.range.lowerBound)..<Int32(truncatingIfNeeded: stretch.range.upperBound))
            } else {
                let part = UnsafeBufferPointer(rebasing: text[stretch.range])
                try encodePlain(part, base: stretch.range.lowerBound, scratch: &scratch)
            }
        }
    }

    private mutating func append(_ id: Int32, _ range: Range<Int32>) {
        output.ids.append(id)
        guard withOffsets else { return }
        output.starts.append(range.lowerBound)
        output.ends.append(range.upperBound)
    }

    private mutating func encodePlain(_ text: UnsafeBufferPointer<UInt8>, base: Int, scratch: inout BytePairScratch) throws {
        guard !text.isEmpty else { return }
        guard let normalizer = tokenizer.normalizer else {
            return try encodeNormalized(text, in: AlignedText(base: base), scratch: &scratch)
        }
        var aligned = AlignedText(bytes: Array(text), base: base)
        if withOffsets { aligned.origin = Self.identity(base: base, count: text.count) }
        normalizer.apply(to: &aligned)
        try aligned.bytes.withUnsafeBufferPointer { try encodeNormalized($0, in: aligned, scratch: &scratch) }
    }

    /// `alignment` says where the bytes of `text` come from; its own bytes are not read.
    private mutating func encodeNormalized(
        _ text: UnsafeBufferPointer<UInt8>, in alignment: AlignedText, scratch: inout BytePairScratch
    ) throws {
        guard let stretches = tokenizer.normalizedMatcher.stretches(of: text) else {
            return try cut(text, 0..<text.count, step: 0, in: alignment, scratch: &scratch)
        }
        for stretch in stretches {
            if let id = stretch.id {
                append(id, alignment.original(stretch.range))
            } else {
                try cut(text, stretch.range, step: 0, in: alignment, scratch: &scratch)
            }
        }
    }

    /// Cuts `range` of `text` by the pre-tokenizer's steps from `step` on, and encodes what comes out.
    private mutating func cut(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, step: Int, in alignment: AlignedText, scratch: inout BytePairScratch
    ) throws {
        if range.isEmpty { return }
        guard step < tokenizer.preTokenizer.steps.count else {
            return encodePiece(text, range, in: alignment, scratch: &scratch)
        }
        switch tokenizer.preTokenizer.steps[step] {
        case .split(let pattern):
            try split(text, range, by: pattern, step: step, in: alignment, scratch: &scratch)
        case .digits(let individual):
            try cutDigits(text, range, individual: individual, step: step, in: alignment, scratch: &scratch)
        case .prefixSpace:
            try prefixSpace(text, range, step: step, in: alignment, scratch: &scratch)
        }
    }

    private mutating func split(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, by pattern: Pattern, step: Int, in alignment: AlignedText,
        scratch: inout BytePairScratch
    ) throws {
        let part = UnsafeBufferPointer(rebasing: text[range])
        let base = range.lowerBound
        var done = 0
        var position = 0
        while position <= part.count, let match = try pattern.firstMatch(in: part, from: position, workspace: scratch.workspace) {
            try cut(text, base + done..<base + max(done, match.lowerBound), step: step + 1, in: alignment, scratch: &scratch)
            try cut(text, base + match.lowerBound..<base + match.upperBound, step: step + 1, in: alignment, scratch: &scratch)
            done = match.upperBound
            position = match.upperBound
            if match.isEmpty {
                position += 1
                while position < part.count, part[position] & 0xC0 == 0x80 { position += 1 }
            }
        }
        try cut(text, base + done..<range.upperBound, step: step + 1, in: alignment, scratch: &scratch)
    }

    private mutating func cutDigits(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, individual: Bool, step: Int, in alignment: AlignedText,
        scratch: inout BytePairScratch
    ) throws {
        var start = range.lowerBound
        var position = start
        var isInNumber = false
        while position < range.upperBound {
            let (isNumber, length) = PreTokenizer.numberLength(at: position, in: text)
            if position > start, isNumber != isInNumber || (isNumber && individual) {
                try cut(text, start..<position, step: step + 1, in: alignment, scratch: &scratch)
                start = position
            }
            isInNumber = isNumber
            position += length
        }
        try cut(text, start..<range.upperBound, step: step + 1, in: alignment, scratch: &scratch)
    }

    private mutating func prefixSpace(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, step: Int, in alignment: AlignedText, scratch: inout BytePairScratch
    ) throws {
        if text[range.lowerBound] == UInt8(ascii: " ") {
            return try cut(text, range, step: step + 1, in: alignment, scratch: &scratch)
        }
        var prefixed = AlignedText(bytes: [UInt8(ascii: " ")] + text[range])
        if withOffsets {
            var origin = AlignedText.Origin()
            let first = alignment.originOfByte(range.lowerBound)
            origin.append(first.start, first.start)
            for index in range {
                let source = alignment.originOfByte(index)
                origin.append(source.start, source.end)
            }
            prefixed.origin = origin
        }
        try prefixed.bytes.withUnsafeBufferPointer {
            try cut($0, 0..<$0.count, step: step + 1, in: prefixed, scratch: &scratch)
        }
    }

    @inline(__always)
    private mutating func encodePiece(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in alignment: AlignedText, scratch: inout BytePairScratch
    ) {
        let piece = UnsafeBufferPointer(rebasing: text[range])
        let first = output.ids.count
        let base = Int32(truncatingIfNeeded: range.lowerBound)
        tokenizer.model.encode(piece, base: base, withOffsets: withOffsets, scratch: &scratch, to: &output)
        guard withOffsets else { return }
        for index in first..<output.ids.count {
            let source = alignment.original(Int(output.starts[index])..<Int(output.ends[index]))
            output.starts[index] = source.lowerBound
            output.ends[index] = source.upperBound
        }
    }

    private static func identity(base: Int, count: Int) -> AlignedText.Origin {
        let starts = (0..<count).map { Int32(truncatingIfNeeded: base + $0) }
        return AlignedText.Origin(starts: starts, ends: starts.map { $0 + 1 })
    }
}
