import Foundation

/// Causal attention written down in double precision, one score at a time.
struct AttentionReference {
    let lengths: [Int]
    let heads: Int
    let keyValueHeads: Int
    let width: Int

    var rows: Int { lengths.reduce(0, +) }
    var starts: [Int32] { lengths.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1)) } }
    var queryCount: Int { rows * heads * width }
    var keyCount: Int { rows * keyValueHeads * width }
    private var scale: Double { 1 / Double(width).squareRoot() }

    struct Gradients {
        var dq: [Double]
        var dk: [Double]
        var dv: [Double]
    }

    /// What attention returns, [rows, heads, width], and the log-sum-exp of its scores, [rows, heads].
    func forward(_ q: [Double], _ k: [Double], _ v: [Double]) -> (out: [Double], logSumExp: [Double]) {
        var out = [Double](repeating: 0, count: queryCount)
        var logSumExp = [Double](repeating: 0, count: rows * heads)
        eachRow { row, first, head in
            let (weights, log) = weights(q, k, row: row, first: first, head: head)
            logSumExp[row * heads + head] = log
            for (offset, weight) in weights.enumerated() {
                for e in 0..<width { out[query(row, head) + e] += weight * v[key(first + offset, head) + e] }
            }
        }
        return (out, logSumExp)
    }

    /// Gradients of sum(dout * out).
    func backward(_ dout: [Double], _ q: [Double], _ k: [Double], _ v: [Double]) -> Gradients {
        var gradients = Gradients(
            dq: Array(repeating: 0, count: queryCount), dk: Array(repeating: 0, count: keyCount), dv: Array(repeating: 0, count: keyCount))
        eachRow { row, first, head in
            let weights = weights(q, k, row: row, first: first, head: head).weights
            let at = query(row, head)
            let products = weights.indices.map { offset in
                (0..<width).reduce(0.0) { $0 + dout[at + $1] * v[key(first + offset, head) + $1] }
            }
            let mean = zip(weights, products).reduce(0) { $0 + $1.0 * $1.1 }
            for (offset, weight) in weights.enumerated() {
                let dScore = weight * (products[offset] - mean) * scale
                let there = key(first + offset, head)
                for e in 0..<width {
                    gradients.dq[at + e] += dScore * k[there + e]
                    gradients.dk[there + e] += dScore * q[at + e]
                    gradients.dv[there + e] += weight * dout[at + e]
                }
            }
        }
        return gradients
    }

    private func weights(_ q: [Double], _ k: [Double], row: Int, first: Int, head: Int) -> (weights: [Double], log: Double) {
        let scores = (first...row).map { other in
            (0..<width).reduce(0.0) { $0 + q[query(row, head) + $1] * k[key(other, head) + $1] } * scale
        }
        let highest = scores.max() ?? 0
        let sum = scores.reduce(0) { $0 + exp($1 - highest) }
        return (scores.map { exp($0 - highest) / sum }, highest + log(sum))
    }

    private func query(_ row: Int, _ head: Int) -> Int { (row * heads + head) * width }
    private func key(_ row: Int, _ head: Int) -> Int { (row * keyValueHeads + head / (heads / keyValueHeads)) * width }

    /// Every row with the first row of its sequence, for every head.
    private func eachRow(_ body: (_ row: Int, _ first: Int, _ head: Int) -> Void) {
        for (first, length) in zip(starts, lengths) {
            for row in Int(first)..<(Int(first) + length) {
                for head in 0..<heads { body(row, Int(first), head) }
            }
        }
    }
}
