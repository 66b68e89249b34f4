#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Multinomial logistic regression on sparse vectors: softmax(W x + b).
///
/// Minimizes mean cross-entropy + `penalty` / 2 · |W|², b unpenalized, by L-BFGS until the gradient is flat.
struct LogisticRegression: Sendable {
    let classes: Int
    let features: Int
    /// W row by row, [feature][class], then b.
    private(set) var parameters: [Double]

    /// Largest absolute gradient at which training stops.
    private static let tolerance = 1e-4
    private static let maximumSteps = 500

    /// Learns from vectors with positions below `features` and targets below `classes`; anything else is left out.
    init(_ vectors: [WordFeatures.Vector], targets: [Int], classes: Int, features: Int, penalty: Double) {
        self.classes = classes
        self.features = features
        parameters = Array(repeating: 0, count: (features + 1) * classes)
        let rows = zip(vectors, targets).filter { vector, target in
            target >= 0 && target < classes && vector.positions.allSatisfy { $0 >= 0 && $0 < features }
        }
        guard !rows.isEmpty, classes > 1 else { return }
        let problem = Problem(
            rows.map(\.0), targets: rows.map(\.1), classes: classes, penalized: features * classes, penalty: penalty)
        parameters = LBFGS(tolerance: Self.tolerance, maximumSteps: Self.maximumSteps).minimize(from: parameters) { point, gradient in
            problem.value(at: point, gradient: &gradient)
        }
    }

    /// The class with the highest score; the first of equals.
    func predict(_ vector: WordFeatures.Vector) -> Int {
        var scores = Array(parameters.suffix(classes))
        for (position, weight) in zip(vector.positions, vector.weights) where position < features {
            for index in 0..<classes { scores[index] += weight * parameters[position * classes + index] }
        }
        var best = 0
        for index in scores.indices where scores[index] > scores[best] { best = index }
        return best
    }

    /// The function that training minimizes; rows lie one after the other, row `i` from `starts[i]` to `starts[i + 1]`.
    private struct Problem {
        private let starts: [Int]
        private let positions: [Int]
        private let weights: [Double]
        private let targets: [Int]
        private let classes: Int
        private let penalized: Int
        private let penalty: Double

        init(_ vectors: [WordFeatures.Vector], targets: [Int], classes: Int, penalized: Int, penalty: Double) {
            starts = vectors.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.positions.count) }
            positions = vectors.flatMap(\.positions)
            weights = vectors.flatMap(\.weights)
            self.targets = targets
            self.classes = classes
            self.penalized = penalized
            self.penalty = penalty
        }

        func value(at point: [Double], gradient: inout [Double]) -> Double {
            var value = 0.0
            for index in gradient.indices {
                let weight = index < penalized ? point[index] : 0
                value += penalty / 2 * weight * weight
                gradient[index] = penalty * weight
            }
            let share = 1 / Double(targets.count)
            var scores = Array(repeating: 0.0, count: classes)
            for row in targets.indices {
                let entries = starts[row]..<starts[row + 1]
                for index in 0..<classes { scores[index] = point[penalized + index] }
                for entry in entries {
                    let (first, weight) = (positions[entry] * classes, weights[entry])
                    for index in 0..<classes { scores[index] += weight * point[first + index] }
                }
                value += share * crossEntropy(&scores, target: targets[row])
                for index in 0..<classes { gradient[penalized + index] += share * scores[index] }
                for entry in entries {
                    let (first, weight) = (positions[entry] * classes, share * weights[entry])
                    for index in 0..<classes { gradient[first + index] += weight * scores[index] }
                }
            }
            return value
        }

        /// The loss of one row; leaves its derivative by the scores in `scores`.
        private func crossEntropy(_ scores: inout [Double], target: Int) -> Double {
            let highest = scores.max() ?? 0
            var sum = 0.0
            for index in scores.indices { sum += exp(scores[index] - highest) }
            let loss = log(sum) + highest - scores[target]
            for index in scores.indices { scores[index] = exp(scores[index] - highest) / sum }
            scores[target] -= 1
            return loss
        }
    }
}
