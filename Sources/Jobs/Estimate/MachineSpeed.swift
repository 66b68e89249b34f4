internal import Domain
internal import Store

/// How fast this machine is beside a typical one, for a kind of jobs.
struct MachineSpeed: Sendable, Equatable {
    /// Where a speed comes from; the raw value is its name in an estimate.
    enum Basis: String {
        case finishedJobs = "finished_jobs"
        case calibration, typical
    }

    /// Seconds of this machine for each typical second.
    let factor: Double
    let basis: Basis

    /// What finished jobs of `kind` show, else the calibration, else the typical speed.
    init(of kind: JobOutcome.Kind, _ records: EstimateRecords) throws {
        let shown = try records.factors(of: kind)
        if !shown.isEmpty {
            self.init(factor: Self.median(shown), basis: .finishedJobs)
            return
        }
        // The nearest: the method counts first, then the precision, then the number of threads.
        let nearest = try records.calibrations().min { Self.distance($0, kind) < Self.distance($1, kind) }
        self.init(factor: nearest?.factor ?? 1, basis: nearest == nil ? .typical : .calibration)
    }

    private init(factor: Double, basis: Basis) {
        (self.factor, self.basis) = (factor, basis)
    }

    private static func distance(_ calibration: EstimateRecords.Calibration, _ kind: JobOutcome.Kind) -> Int {
        (calibration.method == kind.method ? 0 : 1 << 24) + (calibration.precision == kind.precision ? 0 : 1 << 20)
            + min(abs(calibration.threads - kind.threads), 1 << 16)
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
