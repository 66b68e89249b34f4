/// The merging loop of the trainer: words as ids, how often each pair stands in them, and the pairs by frequency.
struct PairMerging {
    /// Bytes of each token after the special ones.
    private(set) var tokens: [[UInt8]] = []
    private(set) var merges: [(left: Int32, right: Int32)] = []

    private struct Pair {
        var count = 0
        /// Words that hold the pair or once did; a word may stand twice.
        var words: [Int32] = []
    }

    /// A pair as it stood when it was queued; stale where the count has changed since.
    private struct Candidate {
        var count: Int
        var pair: UInt64
    }

    private let firstByteId: Int
    private var idsOfTokens: [[UInt8]: Int32] = [:]
    private var symbols: [Int32] = []
    private var wordStarts: [Int] = []
    private var wordLengths: [Int] = []
    private var wordCounts: [Int] = []
    private var pairs: [UInt64: Pair] = [:]
    private var heap: [Candidate] = []

    /// The words of `counts` as single bytes, whose ids start at `firstByteId` in the order of the byte alphabet's characters.
    init(_ counts: WordCounts, firstByteId: Int) {
        self.firstByteId = firstByteId
        let byCharacter = (0..<256).sorted { ByteAlphabet.scalars[$0] < ByteAlphabet.scalars[$1] }
        var idsOfBytes = [Int32](repeating: 0, count: 256)
        for byte in byCharacter {
            idsOfBytes[byte] = Int32(truncatingIfNeeded: firstByteId + tokens.count)
            addToken([UInt8(byte)])
        }
        for word in 0..<counts.table.count {
            wordStarts.append(symbols.count)
            for byte in counts.table[word] { symbols.append(idsOfBytes[Int(byte)]) }
            wordLengths.append(symbols.count - wordStarts[word])
            wordCounts.append(counts.counts[word])
            countPairs(of: word)
        }
        for (key, pair) in pairs { push(Candidate(count: pair.count, pair: key)) }
    }

    /// Merges until there are `size` tokens or no pair is frequent enough.
    mutating func run(until size: Int, minimumFrequency: Int) {
        while firstByteId + tokens.count < size, let candidate = pop() {
            let count = pairs[candidate.pair]?.count ?? 0
            if count != candidate.count {
                if count > 0 { push(Candidate(count: count, pair: candidate.pair)) }
                continue
            }
            if count < minimumFrequency { return }
            merge(candidate.pair)
        }
    }

    private mutating func merge(_ key: UInt64) {
        let left = Int32(truncatingIfNeeded: key >> 32)
        let right = Int32(truncatingIfNeeded: key)
        let joined = tokens[Int(left) - firstByteId] + tokens[Int(right) - firstByteId]
        let result = idsOfTokens[joined] ?? addToken(joined)
        merges.append((left, right))
        guard let words = pairs.removeValue(forKey: key)?.words else { return }
        var grown: Set<UInt64> = []
        for word in words { replace(left, right, by: result, in: Int(word), grown: &grown) }
        for key in grown {
            if let count = pairs[key]?.count, count > 0 { push(Candidate(count: count, pair: key)) }
        }
    }

    private mutating func replace(_ left: Int32, _ right: Int32, by result: Int32, in word: Int, grown: inout Set<UInt64>) {
        let start = wordStarts[word]
        let end = start + wordLengths[word]
        var read = start
        var write = start
        while read < end {
            if read + 1 < end, symbols[read] == left, symbols[read + 1] == right {
                if write > start {
                    change(symbols[write - 1], left, in: word, by: -1, grown: &grown)
                    change(symbols[write - 1], result, in: word, by: 1, grown: &grown)
                }
                if read + 2 < end {
                    change(right, symbols[read + 2], in: word, by: -1, grown: &grown)
                    change(result, symbols[read + 2], in: word, by: 1, grown: &grown)
                }
                symbols[write] = result
                read += 2
            } else {
                symbols[write] = symbols[read]
                read += 1
            }
            write += 1
        }
        wordLengths[word] = write - start
    }

    private mutating func change(_ left: Int32, _ right: Int32, in word: Int, by sign: Int, grown: inout Set<UInt64>) {
        let key = Self.key(left, right)
        if sign < 0 {
            pairs[key]?.count -= wordCounts[word]
            return
        }
        pairs[key, default: Pair()].count += wordCounts[word]
        let id = Int32(truncatingIfNeeded: word)
        if pairs[key]?.words.last != id { pairs[key]?.words.append(id) }
        grown.insert(key)
    }

    private mutating func countPairs(of word: Int) {
        let start = wordStarts[word]
        for index in start..<max(start, start + wordLengths[word] - 1) {
            let key = Self.key(symbols[index], symbols[index + 1])
            let id = Int32(truncatingIfNeeded: word)
            pairs[key, default: Pair()].count += wordCounts[word]
            if pairs[key]?.words.last != id { pairs[key]?.words.append(id) }
        }
    }

    @discardableResult
    private mutating func addToken(_ bytes: [UInt8]) -> Int32 {
        let id = Int32(truncatingIfNeeded: firstByteId + tokens.count)
        tokens.append(bytes)
        idsOfTokens[bytes] = id
        return id
    }

    private static func key(_ left: Int32, _ right: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    }

    /// The more frequent first, and of equals the one with the lower ids.
    private static func precedes(_ one: Candidate, _ other: Candidate) -> Bool {
        one.count != other.count ? one.count > other.count : one.pair < other.pair
    }

    private mutating func push(_ candidate: Candidate) {
        heap.append(candidate)
        var child = heap.count - 1
        while child > 0, Self.precedes(heap[child], heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func pop() -> Candidate? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { return first }
            if child + 1 < heap.count, Self.precedes(heap[child + 1], heap[child]) { child += 1 }
            guard Self.precedes(heap[child], heap[parent]) else { return first }
            heap.swapAt(child, parent)
            parent = child
        }
    }
}
