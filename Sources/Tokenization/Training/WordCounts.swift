internal import Domain

/// How often each piece of text occurs.
struct WordCounts {
    private(set) var table = ByteStringTable(capacity: 1 << 16)
    private(set) var counts: [Int] = []
    private let pattern: Pattern
    private let workspace: MatchWorkspace

    /// No words yet, cut by the regular expression `pattern`.
    init(pattern: String) throws {
        self.pattern = try Pattern(pattern)
        workspace = try MatchWorkspace()
    }

    /// Counts the pieces of `text`.
    mutating func add(_ text: String) throws {
        var text = text
        try text.withUTF8 { bytes in
            var done = 0
            while done < bytes.count, let match = try pattern.firstMatch(in: bytes, from: done, workspace: workspace), !match.isEmpty {
                if match.lowerBound > done { count(UnsafeBufferPointer(rebasing: bytes[done..<match.lowerBound])) }
                count(UnsafeBufferPointer(rebasing: bytes[match]))
                done = match.upperBound
            }
            if done < bytes.count { count(UnsafeBufferPointer(rebasing: bytes[done...])) }
        }
    }

    private mutating func count(_ piece: UnsafeBufferPointer<UInt8>) {
        let (entry, isNew) = table.insert(piece)
        if isNew { counts.append(1) } else { counts[entry] += 1 }
    }
}
