import JSON

/// What a finished trial measured, as a line of JSON.
struct Record {
    var fields: JSONObject

    func text(_ name: String) -> String { fields[name]?.string ?? "" }
    func number(_ name: String) -> Double? { fields[name]?.number }

    /// Whether this is what came of `trial`.
    func isOf(_ trial: Trial) -> Bool {
        trial.fields.fields.allSatisfy { name, value in
            // A whole number may be written without its point.
            if let number = value.number { fields[name]?.number == number } else { fields[name] == value }
        }
    }

    func isOf(_ stage: Trial.Stage, _ task: TaskName, _ method: String) -> Bool {
        text("stage") == stage.rawValue && text("task") == task.rawValue && text("method") == method
    }

    /// The candidate that was run.
    var candidate: Settings.Candidate {
        Settings.Candidate(
            arguments: text("arguments").split(separator: " ").map(String.init), learningRate: number("learning_rate") ?? 0)
    }
}
