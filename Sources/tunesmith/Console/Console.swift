import Domain
import JSON

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where people and programs read: results on standard output, progress and complaints on standard error.
struct Console {
    /// Whether results are JSON for programs.
    let isJSON: Bool
    /// Whether a person watches standard error, so that lines may be redrawn.
    let isTerminal = isatty(STDERR_FILENO) == 1

    /// Whether standard output is a terminal that may show colours (https://no-color.org).
    static var isColoured: Bool { isatty(STDOUT_FILENO) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true) }

    /// Whether a person can be asked.
    static var hasKeyboard: Bool { isatty(STDIN_FILENO) == 1 }

    /// A text for people; programs that asked for JSON do not get it.
    func say(_ text: String = "") {
        if !isJSON { print(text) }
    }

    /// Hands on what was said, to whoever reads through a pipe while the program goes on.
    static func flush() { fflush(nil) }

    /// A result for programs, one JSON value on a line.
    func report(_ value: JSONValue) {
        if isJSON { print(value.text()) }
    }

    /// A word on standard error.
    static func note(_ text: String) {
        write(text + "\n")
    }

    /// Writes `text` to standard error as it is.
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while let start = rest.baseAddress, rest.count > 0 {
                let written = writeBytes(STDERR_FILENO, start, rest.count)
                if written <= 0 { return }
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            }
        }
    }

    /// What was wrong and what to do about it.
    static func complain(_ message: String, hint: String?) {
        note("tunesmith: \(visible(message))")
        if let hint { note("  hint: \(visible(hint))") }
    }

    /// `text` with characters that a terminal might obey, such as those of a file's name, written as escapes.
    static func visible(_ text: String) -> String {
        func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
            (scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t") || scalar.properties.isBidiControl
        }
        guard text.unicodeScalars.contains(where: isObeyed) else { return text }
        return text.unicodeScalars.map { isObeyed($0) ? $0.escaped(asASCII: true) : String($0) }.joined()
    }

    /// An error with the single problems it sums up.
    static func complain(_ error: WorkbenchError) {
        complain(error.message, hint: error.hint)
        for problem in error.diagnostics.prefix(20) where problem.message != error.message {
            let place = [problem.line.map { "line \($0)" }, problem.path].compactMap { $0 }.joined(separator: ", ")
            let fix = problem.fix.map { " (\($0))" } ?? ""
            note("  \(visible("\(place)\(place.isEmpty ? "" : ": ")\(problem.message)\(fix)"))")
        }
        if error.diagnostics.count > 20 { note("  ... and \(error.diagnostics.count - 20) more") }
    }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { write(descriptor, bytes, count) }
