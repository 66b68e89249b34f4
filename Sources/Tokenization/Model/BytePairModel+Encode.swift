extension BytePairModel {
    /// Pieces up to this many symbols are scanned for their least merge; longer ones use a heap.
    private static let scanLimit = 40

    /// Appends the tokens of one piece of text; offsets, when wanted, count from `base`.
    func encode(
        _ piece: UnsafeBufferPointer<UInt8>, base: Int32, withOffsets: Bool, scratch: inout BytePairScratch,
        to output: inout EncodedTokens
    ) {
        if piece.isEmpty { return }
        if piece.count <= WordCache.longestWord, scratch.words.append(piece, base: base, withOffsets: withOffsets, to: &output) { return }
        if let id = wholePiece(piece) {
            output.ids.append(id)
            if withOffsets {
                output.starts.append(base)
                output.ends.append(base + Int32(truncatingIfNeeded: piece.count))
            }
            return
        }
        fill(&scratch.symbols, from: piece)
        merge(&scratch)
        if piece.count <= WordCache.longestWord { scratch.words.keep(piece, symbols: scratch.symbols) }
        var index = scratch.symbols.isEmpty ? -1 : 0
        while index >= 0 {
            let symbol = scratch.symbols[index]
            output.ids.append(symbol.id)
            if withOffsets {
                output.starts.append(base + symbol.start)
                output.ends.append(base + symbol.end)
            }
            index = Int(symbol.next)
        }
    }

    /// The symbols of `piece` before any merge, linked in order.
    ///
    /// As in the reference, offsets add up the lengths of the symbols: a unit that becomes nothing moves those after it.
    private func fill(_ symbols: inout [BytePairScratch.Symbol], from piece: UnsafeBufferPointer<UInt8>) {
        symbols.removeAll(keepingCapacity: true)
        var pendingUnknown = 0
        var position = 0
        var end = 0
        func add(_ id: Int32, length: Int) {
            let index = Int32(truncatingIfNeeded: symbols.count)
            symbols.append(
                BytePairScratch.Symbol(
                    id: id, start: Int32(truncatingIfNeeded: end), end: Int32(truncatingIfNeeded: end + length), previous: index - 1,
                    next: index + 1, merge: MergeTable.Merge(rank: MergeTable.never, result: -1)))
            end += length
        }
        func flush() {
            if let unknown, pendingUnknown > 0 { add(unknown, length: pendingUnknown) }
            pendingUnknown = 0
        }
        while position < piece.count {
            let (start, length) = unit(at: position, in: piece)
            position += length
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
        if let last = symbols.indices.last { symbols[last].next = -1 }
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

    private func merge(_ scratch: inout BytePairScratch) {
        let count = scratch.symbols.count
        guard count > 1 else { return }
        for index in 0..<count - 1 {
            scratch.symbols[index].merge = merges.merge(scratch.symbols[index].id, scratch.symbols[index + 1].id)
        }
        if count <= Self.scanLimit {
            mergeByScan(&scratch.symbols)
        } else {
            mergeByHeap(&scratch)
        }
    }

    private func mergeByScan(_ symbols: inout [BytePairScratch.Symbol]) {
        while true {
            var best = -1
            var bestRank = MergeTable.never
            var index = 0
            while index >= 0 {
                if symbols[index].merge.rank < bestRank {
                    bestRank = symbols[index].merge.rank
                    best = index
                }
                index = Int(symbols[index].next)
            }
            if best < 0 { return }
            _ = join(best, in: &symbols)
        }
    }

    private func mergeByHeap(_ scratch: inout BytePairScratch) {
        func key(_ index: Int) -> UInt64 {
            UInt64(UInt32(bitPattern: scratch.symbols[index].merge.rank)) << 32 | UInt64(index)
        }
        scratch.heap.removeAll(keepingCapacity: true)
        for index in scratch.symbols.indices where scratch.symbols[index].merge.rank < MergeTable.never {
            let entry = key(index)
            scratch.push(entry)
        }
        while let entry = scratch.pop() {
            let index = Int(entry & 0xFFFF_FFFF)
            // A symbol that changed since has another rank, or is gone and has none.
            guard UInt64(UInt32(bitPattern: scratch.symbols[index].merge.rank)) == entry >> 32 else { continue }
            let previous = join(index, in: &scratch.symbols)
            for changed in [previous, index] where changed >= 0 && scratch.symbols[changed].merge.rank < MergeTable.never {
                let entry = key(changed)
                scratch.push(entry)
            }
        }
    }

    /// Merges a symbol with its next and looks up the merges of the new neighbours; gives the symbol before.
    @inline(__always)
    private func join(_ index: Int, in symbols: inout [BytePairScratch.Symbol]) -> Int {
        let gone = Int(symbols[index].next)
        let next = symbols[gone].next
        symbols[index].id = symbols[index].merge.result
        symbols[index].end = symbols[gone].end
        symbols[index].next = next
        symbols[gone].merge.rank = MergeTable.never
        symbols[index].merge = MergeTable.Merge(rank: MergeTable.never, result: -1)
        if next >= 0 {
            symbols[Int(next)].previous = Int32(truncatingIfNeeded: index)
            symbols[index].merge = merges.merge(symbols[index].id, symbols[Int(next)].id)
        }
        let previous = Int(symbols[index].previous)
        if previous >= 0 { symbols[previous].merge = merges.merge(symbols[previous].id, symbols[index].id) }
        return previous
    }
}
