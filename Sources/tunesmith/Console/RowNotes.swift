import Domain

/// Problems of rows that do not stop the work, on standard error.
enum RowNotes {
    /// Notes that are shown; further ones are counted.
    private static let most = 20

    /// One line a problem, `heading` first, with its file, line and what to do.
    static func show(_ problems: [Diagnostic], heading: String) {
        for problem in problems.prefix(most) {
            let place = [problem.file, problem.line.map { "line \($0)" }, problem.path].compactMap(\.self).joined(separator: ", ")
            let fix = problem.fix.map { " (\($0))" } ?? ""
            Console.note("  \(heading): \(place): \(problem.message)\(fix)")
        }
        if problems.count > most { Console.note("  \(heading): ... and \(problems.count - most) more") }
    }
}
