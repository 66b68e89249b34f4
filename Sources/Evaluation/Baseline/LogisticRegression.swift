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
            vectors: rows.map(\.0), targets: rows.map(\.1), classes: classes, penalized: features * classes, penalty: penalty)
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

    /// The function that training minimizes.
    private struct Problem {
        let vectors: [WordFeatures.Vector]
        let targets: [Int]
        let classes: Int
        let penalized: Int
        let penalty: Double

        func value(at point: [Double], gradient: inout [Double]) -> Double {
            var value = 0.0
            for index in gradient.indices { gradient[index] = 0 }
            for index in 0..<penalized {
                value += penalty / 2 * point[index] * point[index]
                gradient[index] = penalty * point[index]
            }
            let share = 1 / Double(vectors.count)
            var scores = Array(repeating: 0.0, count: classes)
            for (vector, target) in zip(vectors, targets) {
                for index in 0..<classes { scores[index] = point[penalized + index] }
                for (position, weight) in zip(vector.positions, vector.weights) {
                    for index in 0..<classes { scores[index] += weight * point[position * classes + index] }
                }
                value += share * crossEntropy(&scores, target: target)
                for index in 0..<classes { gradient[penalized + index] += share * scores[index] }
                for (position, weight) in zip(vector.positions, vector.weights) {
                    for index in 0..<classes { gradient[position * classes + index] += share * weight * scores[index] }
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
