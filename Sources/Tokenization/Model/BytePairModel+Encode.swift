extension BytePairModel {
    /// Pieces up to this many symbols are scanned for their least merge; longer ones use a heap.
    private static let scanLimit = 64

    /// Appends the tokens of one piece of text; offsets, when wanted, count from `base`.
    func encode(
        _ piece: UnsafeBufferPointer<UInt8>, base: Int32, withOffsets: Bool, scratch: inout BytePairScratch,
        to output: inout EncodedTokens
    ) {
        if piece.isEmpty { return }
        guard cutsAtSpaces else { return encodeWord(piece, base: base, withOffsets: withOffsets, scratch: &scratch, to: &output) }
        var start = 0
        while start < piece.count {
            let end = Self.nextSpace(in: piece, after: start)
            let word = UnsafeBufferPointer(rebasing: piece[start..<end])
            encodeWord(word, base: base + Int32(truncatingIfNeeded: start), withOffsets: withOffsets, scratch: &scratch, to: &output)
            start = end
        }
    }

    @inline(__always)
    private func encodeWord(
        _ piece: UnsafeBufferPointer<UInt8>, base: Int32, withOffsets: Bool, scratch: inout BytePairScratch,
        to output: inout EncodedTokens
    ) {
        if piece.count <= WordCache.longestWord, scratch.words.append(piece, base: base, withOffsets: withOffsets, to: &output) { return }
        if let id = wholePiece(piece) {
            output.append(id, 0, piece.count, base: base, withOffsets: withOffsets)
            return
        }
        let symbols = scratch.symbols
        fill(symbols, from: piece)
        merge(symbols, heap: &scratch.heap)
        if piece.count <= WordCache.longestWord {
            scratch.words.keep(piece, count: symbols.count) {
                WordToken(id: symbols.ids[$0], start: symbols.starts[$0], end: symbols.ends[$0])
            }
        }
        output.ids.append(contentsOf: UnsafeBufferPointer(start: symbols.ids, count: symbols.count))
        guard withOffsets else { return }
        for index in 0..<symbols.count {
            output.starts.append(base + symbols.starts[index])
            output.ends.append(base + symbols.ends[index])
        }
    }

    /// The first U+2581 after `start` that follows another character, or the end.
    private static func nextSpace(in piece: UnsafeBufferPointer<UInt8>, after start: Int) -> Int {
        func isSpace(_ place: Int) -> Bool {
            piece[place] == 0xE2 && place + 2 < piece.count && piece[place + 1] == 0x96 && piece[place + 2] == 0x81
        }
        var position = start
        while position < piece.count, isSpace(position) { position += 3 }
        while position < piece.count {
            if isSpace(position) { return position }
            position += 1
        }
        return piece.count
    }

    /// The symbols of `piece` before any merge.
    ///
    /// As in the reference, offsets add up the lengths of the symbols: a unit that becomes nothing moves those after it.
    private func fill(_ symbols: SymbolBuffer, from piece: UnsafeBufferPointer<UInt8>) {
        symbols.count = 0
        if let byteIds, let byteMerges { return Self.fill(symbols, from: piece, byteIds, byteMerges) }
        // A byte that has no token may fall back to the two bytes of its character in the byte alphabet.
        symbols.reserve(2 * piece.count)
        let spelled = units == .bytes ? Self.spelledPlaces(of: piece) : []
        var pendingUnknown = 0
        var position = 0
        var end = 0
        func add(_ id: Int32, length: Int) {
            if spelled.isEmpty {
                symbols.append(id, end, end + length)
            } else {
                symbols.append(id, spelled[min(end, spelled.count - 1)], spelled[min(end + length, spelled.count) - 1] + 1)
            }
            end += length
        }
        func flush() {
            if let unknown, pendingUnknown > 0 { add(unknown, length: pendingUnknown) }
            pendingUnknown = 0
        }
        while position < piece.count {
            let (start, width) = unit(at: position, in: piece)
            let length = spelled.isEmpty ? width : Self.spelledLength(of: piece[position])
            position += width
            switch start {
            case .token(let id):
                if pendingUnknown > 0 { flush() }
                add(id, length: length)
            case .fallback(let ids):
                // An unknown unit before these stays pending and comes after them, as in the reference.
                for id in ids { add(id, length: 1) }
            case .unknown:
                if !fusesUnknown { flush() }
                pendingUnknown += length
            }
        }
        flush()
    }

    /// The symbols of bytes that all have tokens.
    ///
    /// Two bytes merge at once where their rank is below those of all merges of either with a neighbour, and of all merges of their token:
    /// then nothing can come between, and what merges elsewhere is the same before and after.
    private static func fill(
        _ symbols: SymbolBuffer, from piece: UnsafeBufferPointer<UInt8>, _ byteIds: [Int32], _ byteMerges: ByteMergeTable
    ) {
        let count = piece.count
        symbols.reserve(count)
        var index = 0
        // The least rank at which the byte at hand merges with what stands before it.
        var before = MergeTable.never
        while index + 1 < count {
            let entry = byteMerges.entry(piece[index], piece[index + 1])
            let rest = index + 2 < count ? byteMerges.entry(piece[index + 1], piece[index + 2]) : nil
            if entry.pointee.sureRank < before, entry.pointee.sureRank < rest?.pointee.firstRank ?? MergeTable.never {
                symbols.append(entry.pointee.result, index, index + 2)
                before = rest?.pointee.secondRank ?? MergeTable.never
                index += 2
            } else {
                symbols.append(byteIds[Int(piece[index])], index, index + 1)
                before = entry.pointee.secondRank
                index += 1
            }
        }
        if index < count { symbols.append(byteIds[Int(piece[index])], index, count) }
    }

    /// How many bytes the character has that the byte alphabet writes for `byte`.
    private static func spelledLength(of byte: UInt8) -> Int {
        ByteAlphabet.scalars[Int(byte)].value < 0x80 ? 1 : 2
    }

    /// For each byte of the piece as the byte alphabet writes it, which byte it stands for: the reference adds up lengths of the former.
    private static func spelledPlaces(of piece: UnsafeBufferPointer<UInt8>) -> [Int] {
        piece.indices.flatMap { repeatElement($0, count: spelledLength(of: piece[$0])) }
    }

    @inline(__always)
    private func unit(at position: Int, in piece: UnsafeBufferPointer<UInt8>) -> (start: Start, length: Int) {
        let byte = piece[position]
        if units == .bytes || byte < 128 { return (byteStarts[Int(byte)], 1) }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        var scalar = UInt32(byte) & (0x7F >> UInt32(length))
        for index in 1..<length where position + index < piece.count {
            scalar = scalar << 6 | UInt32(piece[position + index] & 0x3F)
        }
        return (self.start(of: scalar), min(length, piece.count - position))
    }

    private func merge(_ symbols: SymbolBuffer, heap: inout [UInt64]) {
        guard symbols.count > 1 else { return }
        symbols.link(merges)
        if symbols.count <= Self.scanLimit {
            Self.mergeByScan(symbols, merges)
        } else {
            Self.mergeByHeap(symbols, merges, heap: &heap)
        }
        symbols.compact()
    }

    private static func mergeByScan(_ symbols: SymbolBuffer, _ merges: MergeTable) {
        let (keys, count) = (symbols.keys, symbols.count)
        while true {
            var least = keys[0]
            for index in 1..<count { least = min(least, keys[index]) }
            guard least < SymbolBuffer.neverKey else { return }
            _ = symbols.join(Int(least & 0xFFFF_FFFF), merges)
        }
    }

    private static func mergeByHeap(_ symbols: SymbolBuffer, _ merges: MergeTable, heap: inout [UInt64]) {
        let keys = symbols.keys
        heap.removeAll(keepingCapacity: true)
        for index in 0..<symbols.count where keys[index] < SymbolBuffer.neverKey { heap.append(keys[index]) }
        LeastFirst.arrange(&heap)
        while let key = LeastFirst.pop(&heap) {
            let index = Int(key & 0xFFFF_FFFF)
            // A symbol that changed since has another key, or is gone and has none.
            guard keys[index] == key else { continue }
            let before = symbols.join(index, merges)
            if before >= 0, keys[before] < SymbolBuffer.neverKey { LeastFirst.push(keys[before], to: &heap) }
            if keys[index] < SymbolBuffer.neverKey { LeastFirst.push(keys[index], to: &heap) }
        }
    }
}
