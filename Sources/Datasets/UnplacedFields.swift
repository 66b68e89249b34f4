internal import Domain

/// Fields that have no place in canonical rows and are left out: where each was met first, and how often.
struct UnplacedFields: Sendable {
    /// Fields that are counted by name; more are counted together.
    private static let keptFields = 100

    private var fields: [String: (line: Int, count: Int)] = [:]
    private var order: [String] = []

    /// Counts the field `name` of the row in `line`.
    mutating func note(_ name: String, line: Int, times: Int = 1) {
        let key = fields[name] != nil || order.count < Self.keptFields ? name : "further fields"
        if fields[key] == nil { order.append(key) }
        fields[key] = (fields[key]?.line ?? line, (fields[key]?.count ?? 0) + times)
    }

    /// Adds those of rows that come later.
    mutating func merge(_ later: UnplacedFields) {
        for name in later.order {
            if let (line, count) = later.fields[name] { note(name, line: line, times: count) }
        }
    }

    /// Adds a problem for each field.
    func report(to problems: inout Problems, file: String, format: RowFormat) {
        for name in order {
            guard let (line, count) = fields[name] else { continue }
            let times = count == 1 ? "once" : "\(count) times"
            problems.add(.fieldNotConverted, times: count) { code in
                Diagnostic(
                    code: code.rawValue, severity: code.severity, file: file, line: line, path: name,
                    message: "'\(name)' has no place in \(format.isConversation ? "chat" : format.rawValue) rows and is left out, \(times)",
                    fix: "nothing, if it is not needed")
            }
        }
    }
}
