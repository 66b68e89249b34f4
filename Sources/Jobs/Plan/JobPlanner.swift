internal import Datasets
internal import Digests
public import Domain
internal import Engine
public import Store
internal import Tokenization
internal import TrainingLoop

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Makes of what was asked of a job what its trainer gets: rows as stored versions, settings with reasons, and what it will take.
public struct JobPlanner: JobPlanning {
    /// Finds a file that was uploaded through the OpenAI protocol, with the name its sender gave it and the digest of its bytes.
    public typealias TrainingFiles =
        @Sendable (Identifier<TrainingFile>, Organization.ID) throws -> (url: URL, name: String, digest: BlobDigest)

    /// Rows that the OpenAI protocol demands of a training file.
    public static let leastProtocolRows = 10

    let store: Store
    let bases: BaseModelCatalog
    let estimator: JobEstimator
    let files: TrainingFiles
    let memory: @Sendable () -> Int?
    let engine: String
    /// What was imported is remembered by the store.
    private let imports = FileImports(keeping: 0)
    let measures = RowMeasures()

    /// A planner over the records of `store`.
    ///
    /// `memory` says how many bytes a trainer may have, asked each time: nil for what the machine can give; `engine` is the version that
    /// plans name.
    public init(
        _ store: Store, bases: BaseModelCatalog, estimator: JobEstimator, engine: String, files: @escaping TrainingFiles,
        memory: @escaping @Sendable () -> Int?
    ) {
        self.store = store
        self.bases = bases
        self.estimator = estimator
        self.engine = engine
        self.files = files
        self.memory = memory
    }

    /// The plan of `job`, whose rows become stored versions on the way; the same job gives the same plan again.
    ///
    /// `progress` is told how many bytes or rows were read, and may throw to stop. Throws what training would refuse: `base_model_not_found`,
    /// `invalid_dataset` with its rows, `invalid_n_examples`, `invalid_setting`, `out_of_memory`; the detail `param` names the field.
    public func plan(_ job: Job, in folder: URL, progress: (Int) throws -> Void) throws -> JobPlan {
        let request = job.request
        return try withoutActuallyEscaping(progress) { progress in
            // A plan that is made again is the same, so that the run can go on from its checkpoint.
            let base = try OpenedBase(bases.base(request.base), moment: job.plan?.training.templateTime.flatMap(TemplateMoment.init))
            let maker = RowMaker(
                store: store, organization: job.organizationID, owner: job.owner, files: files, imports: imports,
                progress: progress)
            let rows = try maker.rows(of: request)
            let measured = try MeasuredRows(
                rows.training.input(in: store), rows.validation?.input(in: store), base, request, scored: rows.split?.validation
            ) { input, settings in
                try TuningRows(input, base.encoder(), settings, progress: progress).rows.sizes
            }
            let draft = try draft(request, base, measured, seed: Self.seed(of: job))
            try draft.requireFit()
            let inputs = try maker.inputs(of: rows)
            let plan = TrainingPlan(
                kind: .tune, base: .init(path: base.folder.path, sha256: try WeightDigest.of(folder: base.folder.path)),
                dataset: inputs.training,
                validation: inputs.validation, split: request.split, skipsInvalidRows: request.skipsInvalidRows,
                trainedTurns: request.trainedTurns,
                templateTime: base.moment.text, method: draft.method, hyperparameters: draft.hyperparameters, threads: draft.threads,
                engine: engine)
            let records = store.datasets(of: job.organizationID)
            for part in [rows.training, rows.validation].compactMap(\.self) {
                try records.add(DatasetUse(version: part.version.id, kind: .job, name: job.id.rawValue))
            }
            return JobPlan(
                training: plan, dataset: rows.training.version.id, validation: rows.validation?.version.id, reasons: draft.reasons,
                estimate: draft.estimate)
        }
    }

    /// Throws `invalid_n_examples` in the OpenAI protocol's words where a file has too few rows.
    static func requireProtocolRows(_ count: Int, parameter: String) throws {
        guard parameter == "training_file", count < leastProtocolRows else { return }
        throw WorkbenchError(
            .invalidExampleCount, "Training file has \(count) example(s), but must have at least \(leastProtocolRows) examples",
            details: ["param": parameter])
    }

    /// The seed of a job: what was not chosen is drawn from its id, so that a plan that is made again is the same.
    public static func seed(of job: Job) -> UInt64 {
        if let seed = job.request.seed { return seed }
        let digest = SHA256.hexadecimal(of: Array(job.id.rawValue.utf8))
        return UInt64(digest.prefix(7), radix: 16) ?? 1
    }
}
