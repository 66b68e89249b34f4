/// Mean and spread of one figure over several runs.
public struct Summary: Sendable, Equatable {
    /// The figure of each run.
    public let values: [Double]

    /// A summary of `values`.
    public init(_ values: [Double]) {
        self.values = values
    }

    /// Arithmetic mean; nothing without values.
    public var mean: Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// Standard deviation of a sample (n - 1 in the denominator); nothing for fewer than two values.
    public var standardDeviation: Double? {
        guard let mean, values.count > 1 else { return nil }
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(values.count - 1)).squareRoot()
    }
}
