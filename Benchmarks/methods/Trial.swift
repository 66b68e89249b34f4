import JSON

/// One run that is measured.
struct Trial {
    enum Stage: String, CaseIterable {
        /// Settings are tried on a part of the training rows and scored on another part of them.
        case search
        /// Few steps, for figures of speed on an undisturbed machine.
        case speed
        /// The base as it is, and baselines that no model is needed for.
        case baseline
        /// All training rows, scored on the held-out ones.
        case final
    }

    let stage: Stage
    let task: TaskName
    let method: String
    let candidate: Settings.Candidate
    let passes: Double
    let batchSize: Int
    let seed: Int

    /// What makes two trials the same; the first fields of a record.
    var fields: JSONObject {
        [
            "stage": .string(stage.rawValue), "task": .string(task.rawValue), "method": .string(method),
            "arguments": .string(candidate.arguments.joined(separator: " ")), "learning_rate": .number(candidate.learningRate),
            "passes": .number(passes), "batch_size": .integer(Int64(batchSize)), "seed": .integer(Int64(seed)),
        ]
    }

    /// A line for people.
    var text: String {
        let settings = [candidate.arguments.joined(separator: " "), "learning rate \(candidate.learningRate)"].filter { !$0.isEmpty }
        return "\(stage.rawValue) \(task.rawValue) \(method) seed \(seed): \(settings.joined(separator: ", "))"
    }
}
