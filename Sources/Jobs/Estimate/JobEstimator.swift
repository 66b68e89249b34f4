public import Domain
internal import Engine
public import Store
internal import TrainingLoop

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Foretells what a run takes, and keeps what jobs took so that later estimates are better.
public struct JobEstimator: Sendable {
    /// What an hour of this machine costs.
    public struct Rate: Sendable, Equatable {
        /// For an hour.
        public var perHour: Double
        /// Such as `USD`.
        public var currency: String

        /// A rate.
        public init(perHour: Double, currency: String) {
            self.perHour = perHour
            self.currency = currency
        }

        /// What `seconds` cost.
        public func cost(of seconds: Double) -> Double { perHour * seconds / 3600 }
    }

    private let store: Store
    private let rate: @Sendable () -> Rate?

    /// An estimator that learns from what `store` keeps; `rate` is asked each time and nil where no price is set.
    public init(_ store: Store, rate: @escaping @Sendable () -> Rate?) {
        self.store = store
        self.rate = rate
    }

    /// A run in numbers.
    struct Run {
        let configuration: ModelConfiguration
        let method: Method
        let hyperparameters: Hyperparameters
        let rows: RowSizes
        let validation: RowSizes
        let threads: Int
        let weightBytes: Int
        let recomputes: Bool
        let memoryBytes: Int

        var kind: JobOutcome.Kind {
            JobOutcome.Kind(
                base: JobEstimator.shape(of: configuration), method: method.name, precision: hyperparameters.precision, threads: threads)
        }
    }

    /// Foretells what `run` takes; throws what its method is refused with, and what the store throws.
    func estimate(_ run: Run) throws -> JobEstimate {
        let work = RunWork(run.rows, validation: run.validation, run.hyperparameters)
        let typical = try typicalTime(run, work)
        let speed = try MachineSpeed(of: run.kind, store.estimates)
        func part(_ name: String, _ seconds: Double) -> JobEstimate.Part { .init(name: name, seconds: seconds * speed.factor) }
        let parts = [
            part("loading", typical.loading), part("training", typical.training), part("validation", typical.validation),
            part("saving", typical.saving),
        ]
        let seconds = parts.reduce(0) { $0 + $1.seconds }
        let rate = rate()
        return JobEstimate(
            rows: run.rows.count, validationRows: run.validation.count, tokensPerEpoch: run.rows.tokenCount, tokens: work.training.tokens,
            trainedTokens: work.training.targets, steps: work.steps, seconds: seconds, parts: parts, memoryBytes: run.memoryBytes,
            recomputes: run.recomputes, cost: rate?.cost(of: seconds), currency: rate?.currency, basis: speed.basis.rawValue,
            factor: speed.factor)
    }

    private func typicalTime(_ run: Run, _ work: RunWork) throws -> TypicalTime {
        let step = try StepWork(run.configuration, method: run.method, precision: run.hyperparameters.precision)
        return TypicalTime(
            work, step, precision: run.hyperparameters.precision, threads: run.threads, recomputes: run.recomputes,
            tokensRead: run.rows.tokenCount + run.validation.tokenCount,
            weightBytes: run.weightBytes)
    }

    /// Names the shape of a model, on which its speed depends.
    static func shape(of configuration: ModelConfiguration) -> String {
        "\(configuration.modelType) \(configuration.hiddenSize)x\(configuration.layerCount) \(configuration.vocabularySize)"
    }
}

extension JobEstimator {
    /// What a job took beside what was foretold, where its plan is known and its run began.
    ///
    /// `measured` holds the tokens that were read, the seconds that its trainers worked and the most memory that they had.
    public func outcome(of job: Job, measured: JobOutcome.Figures) throws -> JobOutcome? {
        guard let plan = job.plan, measured.seconds > 0, plan.estimate.seconds > 0 else { return nil }
        let configuration = try ModelConfiguration(
            contentsOf: URL(fileURLWithPath: plan.training.base.path, isDirectory: true).appendingPathComponent("config.json"))
        let kind = JobOutcome.Kind(
            base: Self.shape(of: configuration), method: plan.training.method.name, precision: plan.training.hyperparameters.precision,
            threads: plan.training.threads)
        // What was foretold was typical seconds times a factor; of a run that ended early only its share counts.
        let share = plan.estimate.tokens > 0 ? min(1, Double(measured.tokens) / Double(plan.estimate.tokens)) : 1
        let factor = plan.estimate.factor
        return JobOutcome(
            job: job.id, kind: kind, typicalSeconds: plan.estimate.seconds / factor * share,
            predicted: .init(tokens: plan.estimate.tokens, seconds: plan.estimate.seconds, memoryBytes: plan.estimate.memoryBytes),
            measured: measured)
    }

    /// What a finished job teaches, to be noted in the transaction that ends it; a `JobRunner` is given this.
    public func lesson(of job: Job, measured: JobOutcome.Figures) throws -> JobRunner.Lesson {
        guard let outcome = try outcome(of: job, measured: measured) else { return { _ in } }
        return { [store] in try store.estimates.add(outcome, of: job.organizationID, in: $0) }
    }

    /// How far a job's estimate was off: measured / foretold - 1; nil where it has not ended.
    public func errors(of job: Job) throws -> (tokens: Double?, seconds: Double?, memory: Double?)? {
        try store.estimates.outcome(of: job.id, of: job.organizationID)?.errors
    }
}
