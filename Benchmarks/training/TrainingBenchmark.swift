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

/// Measures training steps of fixed shapes with random weights.
@main
enum TrainingBenchmark {
    static let description = CommandDescription(
        name: "training-benchmark", summary: "Measure training steps of fixed shapes with random weights.",
        options: [
            .list("shape", "NAME", help: "Shape of shapes.json; may be repeated.", default: "15m and 135m"),
            .list(
                "precision", "NAME", help: "Numbers that hold the frozen weights; may be repeated.", default: "all",
                choices: Hyperparameters.Precision.allCases.map(\.rawValue)),
            .value("method", "NAME", help: "What is trained.", default: "lora", choices: ["lora", "full"]),
            .value("rank", "N", help: "Rank of LoRA; alpha is twice the rank.", default: "8"),
            .value("dropout", "X", help: "Share of LoRA's inputs that are dropped.", default: "0"),
            .value("workload", "NAME", help: "Rows of a step, by shapes.json.", default: "dense"),
            .flag("loop", help: "Measure passes of the training loop instead of bare steps."),
            .value("micro-batch-tokens", "N", help: "With --loop: tokens worked on at one time.", default: "2048"),
            .value("steps", "N", help: "Undisturbed samples to take.", default: "5"),
            .value("threads", "N", help: "Threads of the kernels.", default: "as shapes.json says"),
            .value("shapes", "FILE", help: "Another shapes.json."),
            .value("report", "FILE", help: "Measure nothing; print the table of the JSON lines in this file."),
            .flag("profile", help: "Print the time of each part of a step."),
            .flag("json", help: "Print JSON lines instead of a table."),
        ])

    static func main() {
        description.run(run)
    }

    private static func run(_ arguments: ParsedArguments) throws {
        if let file = arguments.string("report") { return print(try report(file).text(withStages: arguments.flag("profile"))) }
        let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("shapes.json").path
        let specification = try Specification(path: arguments.string("shapes") ?? beside)
        Processor.useThreads(try arguments.integer("threads", in: .from(1, through: 1024)) ?? specification.threads)
        let isJSON = arguments.flag("json")
        let machine = machine()
        if isJSON { print(JSONValue.object(["machine": .object(machine)]).text()) }
        var measurements: [Measurement] = []
        for group in try cases(arguments, specification) {
            var rate: Double?
            for one in group {
                let samples = try arguments.integer("steps", in: .from(1, through: 1000)) ?? 5
                let measured =
                    arguments.flag("loop")
                    ? try one.measureLoop(
                        samples: samples,
                        microBatchTokens: try arguments.integer("micro-batch-tokens", in: .from(1, through: 1 << 20)) ?? 2048)
                    : try one.measure(samples: samples)
                // The same products for every precision; measured once, in the midst of the steps.
                let products = try rate ?? one.productRate(rows: 2048)
                rate = products
                measurements.append(measured.adding(productRate: products))
                if isJSON { print(JSONValue.object(measurements[measurements.count - 1].fields).text()) }
            }
        }
        if !isJSON { print(Report(machine: machine, measurements: measurements).text(withStages: arguments.flag("profile"))) }
    }

    // Grouped by shape.
    private static func cases(_ arguments: ParsedArguments, _ specification: Specification) throws -> [[TrainingCase]] {
        let names = arguments.list("shape").isEmpty ? ["15m", "135m"] : arguments.list("shape")
        let workload = arguments.string("workload") ?? "dense"
        var lora = specification.lora
        lora.rank = try arguments.integer("rank", in: .from(1, through: 1024)) ?? lora.rank
        lora.alpha = 2 * Double(lora.rank)
        lora.dropout = try arguments.number("dropout", in: .from(0, below: 1)) ?? lora.dropout
        let isFull = arguments.string("method") == "full"
        let asked = arguments.list("precision").compactMap { Hyperparameters.Precision(rawValue: $0) }
        // Trained weights are always float32.
        let precisions = isFull ? [.float32] : asked.isEmpty ? Hyperparameters.Precision.allCases : asked
        return try names.map { name in
            guard let shape = specification.shapes.first(where: { $0.name == name }) else {
                throw WorkbenchError(.invalidSetting, "there is no shape '\(name)'")
            }
            let steps = try specification.steps(ofWorkload: workload)
            return precisions.map {
                TrainingCase(
                    shape: shape, precision: $0, method: isFull ? .full : .lora(lora), workload: workload, rowLengths: steps,
                    learningRate: specification.learningRate)
            }
        }
    }

    private static func machine() -> JSONObject {
        [
            "processor": .string(Processor.model ?? "unknown"), "cores": .integer(Int64(Processor.cores)),
            "threads": .integer(Int64(Processor.threads)), "kernels": .string(Processor.kernelVariant),
            "oneDNN": .string(Processor.oneDNNVersion),
        ]
    }

    private static func report(_ file: String) throws -> Report {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let lines = try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        return Report(
            machine: lines.compactMap { $0["machine"]?.object }.first ?? [:],
            measurements: lines.compactMap { $0["side"] == nil ? nil : $0.object }.map { Measurement($0) })
    }
}
