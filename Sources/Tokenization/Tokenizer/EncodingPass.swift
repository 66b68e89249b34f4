/// One text on its way to tokens: added tokens are cut out, the rest is normalized, cut into pieces and encoded.
struct EncodingPass {
    /// Text at one stage, with the way back to the original.
    private struct Source {
        var text: UnsafeBufferPointer<UInt8>
        var origin: AlignedText.Origin?
        /// Original offset of the text's start; where there is no origin all bytes stand for themselves.
        var base: Int

        /// The original range of whole characters that `range` comes from.
        func original(_ range: Range<Int>) -> Range<Int32> {
            if let origin {
                guard range.lowerBound < range.upperBound, range.upperBound <= origin.ends.count else {
                    let place = range.lowerBound < origin.starts.count ? origin.starts[range.lowerBound] : origin.ends.last ?? Int32(base)
                    return place..<place
                }
                let start = origin.starts[range.lowerBound]
                return start..<max(start, origin.ends[range.upperBound - 1])
            }
            var (start, end) = (range.lowerBound, range.upperBound)
            if start < end {
                while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
                while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
            }
            return Int32(truncatingIfNeeded: base + start)..<Int32(truncatingIfNeeded: base + end)
        }

        func slice(_ range: Range<Int>) -> AlignedText {
            let start = original(range.lowerBound..<min(range.lowerBound + 1, range.upperBound)).lowerBound
            guard let origin else { return AlignedText(text[range], base: Int(start), withOrigin: true) }
            return AlignedText(
                bytes: Array(text[range]),
                origin: AlignedText.Origin(starts: Array(origin.starts[range]), ends: Array(origin.ends[range])), base: Int(start))
        }
    }

    private let tokenizer: Tokenizer
    private let withOffsets: Bool
    /// Whether normalized text must know where it comes from.
    private let tracksOrigin: Bool
    var output = EncodedTokens()

