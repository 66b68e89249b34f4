import API
import Accounts
import Domain
import Jobs
import Store
import Trainers
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Everything the API is made of, on one data folder.
struct Workbench: Sendable {
    let services: Services
    /// Runs jobs, while its `run` does.
    let runner: JobRunner

    /// Opens what lies in `folder`, making what is not there.
    ///
    /// `report` hears of what goes wrong while jobs run and no job can tell.
    init(_ folder: DataFolder, _ settings: Settings, report: @escaping @Sendable (String) -> Void = { _ in }) throws {
        let store = try folder.store()
        let services = Services(
            store: store, accounts: try Accounts(store: store),
            uploads: try Uploads(at: folder.url.appendingPathComponent("uploads", isDirectory: true)),
            jobsFolder: folder.url.appendingPathComponent("jobs", isDirectory: true),
            trainers: [NativeTrainer(executable: Tunesmith.executable, dataLimitBytes: Self.dataLimit(settings))], settings: settings,
            bases: BaseModels(BaseModelCatalog(store) { Self.bases(folder, settings) }), version: Tunesmith.version)
        self.services = services
        runner = JobRunner(
            services.jobs, planner: services.planner, trainers: services.trainers,
            folder: services.jobsFolder, bounds: { Self.bounds(settings) }, learn: services.estimator.lesson, report: report)
    }

    /// What trainers may use together: what the settings say, else what the machine has.
    private static func bounds(_ settings: Settings) -> JobBounds {
        let (memory, threads) = (settings.integer("job_memory_bytes"), settings.integer("job_threads"))
        // What runs counts as well, so that it is the whole machine that is divided, not what is free now.
        return JobBounds(
            memoryBytes: memory > 0 ? memory : SystemFacts.memory().map { $0.total / 5 * 4 } ?? Int.max,
            threads: threads > 0 ? threads : ProcessInfo.processInfo.activeProcessorCount)
    }

    /// The most that one trainer may allocate where trainers are bounded: all of that, and room for what is mapped and never touched.
    private static func dataLimit(_ settings: Settings) -> Int? {
        let memory = settings.integer("job_memory_bytes")
        return memory > 0 ? memory + (256 << 20) : nil
    }

    /// Throws away from time to time what has expired, until the task is cancelled.
    func keepHouse() async {
        while !Task.isCancelled {
            // What cannot be removed now is tried again.
            _ = try? services.uploads.removeExpired()
            _ = try? services.store.removeExpiredFiles()
            try? await Task.sleep(for: .seconds(3600))
        }
    }

    /// The shipped model, the folders that are set, and those under `base-models` in the data folder.
    private static func bases(_ folder: DataFolder, _ settings: Settings) -> [BaseModelCatalog.Place] {
        let own = folder.url.appendingPathComponent("base-models", isDirectory: true)
        // What is hidden is being fetched.
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: own.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
        let set = settings.list("base_models").map { URL(fileURLWithPath: $0, isDirectory: true) }
        return (set + names.map { own.appendingPathComponent($0, isDirectory: true) }).map { .init($0, .folder) }
            + [try? ShippedBase.path()].compactMap { $0.map { .init(URL(fileURLWithPath: $0, isDirectory: true), .shipped) } }
    }
}
