import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a run's `events.jsonl` says.
struct Events {
    private let lines: [JSONValue]

    /// The events of the run in `folder`; none where it did not begin.
    init(folder: URL) throws {
        let text = (try? String(contentsOf: folder.appendingPathComponent("events.jsonl"), encoding: .utf8)) ?? ""
        lines = try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    }

    func last(_ type: String) -> JSONValue? { lines.last { $0["type"]?.string == type } }

    /// Figures of a run that succeeded.
    var figures: [(name: String, value: JSONValue)] {
        let seconds = last("succeeded")?["seconds"]?.number ?? 0
        let tokens = last("progress")?["tokens"]?.number ?? 0
        // The mean of the last tenth: single steps have few rows.
        let losses = lines.filter { $0["type"]?.string == "progress" }.compactMap { $0["loss"]?.number }
        let end = losses.suffix(max(1, losses.count / 10))
        var figures = JSONObject()
        figures["rows"] = last("started")?["rows"]
        figures["steps"] = last("succeeded")?["step"]
        figures["trained_parameters"] = last("started")?["trainable_parameters"]
        figures["parameters"] = last("started")?["parameters"]
        figures["tokens"] = .number(tokens)
        figures["seconds"] = .number(seconds)
        figures["tokens_per_second"] = .number(tokens / max(1e-9, seconds))
        figures["last_training_loss"] = .number(end.reduce(0, +) / Double(max(1, end.count)))
        return figures.fields
    }
}