    init(tokenizer: Tokenizer, withOffsets: Bool) {
        self.tokenizer = tokenizer
        self.withOffsets = withOffsets
        tracksOrigin = withOffsets || tokenizer.preTokenizer.asksForOrigin
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
                noteBlanks(text[stretch.range])
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

    /// Notes that the next token stands for `text`, where offsets are trimmed by it.
    private mutating func noteBlanks(_ text: Slice<UnsafeBufferPointer<UInt8>>, of token: Int? = nil) {
        guard withOffsets, !tokenizer.postProcessor.trims.isEmpty else { return }
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        let leading = scalars.prefix(while: PostProcessor.isBlank).count
        let trailing = scalars.reversed().prefix(while: PostProcessor.isBlank).count
        output.blanks[token ?? output.ids.count] = (leading, trailing)
    }

    private mutating func encodePlain(_ text: UnsafeBufferPointer<UInt8>, base: Int, scratch: inout BytePairScratch) throws {
        guard !text.isEmpty else { return }
        let patches = tokenizer.normalizer?.onlyForm?.patches(in: text)
        guard let normalizer = tokenizer.normalizer, patches?.isEmpty != true else {
            return try encodeNormalized(Source(text: text, base: base), scratch: &scratch)
        }
        var aligned = AlignedText(text, base: base, withOrigin: tracksOrigin)
        if let patches { aligned.apply(patches) } else { try normalizer.apply(to: &aligned, workspace: scratch.workspace) }
        try aligned.bytes.withUnsafeBufferPointer {
            try encodeNormalized(Source(text: $0, origin: aligned.origin, base: base), scratch: &scratch)
        }
    }

    private mutating func encodeNormalized(_ source: Source, scratch: inout BytePairScratch) throws {
        guard let stretches = tokenizer.normalizedMatcher.stretches(of: source.text) else {
            return try cut(source, 0..<source.text.count, step: 0, scratch: &scratch)
        }
        for stretch in stretches {
            if let id = stretch.id {
                noteBlanks(source.text[stretch.range])
                append(id, source.original(stretch.range))
            } else {
                try cut(source, stretch.range, step: 0, scratch: &scratch)
            }
        }
    }

    /// Cuts `range` of the text by the pre-tokenizer's steps from `step` on, and encodes what comes out.
    private mutating func cut(_ source: Source, _ range: Range<Int>, step: Int, scratch: inout BytePairScratch) throws {
        if range.isEmpty { return }
        guard step < tokenizer.preTokenizer.steps.count else {
            return try encodePiece(source, range, scratch: &scratch)
        }
        switch tokenizer.preTokenizer.steps[step] {
        case .split(let pattern): try split(source, range, by: pattern, step: step, scratch: &scratch)
        case .scan(let scanner): try scan(source, range, by: scanner, step: step, scratch: &scratch)
        case .cut(let delimiter, let behavior, let isInverted):
            let part = UnsafeBufferPointer(rebasing: source.text[range])
            var spans = try PreTokenizer.spans(of: part, at: delimiter, workspace: scratch.workspace)
            if isInverted { for index in spans.indices { spans[index].isMatch.toggle() } }
            for piece in PreTokenizer.pieces(of: spans, behavior) {
                let place = range.lowerBound + piece.lowerBound..<range.lowerBound + piece.upperBound
                try cut(source, place, step: step + 1, scratch: &scratch)
            }
        case .prefixSpace:
            if source.text[range.lowerBound] == UInt8(ascii: " ") {
                return try cut(source, range, step: step + 1, scratch: &scratch)
            }
            try change(source, range, step: step, scratch: &scratch) { $0.prepend([UInt8(ascii: " ")]) }
        case .spellBytes:
            try change(source, range, step: step, scratch: &scratch) { $0.spellBytes() }
        case .metaspace(let replacement, let scheme, let splits):
            try metaspace(source, range, replacement, scheme, splits: splits, step: step, scratch: &scratch)
        }
    }

    private mutating func split(
        _ source: Source, _ range: Range<Int>, by pattern: Pattern, step: Int, scratch: inout BytePairScratch
    ) throws {
        let part = UnsafeBufferPointer(rebasing: source.text[range])
        let base = range.lowerBound
        var done = 0
        var position = 0
        while position <= part.count, let match = try pattern.firstMatch(in: part, from: position, workspace: scratch.workspace) {
            try cut(source, base + done..<base + max(done, match.lowerBound), step: step + 1, scratch: &scratch)
            try cut(source, base + match.lowerBound..<base + match.upperBound, step: step + 1, scratch: &scratch)
            done = match.upperBound
            position = match.upperBound
            if match.isEmpty {
                position += 1
                while position < part.count, part[position] & 0xC0 == 0x80 { position += 1 }
            }
        }
        try cut(source, base + done..<range.upperBound, step: step + 1, scratch: &scratch)
    }

    private mutating func scan(
        _ source: Source, _ range: Range<Int>, by scanner: PieceScanner, step: Int, scratch: inout BytePairScratch
    ) throws {
        let part = UnsafeBufferPointer(rebasing: source.text[range])
        let isLast = step + 1 == tokenizer.preTokenizer.steps.count
        if isLast, case .bytePair(let shared) = tokenizer.model {
            if !withOffsets { return encodeWords(part, by: scanner, shared, scratch: &scratch) }
            if let tokenBytes = tokenizer.tokenBytes, tokenizer.writings.isEmpty, shared.model.byteIds != nil {
                let first = output.ids.count
                encodeWords(part, by: scanner, shared, scratch: &scratch)
                return place(from: first, at: range.lowerBound, source, tokenBytes)
            }
        }
        var position = 0
        while position < part.count {
            let end = scanner.end(ofPieceAt: position, in: part)
            let place = range.lowerBound + position..<range.lowerBound + end
            if isLast {
                try encodePiece(source, place, scratch: &scratch)
            } else {
                try cut(source, place, step: step + 1, scratch: &scratch)
            }
            position = end
        }
    }

    /// Cuts `text` and encodes the pieces without offsets: the way that most text goes.
    private mutating func encodeWords(
        _ text: UnsafeBufferPointer<UInt8>, by scanner: PieceScanner, _ shared: TokenModel.Shared<BytePairModel>,
        scratch: inout BytePairScratch
    ) {
        let (words, chunk) = (scratch.shortWords, scratch.chunk)
        let raw = UnsafeRawBufferPointer(text)
        var position = 0
        while position < text.count {
            let end = scanner.end(ofPieceAt: position, in: text)
            defer { position = end }
            guard end - position <= ShortWord.longest else {
                chunk.move(to: &output.ids)
                let piece = UnsafeBufferPointer(rebasing: text[position..<end])
                shared.model.encode(piece, base: 0, withOffsets: false, scratch: &scratch, to: &output)
                continue
            }
            let word = ShortWord(position..<end, in: raw)
            let place = words.place(of: word)
            if place.pointee.high == word.high, place.pointee.low == word.low {
                chunk.append(place.pointee, to: &output.ids)
                continue
            }
            chunk.move(to: &output.ids)
            let first = output.ids.count
            let piece = UnsafeBufferPointer(rebasing: text[position..<end])
            shared.model.encode(piece, base: 0, withOffsets: false, scratch: &scratch, to: &output)
            let count = output.ids.count - first
            guard count > 0, count <= ShortWordTable.mostTokens else { continue }
            let ids = (output.ids[first], count > 1 ? output.ids[first + 1] : 0, count > 2 ? output.ids[first + 2] : 0)
            place.pointee = ShortWordTable.Entry(low: word.low, high: word.high, count: Int32(truncatingIfNeeded: count), ids: ids)
        }
        chunk.move(to: &output.ids)
    }

    /// Gives the tokens from `first` on their places: they stand for all bytes from `start` on, one after the other.
    private mutating func place(from first: Int, at start: Int, _ source: Source, _ tokenBytes: TokenBytes) {
        var start = start
        for index in first..<output.ids.count {
            let end = start + tokenBytes.count(of: output.ids[index])
            let place = source.original(start..<end)
            output.starts.append(place.lowerBound)
            output.ends.append(place.upperBound)
            start = end
        }
    }

    /// Goes on with a changed copy of `range`.
    private mutating func change(
        _ source: Source, _ range: Range<Int>, step: Int, scratch: inout BytePairScratch, _ change: (inout AlignedText) -> Void
    ) throws {
        var part = tracksOrigin ? source.slice(range) : AlignedText(source.text[range])
        change(&part)
        try part.bytes.withUnsafeBufferPointer {
            let next = Source(text: $0, origin: part.origin, base: part.base)
            try cut(next, 0..<$0.count, step: step + 1, scratch: &scratch)
        }
    }

    private mutating func metaspace(
        _ source: Source, _ range: Range<Int>, _ replacement: [UInt8], _ scheme: PreTokenizer.PrefixScheme, splits: Bool, step: Int,
        scratch: inout BytePairScratch
    ) throws {
        let isFirst = scheme == .first && source.original(range.lowerBound..<range.lowerBound + 1).lowerBound == 0
        var part = tracksOrigin ? source.slice(range) : AlignedText(source.text[range])
        let spaces = part.bytes.indices.filter { part.bytes[$0] == UInt8(ascii: " ") }.map { $0..<$0 + 1 }
        part.replace(spaces, by: replacement)
        if scheme == .always || isFirst, !part.bytes.starts(with: replacement) { part.prepend(replacement) }
        try part.bytes.withUnsafeBufferPointer { text in
            let next = Source(text: text, origin: part.origin, base: part.base)
            guard splits else { return try cut(next, 0..<text.count, step: step + 1, scratch: &scratch) }
            var start = 0
            for position in text.indices where position > start && text[position] == replacement[0] {
                guard text[position...].starts(with: replacement) else { continue }
                try cut(next, start..<position, step: step + 1, scratch: &scratch)
                start = position
            }
            try cut(next, start..<text.count, step: step + 1, scratch: &scratch)
        }
    }

    @inline(__always)
    private mutating func encodePiece(_ source: Source, _ range: Range<Int>, scratch: inout BytePairScratch) throws {
        let piece = UnsafeBufferPointer(rebasing: source.text[range])
        let first = output.ids.count
        let base = Int32(truncatingIfNeeded: range.lowerBound)
        try tokenizer.model.encode(piece, base: base, withOffsets: withOffsets, scratch: &scratch, to: &output)
        guard withOffsets else { return }
        for index in first..<output.ids.count {
            if output.ids[index] == tokenizer.model.spelledUnknown {
                noteBlanks(source.text[Int(output.starts[index])..<Int(output.ends[index])], of: index)
            }
            let place = source.original(Int(output.starts[index])..<Int(output.ends[index]))
            output.starts[index] = place.lowerBound
            output.ends[index] = place.upperBound
        }
    }
}
