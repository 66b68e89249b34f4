import Arguments
import Benchmarking
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

/// Measures the tuning methods on real tasks with the shipped base.
@main
struct MethodsBenchmark {
    static let description = CommandDescription(
        name: "methods-benchmark", summary: "Measure the tuning methods on real tasks with the shipped base.",
        discussion: [
            "First a search on a part of the training rows chooses each method's settings, then every seed trains on all of them and is "
                + "scored on the held-out rows. Finished runs are lines of the results file and are not run again."
        ],
        options: [
            .value("tunesmith", "FILE", help: "The built program.", default: ".build/release/tunesmith"),
            .value("base", "FOLDER", help: "Base model.", default: "Models/tunesmith-base"),
            .value("banking77", "FOLDER", help: "Folder with train.csv and test.csv; the task is left out where it is not there."),
            .value("work", "FOLDER", help: "Folder for rows and runs.", default: "runs/methods"),
            .value("results", "FILE", help: "Finished runs, one JSON line each.", default: "results.jsonl in the folder for runs"),
            .value("settings", "FILE", help: "Another settings.json."),
            .list(
                "stage", "NAME", help: "Part of the work; may be repeated.", default: "all", choices: Trial.Stage.allCases.map(\.rawValue)),
            .list("task", "NAME", help: "Task; may be repeated.", default: "all", choices: TaskName.allCases.map(\.rawValue)),
            .list("method", "NAME", help: "Method of settings.json; may be repeated.", default: "all"),
            .list("seed", "N", help: "Seed of settings.json; may be repeated.", default: "all"),
            .flag("report", help: "Run nothing; print the tables of the results file."),
            .value("write", "FILE", help: "Put the tables between the two lines of this Markdown file that mark their place."),
        ])

    private let arguments: ParsedArguments
    private let settings: Settings
    private let tunesmith: Tunesmith
    private let work: URL
    private var results: ResultsFile
    private var machine = ""

    static func main() {
        description.run { arguments in
            var benchmark = try MethodsBenchmark(arguments)
            do {
                if !arguments.flag("report") { try benchmark.runAll() }
                let report = MethodsReport(settings: benchmark.settings, results: benchmark.results)
                print(report.text)
                if let file = arguments.string("write") { try report.write(into: file) }
            } catch is Tunesmith.Stopped {
                benchmark.note("stopped; the same command goes on")
            }
        }
    }

    private init(_ arguments: ParsedArguments) throws {
        self.arguments = arguments
        let beside = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("settings.json").path
        settings = try Settings(path: arguments.string("settings") ?? beside)
        work = URL(fileURLWithPath: arguments.string("work") ?? "runs/methods", isDirectory: true)
        results = try ResultsFile(path: arguments.string("results") ?? work.appendingPathComponent("results.jsonl").path)
        let program = URL(fileURLWithPath: arguments.string("tunesmith") ?? ".build/release/tunesmith").path
        let base = URL(fileURLWithPath: arguments.string("base") ?? "Models/tunesmith-base").path
        tunesmith = Tunesmith(program: program, base: base, threads: settings.threads, warmupRatio: settings.warmupRatio, work: work)
    }

    private mutating func runAll() throws {
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        machine = try tunesmith.machine()
        let tasks = settings.tasks.filter { isAsked("task", $0.name.rawValue) && isThere($0) }
        if isAsked("stage", Trial.Stage.search.rawValue) { for task in tasks { try search(task) } }
        if isAsked("stage", Trial.Stage.speed.rawValue) { for task in tasks { try measureSpeed(task) } }
        if isAsked("stage", Trial.Stage.baseline.rawValue) { for task in tasks { try measureBaselines(task) } }
        guard isAsked("stage", Trial.Stage.final.rawValue) else { return }
        // Seeds last of all: a run that is broken off has as many of one method as of another.
        for seed in seeds { for task in tasks { try measureFinal(task, seed: seed) } }
    }

