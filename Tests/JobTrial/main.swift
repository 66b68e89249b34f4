// A runner of jobs for CommandTests to kill: `job-trial FOLDER TUNESMITH ORIGIN RESTARTS` runs the jobs of the store in FOLDER/store until it
// is ended. The plan of every job is FOLDER/plan.json; time goes a hundred times as fast from ORIGIN on, so that restarts come soon.
import Domain
import Foundation
import Jobs
import Store
import Trainers

/// Every job is the same run.
struct FixedPlanner: JobPlanning {
    let file: URL

    func plan(_ job: Job, in folder: URL, progress: (Int) throws -> Void) throws -> JobPlan {
        try progress(0)
        let training = try JSONDecoder().decode(TrainingPlan.self, from: Data(contentsOf: file))
        let estimate = JobEstimate(
            rows: 12, validationRows: 0, tokensPerEpoch: 0, tokens: 0, trainedTokens: 0, steps: 0, seconds: 1, parts: [], memoryBytes: 1,
            recomputes: false, cost: nil, currency: nil, basis: "typical")
        return JobPlan(training: training, dataset: .init(rawValue: "rows"), validation: nil, reasons: [], estimate: estimate)
    }
}

let arguments = CommandLine.arguments
guard arguments.count == 5, let origin = Double(arguments[3]), let restarts = Int(arguments[4]) else { exit(2) }
let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
let store = try Store(at: folder.appendingPathComponent("store", isDirectory: true))
let queue = JobQueue(store, machine: JobStateMachine(mostRestarts: restarts)) {
    Date(timeIntervalSince1970: origin + (Date().timeIntervalSince1970 - origin) * 100)
}
var patience = JobRunner.Patience()
(patience.tickSeconds, patience.idleSeconds) = (0.02, 0.02)
let runner = JobRunner(
    queue, planner: FixedPlanner(file: folder.appendingPathComponent("plan.json")), trainers: [NativeTrainer(executable: arguments[2])],
    folder: folder.appendingPathComponent("jobs", isDirectory: true), bounds: { JobBounds(memoryBytes: .max, threads: 2) },
    patience: patience
) { FileHandle.standardError.write(Data("\($0)\n".utf8)) }
await runner.run()
