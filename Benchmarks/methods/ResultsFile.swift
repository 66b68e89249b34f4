import Domain
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// All finished trials, one line each; only ever appended to.
struct ResultsFile {
    let path: String
    private(set) var records: [Record] = []

    /// Reads `path` where it is there; a line that was cut off is left out.
    init(path: String) throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else { return }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        records = text.split(separator: "\n").compactMap { (try? JSONValue(parsing: String($0)))?.object }.map { Record(fields: $0) }
    }

    mutating func append(_ record: Record) throws {
        let line = Array((JSONValue.object(record.fields).text() + "\n").utf8)
        guard let file = fopen(path, "a") else { throw WorkbenchError(.fileUnwritable, "cannot write \(path)") }
        let written = fwrite(line, 1, line.count, file)
        guard fclose(file) == 0, written == line.count else { throw WorkbenchError(.fileUnwritable, "cannot write \(path)") }
        records.append(record)
    }

    func contains(_ trial: Trial) -> Bool { records.contains { $0.isOf(trial) } }

    /// The candidate of the search with the lowest loss on its scored rows; nil before the search of `method`.
    func choice(_ task: TaskName, _ method: String) -> Settings.Candidate? {
        let tried = records.filter { $0.isOf(.search, task, method) && $0.number("loss") != nil }
        return tried.min { ($0.number("loss") ?? .infinity) < ($1.number("loss") ?? .infinity) }?.candidate
    }
}
