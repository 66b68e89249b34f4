internal import CChatRows

/// Scans blocks of lines: plain chat rows the quick way, all others through the reader that explains what is wrong.
///
/// Unchecked because it wraps the memory of the quick way: one thread at a time has the scanner.
final class BlockScanner: @unchecked Sendable {
    /// What was found in a block, besides its usable rows, which are in the output of the block itself.
    struct Findings: Sendable {
        var totals = ValidatedDataset.Totals()
        var problems = Problems()
        var unplaced = UnplacedFields()
        var fixing = RowFixing([])
        var invalidLines: [Int] = []
        /// Whether there was no memory to look at the block.
        var isOutOfMemory = false
        let source: LineBlock
    }

    private let file: String
    private let format: RowFormat
    private let treePaths: TreePaths
    private let fixes: Set<RowFix>
    private let scanner: OpaquePointer?

    init(file: String, format: RowFormat, treePaths: TreePaths, fixes: Set<RowFix> = []) {
        self.fixes = fixes
        self.file = file
        self.format = format
        self.treePaths = treePaths
        scanner = ts_chat_scanner_make()
    }

    deinit {
        ts_chat_scanner_free(scanner)
    }

    /// Everything there is in `source`.
    func scan(_ source: LineBlock) -> Findings {
        var findings = Findings(source: source)
        var reader = RowReader(file: file, format: format, treePaths: treePaths, fixes: fixes)
        source.output.reserve(source.count)
        if let length = source.tooLong {
            findings.take(Record.tooLong(line: source.firstLine, byteCount: length, "line"), by: &reader)
        } else {
            scanLines(of: source, &findings, &reader)
        }
        findings.problems = reader.problems
        findings.unplaced = reader.unplaced
        findings.fixing = reader.fixing
        return findings
    }

    /// How many rows of `source` go the quick way.
    func quickRows(of source: LineBlock) -> Int {
        let characters = source.bytes.assumingMemoryBound(to: CChar.self)
        guard let scanner, ts_chat_scan(scanner, characters.baseAddress, characters.count, 1) != 0 else { return 0 }
        var count = 0
        let lines = UnsafeBufferPointer(start: ts_chat_lines(scanner, &count), count: count)
        return lines.count { ts_chat_verdict($0.verdict) == TS_CHAT_TAKEN }
    }

    private func scanLines(of source: LineBlock, _ findings: inout Findings, _ reader: inout RowReader) {
        let characters = source.bytes.assumingMemoryBound(to: CChar.self)
        guard let scanner, ts_chat_scan(scanner, characters.baseAddress, characters.count, format == .chat ? 1 : 0) != 0 else {
            findings.isOutOfMemory = true
            return
        }
        var (count, length) = (0, 0)
        let lines = UnsafeBufferPointer(start: ts_chat_lines(scanner, &count), count: count)
        let output = UnsafeRawBufferPointer(start: ts_chat_output(scanner, &length), count: length)
        var run: [ScannedRow] = []
        var runStart = 0
        for (index, line) in lines.enumerated() {
            let number = source.firstLine + index
            switch ts_chat_verdict(line.verdict) {
            case TS_CHAT_TAKEN:
                if run.isEmpty { runStart = Int(line.output_offset) }
                run.append(ScannedRow(line, number: number, from: runStart))
                findings.totals.rows += 1
            case TS_CHAT_BLANK: findings.totals.blankLines += 1
            default:
                source.output.append(run, from: runStart, in: output)
                run.removeAll(keepingCapacity: true)
                let isTerminated = index < lines.count - 1 || source.isTerminated
                let bytes = UnsafeRawBufferPointer(rebasing: source.bytes[Int(line.offset)..<Int(line.offset) + Int(line.length)])
                if bytes.count > LineReader.longestLine {
                    findings.take(Record.tooLong(line: number, byteCount: bytes.count, "line"), by: &reader)
                } else {
                    findings.take(Record(line: number, content: .json(bytes), isTerminated: isTerminated), by: &reader)
                }
            }
        }
        source.output.append(run, from: runStart, in: output)
    }
}

extension BlockScanner.Findings {
    /// Reads `record` the thorough way.
    mutating func take(_ record: Record, by reader: inout RowReader, _ noun: String = "line") {
        totals.rows += 1
        let rows = reader.rows(in: record, noun)
        for row in rows { source.output.append(row) }
        guard rows.isEmpty else { return }
        totals.invalidRows += 1
        if invalidLines.count < ValidatedDataset.keptLines { invalidLines.append(record.line) }
    }
}

extension ScannedBlock {
    /// Adds `rows`, which lie one behind another in `output` from `start` on.
    fileprivate mutating func append(_ rows: [ScannedRow], from start: Int, in output: UnsafeRawBufferPointer) {
        guard let last = rows.last else { return }
        append(rows, in: UnsafeRawBufferPointer(rebasing: output[start..<start + last.offset + last.length + 1]))
    }
}

extension ScannedRow {
    fileprivate init(_ line: ts_chat_line, number: Int, from start: Int) {
        var facts = RowFacts()
        facts.systemMessages = Int(line.system_messages)
        facts.userMessages = Int(line.user_messages)
        facts.assistantMessages = Int(line.assistant_messages)
        facts.textBytes = Int(line.text_bytes)
        self.init(
            offset: Int(line.output_offset) - start, length: Int(line.output_length), line: number,
            hash: RowHash(low: line.hash_low, high: line.hash_high), facts: facts)
    }
}
