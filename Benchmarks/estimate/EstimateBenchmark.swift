import Datasets
import Domain
import Foundation
import JSON
import Jobs
import Store
import TrainingLoop

/// Plans a job as the server would, for `run` to train and to compare; and keeps what it took, so that the next ones learn from it.
///
///     estimate-benchmark plan FOLDER NAME BASE ROWS METHOD [SETTING=VALUE]…    prints the estimate, makes FOLDER/runs/NAME
///     estimate-benchmark note FOLDER NAME TOKENS SECONDS MEMORY                keeps the outcome
@main
enum EstimateBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 6 else { throw WorkbenchError(.invalidSetting, "too few arguments") }
        let folder = URL(fileURLWithPath: arguments[2], isDirectory: true)
        let store = try Store(at: folder.appendingPathComponent("store", isDirectory: true))
        let estimator = JobEstimator(store) { .init(perHour: 0.1, currency: "USD") }
        let run = folder.appendingPathComponent("runs/\(arguments[3])", isDirectory: true)
        switch arguments[1] {
        case "plan": try plan(Array(arguments.dropFirst(3)), folder, run, store, estimator)
        case "note": try note(Array(arguments.dropFirst(3)), run, store, estimator)
        default: throw WorkbenchError(.invalidSetting, "no such command")
        }
    }

    private static func plan(
        _ arguments: [String], _ folder: URL, _ run: URL, _ store: Store, _ estimator: JobEstimator
    ) throws {
        let base = URL(fileURLWithPath: arguments[1], isDirectory: true)
        let bases = BaseModelCatalog(store) { [.init(base, .folder)] }
        let dataset = try DatasetImport(DatasetReader(path: arguments[2]), into: store.datasets(of: Organization.localID))
            .run(as: DatasetName("rows-\(arguments[0])"))
        var request = JobRequest(rows: .dataset(dataset.version.id), base: base.lastPathComponent)
        request.method = method(arguments[3])
        request.seed = 1
        for setting in arguments.dropFirst(4) { set(setting, &request) }
        let planner = JobPlanner(store, bases: bases, estimator: estimator, engine: "benchmark") { _, _ in
            throw WorkbenchError(.fileNotFound, "no files")
        } memory: {
            nil
        }
        let job = job(arguments[0], request)
        let plan = try planner.plan(job, in: run) { _ in }
        _ = try RunFolder.create(run, plan: plan.training)
        try JSONEncoder().encode(plan).write(to: run.appendingPathComponent("job.json"))
        print(String(decoding: try JSONEncoder().encode(plan.estimate), as: UTF8.self))
    }

    private static func note(_ arguments: [String], _ run: URL, _ store: Store, _ estimator: JobEstimator) throws {
        let data = try Data(contentsOf: run.appendingPathComponent("job.json"))
        var job = job(arguments[0], JobRequest(rows: .dataset(.init(rawValue: "")), base: ""))
        job.plan = try JSONDecoder().decode(JobPlan.self, from: data)
        let figures = JobOutcome.Figures(tokens: Int(arguments[1]) ?? 0, seconds: Double(arguments[2]) ?? 0, memoryBytes: Int(arguments[3]))
        let lesson = try estimator.lesson(of: job, measured: figures)
        try store.database.write { try lesson($0) }
    }

    private static func job(_ name: String, _ request: JobRequest) -> Job {
        Job(
            id: .init(rawValue: name), organizationID: Organization.localID, owner: nil, request: request, created: Date(), updated: Date())
    }

    private static func method(_ name: String) -> Method? {
        switch name {
        case "full": .full
        case "lora": .lora(LoRASettings())
        case "lora16": .lora(.thorough)
        case "qlora": .qlora(LoRASettings())
        case "prefix": .prefix(PrefixSettings())
        case "adapter": .adapter(BottleneckSettings(kind: .houlsby))
        default: nil
        }
    }

    private static func set(_ text: String, _ request: inout JobRequest) {
        let parts = text.split(separator: "=").map(String.init)
        switch parts[0] {
        case "epochs": request.settings.epochs = Double(parts[1])
        case "batch_size": request.settings.batchSize = Int(parts[1])
        case "precision": request.settings.precision = .init(rawValue: parts[1])
        case "validation": request.validationPercent = Double(parts[1]) ?? 0
        case "threads": request.threads = Int(parts[1])
        default: break
        }
    }
}
