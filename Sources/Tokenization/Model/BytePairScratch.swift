/// What one thread needs while it encodes: working memory, and the words it has met.
struct BytePairScratch {
    /// A token of the piece at hand, linked to its living neighbours.
    struct Symbol {
        var id: Int32
        var start: Int32
        var end: Int32
        var previous: Int32
        var next: Int32
        /// The merge with the next symbol.
        var merge: MergeTable.Merge
    }

    /// The best way to a place of a piece, for Unigram.
    struct PathNode {
        var score = 0.0
        var start: Int32 = -1
        var id: Int32 = -1
    }

    var symbols: [Symbol] = []
    var path: [PathNode] = []
    /// Tokens of the word at hand.
    var found: [WordToken] = []
    /// Ids of the text that was counted last.
    var countedIds: [Int32] = []
    /// Pending merges, rank above place, the least first.
    var heap: [UInt64] = []
    var words = WordCache()
    let shortWords = ShortWordTable()
    let workspace: MatchWorkspace

    /// Fresh working memory; throws `outOfMemory`.
    init() throws {
        workspace = try MatchWorkspace()
    }

    mutating func push(_ key: UInt64) {
        heap.append(key)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child] < heap[parent] else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> UInt64? {
        guard let least = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return least }
        heap[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { return least }
            if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
            guard heap[child] < heap[parent] else { return least }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}

/// Words already encoded, so that each is merged once; forgotten as a whole when full.
struct WordCache {
    /// Longer pieces are rare and would crowd the others out.
    static let longestWord = 96
    private static let entryLimit = 1 << 16

    private var table = ByteStringTable(capacity: 1024)
    private var ends: [Int] = []
    private var tokens: [(id: Int32, start: UInt8, end: UInt8)] = []

    /// Appends the tokens of `word`, if known, with offsets from `base`.
    @inline(__always)
    func append(_ word: UnsafeBufferPointer<UInt8>, base: Int32, withOffsets: Bool, to output: inout EncodedTokens) -> Bool {
        guard let entry = table.find(word) else { return false }
        for index in (entry == 0 ? 0 : ends[entry - 1])..<ends[entry] {
            let token = tokens[index]
            output.ids.append(token.id)
            guard withOffsets else { continue }
            output.starts.append(base + Int32(token.start))
            output.ends.append(base + Int32(token.end))
        }
        return true
    }

    /// Keeps `symbols` as the tokens of `word`.
    mutating func keep(_ word: UnsafeBufferPointer<UInt8>, symbols: [BytePairScratch.Symbol]) {
        guard makeRoom(for: word) else { return }
        var index = symbols.isEmpty ? -1 : 0
        while index >= 0 {
            let symbol = symbols[index]
            tokens.append((symbol.id, UInt8(truncatingIfNeeded: symbol.start), UInt8(truncatingIfNeeded: symbol.end)))
            index = Int(symbol.next)
        }
        ends.append(tokens.count)
    }

    /// Keeps `found` as the tokens of `word`.
    mutating func keep(_ word: UnsafeBufferPointer<UInt8>, tokens found: ArraySlice<WordToken>) {
        guard makeRoom(for: word) else { return }
        for token in found {
            tokens.append((token.id, UInt8(truncatingIfNeeded: token.start), UInt8(truncatingIfNeeded: token.end)))
        }
        ends.append(tokens.count)
    }

    private mutating func makeRoom(for word: UnsafeBufferPointer<UInt8>) -> Bool {
        if ends.count >= Self.entryLimit {
            table.removeAll()
            ends.removeAll(keepingCapacity: true)
            tokens.removeAll(keepingCapacity: true)
        }
        return table.insert(word).isNew
    }
}
