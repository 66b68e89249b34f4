/// How often each label of the reference was answered with each label.
public struct Confusion: Sendable, Equatable {
    /// Labels of rows and columns; the last column counts answers with none of them.
    public let labels: [String]
    /// `counts[reference][answer]`, with `labels.count + 1` columns.
    public private(set) var counts: [[Int]]

    private let positions: [String: Int]

    /// Nothing counted yet.
    init(labels: [String]) {
        self.labels = labels
        counts = labels.map { _ in Array(repeating: 0, count: labels.count + 1) }
        positions = Dictionary(labels.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// Counts one row; a reference outside the labels is left out.
    mutating func count(reference: String, answer: String?) {
        guard let row = positions[reference] else { return }
        counts[row][answer.flatMap { positions[$0] } ?? labels.count] += 1
    }

    /// Rows counted.
    public var total: Int {
        counts.reduce(0) { $0 + $1.reduce(0, +) }
    }

    /// Share of rows with the right label; 0 where there are none.
    public var accuracy: Double {
        let right = labels.indices.reduce(0) { $0 + counts[$1][$1] }
        return total == 0 ? 0 : Double(right) / Double(total)
    }

    /// F1 of a label: 2 TP / (2 TP + FP + FN); nothing where the reference never has it.
    public func f1(of label: String) -> Double? {
        guard let row = positions[label] else { return nil }
        let present = counts[row].reduce(0, +)
        guard present > 0 else { return nil }
        let answered = counts.reduce(0) { $0 + $1[row] }
        return 2 * Double(counts[row][row]) / Double(present + answered)
    }

    /// Mean F1 over the labels that the reference has; 0 where there are none.
    public var macroF1: Double {
        let scores = labels.compactMap(f1)
        return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
    }
}
