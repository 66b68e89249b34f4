internal import Domain
internal import JSON

/// Which formats the first rows of a file fit, and how often.
struct FormatRecognition {
    /// Rows that are looked at.
    static let rowLimit = 100
    /// Bytes of rows after which no more are looked at.
    static let byteLimit = 4 << 20

    private var counts: [RowFormat: Int] = [:]
    private var first: JSONObject?
    private var rows = 0
    private var bytes = 0

    /// Whether no more rows need be looked at.
    var isEnough: Bool { rows >= Self.rowLimit || bytes >= Self.byteLimit }

    /// Looks at one row.
    mutating func look(at record: Record) {
        rows += 1
        switch record.content {
        case .json(let text):
            bytes += text.count
            if let row = (try? JSONValue(parsing: text))?.object { look(at: row) }
        case .row(let row):
            guard let row = row.object else { return }
            bytes += row.fields.reduce(0) { $0 + ($1.value.string?.utf8.count ?? 0) }
            look(at: row)
        case .broken: break
        }
    }

    private mutating func look(at row: JSONObject) {
        if first == nil { first = row }
        for format in RowFormat.allCases where format.fits(row) { counts[format, default: 0] += 1 }
    }

    /// The one format that most rows fit; nil when there was no row to look at.
    ///
    /// Throws `unrecognized_format`, and `ambiguous_format` when several fit equally.
    func format(of file: String, in container: Container) throws -> RowFormat? {
        guard let first else { return nil }
        let best = best
        if best.count == 1 { return best[0] }
        guard best.isEmpty else {
            let names = best.map { "'\($0.rawValue)'" }.joined(separator: " and ")
            throw WorkbenchError(
                .ambiguousFormat, "the rows of '\(file)' fit \(names) equally: they have \(Self.keys(of: first))",
                hint: "name the one that is meant, such as '--format \(best[0].rawValue)'",
                details: ["formats": best.map(\.rawValue).joined(separator: ",")])
        }
        throw WorkbenchError(
            .unrecognizedFormat, "the rows of '\(file)' have no known form: the first has \(Self.keys(of: first))",
            hint: advice(first, container))
    }

    /// The formats that most rows fit.
    var best: [RowFormat] {
        let most = counts.values.max() ?? 0
        return RowFormat.allCases.filter { most > 0 && counts[$0] == most }
    }

    static func keys(of row: JSONObject) -> String {
        if row.fields.isEmpty { return "no key" }
        let keys = row.fields.prefix(8).map { Excerpt.of($0.name) }.joined(separator: ", ")
        return keys + (row.fields.count > 8 ? " and \(row.fields.count - 8) more" : "")
    }

    private func advice(_ row: JSONObject, _ container: Container) -> String {
        if container == .csv || container == .tsv {
            if row.fields.count == 1, row.fields[0].name.contains(";") {
                return "separate the columns by commas or tabs, not by semicolons"
            }
            let fields = row.fields.count < 2 ? ["text"] : ["prompt", "completion"]
            let columns = zip(row.fields, fields).map { "--column '\(Excerpt.of($0.name).dropFirst().dropLast())=\($1)'" }
            return "say which column is what, such as \(columns.joined(separator: " "))"
        }
        let inner = row.fields.first { field in
            field.value.array?.first?.object.map { row in RowFormat.allCases.contains { $0.fits(row) } } ?? false
        }
        if let inner, rows > 1 { return "each row has rows in its list \(Excerpt.of(inner.name)): write one row for each of them" }
        if let inner { return "an object around the rows is not read: write the list \(Excerpt.of(inner.name)) alone" }
        return "a row needs " + RowFormat.allCases.map { "\($0.needs) (\($0.rawValue))" }.joined(separator: "; ")
    }
}
