internal import Domain
internal import Engine

/// Which rows each optimizer step reads: every pass shuffles anew by seed and pass alone, so a position is just a step number.
struct RowOrder {
    /// What decides how many rows a step reads.
    enum StepSize {
        case rows(Int)
        /// As many rows of the pass's order as fit in so many tokens, at least one.
        case tokens(Int)

        init(_ hyperparameters: Hyperparameters) {
            self = hyperparameters.batchTokens.map { .tokens($0) } ?? .rows(hyperparameters.batchSize)
        }
    }

    /// Steps of the whole run.
    let totalSteps: Int
    private let lengths: [Int]
    private let size: StepSize
    private let seed: UInt64
    /// The step with which each pass begins, and at the end the step after the last pass, whole or not.
    private let passStarts: [Int]
    private var current: Pass?

    /// One pass: its rows in order, and where in them each step begins.
    private struct Pass {
        let number: Int
        let rows: [Int]
        let borders: [Int]
    }

    /// An order of rows with `lengths` tokens each; a part of a pass is rounded to whole steps.
    init(lengths: [Int], size: StepSize, epochs: Double, seed: UInt64) {
        (self.lengths, self.size, self.seed) = (lengths, size, seed)
        let passes = Int(epochs.rounded(.up))
        switch size {
        case .rows(let batchSize):
            let steps = (lengths.count + batchSize - 1) / batchSize
            passStarts = (0...passes).map { $0 * steps }
            totalSteps = max(1, Int((Double(steps) * epochs).rounded()))
        case .tokens:
            var starts = [0]
            for number in 0..<passes {
                starts.append(starts[number] + Self.pass(number, lengths, size, seed).borders.count - 1)
            }
            passStarts = starts
            let whole = Int(epochs)
            let part = whole < passes ? (Double(starts[passes] - starts[whole]) * (epochs - Double(whole))).rounded() : 0
            totalSteps = max(1, starts[whole] + Int(part))
        }
    }

    /// Row numbers of step `step`, counted from 0.
    mutating func rows(ofStep step: Int) -> ArraySlice<Int> {
        let number = pass(ofStep: step)
        if current?.number != number { current = Self.pass(number, lengths, size, seed) }
        guard let current else { return [] }
        let position = step - passStarts[number]
        return current.rows[current.borders[position]..<current.borders[position + 1]]
    }

    /// Passes over the rows after `steps` steps.
    func epochs(after steps: Int) -> Double {
        let number = pass(ofStep: steps)
        guard number + 1 < passStarts.count else { return Double(number) }
        return Double(number) + Double(steps - passStarts[number]) / Double(passStarts[number + 1] - passStarts[number])
    }

    /// Whether a pass ends after `steps` steps.
    func endsPass(after steps: Int) -> Bool {
        steps > 0 && passStarts[pass(ofStep: steps)] == steps
    }

    /// How often something is due from the end of step `first`, counted from 1, to that of the last, where it is due at last.
    ///
    /// It is due after every `interval` steps, or at the end of each pass where that is 0.
    func timesDue(from first: Int, every interval: Int) -> Int {
        guard first <= totalSteps else { return 0 }
        let isRegularAtLast = interval > 0 ? totalSteps % interval == 0 : endsPass(after: totalSteps)
        let regular =
            interval > 0
            ? totalSteps / interval - (first - 1) / interval : passStarts.count { $0 > 0 && (first...totalSteps).contains($0) }
        return regular + (isRegularAtLast ? 0 : 1)
    }

    /// The pass that step `step` belongs to.
    private func pass(ofStep step: Int) -> Int {
        var (low, high) = (0, passStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if passStarts[middle] <= step { low = middle } else { high = middle }
        }
        return low
    }

    private static func pass(_ number: Int, _ lengths: [Int], _ size: StepSize, _ seed: UInt64) -> Pass {
        var random = RandomNumbers(seed: seed, stream: UInt64(number) &+ 1)
        let rows = Array(0..<lengths.count).shuffled(using: &random)
        var borders = [0]
        switch size {
        case .rows(let count): borders += stride(from: count, to: rows.count, by: count)
        case .tokens(let limit):
            var tokens = 0
            for (position, row) in rows.enumerated() {
                if tokens > 0, tokens + lengths[row] > limit {
                    borders.append(position)
                    tokens = 0
                }
                tokens += lengths[row]
            }
        }
        return Pass(number: number, rows: rows, borders: borders + [rows.count])
    }
}
