/// How long rows are: all of them that foretelling a run needs, without the tokens themselves.
public struct RowSizes: Sendable, Equatable {
    private var lengths: [Int32] = []
    private var learned: [Int32] = []
    // 0 where the row is of no line.
    private var lines: [Int32] = []
    /// Tokens of all rows.
    public private(set) var tokenCount = 0
    /// Predicted tokens of all rows.
    public private(set) var targetCount = 0
    /// Tokens of the longest row.
    public private(set) var longest = 0

    /// No rows.
    public init() {}

    /// How many rows there are.
    public var count: Int { lengths.count }

    /// How many tokens row `index` has.
    func length(_ index: Int) -> Int { Int(lengths[index]) }

    /// How many predictions row `index` counts.
    func targets(_ index: Int) -> Int { Int(learned[index]) }

    /// Adds a row of so many tokens, of which so many are predicted, from that line of its file.
    mutating func append(_ tokens: Int, targets: Int, line: Int) {
        lengths.append(Int32(clamping: tokens))
        learned.append(Int32(clamping: targets))
        lines.append(Int32(clamping: line))
        tokenCount += tokens
        targetCount += targets
        longest = max(longest, tokens)
    }

    /// The rows whose line is none of `lines`, and the others, each in order.
    public func parted(by lines: Set<Int>) -> (RowSizes, RowSizes) {
        var parts = (RowSizes(), RowSizes())
        for index in 0..<count {
            let line = Int(self.lines[index])
            if lines.contains(line) {
                parts.1.append(length(index), targets: targets(index), line: line)
            } else {
                parts.0.append(length(index), targets: targets(index), line: line)
            }
        }
        return parts
    }
}

extension EncodedRows {
    /// How long the rows are.
    public var sizes: RowSizes {
        var sizes = RowSizes()
        for index in 0..<count { sizes.append(length(index), targets: targets(index), line: line(index) ?? 0) }
        return sizes
    }
}
