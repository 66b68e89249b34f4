import JSON

/// What the doctor found in one place.
struct Finding {
    /// How it stands.
    enum Verdict: String {
        case ok
        /// It works, but not as well as it could.
        case warning
        /// Something will fail.
        case wrong
    }

    let name: String
    let verdict: Verdict
    /// What was found, with the values.
    let text: String
    /// What to do about it, unless all is well.
    let hint: String?
    /// The values by name, for programs.
    let values: JSONObject

    /// All is well.
    init(_ name: String, _ text: String, values: JSONObject = [:]) {
        self.init(name, .ok, text, hint: nil, values: values)
    }

    init(_ name: String, _ verdict: Verdict, _ text: String, hint: String?, values: JSONObject = [:]) {
        self.name = name
        self.verdict = verdict
        self.text = text
        self.hint = verdict == .ok ? nil : hint
        self.values = values
    }

    /// One line, with what to do on a second where something is to be done.
    var lines: String {
        func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
        let line = "\(padded(verdict.rawValue, 8)) \(padded(name, 12)) \(text)"
        return line + (hint.map { "\n\(padded("", 22))hint: \($0)" } ?? "")
    }

    /// The finding for programs.
    var json: JSONValue {
        .object([
            "name": .string(name), "verdict": .string(verdict.rawValue), "text": .string(text),
            "hint": hint.map { .string($0) } ?? .null, "values": .object(values),
        ])
    }
}
