/// Limited-memory BFGS with backtracking (Liu and Nocedal 1989), for smooth convex functions.
struct LBFGS {
    /// Stops when no derivative is larger.
    let tolerance: Double
    let maximumSteps: Int
    /// Pairs of steps and gradient changes that are remembered.
    var memory = 10

    private struct Pair {
        let step: [Double]
        let change: [Double]
        let scale: Double
    }

    /// The point near which `function` is smallest; it returns its value and fills in the gradient.
    func minimize(from start: [Double], _ function: ([Double], inout [Double]) -> Double) -> [Double] {
        var point = start
        var gradient = Array(repeating: 0.0, count: start.count)
        var value = function(point, &gradient)
        var pairs: [Pair] = []
        for _ in 0..<maximumSteps {
            guard gradient.contains(where: { $0.magnitude > tolerance }) else { break }
            var direction = descent(gradient, pairs)
            var slope = Self.dot(direction, gradient)
            if slope >= 0 {
                pairs = []
                direction = gradient.map { -$0 }
                slope = Self.dot(direction, gradient)
            }
            guard let next = search(function, point, value, direction, slope, isFirst: pairs.isEmpty) else { break }
            let step = Self.difference(next.point, point)
            let change = Self.difference(next.gradient, gradient)
            let curvature = Self.dot(step, change)
            if curvature > 1e-12 {
                pairs.append(Pair(step: step, change: change, scale: 1 / curvature))
                if pairs.count > memory { pairs.removeFirst() }
            }
            (point, value, gradient) = (next.point, next.value, next.gradient)
        }
        return point
    }

    /// The two-loop recursion: minus the approximate inverse Hessian times the gradient.
    private func descent(_ gradient: [Double], _ pairs: [Pair]) -> [Double] {
        var direction = gradient.map { -$0 }
        var factors: [Double] = []
        for pair in pairs.reversed() {
            let factor = pair.scale * Self.dot(pair.step, direction)
            factors.append(factor)
            Self.add(&direction, -factor, pair.change)
        }
        if let last = pairs.last {
            let scale = 1 / (last.scale * Self.dot(last.change, last.change))
            for index in direction.indices { direction[index] *= scale }
        }
        for (pair, factor) in zip(pairs, factors.reversed()) {
            Self.add(&direction, factor - pair.scale * Self.dot(pair.change, direction), pair.step)
        }
        return direction
    }

    /// Halves the step until the value falls enough (Armijo); nothing where it never does.
    private func search(
        _ function: ([Double], inout [Double]) -> Double, _ point: [Double], _ value: Double, _ direction: [Double], _ slope: Double,
        isFirst: Bool
    ) -> (point: [Double], value: Double, gradient: [Double])? {
        var length = isFirst ? min(1, 1 / max(1e-12, Self.dot(direction, direction).squareRoot())) : 1
        var gradient = Array(repeating: 0.0, count: point.count)
        for _ in 0..<40 {
            var trial = point
            Self.add(&trial, length, direction)
            let reached = function(trial, &gradient)
            if reached <= value + 1e-4 * length * slope { return (trial, reached, gradient) }
            length /= 2
        }
        return nil
    }

    private static func dot(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for index in 0..<min(left.count, right.count) { sum += left[index] * right[index] }
        return sum
    }

    private static func difference(_ left: [Double], _ right: [Double]) -> [Double] {
        zip(left, right).map { $0 - $1 }
    }

    private static func add(_ target: inout [Double], _ factor: Double, _ other: [Double]) {
        for index in 0..<min(target.count, other.count) { target[index] += factor * other[index] }
    }
}
