/// Looks for everything that makes rows doubtful: repeats, contradictions, what single rows say, uneven labels.
public struct QualityMeasure: Sendable {
    /// What was found.
    public struct Result: Sendable {
        /// The score and its parts.
        public internal(set) var report: QualityReport
        /// The flags of each row, as many as there are rows.
        public internal(set) var flags: [QualityFlags]
        /// Totals over rows that repeat others, and the rows that belong together.
        public internal(set) var duplicates: Duplicates
        /// Rows of each answer, where the answers are labels.
        public internal(set) var labels: LabelBalance?
        /// Rows by the language of what is asked and of the answer; `unknown` where it is not sure.
        public internal(set) var languages: [(input: String, answer: String, rows: Int)]
    }

    /// Share of shingles from which on rows are nearly the same, 0.5 ... 1.
    public var threshold = 0.8
    /// Threads that look at rows.
    public var threads = 2

    /// A measure with the usual threshold.
    public init() {}

    /// Looks at all `rows`; every finding is handed to `report`, and `progress` is told how many rows have been looked at.
    ///
    /// Findings of single rows come first, in the order of rows, then those that compare rows. Throws what reading and `report` throw.
    public func run(
        over rows: StoredRows, progress: (Int) throws -> Void = { _ in }, report: (QualityFinding) throws -> Void = { _ in }
    ) throws -> Result {
        var scoring = QualityScoring()
        scoring.measures(QualityFlag.ofOneDataset)
        var duplicates = try DuplicateMeasure(threshold: threshold, threads: threads)
        var labels = LabelMeasure()
        var languages: [Languages: Int] = [:]
        let check = ContentCheck()
        try rows.forEachBatch(
            threads: threads, progress: progress, work: { number, content in check.check(content, row: number) },
            take: { _, content, found in
                for finding in found.findings {
                    scoring.add(finding)
                    try report(finding)
                }
                languages[Languages(input: found.inputLanguage ?? "unknown", answer: found.answerLanguage ?? "unknown"), default: 0] += 1
                duplicates.add(content)
                labels.add(content)
            })
        let totals = try duplicates.finish(reading: { try rows.row($0).content }) { finding in
            scoring.add(finding)
            try report(finding)
        }
        let balance = labels.finish()
        if let balance { scoring.add(balance) }
        let flags = scoring.flags + Array(repeating: [], count: rows.count - scoring.flags.count)
        return Result(
            report: scoring.report(rows: rows.count), flags: flags, duplicates: totals, labels: balance,
            languages: languages.sorted { ($1.value, $0.key.input, $0.key.answer) < ($0.value, $1.key.input, $1.key.answer) }
                .map { ($0.key.input, $0.key.answer, $0.value) })
    }

    private struct Languages: Hashable {
        let input: String
        let answer: String
    }
}

extension StoredRows {
    /// Reads all rows and does `work` on each by several threads; `take` gets the rows with the results in order, on this thread.
    func forEachBatch<Output: Sendable>(
        threads: Int, progress: (Int) throws -> Void = { _ in }, work: @escaping @Sendable (Int, DatasetRow.Content) throws -> Output,
        take: (Int, DatasetRow.Content, Output) throws -> Void
    ) throws {
        let size = 256
        var next = 1
        var done = 0
        try OrderedWork.run(
            threads: threads,
            next: { () -> ClosedRange<Int>? in
                guard next <= count else { return nil }
                defer { next += size }
                return next...min(next + size - 1, count)
            },
            work: { numbers -> Swift.Result<[(DatasetRow.Content, Output)], any Error> in
                Swift.Result {
                    var results: [(DatasetRow.Content, Output)] = []
                    try forEach(in: numbers) { number, row in results.append((row.content, try work(number, row.content))) }
                    return results
                }
            },
            take: { batch in
                for (content, output) in try batch.get() {
                    done += 1
                    try take(done, content, output)
                }
                try progress(done)
            })
    }
}
