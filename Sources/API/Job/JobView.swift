internal import Domain
internal import Jobs
internal import Store

/// A job with what lies beside it and belongs to its answer: names of datasets and of its model, its place in the queue.
struct JobView: Sendable {
    /// Rows with the names that the caller may see.
    struct Rows: Sendable {
        let kind: String
        var dataset: (id: Dataset.ID, name: String?, version: Int)?
        var name: String?
        var filter: ConversationFilter?
        var file: TrainingFile.ID?
    }

    /// The version that the job made.
    struct Result: Sendable {
        let version: ModelVersion
        let model: String
    }

    let job: Job
    let rows: Rows
    let validation: Rows?
    let position: Int?
    let result: Result?
    let outcome: JobOutcome?

    /// The job as the caller sees it.
    init(_ job: Job, _ call: Call) throws {
        let services = call.services
        let caller = try call.principal()
        self.job = job
        rows = try Self.rows(job.request.rows, version: job.plan?.dataset, services.datasets(of: caller))
        validation = try job.request.validation.map {
            try Self.rows($0, version: job.plan?.validation, services.datasets(of: caller))
        }
        position = try services.jobs.position(of: job)
        result = try job.result.flatMap { try Self.result($0, services.models(of: caller)) }
        outcome = job.state == .succeeded ? try services.store.estimates.outcome(of: job.id, of: job.organizationID) : nil
    }

    private static func rows(_ rows: JobRequest.Rows, version: DatasetVersion.ID?, _ datasets: DatasetRecords) throws -> Rows {
        var found: Rows
        var version = version
        switch rows {
        case .dataset(let id):
            found = Rows(kind: "dataset")
            // What was asked for, though a part of it may be scored instead of trained on.
            version = id
        case .conversations(let name, let filter): found = Rows(kind: "conversations", name: name, filter: filter)
        case .file(let id): found = Rows(kind: "file", file: id)
        }
        if let version { found.dataset = try dataset(version, datasets) }
        return found
    }

    /// Nil for a dataset that the caller may not see, or that is gone.
    private static func dataset(
        _ id: DatasetVersion.ID, _ datasets: DatasetRecords
    ) throws -> (id: Dataset.ID, name: String?, version: Int)? {
        do {
            let (dataset, version) = try datasets.version(id)
            return (dataset.id, dataset.name.rawValue, version.number)
        } catch let error as WorkbenchError where error.code == .datasetNotFound {
            return nil
        }
    }

    private static func result(_ id: ModelVersion.ID, _ models: ModelRecords) throws -> Result? {
        do {
            let version = try models.version(id)
            return Result(version: version, model: try models.model(version.modelID).name)
        } catch let error as WorkbenchError where [.versionNotFound, .modelNotFound].contains(error.code) {
            return nil
        }
    }
}
