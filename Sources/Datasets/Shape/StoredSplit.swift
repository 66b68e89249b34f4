public import Domain
public import Store

/// Splits stored rows into a version to train on and one to validate with.
public struct StoredSplit: Sendable {
    /// The parts; nil for one without rows.
    public struct Result: Sendable {
        /// The rows to train on.
        public internal(set) var training: DatasetVersion?
        /// The rows to validate with.
        public internal(set) var validation: DatasetVersion?
        /// How many groups of rows that belong together there are, and the rows of the largest; nil where rows might part.
        public let groups: (count: Int, largest: Int)?
    }

    private let validationPercent: Double
    private let seed: UInt64
    private let keepsGroups: Bool
    private let mindsLabels: Bool

    /// A split with 0 to 100 percent of the rows for validation. With `keepsGroups` rows that repeat each other stay on one side; with
    /// `mindsLabels` each part gets its share of every label, where answers are labels.
    public init(validationPercent: Double, seed: UInt64, keepsGroups: Bool = true, mindsLabels: Bool = true) {
        self.validationPercent = validationPercent
        self.seed = seed
        self.keepsGroups = keepsGroups
        self.mindsLabels = mindsLabels
    }

    /// Splits `rows` into the datasets of these names; `progress` is told how many rows were compared.
    public func run(
        over rows: StoredRows, training: DatasetName, validation: DatasetName, in datasets: DatasetRecords,
        visibility: Dataset.Visibility = .organization, progress: (Int) throws -> Void = { _ in }
    ) throws -> Result {
        let keys = try keys(of: rows, progress: progress)
        let (split, labels, groups) = (try self.rows(by: keys), keys.labels, keys.groups)
        var settings = ["seed": "\(seed)", "validation": "\(Self.text(validationPercent)) %"]
        if groups != nil { settings["groups"] = "kept together" }
        if labels != nil { settings["labels"] = "in equal shares" }
        var derived = DerivedVersion(in: datasets)
        derived.visibility = visibility
        func write(_ numbers: [Int], _ name: DatasetName, _ action: String) throws -> DatasetVersion? {
            guard !numbers.isEmpty else { return nil }
            var origin = DatasetOrigin(action: action)
            (origin.parents, origin.settings) = ([rows.name], settings)
            return try derived.write(numbers.lazy.map { (0, $0) }, of: [rows], as: name, origin: origin).version
        }
        let sizes = groups?.sizes
        var result = Result(groups: sizes.map { ($0.clusters, $0.largest) })
        result.training = try write(split.training, training, "training part")
        result.validation = try write(split.validation, validation, "validation part")
        return result
    }

    /// What a version's rows have in common, by which they are split; all that takes long of a split.
    public struct Keys: Sendable {
        let count: Int
        let labels: [UInt64]?
        let groups: RowClusters?
    }

    /// Looks for what the rows have in common; `progress` is told how many were compared.
    public func keys(of rows: StoredRows, progress: (Int) throws -> Void = { _ in }) throws -> Keys {
        let (labels, groups) = try keys(of: rows, progress)
        return Keys(count: rows.count, labels: labels, groups: groups)
    }

    /// The rows that `run` would write, by their numbers; nothing is stored.
    public func rows(by keys: Keys) throws -> RowSplit {
        try RowSplit(rows: keys.count, validationShare: validationPercent / 100, seed: seed, labels: keys.labels, groups: keys.groups)
    }

    /// The percentage with at most two digits behind the point.
    private static func text(_ percent: Double) -> String {
        let hundredths = Int((percent * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private func keys(
        of rows: StoredRows, _ progress: (Int) throws -> Void
    ) throws -> (labels: [UInt64]?, groups: RowClusters?) {
        var duplicates = try DuplicateMeasure(threads: 2)
        var labels = LabelMeasure()
        var keys: [UInt64] = []
        try rows.forEach { number, row in
            if keepsGroups { duplicates.add(row.content) }
            if mindsLabels {
                labels.add(row.content)
                keys.append(RowKeys(row.content).answer)
            }
            if number.isMultiple(of: 256) { try progress(number) }
        }
        let groups = keepsGroups ? try duplicates.finish(reading: { try rows.row($0).content }, report: { _ in }).groups : nil
        return (labels.finish() == nil ? nil : keys, groups)
    }
}