    private mutating func search(_ task: Settings.Task) throws {
        let files = try files(task, seed: firstSeed)
        for method in methods {
            for candidate in method.candidates {
                let trial = Trial(
                    stage: .search, task: task.name, method: method.name, candidate: candidate, passes: task.searchPasses,
                    batchSize: task.batchSize, seed: firstSeed)
                try run(trial) {
                    try $0.measure(trial, rows: files.searchTraining, heldOut: files.searchHeldOut, answerTokens: task.answerTokens)
                }
            }
        }
    }

    private mutating func measureSpeed(_ task: Settings.Task) throws {
        let files = try files(task, seed: firstSeed)
        for seed in seeds {
            for method in methods {
                guard let candidate = choice(task, method) else { continue }
                let trial = Trial(
                    stage: .speed, task: task.name, method: method.name, candidate: candidate, passes: 1, batchSize: task.batchSize,
                    seed: seed)
                try run(trial) { try $0.measure(trial, rows: files.speed, heldOut: nil, answerTokens: 0) }
            }
        }
    }

    private mutating func measureBaselines(_ task: Settings.Task) throws {
        for seed in task.name == .banking77 ? [firstSeed] : seeds {
            let files = try files(task, seed: seed)
            let trial = Trial(
                stage: .baseline, task: task.name, method: "none", candidate: .init(arguments: [], learningRate: 0), passes: 0,
                batchSize: 0,
                seed: seed)
            try run(trial) { try $0.measureBaselines(trial, files, answerTokens: task.answerTokens) }
        }
    }

    private mutating func measureFinal(_ task: Settings.Task, seed: Int) throws {
        let files = try files(task, seed: seed)
        for method in methods {
            guard let candidate = choice(task, method) else { continue }
            let trial = Trial(
                stage: .final, task: task.name, method: method.name, candidate: candidate, passes: task.passes, batchSize: task.batchSize,
                seed: seed)
            try run(trial) { try $0.measure(trial, rows: files.training, heldOut: files.heldOut, answerTokens: task.answerTokens) }
        }
    }

    private mutating func run(_ trial: Trial, _ measure: (Tunesmith) throws -> Record) throws {
        guard !results.contains(trial) else { return }
        note(trial.text)
        var record = try measure(tunesmith)
        record.fields["machine"] = .string(machine)
        try results.append(record)
    }

    private func choice(_ task: Settings.Task, _ method: Settings.Method) -> Settings.Candidate? {
        let candidate = results.choice(task.name, method.choosesAs ?? method.name)
        if candidate == nil { note("\(task.name.rawValue) \(method.name): left out, the search has no result for it yet") }
        return candidate
    }

    private var methods: [Settings.Method] { settings.methods.filter { isAsked("method", $0.name) } }
    private var seeds: [Int] { settings.seeds.filter { isAsked("seed", "\($0)") } }
    private var firstSeed: Int { settings.seeds.first ?? 1 }

    private func isAsked(_ option: String, _ name: String) -> Bool {
        arguments.list(option).isEmpty || arguments.list(option).contains(name)
    }

    private func isThere(_ task: Settings.Task) -> Bool {
        guard task.name == .banking77 else { return true }
        let folder = arguments.string("banking77")
        if let folder, FileManager.default.fileExists(atPath: "\(folder)/train.csv") { return true }
        note("banking77 is left out: \(folder.map { "there is no \($0)/train.csv" } ?? "its folder is named by --banking77")")
        return false
    }

    private func files(_ task: Settings.Task, seed: Int) throws -> TaskFiles {
        try TaskFiles.made(
            for: task, seed: seed, in: work.appendingPathComponent("rows", isDirectory: true), tunesmith,
            bankingFolder: arguments.string("banking77"))
    }

    private func note(_ text: String) {
        let line = Array("methods-benchmark: \(text)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
    }
}
