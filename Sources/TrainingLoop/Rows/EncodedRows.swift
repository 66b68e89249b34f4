internal import Digests

/// Training rows as token ids and loss masks, one after the other in flat memory.
public struct EncodedRows: Sendable {
    private var ids: [Int32] = []
    private var trained: [Bool] = []
    private var starts: [Int] = [0]
    // 0 where the row is of no line.
    private var lines: [Int] = []
    /// Predicted tokens of all rows: marked ones but for the first token of each row.
    public private(set) var targetCount = 0
    /// Tokens of the longest row.
    public private(set) var longest = 0
    /// Highest token id of all rows; -1 when there is none.
    public private(set) var highestToken: Int32 = -1

    /// No rows.
    public init() {}

    /// How many rows there are.
    public var count: Int { starts.count - 1 }
    /// Tokens of all rows.
    public var tokenCount: Int { ids.count }

    /// Adds a row of `tokens`; those marked in `isTrained` are predicted. `line` is its place in the file it comes from.
    public mutating func append(_ tokens: some Collection<Int32>, isTrained: some Collection<Bool>, line: Int? = nil) {
        ids.append(contentsOf: tokens)
        trained.append(contentsOf: isTrained)
        targetCount += isTrained.dropFirst().count { $0 }
        longest = max(longest, tokens.count)
        highestToken = max(highestToken, tokens.max() ?? -1)
        starts.append(ids.count)
        lines.append(line ?? 0)
    }

    /// Adds a row of which every token but the first is predicted.
    public mutating func append(_ tokens: some Collection<Int32>) {
        append(tokens, isTrained: repeatElement(true, count: tokens.count))
    }

    /// SHA-256 of tokens, marks and borders.
    func digest() -> String {
        var digest = SHA256()
        starts.withUnsafeBytes { digest.update($0) }
        ids.withUnsafeBytes { digest.update($0) }
        trained.withUnsafeBytes { digest.update($0) }
        return digest.hexadecimal()
    }

    /// Tokens of row `index`.
    public func tokens(_ index: Int) -> ArraySlice<Int32> {
        ids[starts[index]..<starts[index + 1]]
    }

    /// Marks of row `index`.
    public func isTrained(_ index: Int) -> ArraySlice<Bool> {
        trained[starts[index]..<starts[index + 1]]
    }

    /// How many tokens row `index` has.
    func length(_ index: Int) -> Int { starts[index + 1] - starts[index] }

    /// The line that row `index` was read from, counted from 1; nil for rows of no file.
    func line(_ index: Int) -> Int? { lines[index] > 0 ? lines[index] : nil }

    /// How many predictions row `index` counts.
    func targets(_ index: Int) -> Int {
        trained.withUnsafeBufferPointer { trained in
            (starts[index]..<starts[index + 1]).dropFirst().reduce(0) { $0 + (trained[$1] ? 1 : 0) }
        }
    }
}
