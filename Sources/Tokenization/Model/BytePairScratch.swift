/// What one thread needs while it encodes: working memory, and the words it has met.
struct BytePairScratch {
    /// The best way to a place of a piece, for Unigram.
    struct PathNode {
        var score = 0.0
        var start: Int32 = -1
        var id: Int32 = -1
    }

    let symbols = SymbolBuffer()
    var path: [PathNode] = []
    /// Tokens of the word at hand.
    var found: [WordToken] = []
    /// Ids of the last text.
    var ids: [Int32] = []
    /// Pending merges, rank above place, the least first.
    var heap: [UInt64] = []
    let words = WordCache()
    let shortWords = ShortWordTable()
    let chunk = TokenChunk()
    let workspace: MatchWorkspace

    /// Fresh working memory; throws `outOfMemory`.
    init() throws {
        workspace = try MatchWorkspace()
    }

    /// The memory of the last ids, without them.
    mutating func takeIds() -> [Int32] {
        var taken: [Int32] = []
        swap(&taken, &ids)
        taken.removeAll(keepingCapacity: true)
        return taken
    }
}

/// A binary heap in an array, the least number first.
enum LeastFirst {
    /// Makes a heap of numbers in any order.
    static func arrange(_ heap: inout [UInt64]) {
        heap.withUnsafeMutableBufferPointer { heap in
            var parent = heap.count / 2
            while parent > 0 {
                parent -= 1
                sink(parent, in: heap)
            }
        }
    }

    static func push(_ key: UInt64, to heap: inout [UInt64]) {
        heap.append(key)
        heap.withUnsafeMutableBufferPointer { heap in
            var child = heap.count - 1
            while child > 0 {
                let parent = (child - 1) / 2
                guard key < heap[parent] else { break }
                heap[child] = heap[parent]
                child = parent
            }
            heap[child] = key
        }
    }

    static func pop(_ heap: inout [UInt64]) -> UInt64? {
        guard let least = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return least }
        heap.withUnsafeMutableBufferPointer { heap in
            heap[0] = last
            sink(0, in: heap)
        }
        return least
    }

    private static func sink(_ start: Int, in heap: UnsafeMutableBufferPointer<UInt64>) {
        let key = heap[start]
        var parent = start
        while true {
            var child = 2 * parent + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
            guard heap[child] < key else { break }
            heap[parent] = heap[child]
            parent = child
        }
        heap[parent] = key
    }
}
