internal import Domain
internal import JSON

/// Reads chat rows from a JSON Lines file: one object with a `messages` list per line, as OpenAI's fine-tuning takes them.
///
/// The file is UTF-8, with or without a byte order mark, with LF or CRLF; blank lines are counted and passed over. The file
/// is read in pieces, so memory grows with the usable rows and the longest line (16 MiB at most), not with the file.
public struct ChatFileReader: Sendable {
    /// The file, as the person named it.
    public let path: String

    /// A reader of the file at `path`; nothing is opened yet.
    public init(path: String) {
        self.path = path
    }

    /// Reads the whole file, whatever its rows hold.
    ///
    /// Throws `fileNotFound`, `fileUnreadable`, `malformedFile` when it is no text, and `invalidDataset` when it has no row.
    public func read() throws -> ValidatedDataset {
        var lines = LineReader(try InputFile(path: path))
        var dataset = ValidatedDataset(file: path)
        var rows = ChatRowReader(file: path)
        try lines.forEach { line in
            dataset.totals.lines += 1
            let bytes = line.number == 1 ? try beginning(line.bytes) : line.bytes
            if !line.isTooLong, Self.isBlank(bytes) {
                dataset.totals.blankLines += 1
                return
            }
            dataset.totals.rows += 1
            if let conversation = rows.conversation(in: line, bytes) {
                dataset.examples.append(Example(line: line.number, conversation: conversation))
            } else {
                dataset.totals.invalidRows += 1
                if dataset.invalidLines.count < ValidatedDataset.keptLines { dataset.invalidLines.append(line.number) }
            }
        }
        dataset.totals.byteCount = lines.byteCount
        dataset.problems = rows.problems
        if dataset.totals.rows == 0 { throw empty(dataset.totals) }
        return dataset
    }

    private func empty(_ totals: ValidatedDataset.Totals) -> WorkbenchError {
        let message = totals.byteCount == 0 ? "'\(path)' is empty" : "'\(path)' holds only blank lines (\(totals.lines))"
        return WorkbenchError(
            .invalidDataset, message, hint: ChatRowReader.shape,
            diagnostics: [Diagnostic(code: ProblemCode.emptyFile.rawValue, file: path, message: message, fix: ChatRowReader.shape)])
    }

    /// The first line without a byte order mark; throws when the bytes are those of another kind of file.
    private func beginning(_ bytes: UnsafeRawBufferPointer) throws -> UnsafeRawBufferPointer {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return UnsafeRawBufferPointer(rebasing: bytes.dropFirst(3)) }
        guard let kind = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.kind else { return bytes }
        throw WorkbenchError(
            .malformedFile, "'\(path)' is \(kind), not a JSON Lines file in UTF-8",
            hint: kind == "UTF-16 text" ? "save it as UTF-8" : "give the rows as plain text, one JSON object per line")
    }

    private static let signatures: [(bytes: [UInt8], kind: String)] = [
        ([0xFF, 0xFE], "UTF-16 text"), ([0xFE, 0xFF], "UTF-16 text"), ([0x1F, 0x8B], "a gzip archive"),
        (Array("PK\u{3}\u{4}".utf8), "a ZIP archive"), (Array("PAR1".utf8), "a Parquet file"),
    ]

    private static func isBlank(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
}
