/// Gathers the findings of all measures into the flags of each row and one report; 4 bytes a row.
public struct QualityScoring {
    /// Findings that a report shows of each part.
    public static let mostExamples = 5
    private static let labelWeight = 0.3

    /// The flags of each row so far; rows behind the last one that was found fault with are missing.
    public private(set) var flags: [QualityFlags] = []
    private var measured: QualityFlags = []
    private var counts: [QualityFlag: Int] = [:]
    private var examples: [QualityFlag: [QualityFinding]] = [:]
    private var labels: LabelBalance?

    /// Nothing is measured yet.
    public init() {}

    /// Says that `flags` are looked for, so that the report names them also where nothing is found.
    public mutating func measures(_ flags: [QualityFlag]) {
        for flag in flags { measured.insert(QualityFlags(flag)) }
    }

    /// Adds a finding; rows are counted from 1, and what stands below is left out.
    public mutating func add(_ finding: QualityFinding) {
        guard finding.row > 0 else { return }
        let flag = QualityFlags(finding.flag)
        measured.insert(flag)
        if finding.row > flags.count { flags += Array(repeating: [], count: finding.row - flags.count) }
        if flags[finding.row - 1].insert(flag).inserted { counts[finding.flag, default: 0] += 1 }
        if examples[finding.flag, default: []].count < Self.mostExamples { examples[finding.flag, default: []].append(finding) }
    }

    /// Adds how evenly labels are spread.
    public mutating func add(_ balance: LabelBalance) {
        labels = balance
    }

    /// The report of a dataset of `rows` rows.
    public func report(rows: Int) -> QualityReport {
        let total = Double(max(1, rows, flags.count))
        var parts = measured.list.map { flag in
            let count = counts[flag] ?? 0
            return QualityReport.Part(
                name: flag.rawValue, weight: flag.weight, rows: count, share: Double(count) / total, examples: examples[flag] ?? [])
        }
        if let labels {
            // Rows that the most frequent label has beyond its equal share.
            let excess = (labels.labels.first?.rows ?? 0) - labels.rows / max(1, labels.labels.count)
            parts.append(
                QualityReport.Part(
                    name: "label_imbalance", weight: Self.labelWeight, rows: excess, share: Double(excess) / total, examples: []))
        }
        return QualityReport(rows: max(rows, flags.count), parts: parts)
    }
}
