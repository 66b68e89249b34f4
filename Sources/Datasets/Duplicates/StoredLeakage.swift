internal import Domain

/// Which rows of one dataset another one has, too, such as validation rows that training has seen.
public struct StoredLeakage: Sendable {
    /// How many rows, by kind.
    public let totals: Leakage
    /// Every row that was seen, with the row of the other dataset.
    public let findings: [QualityFinding]

    /// Searches the rows of `validation` for those that `training` has: the same, with the same input, or nearly the same.
    ///
    /// `threshold` is the least Jaccard similarity of near duplicates; `progress` is told how many rows of both were looked at.
    public init(
        of validation: StoredRows, in training: StoredRows, threshold: Double = 0.8, progress: (Int) throws -> Void = { _ in }
    ) throws {
        var measure = try LeakageMeasure(threshold: threshold, threads: 2)
        var done = 0
        func look() throws {
            done += 1
            if done.isMultiple(of: 1000) { try progress(done) }
        }
        try training.forEach { _, row in
            measure.addTraining(row.content)
            try look()
        }
        try validation.forEach { _, row in
            measure.addValidation(row.content)
            try look()
        }
        var findings: [QualityFinding] = []
        totals = try measure.finish(
            readingTraining: { try training.row($0).content }, readingValidation: { try validation.row($0).content },
            report: { findings.append($0) })
        self.findings = findings
    }
}
