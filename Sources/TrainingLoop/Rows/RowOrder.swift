internal import Engine

/// Which rows each optimizer step reads: every pass shuffles anew by seed and pass alone, so a position is just a step number.
struct RowOrder {
    let rowCount: Int
    let batchSize: Int
    let totalSteps: Int
    private let seed: UInt64
    private var shuffled: (pass: Int, rows: [Int])?

    init(rowCount: Int, batchSize: Int, epochs: Double, seed: UInt64) {
        self.rowCount = rowCount
        self.batchSize = batchSize
        self.seed = seed
        let stepsPerPass = (rowCount + batchSize - 1) / batchSize
        totalSteps = max(1, Int((Double(stepsPerPass) * epochs).rounded()))
    }

    /// Steps of one pass over the rows; the last may read fewer rows.
    var stepsPerPass: Int { (rowCount + batchSize - 1) / batchSize }

    /// Row numbers of step `step`, counted from 0.
    mutating func rows(ofStep step: Int) -> ArraySlice<Int> {
        let (pass, position) = step.quotientAndRemainder(dividingBy: stepsPerPass)
        if shuffled?.pass != pass {
            var random = RandomNumbers(seed: seed, stream: UInt64(pass) &+ 1)
            shuffled = (pass, Array(0..<rowCount).shuffled(using: &random))
        }
        let rows = shuffled?.rows ?? []
        return rows[(position * batchSize)..<min(rowCount, (position + 1) * batchSize)]
    }
}
