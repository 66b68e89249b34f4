internal import Domain
internal import Synchronization

extension DatasetReader {
    /// Reads everything and keeps nothing: what was recognised, every problem, and what was counted.
    ///
    /// Throws what `forEachRow` throws.
    public func validate(
        threads: Int = 2, progress: (Int) throws -> Void = { _ in }
    ) throws -> (summary: DatasetSummary, statistics: DatasetStatistics) {
        var statistics = DatasetStatistics()
        var summary = try scan(threads: threads, progress: progress) { block in
            for row in block.rows { statistics.add(row.facts) }
        }
        summary.noteFewExamples(statistics.rows)
        statistics.add(summary)
        return (summary, statistics)
    }

    /// Hands all usable rows to `take` in canonical form, in order; as `forEachRow`, but JSON Lines by several threads.
    ///
    /// Memory grows with the longest row and the number of threads. `progress` is told the bytes of the file that have been read.
    /// Throws what `forEachRow` throws.
    func scan(threads: Int = 2, progress: (Int) throws -> Void = { _ in }, _ take: (ScannedBlock) throws -> Void) throws -> DatasetSummary {
        let (format, isRecognised) = try requiredFormat()
        let opened = try OpenedFile(path: path, limits: limits)
        var summary = DatasetSummary(path, opened, format)
        guard opened.container == .jsonLines, columns.isEmpty else {
            summary = try scanRecords(of: opened, format, progress, take)
            summary.isRecognised = isRecognised
            return summary
        }
        summary.isRecognised = isRecognised
        var unplaced = UnplacedFields()
        var fixing = RowFixing(fixes)
        var cutter = opened.blocks()
        let scanners = SpareScanners(self, format)
        try OrderedWork.run(threads: threads, next: { try cutter.next() }, work: { scanners.scan($0) }) { findings in
            guard !findings.isOutOfMemory else { throw WorkbenchError(.outOfMemory, "there is no memory to read '\(path)'") }
            summary.add(findings)
            unplaced.merge(findings.unplaced)
            fixing.merge(findings.fixing)
            if !findings.source.output.isEmpty { try take(findings.source.output) }
            findings.source.output.clear()
            cutter.recycle(findings.source)
            try progress(opened.byteCount)
        }
        unplaced.report(to: &summary.problems, file: path, format: format)
        (summary.fixedRows, summary.fixedSamples) = (fixing.counts, fixing.samples)
        (summary.totals.lines, summary.totals.byteCount) = (cutter.lines, opened.byteCount)
        try summary.requireRows(in: opened.container)
        return summary
    }

    /// What is not cut at line ends is read by one thread.
    private func scanRecords(
        of opened: OpenedFile, _ format: RowFormat, _ progress: (Int) throws -> Void, _ take: (ScannedBlock) throws -> Void
    ) throws -> DatasetSummary {
        var reading = RowReading(self, opened, format)
        var block = ScannedBlock()
        let lines = try opened.forEachRecord(columns: columns, chunk: chunk) { record in
            for row in reading.take(record) { block.append(row) }
            guard block.bytes.count >= LineBlock.usualSize else { return }
            try take(block)
            block = ScannedBlock()
            try progress(opened.byteCount)
        }
        if !block.isEmpty { try take(block) }
        var summary = reading.finish()
        (summary.totals.lines, summary.totals.blankLines, summary.totals.byteCount) = (lines.lines, lines.blank, opened.byteCount)
        try summary.requireRows(in: opened.container)
        return summary
    }
}

/// Scanners that no thread is using.
private final class SpareScanners: Sendable {
    private let make: @Sendable () -> BlockScanner
    private let spare = Mutex<[BlockScanner]>([])

    init(_ reader: DatasetReader, _ format: RowFormat) {
        make = { BlockScanner(file: reader.path, format: format, treePaths: reader.treePaths, fixes: reader.fixes) }
    }

    func scan(_ block: LineBlock) -> BlockScanner.Findings {
        let scanner = spare.withLock { $0.popLast() } ?? make()
        defer { spare.withLock { $0.append(scanner) } }
        return scanner.scan(block)
    }
}

extension DatasetSummary {
    fileprivate mutating func add(_ findings: BlockScanner.Findings) {
        totals.rows += findings.totals.rows
        totals.blankLines += findings.totals.blankLines
        totals.invalidRows += findings.totals.invalidRows
        problems.merge(findings.problems)
        invalidLines += findings.invalidLines.prefix(ValidatedDataset.keptLines - invalidLines.count)
    }
}
