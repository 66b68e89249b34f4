import Domain

/// What all simulated jobs share.
enum SimulatedJobs {
    static let request = JobRequest(rows: .dataset(.init(rawValue: "rows")), base: "tiny")
    static let ids = (0..<64).map { Job.ID(rawValue: "job \($0)") }
    static let version = ModelVersion.ID(rawValue: "version")
    static let failure = Job.Failure(code: WorkbenchError.Code.trainingDiverged.rawValue, message: "diverged")
    static let passing = Job.Failure(code: WorkbenchError.Code.outOfMemory.rawValue, message: "no memory")
    static let badRows = Job.Failure(code: "invalid_training_file", message: "bad rows")
    static let plan = plan(rows: "/rows")
    static let otherPlan = plan(rows: "/other")

    private static func plan(rows: String) -> JobPlan {
        JobPlan(
            training: TrainingPlan(
                kind: .tune, base: .init(path: "/base", sha256: "b"), dataset: .init(path: rows, sha256: "r"), validation: nil,
                skipsInvalidRows: false, method: .full, hyperparameters: Hyperparameters(), threads: 1, engine: "test"),
            dataset: .init(rawValue: "rows"), validation: nil, reasons: [],
            estimate: JobEstimate(
                rows: 1, validationRows: 0, tokensPerEpoch: 1, tokens: 1, trainedTokens: 1, steps: 1, seconds: 1, parts: [], memoryBytes: 1,
                recomputes: false, cost: nil, currency: nil, basis: "typical"))
    }
}
