internal import Domain

/// Finds validation rows that training has seen: the same row, the same input, or nearly the same words.
///
/// Inputs are the same apart from case and white space at the ends. Near is what it is for `DuplicateMeasure`.
public struct LeakageMeasure {
    private let threshold: Double
    private var training: RowFingerprinting
    private var validation: RowFingerprinting

    /// A measure without rows; throws `invalid_setting` for a threshold outside of 0.5 ... 1 and for less than one thread.
    public init(threshold: Double = 0.8, seed: UInt64 = 0, threads: Int) throws {
        self.threshold = threshold
        training = try RowFingerprinting(threshold: threshold, seed: seed, threads: threads)
        validation = training
    }

    /// Adds the next row of the training part.
    public mutating func addTraining(_ row: DatasetRow.Content) {
        training.add(row)
    }

    /// Adds the next row of the validation part.
    public mutating func addValidation(_ row: DatasetRow.Content) {
        validation.add(row)
    }

    /// Compares both parts and hands the findings to `report`, in the order of validation rows; `related` is a row of the training part.
    ///
    /// `reading` and `readingValidation` give a row again by its number from 1. Throws what they and `report` throw.
    public consuming func finish(
        readingTraining: @escaping (Int) throws -> DatasetRow.Content, readingValidation: @escaping (Int) throws -> DatasetRow.Content,
        report: (QualityFinding) throws -> Void
    ) throws -> Leakage {
        var rows = training.finish()
        let trainingCount = rows.count
        rows.append(validation.finish(), room: training.room)
        var comparison = ShingleComparison(rows, threshold: threshold) {
            try $0 < trainingCount ? readingTraining($0 + 1) : readingValidation($0 - trainingCount + 1)
        }
        var search = LeakageSearch(rows, trainingCount: trainingCount)
        try search.run(&comparison, training.hashing)
        var totals = Leakage(trainingRows: trainingCount, validationRows: rows.count - trainingCount, partlyCompared: search.partlyCompared)
        for (index, match) in search.matches.enumerated() {
            guard let match else { continue }
            let other = Int(match.row) + 1
            switch match.kind {
            case .row: totals.sameRows += 1
            case .input: totals.sameInputs += 1
            case .near: totals.near += 1
            }
            try report(
                QualityFinding(
                    row: index + 1, flag: match.kind == .near ? .leakedNearly : .leakedExactly, message: match.message, related: other))
        }
        return totals
    }
}

/// How much of a validation part training has seen, in exact counts; each row is counted once.
public struct Leakage: Sendable, Equatable {
    /// Rows of the training part.
    public let trainingRows: Int
    /// Rows of the validation part.
    public let validationRows: Int
    /// Validation rows that are also in the training part.
    public internal(set) var sameRows = 0
    /// Other validation rows whose input is also in the training part.
    public internal(set) var sameInputs = 0
    /// Other validation rows that are nearly a row of the training part.
    public internal(set) var near = 0
    /// Times that a row was not compared with all candidates, because there were more than 64.
    public let partlyCompared: Int
}
