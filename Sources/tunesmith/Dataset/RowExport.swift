import Arguments
import Datasets
import Domain
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Writes the rows of any source to a file, and says what that would lose; the same for every command that does.
enum RowExport {
    /// The options that say what is written.
    static let form: [OptionDescription] = [
        .value("to", "FORMAT", help: "Form of the rows to write.", required: true, choices: OutputFormat.allCases.map(\.rawValue)),
        .value(
            "as", "CONTAINER", help: "How OUTPUT holds them.", default: OutputContainer.jsonLines.rawValue,
            choices: OutputContainer.allCases.map(\.rawValue)),
        .value("compress", "KIND", help: "Pack OUTPUT.", default: "not packed", choices: Compression.allCases.map(\.rawValue)),
    ]

    /// The options that say what may happen.
    static let choices: [OptionDescription] = [
        .flag("allow-loss", help: "Write what can be written, and count what is lost."),
        .flag("overwrite", help: "Replace OUTPUT where it exists."),
    ]

    static let output = OperandDescription("OUTPUT", help: "The file to write; its name decides nothing.")

    /// What the options ask for; throws where the container cannot hold the form.
    private static func form(_ arguments: ParsedArguments) throws -> OutputForm {
        try OutputForm(
            arguments.string("to").flatMap { OutputFormat(rawValue: $0) } ?? .chat,
            arguments.string("as").flatMap { OutputContainer(rawValue: $0) } ?? .jsonLines,
            arguments.string("compress").flatMap { Compression(rawValue: $0) })
    }

    /// Throws what can be known to be wrong before the rows are there.
    static func check(_ arguments: ParsedArguments) throws {
        _ = try form(arguments)
        let output = arguments.operand("OUTPUT") ?? ""
        guard arguments.flag("overwrite") || !FileManager.default.fileExists(atPath: output) else {
            throw WorkbenchError(.alreadyExists, "'\(output)' exists", hint: "name another file, or replace it with --overwrite")
        }
    }

    /// Writes all rows of `source` to OUTPUT; throws `would_lose`, and `invalid_dataset` when rows cannot be read that may not be left out.
    static func run(
        _ source: some RowSource, skipsInvalidRows: Bool, _ arguments: ParsedArguments, _ console: Console
    ) throws -> ExitCode {
        let form = try form(arguments)
        let output = arguments.operand("OUTPUT") ?? ""
        let writer = try DatasetWriter(
            to: output, form, from: source.name, allowsLoss: arguments.flag("allow-loss"), overwrites: arguments.flag("overwrite"))
        let progress = WorkProgress("writing", total: nil, in: { Format.count($0, "row") }, console, isQuiet: arguments.flag("quiet"))
        let began = ContinuousClock.now
        defer { progress.end() }
        let summary = try source.forEachRow { row in
            try writer.append(row)
            progress.show(writer.rows)
        }
        progress.end()
        let result = ConversionResult(summary: summary, writer: writer, seconds: (ContinuousClock.now - began) / .seconds(1))
        guard summary.totals.invalidRows == 0 || skipsInvalidRows else { throw invalid(summary) }
        guard !result.isLossy || arguments.flag("allow-loss") else {
            console.report(result.json(byteCount: nil))
            throw result.refusal
        }
        let byteCount = try writer.finish()
        console.report(result.json(byteCount: byteCount))
        result.show(output, byteCount, console)
        return .ok
    }

    private static func invalid(_ summary: DatasetSummary) -> WorkbenchError {
        let (invalid, rows) = (summary.totals.invalidRows, summary.totals.rows)
        return WorkbenchError(
            .invalidDataset, "\(invalid) of \(Format.count(rows, "row")) of '\(summary.file)' cannot be read",
            hint: "mend the file, or leave them out with '--skip-invalid'",
            diagnostics: summary.problems.kept.filter { $0.severity == .error })
    }
}

/// What a conversion did, for people and for programs.
private struct ConversionResult {
    /// Losses that are shown; further ones are counted.
    private static let most = 10

    let summary: DatasetSummary
    let writer: DatasetWriter
    let seconds: Double

    /// What reading and writing lose, by code.
    private var counts: [(code: String, count: Int)] {
        var counts = writer.losses.counts.map { (code: $0.key.rawValue, count: $0.value) }
        if let unplaced = summary.problems.counts[.fieldNotConverted] {
            counts.append((code: ProblemCode.fieldNotConverted.rawValue, count: unplaced))
        }
        return counts.sorted { $0.code < $1.code }
    }

    private var losses: [Diagnostic] {
        writer.losses.kept + summary.problems.kept.filter { $0.code == ProblemCode.fieldNotConverted.rawValue }
    }

    var isLossy: Bool { !counts.isEmpty }

    private var list: String { counts.map { "\($0.code) \(Format.grouped($0.count))" }.joined(separator: ", ") }

    var refusal: WorkbenchError {
        WorkbenchError(
            .wouldLose,
            "nothing was written: as \(writer.form.format.rawValue) the rows of '\(summary.file)' would lose something: \(list)",
            hint: "choose another form, or let it be lost with '--allow-loss'",
            details: Dictionary(uniqueKeysWithValues: counts.map { ($0.code, "\($0.count)") }), diagnostics: losses)
    }

    func show(_ output: String, _ byteCount: Int, _ console: Console) {
        Console.note("  \(summary.file): \(summary.recognition)")
        RowNotes.show(summary.problems.kept.filter { $0.severity == .error }, heading: "left out")
        RowNotes.show(Array(losses.prefix(Self.most)), heading: "lost")
        if isLossy { console.say("lost: \(list)") }
        let form = [writer.form.format.rawValue, writer.form.container.rawValue, writer.form.compression?.rawValue].compactMap(\.self)
        let speed = Double(summary.totals.byteCount) / max(seconds, 1e-9)
        console.say(
            "\(output): \(Format.count(writer.writtenRows, "row")) (\(form.joined(separator: ", "))), \(Format.bytes(byteCount)); "
                + "read \(Format.bytes(summary.totals.byteCount)) in \(Format.decimal(seconds, 1)) s, \(Format.bytes(Int(speed))) a second")
    }

    /// The result; without a length nothing was written.
    func json(byteCount: Int?) -> JSONValue {
        .object([
            "written": .bool(byteCount != nil), "recognition": .string(summary.recognition),
            "rows": .integer(Int64(summary.totals.rows)), "invalid_rows": .integer(Int64(summary.totals.invalidRows)),
            "written_rows": .integer(Int64(byteCount == nil ? 0 : writer.writtenRows)),
            "rows_with_losses": .integer(Int64(writer.losses.rows)),
            "losses": .object(JSONObject(counts.map { (name: $0.code, value: .integer(Int64($0.count))) })),
            "listed": .array(losses.map(ProblemReport.json)), "bytes": byteCount.map { .integer(Int64($0)) } ?? .null,
            "seconds": .number(seconds),
        ])
    }
}
