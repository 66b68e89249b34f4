import Foundation

/// Causal attention written down in double precision, one score at a time.
struct AttentionReference {
    let lengths: [Int]
    let heads: Int
    let keyValueHeads: Int
    let width: Int
    var scale: Double
    /// Scores become softcap * tanh(score / softcap); 0: they stay.
    var softcap = 0.0
    /// A row sees itself and the window - 1 rows before it; 0: all of them.
    var window = 0
    /// Rows that every sequence sees as if they stood before its first.
    var prefix = 0

    init(lengths: [Int], heads: Int, keyValueHeads: Int, width: Int) {
        (self.lengths, self.heads, self.keyValueHeads, self.width) = (lengths, heads, keyValueHeads, width)
        scale = 1 / Double(width).squareRoot()
    }

    var rows: Int { lengths.reduce(0, +) }
    var starts: [Int32] { lengths.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1)) } }
    var queryCount: Int { rows * heads * width }
    var keyCount: Int { rows * keyValueHeads * width }
    var prefixCount: Int { prefix * keyValueHeads * width }

    /// q: [rows, heads, width]; k and v: [prefix + rows, keyValueHeads, width], the prefix first.
    struct Inputs {
        var q: [Double]
        var k: [Double]
        var v: [Double]
    }

    /// What attention returns, [rows, heads, width], and the log-sum-exp of its scores, [rows, heads].
    func forward(_ inputs: Inputs) -> (out: [Double], logSumExp: [Double]) {
        var out = [Double](repeating: 0, count: queryCount)
        var logSumExp = [Double](repeating: 0, count: rows * heads)
        eachRow { row, seen, head in
            let weights = weights(inputs, row: row, seen: seen, head: head)
            logSumExp[row * heads + head] = weights.log
            for (key, weight) in zip(seen, weights.values) {
                for e in 0..<width { out[query(row, head) + e] += weight * inputs.v[place(key, head) + e] }
            }
        }
        return (out, logSumExp)
    }

    /// Gradients of sum(dout * out), in the inputs' layout.
    func backward(_ dout: [Double], _ inputs: Inputs) -> Inputs {
        var gradients = Inputs(q: inputs.q.map { _ in 0 }, k: inputs.k.map { _ in 0 }, v: inputs.v.map { _ in 0 })
        eachRow { row, seen, head in
            let weights = weights(inputs, row: row, seen: seen, head: head)
            let at = query(row, head)
            let products = seen.map { key in (0..<width).reduce(0.0) { $0 + dout[at + $1] * inputs.v[place(key, head) + $1] } }
            let mean = zip(weights.values, products).reduce(0) { $0 + $1.0 * $1.1 }
            for (index, key) in seen.enumerated() {
                let weight = weights.values[index]
                let dScore = weight * (products[index] - mean) * weights.slopes[index] * scale
                let there = place(key, head)
                for e in 0..<width {
                    gradients.q[at + e] += dScore * inputs.k[there + e]
                    gradients.k[there + e] += dScore * inputs.q[at + e]
                    gradients.v[there + e] += weight * dout[at + e]
                }
            }
        }
        return gradients
    }

    /// Softmax of a row's scores, the derivatives of the capped scores, and the log-sum-exp.
    private func weights(_ inputs: Inputs, row: Int, seen: [Int], head: Int) -> (values: [Double], slopes: [Double], log: Double) {
        var slopes: [Double] = []
        let scores = seen.map { key in
            let score = (0..<width).reduce(0.0) { $0 + inputs.q[query(row, head) + $1] * inputs.k[place(key, head) + $1] } * scale
            guard softcap > 0 else {
                slopes.append(1)
                return score
            }
            let tangent = tanh(score / softcap)
            slopes.append(1 - tangent * tangent)
            return softcap * tangent
        }
        let highest = scores.max() ?? 0
        let sum = scores.reduce(0) { $0 + exp($1 - highest) }
        return (scores.map { exp($0 - highest) / sum }, slopes, highest + log(sum))
    }

    private func query(_ row: Int, _ head: Int) -> Int { (row * heads + head) * width }
    private func place(_ key: Int, _ head: Int) -> Int { (key * keyValueHeads + head / (heads / keyValueHeads)) * width }

    /// Every row with the keys it sees (rows of k and v), for every head.
    private func eachRow(_ body: (_ row: Int, _ seen: [Int], _ head: Int) -> Void) {
        for (start, length) in zip(starts, lengths) {
            let first = Int(start)
            for position in 0..<length {
                let lowest = window > 0 ? max(0, prefix + position - window + 1) : 0
                let seen = (lowest...(prefix + position)).map { $0 < prefix ? $0 : first + $0 }
                for head in 0..<heads { body(first + position, seen, head) }
            }
        }
    }
}
