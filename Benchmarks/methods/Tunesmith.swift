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

/// The built program, run as people run it; every call is a process of its own.
struct Tunesmith {
    let program: String
    let base: String
    let threads: Int
    let warmupRatio: Double
    /// Where runs lie while they are measured.
    let work: URL

    /// The child was stopped by a signal of the keyboard.
    struct Stopped: Error {}

    func writeTickets(_ kind: String, rows: Int, seed: Int, to file: URL) throws {
        let words = ["sample-data", "--kind", kind, "--rows", "\(rows)", "--seed", "\(seed)", "--output", file.path]
        try require(try call(words), words)
    }

    /// What `doctor` says of processor and kernels.
    func machine() throws -> String {
        _ = try call(["doctor", "--threads", "\(threads)", "--json"])
        let findings = try JSONValue(parsing: try String(contentsOf: output, encoding: .utf8))["findings"]?.array ?? []
        return findings.prefix(3).compactMap { $0["text"]?.string }.joined(separator: "; ")
    }

    /// Trains `trial` on `rows` and, where there are any, scores the result on `heldOut`. A failed training is a result too.
    func measure(_ trial: Trial, rows: URL, heldOut: URL?, answerTokens: Int) throws -> Record {
        let run = work.appendingPathComponent("run", isDirectory: true)
        if FileManager.default.fileExists(atPath: run.path) { try FileManager.default.removeItem(at: run) }
        let words =
            [
                "train", "--method", trial.method, "--base", base, "--dataset", rows.path, "--output", run.path, "--quiet",
                "--epochs", "\(trial.passes)", "--batch-size", "\(trial.batchSize)", "--learning-rate", "\(trial.candidate.learningRate)",
                "--warmup-ratio", "\(warmupRatio)", "--seed", "\(trial.seed)", "--threads", "\(threads)",
            ] + trial.candidate.arguments
        let child = try call(words)
        let events = try Events(folder: run)
        var fields = trial.fields
        guard child.status == 0 else {
            guard child.status == 1, let failure = events.last("failed")?["message"]?.string else {
                try require(child, words)
                throw Stopped()
            }
            fields["failure"] = .string(failure)
            return Record(fields: fields)
        }
        for (name, value) in events.figures { fields[name] = value }
        fields["process_seconds"] = .number(child.seconds)
        fields["core_seconds"] = .number(child.coreSeconds)
        fields["peak_bytes"] = .integer(Int64(child.peakBytes))
        fields["artifact_bytes"] = .integer(Int64(try Self.size(of: run.appendingPathComponent("artifact", isDirectory: true))))
        if let heldOut {
            let evaluation = try evaluate(model: run.path, heldOut: heldOut, training: nil, answerTokens: answerTokens)
            for (name, value) in Self.figures(evaluation, "model") { fields[name] = value }
        }
        try FileManager.default.removeItem(at: run)
        return Record(fields: fields)
    }

    /// Scores of the base as it is, of the most frequent answer and of a bag of words.
    func measureBaselines(_ trial: Trial, _ files: TaskFiles, answerTokens: Int) throws -> Record {
        let evaluation = try evaluate(model: base, heldOut: files.heldOut, training: files.training, answerTokens: answerTokens)
        var fields = trial.fields
        for source in ["model", "majority answer", "bag of words"] {
            fields[source] = .object(JSONObject(Self.figures(evaluation, source)))
        }
        return Record(fields: fields)
    }

    private func evaluate(model: String, heldOut: URL, training: URL?, answerTokens: Int) throws -> JSONValue {
        let words =
            [
                "evaluate", "--model", model, "--dataset", heldOut.path, "--max-tokens", "\(answerTokens)", "--threads", "\(threads)",
                "--json",
            ] + (training.map { ["--training", $0.path] } ?? [])
        try require(try call(words), words)
        return try JSONValue(parsing: try String(contentsOf: output, encoding: .utf8))
    }

    // `exact`: all fields right. `macro_f1`: the mean over the fields. The scored rows' loss is the model's alone.
    private static func figures(_ evaluation: JSONValue, _ source: String) -> [(name: String, value: JSONValue)] {
        guard let scores = evaluation["scores"]?[source] else { return [] }
        let macroF1 = (scores["fields"]?.object?.fields ?? []).map { (name: $0.name, value: $0.value["macro_f1"]?.number ?? 0) }
        let sum = macroF1.reduce(0.0) { $0 + $1.value }
        var figures = JSONObject()
        figures["held_out_rows"] = scores["rows"]
        figures["valid"] = scores["valid_labels"]
        figures["exact"] = scores["exact_fields"]
        figures["macro_f1"] = .number(sum / Double(max(1, macroF1.count)))
        figures["fields"] = .object(JSONObject(macroF1.map { (name: $0.name, value: .number($0.value)) }))
        if source == "model" { figures["loss"] = evaluation["loss"] }
        return figures.fields
    }

    private var output: URL { work.appendingPathComponent("output.txt") }
    private var errors: URL { work.appendingPathComponent("errors.txt") }

    private func call(_ words: [String]) throws -> ChildProcess {
        let child = try ChildProcess(program, words, output: output.path, errors: errors.path)
        // 130: it wrote a checkpoint and ended.
        if child.status >= 128 { throw Stopped() }
        return child
    }

    private func require(_ child: ChildProcess, _ words: [String]) throws {
        guard child.status != 0 else { return }
        let complaint = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        throw WorkbenchError(
            .inconsistentModel, "'tunesmith \(words.joined(separator: " "))' ended with \(child.status):\n\(complaint)")
    }

    private static func size(of folder: URL) throws -> Int {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).reduce(0) { sum, name in
            var facts = stat()
            guard stat(folder.appendingPathComponent(name).path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return sum }
            return sum + Int(facts.st_size)
        }
    }
}
