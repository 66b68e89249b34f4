import Arguments
import Benchmarking
import Domain
import Engine
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Takes a model of full size and random weights of one family from its folder through a training step and back to a folder.
@main
enum FamiliesBenchmark {
    static let description = CommandDescription(
        name: "families-benchmark", summary: "Load, train, save and load again a full-size model of one family.",
        discussion: [
            "Makes a folder of random weights, loads it, takes a step of full tuning over rows of 256 tokens, saves the tuned model, loads it "
                + "and compares the logits of both: they must be equal. Prints one JSON line; fails where something is not as it should be."
        ],
        options: [
            .value("family", "NAME", help: "Family of shapes.json. Required unless --make."),
            .value("make", "CONFIG", help: "Make a folder of random weights for this config.json below --work, and end."),
            .value("work", "FOLDER", help: "Existing folder for two models of about 1 GB each. Required."),
            .value("rows", "N", help: "Rows of 256 tokens in the step.", default: "2"),
            .value("threads", "N", help: "Threads of the kernels.", default: "2"),
            .value("method", "NAME", help: "What is trained.", default: "full", choices: ["full", "lora"]),
        ])

    static func main() {
        description.run(run)
    }

    private static func run(_ arguments: ParsedArguments) throws {
        Processor.useThreads(try arguments.integer("threads", in: .from(1, through: 1024)) ?? 2)
        let work = URL(fileURLWithPath: try arguments.requiredString("work"), isDirectory: true)
        if let configuration = arguments.string("make") {
            var line = JSONObject()
            _ = try makeBase(try Data(contentsOf: URL(fileURLWithPath: configuration)), in: work, &line)
            return print(JSONValue.object(line).text())
        }
        let name = try arguments.requiredString("family")
        let rows = try arguments.integer("rows", in: .from(1, through: 64)) ?? 2
        var line: JSONObject = ["family": .string(name)]
        let base = try makeBase(shape(name), in: work, &line)
        let (trained, batch) = try train(base, method: arguments.string("method") == "lora" ? .lora(LoRASettings()) : .full, rows, &line)
        let tuned = try folder("tuned", in: work)
        try measure("save_seconds", &line) { try trained.saveTuned(base: base.path, to: tuned) }
        let expected = try trained.logits(batch).array
        try compare(expected, tuned: tuned, base: base, batch, &line)
        line["peak_mb"] = .integer(Int64(peakMegabytes()))
        print(JSONValue.object(line).text())
        for folder in [base, tuned] { try FileManager.default.removeItem(at: folder) }
    }

    private static func shape(_ name: String) throws -> Data {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("shapes.json")
        guard let shape = try JSONValue(parsing: Data(contentsOf: file))["shapes"]?[name] else {
            throw WorkbenchError(.invalidSetting, "shapes.json has no family '\(name)'")
        }
        return Data(shape.bytes(.indented))
    }

    private static func makeBase(_ configuration: Data, in work: URL, _ line: inout JSONObject) throws -> URL {
        let base = try folder("base", in: work)
        try configuration.write(to: base.appendingPathComponent("config.json"))
        let model = try LanguageModel(randomWeightsFor: base, seed: 1)
        line["parameters"] = .integer(Int64(model.parameterCount))
        try model.save(to: base, format: .bfloat16)
        return base
    }

    private static func train(
        _ base: URL, method: Method, _ rows: Int, _ line: inout JSONObject
    ) throws -> (model: LanguageModel, batch: TokenBatch) {
        let model = try measure("load_seconds", &line) { try LanguageModel(folder: base) }
        try model.prepare(for: method, seed: 1)
        var random = RandomNumbers(seed: 2)
        var batch = TokenBatch()
        let vocabulary = UInt64(model.configuration.vocabularySize)
        for _ in 0..<rows { batch.append((0..<256).map { _ in Int32(random.next() % vocabulary) }) }
        var settings = Hyperparameters()
        settings.learningRate = 1e-4
        let optimizer = try AdamW(model.trainableParameters, AdamW.Settings(settings))
        let before = try measure("step_seconds", &line) {
            let loss = try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: nil).sum
            optimizer.step(learningRate: settings.learningRate)
            return loss / Double(batch.targetCount)
        }
        let after = try model.loss(of: batch).sum / Double(batch.targetCount)
        (line["loss_before"], line["loss_after"]) = (.number(before), .number(after))
        guard after < before else { throw WorkbenchError(.trainingDiverged, "the step took the loss from \(before) to \(after)") }
        return (model, batch)
    }

    // Full tuning is stored in bfloat16, as the base was: its own rounding is the only difference that may be seen.
    private static func compare(
        _ expected: [Float], tuned: URL, base: URL, _ batch: TokenBatch, _ line: inout JSONObject
    ) throws {
        let again: LanguageModel
        if FileManager.default.fileExists(atPath: tuned.appendingPathComponent("adapter_config.json").path) {
            again = try LanguageModel(folder: base)
            try PEFTAdapter.load(tuned, into: again)
        } else {
            again = try LanguageModel(folder: tuned)
        }
        let distance = zip(try again.logits(batch).array, expected).reduce(Float(0)) { max($0, abs($1.0 - $1.1)) }
        line["logit_distance"] = .number(Double(distance))
        let largest = expected.reduce(Float(0)) { max($0, abs($1)) }
        guard distance <= 0.02 * largest else {
            throw WorkbenchError(.inconsistentModel, "the saved model's logits differ by \(distance); the largest is \(largest)")
        }
    }

    private static func folder(_ name: String, in work: URL) throws -> URL {
        let folder = work.appendingPathComponent(name, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @discardableResult
    private static func measure<Result>(_ field: String, _ line: inout JSONObject, _ work: () throws -> Result) rethrows -> Result {
        let clock = ContinuousClock()
        let began = clock.now
        let result = try work()
        line[field] = .number((((clock.now - began) / .seconds(1)) * 100).rounded() / 100)
        return result
    }

    // The kernel's own count of the most memory that was ever resident.
    private static func peakMegabytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0) / 1024
    }
}
