/// How single bytes merge: what each pair of them becomes, and from which rank on their neighbours could prevent it.
///
/// `@unchecked`: a table is filled before it is shared and only read from then on.
final class ByteMergeTable: @unchecked Sendable {
    /// What is known of two bytes in a row.
    struct Entry: BitwiseCopyable {
        /// The merge of the two, and the token that it makes.
        var rank = MergeTable.never
        var result: Int32 = -1
        /// The least rank at which the second byte alone merges with anything that ends with the first.
        var secondRank = MergeTable.never
        /// The least rank at which the first byte alone merges with anything that starts with the second.
        var firstRank = MergeTable.never
        /// `rank` where the token they make merges with nothing before it is made itself, otherwise `never`.
        var sureRank = MergeTable.never
    }

    private let entries: UnsafeMutablePointer<Entry>

    /// The table of `merges` over a vocabulary in the byte alphabet, in which each byte has the token `ids` says.
    init(_ merges: MergeTable, byteIds: [Int32], vocabulary: Vocabulary) {
        entries = TableMemory.allocate(1 << 16, of: Entry())
        var bytes = [Int16](repeating: -1, count: vocabulary.size)
        for (byte, id) in byteIds.enumerated() { bytes[Int(id)] = Int16(byte) }
        var firstUses = [Int32](repeating: MergeTable.never, count: vocabulary.size)
        merges.visit { left, right, merge in
            firstUses[Int(left)] = min(firstUses[Int(left)], merge.rank)
            firstUses[Int(right)] = min(firstUses[Int(right)], merge.rank)
            let (first, second) = (bytes[Int(left)], bytes[Int(right)])
            guard first >= 0 || second >= 0 else { return }
            // A token that the byte alphabet does not write never comes about.
            guard let last = first >= 0 ? UInt8(first) : Self.lastByte(of: left, vocabulary),
                let start = second >= 0 ? UInt8(second) : Self.firstByte(of: right, vocabulary)
            else { return }
            let entry = self.entry(last, start)
            if second >= 0 { entry.pointee.secondRank = min(entry.pointee.secondRank, merge.rank) }
            if first >= 0 { entry.pointee.firstRank = min(entry.pointee.firstRank, merge.rank) }
            if first >= 0, second >= 0 { (entry.pointee.rank, entry.pointee.result) = (merge.rank, merge.result) }
        }
        for index in 0..<1 << 16 where entries[index].result >= 0 {
            let entry = entries[index]
            if firstUses[Int(entry.result)] > entry.rank { entries[index].sureRank = entry.rank }
        }
    }

    deinit {
        entries.deallocate()
    }

    /// What is known of `first` with `second` behind it.
    @inline(__always)
    func entry(_ first: UInt8, _ second: UInt8) -> UnsafeMutablePointer<Entry> {
        entries + (Int(first) << 8 | Int(second))
    }

    private static func firstByte(of id: Int32, _ vocabulary: Vocabulary) -> UInt8? {
        guard let token = vocabulary.bytes(of: id), let first = token.first else { return nil }
        return ByteAlphabet.bytes(ofUTF8: token.prefix(first < 0x80 ? 1 : 2))?.first
    }

    private static func lastByte(of id: Int32, _ vocabulary: Vocabulary) -> UInt8? {
        guard let token = vocabulary.bytes(of: id), let last = token.last else { return nil }
        return ByteAlphabet.bytes(ofUTF8: token.suffix(last < 0x80 ? 1 : 2))?.last
    }
}
