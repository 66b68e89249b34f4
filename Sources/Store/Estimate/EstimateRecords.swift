public import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What was measured of this machine: outcomes of jobs, and calibrations. The speed is that of the machine, whoever's jobs showed it.
public struct EstimateRecords: Sendable {
    let store: Store

    /// How fast the machine is by a method, beside a typical one: 2 takes twice the time.
    public struct Calibration: Sendable, Equatable {
        /// Name of the method.
        public let method: String
        /// Numbers in which frozen weights are kept.
        public let precision: Hyperparameters.Precision
        /// Threads.
        public let threads: Int
        /// Measured seconds for each typical second.
        public let factor: Double

        /// A calibration.
        public init(method: String, precision: Hyperparameters.Precision, threads: Int, factor: Double) {
            self.method = method
            self.precision = precision
            self.threads = threads
            self.factor = factor
        }
    }

    private static let columns = """
        job_id, base, method, precision_name, threads, typical_seconds, predicted_tokens, predicted_seconds, predicted_memory_bytes, tokens, \
        seconds, memory_bytes
        """

    /// Keeps what a job of an organization took, in a transaction of the caller; of a job that is noted already nothing changes.
    public func add(_ outcome: JobOutcome, of organization: Organization.ID, in transaction: Transaction) throws {
        try transaction.execute(
            """
            INSERT INTO job_outcomes (organization_id, \(Self.columns), created_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT (organization_id, job_id) DO NOTHING
            """, organization.rawValue, outcome.job.rawValue, outcome.kind.base, outcome.kind.method, outcome.kind.precision.rawValue,
            outcome.kind.threads, outcome.typicalSeconds, outcome.predicted.tokens, outcome.predicted.seconds,
            outcome.predicted.memoryBytes, outcome.measured.tokens, outcome.measured.seconds, outcome.measured.memoryBytes,
            store.now().databaseMilliseconds)
    }

    /// What a job of an organization took; nil where it has not ended well.
    public func outcome(of job: Job.ID, of organization: Organization.ID) throws -> JobOutcome? {
        try store.database.read { transaction in
            try transaction.first(
                "SELECT \(Self.columns) FROM job_outcomes WHERE organization_id = $1 AND job_id = $2", organization.rawValue, job.rawValue,
                read: { try JobOutcome($0) })
        }
    }

    /// Measured seconds for each typical second of the last `most` jobs of a kind, newest first.
    public func factors(of kind: JobOutcome.Kind, most: Int = 9) throws -> [Double] {
        try store.database.read { transaction in
            try transaction.rows(
                """
                SELECT seconds, typical_seconds FROM job_outcomes
                WHERE base = $1 AND method = $2 AND precision_name = $3 AND threads = $4 AND seconds > 0 AND typical_seconds > 0
                ORDER BY created_ms DESC, job_id LIMIT $5
                """, kind.base, kind.method, kind.precision.rawValue, kind.threads, most
            ) { try $0.value("seconds", as: Double.self) / $0.value("typical_seconds", as: Double.self) }
        }
    }

    /// Keeps calibrations in place of those of the same method, precision and threads.
    public func keep(_ calibrations: [Calibration]) throws {
        try store.database.write { transaction in
            for calibration in calibrations {
                try transaction.execute(
                    """
                    INSERT INTO calibrations (method, precision_name, threads, factor, created_ms) VALUES ($1, $2, $3, $4, $5)
                    ON CONFLICT (method, precision_name, threads) DO UPDATE SET factor = excluded.factor, created_ms = excluded.created_ms
                    """, calibration.method, calibration.precision.rawValue, calibration.threads, calibration.factor,
                    store.now().databaseMilliseconds)
            }
        }
    }

    /// All calibrations.
    public func calibrations() throws -> [Calibration] {
        try store.database.read { transaction in
            try transaction.rows(
                "SELECT method, precision_name, threads, factor FROM calibrations ORDER BY method, precision_name, threads"
            ) { row in
                Calibration(
                    method: try row.value("method"), precision: .init(rawValue: try row.value("precision_name")) ?? .float32,
                    threads: try row.value("threads"), factor: try row.value("factor"))
            }
        }
    }
}

extension Store {
    /// What was measured of this machine.
    public var estimates: EstimateRecords { EstimateRecords(store: self) }
}

extension JobOutcome {
    fileprivate init(_ row: Row) throws {
        self.init(
            job: .init(rawValue: try row.value("job_id")),
            kind: Kind(
                base: try row.value("base"), method: try row.value("method"),
                precision: .init(rawValue: try row.value("precision_name")) ?? .float32, threads: try row.value("threads")),
            typicalSeconds: try row.value("typical_seconds"),
            predicted: Figures(
                tokens: try row.value("predicted_tokens"), seconds: try row.value("predicted_seconds"),
                memoryBytes: try row.value("predicted_memory_bytes")),
            measured: Figures(
                tokens: try row.value("tokens"), seconds: try row.value("seconds"), memoryBytes: try row.value("memory_bytes")))
    }
}
