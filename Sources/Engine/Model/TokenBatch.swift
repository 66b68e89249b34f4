/// Rows of tokens one after the other, without padding: a row attends to itself alone.
public struct TokenBatch: Sendable, Equatable {
    /// The tokens of all rows.
    public private(set) var tokens: [Int32] = []
    /// The token to be predicted at each position; -1 where none counts.
    public private(set) var targets: [Int32] = []
    /// Where each row begins, and at the end the number of tokens.
    public private(set) var starts: [Int32] = [0]

    /// A batch without rows.
    public init() {}

    /// Adds a row whose token at i + 1 is predicted at i where `isTrained[i + 1]`; the first token is never predicted.
    public mutating func append(_ ids: some Collection<Int32>, isTrained: some Collection<Bool>) {
        guard !ids.isEmpty else { return }
        tokens.append(contentsOf: ids)
        targets.append(contentsOf: zip(ids, isTrained).dropFirst().map { $1 ? $0 : -1 })
        targets.append(contentsOf: repeatElement(-1, count: tokens.count - targets.count))
        starts.append(Int32(tokens.count))
    }

    /// Adds a row of which every token but the first is predicted.
    public mutating func append(_ ids: some Collection<Int32>) {
        append(ids, isTrained: repeatElement(true, count: ids.count))
    }

    /// How many rows there are.
    public var rowCount: Int { starts.count - 1 }
    /// How many predictions count.
    public var targetCount: Int { targets.count { $0 >= 0 } }
}
