/// Which rows are the same as earlier ones, and which have the same input; rows are counted from 0.
struct RowRepeats {
    private static let none = UInt32.max

    /// Rows with the input of an earlier row.
    private(set) var repeatedInputs = 0
    private var same: [UInt32]
    private var sameInput: [UInt32]
    private var other: [UInt32]

    init(_ rows: RowFingerprints) {
        same = Array(repeating: Self.none, count: rows.count)
        (sameInput, other) = (same, same)
        EqualRows.forEachSet(rows.contents) { set in
            let first = set[set.startIndex]
            for row in set.dropFirst() where rows.isSame(Int(row), Int(first)) { same[Int(row)] = first }
        }
        EqualRows.forEachSet(rows.inputs) { set in
            repeatedInputs += set.count - 1
            for row in set.dropFirst() { sameInput[Int(row)] = set[set.startIndex] }
            findContradictions(set, rows.answers)
        }
    }

    /// The earlier row that `row` is the same as.
    func exact(_ row: Int) -> Int? { same[row] == Self.none ? nil : Int(same[row]) }

    /// The first earlier row with the same input and another answer; nil for what is the same as an earlier row.
    func contradicted(by row: Int) -> Int? { other[row] == Self.none || same[row] != Self.none ? nil : Int(other[row]) }

    /// Puts rows with the same input together.
    func joinInputs(_ clusters: inout RowClusters) {
        for (row, first) in sameInput.enumerated() where first != Self.none { clusters.join(row, Int(first)) }
    }

    /// Rows in their order; 0 is no answer.
    private mutating func findContradictions(_ set: ArraySlice<UInt32>, _ answers: [UInt64]) {
        let answered = set.filter { answers[Int($0)] != 0 }
        guard let first = answered.first else { return }
        var second: UInt32?
        for row in answered.dropFirst() {
            if answers[Int(row)] != answers[Int(first)] {
                other[Int(row)] = first
                if second == nil { second = row }
            } else if let second {
                other[Int(row)] = second
            }
        }
    }
}

extension RowFingerprints {
    /// Whether two rows are the same; keys of different things leave no room for a chance.
    func isSame(_ first: Int, _ second: Int) -> Bool {
        contents[first] == contents[second] && inputs[first] == inputs[second] && answers[first] == answers[second]
            && sets[first] == sets[second]
    }
}
