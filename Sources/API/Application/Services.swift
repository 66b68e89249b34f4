public import Accounts
internal import Domain
public import Jobs
internal import Registry
public import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What the routes call: everything the API is made of, joined by whoever starts it.
public final class Services: Sendable {
    /// Everything that survives.
    public let store: Store
    /// The rules of people.
    public let accounts: Accounts
    /// Files that are being received.
    public let uploads: Uploads
    /// The settings, each with where it comes from.
    public let settings: Settings
    /// What is to be trained, and what was.
    public let jobs: JobQueue
    /// Where the runs of jobs lie.
    public let jobsFolder: URL
    /// The folders of models whose tokenizers can be looked through.
    public let bases: BaseModels
    /// Foretells what jobs take, and learns from those that ended.
    public let estimator: JobEstimator
    /// Makes plans of what was asked of jobs.
    public let planner: JobPlanner
    /// Where models from the hub lie.
    let baseModelsFolder: URL
    /// Version of the program.
    public let version: String
    /// The clock.
    public let now: @Sendable () -> Date

    let operations: Operations
    let feeds: JobFeeds
    let metrics = Metrics()
    let started: Date
    private let began = ContinuousClock.now

    /// Seconds since the server began, whatever the clock was set to meanwhile.
    var uptimeSeconds: Double { (ContinuousClock.now - began) / .seconds(1) }

    /// Joins the parts; nothing is started.
    public init(
        store: Store, accounts: Accounts, uploads: Uploads, jobsFolder: URL, settings: Settings, bases: BaseModels, version: String,
        now: @escaping @Sendable () -> Date = { Date() }, newID: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() }
    ) {
        self.store = store
        self.accounts = accounts
        self.uploads = uploads
        jobs = JobQueue(store, now: now)
        self.jobsFolder = jobsFolder
        self.settings = settings
        self.bases = bases
        estimator = JobEstimator(store) {
            let rate = settings.number("machine_rate_per_hour")
            return rate > 0 ? .init(perHour: rate, currency: settings.text("currency")) : nil
        }
        planner = JobPlanner(store, bases: bases.catalog, estimator: estimator, engine: version) { id, organization in
            let file = try store.files(of: organization).file(id)
            try store.blobs.verify(file.blob)
            return (try store.blobs.url(of: file.blob), file.name)
        } memory: {
            let bytes = settings.integer("job_memory_bytes")
            return bytes > 0 ? bytes : nil
        }
        baseModelsFolder = jobsFolder.deletingLastPathComponent().appendingPathComponent("base-models", isDirectory: true)
        self.version = version
        self.now = now
        started = now()
        operations = Operations(now: now, newID: newID)
        feeds = JobFeeds(jobs)
    }

    /// The folder of a job's run, whether it is there or not.
    func jobFolder(_ id: Job.ID) -> URL { jobsFolder.appendingPathComponent(id.rawValue, isDirectory: true) }

    /// The ids of all base models.
    func baseNames() throws -> [String] { try bases.all().map(\.id.rawValue) }

    /// The models that the caller sees.
    func models(of caller: Principal) -> ModelRecords {
        store.models(of: caller.organization, as: Self.viewer(caller))
    }

    /// The datasets that the caller sees.
    func datasets(of caller: Principal) -> DatasetRecords {
        store.datasets(of: caller.organization, as: Self.viewer(caller))
    }

    /// The models that the caller sees, and what is done with their files.
    func registry(of caller: Principal) -> ModelRegistry {
        ModelRegistry(store, of: caller.organization, as: Self.viewer(caller))
    }

    /// What is private is there for its owner, for admins and for whoever owns the data folder.
    private static func viewer(_ caller: Principal) -> Viewer {
        Viewer(user: caller.user, seesAll: caller.role >= .admin && caller.scopes == nil || caller.credential == .local)
    }
}
