import Domain
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What is compared, from `settings.json`.
struct Settings {
    /// A method as it may be run: options of `tunesmith train` and the highest learning rate.
    struct Candidate: Equatable {
        let arguments: [String]
        let learningRate: Double
    }

    struct Method {
        let name: String
        /// What the search tries.
        let candidates: [Candidate]
        /// The method whose choice is taken instead of a search.
        let choosesAs: String?
    }

    struct Task {
        let name: TaskName
        let batchSize: Int
        /// Passes over the rows of a final run.
        let passes: Double
        /// Longest answer in tokens.
        let answerTokens: Int
        let searchRows: Int
        let searchHeldOut: Int
        let searchPasses: Double
        let speedRows: Int
        /// Rows to make, for a task whose rows are made.
        let trainingRows: Int?
        let heldOutRows: Int?
    }

    let threads: Int
    let seeds: [Int]
    let warmupRatio: Double
    let methods: [Method]
    let tasks: [Task]

    init(path: String) throws {
        let json = try JSONValue(parsing: try String(contentsOfFile: path, encoding: .utf8))
        func required<Value>(_ value: Value?, _ name: String) throws -> Value {
            guard let value else { throw WorkbenchError(.malformedFile, "\(path): '\(name)' is missing or of the wrong kind") }
            return value
        }
        threads = try required(json["threads"]?.integer, "threads")
        warmupRatio = try required(json["warmup_ratio"]?.number, "warmup_ratio")
        seeds = try required(json["seeds"]?.array, "seeds").compactMap(\.integer)
        methods = try required(json["methods"]?.array, "methods").map { method in
            Method(
                name: try required(method["name"]?.string, "name"),
                candidates: try (method["candidates"]?.array ?? []).map { candidate in
                    Candidate(
                        arguments: (candidate["arguments"]?.array ?? []).compactMap(\.string),
                        learningRate: try required(candidate["learning_rate"]?.number, "learning_rate"))
                },
                choosesAs: method["chooses_as"]?.string)
        }
        let all = try required(json["tasks"]?.object, "tasks")
        tasks = try all.fields.map { name, task in
            Task(
                name: try required(TaskName(rawValue: name), "tasks.\(name)"),
                batchSize: try required(task["batch_size"]?.integer, "batch_size"),
                passes: try required(task["passes"]?.number, "passes"),
                answerTokens: try required(task["answer_tokens"]?.integer, "answer_tokens"),
                searchRows: try required(task["search_rows"]?.integer, "search_rows"),
                searchHeldOut: try required(task["search_held_out"]?.integer, "search_held_out"),
                searchPasses: try required(task["search_passes"]?.number, "search_passes"),
                speedRows: try required(task["speed_rows"]?.integer, "speed_rows"),
                trainingRows: task["training_rows"]?.integer, heldOutRows: task["held_out_rows"]?.integer)
        }
    }
}
