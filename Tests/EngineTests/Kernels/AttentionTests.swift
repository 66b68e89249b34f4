import CKernels
import Testing

/// Attention against scores taken one at a time in double precision.
struct AttentionTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let lengths: [Int]
        let group: Int
        let width: Int
        var keyValueHeads = 2
        var scale: Float = 1
        var reference: AttentionReference {
            AttentionReference(lengths: lengths, heads: group * keyValueHeads, keyValueHeads: keyValueHeads, width: width)
        }
        var testDescription: String { "lengths \(lengths), \(group * keyValueHeads)/\(keyValueHeads) heads of \(width), scale \(scale)" }
    }

    static let cases =
        [8, 24, 64, 80].flatMap { width in [1, 2, 3].map { Case(lengths: [1, 9, 3], group: $0, width: width) } } + [
            Case(lengths: [7, 31, 8, 1, 1], group: 2, width: 6), Case(lengths: [48, 49], group: 1, width: 8),
            Case(lengths: [97], group: 3, width: 8, keyValueHeads: 1),
            // Scores of some thousands: one key takes all.
            Case(lengths: [31, 5], group: 1, width: 24, scale: 40),
        ]

    /// Random inputs and the kernels' outputs for them.
    struct Run {
        let reference: AttentionReference
        var q: [Float]
        var k: [Float]
        var v: [Float]
        let dout: [Float]
        var out: [Float] = []
        var logSumExp: [Float] = []
        var dq: [Float] = []
        var dk: [Float] = []
        var dv: [Float] = []

        init(_ size: Case) {
            reference = size.reference
            q = KernelTrial.numbers(reference.queryCount, seed: 1, scale: size.scale)
            k = KernelTrial.numbers(reference.keyCount, seed: 2, scale: size.scale)
            v = KernelTrial.numbers(reference.keyCount, seed: 3)
            dout = KernelTrial.numbers(reference.queryCount, seed: 4)
        }

        func withShape<Result>(_ body: (ts_attention_shape) -> Result) -> Result {
            reference.starts.withUnsafeBufferPointer { starts in
                body(
                    ts_attention_shape(
                        starts: starts.baseAddress, sequences: Int64(reference.lengths.count), heads: Int64(reference.heads),
                        kv_heads: Int64(reference.keyValueHeads), head_dim: Int64(reference.width)))
            }
        }

        mutating func forward() throws {
            var out = [Float](repeating: .nan, count: reference.queryCount)
            var logSumExp = [Float](repeating: .nan, count: reference.rows * reference.heads)
            let done = withShape { ts_attention_forward(&out, &logSumExp, q, k, v, $0) }
            try #require(done)
            (self.out, self.logSumExp) = (out, logSumExp)
        }

        mutating func backward() throws {
            var dq = [Float](repeating: .nan, count: reference.queryCount)
            var dk = [Float](repeating: .nan, count: reference.keyCount)
            var dv = dk
            let done = withShape { ts_attention_backward(&dq, &dk, &dv, dout, out, logSumExp, q, k, v, $0) }
            try #require(done)
            (self.dq, self.dk, self.dv) = (dq, dk, dv)
        }

        /// Each row's output from the keys and values up to it, as generation reads them.
        func cached() throws -> [Float] {
            let stride = reference.keyValueHeads * reference.width
            let firsts = zip(reference.starts, reference.lengths).flatMap { start, length in Array(repeating: Int(start), count: length) }
            let counts = reference.lengths.flatMap { (1...$0).map { Int32($0) } }
            var out = [Float](repeating: .nan, count: reference.queryCount)
            try k.withUnsafeBufferPointer { k in
                try v.withUnsafeBufferPointer { v in
                    let (k, v) = (try #require(k.baseAddress), try #require(v.baseAddress))
                    let keys: [UnsafePointer<Float>?] = firsts.map { k + $0 * stride }
                    let values: [UnsafePointer<Float>?] = firsts.map { v + $0 * stride }
                    let (n, heads) = (Int64(reference.rows), Int64(reference.heads))
                    let done = ts_attention_cached(
                        &out, q, keys, values, counts, n, heads, Int64(reference.keyValueHeads), Int64(reference.width))
                    try #require(done)
                }
            }
            return out
        }
    }

    @Test("Outputs, log-sum-exps and gradients equal the reference's", arguments: cases)
    func formula(size: Case) throws {
        let inputs = Run(size)
        let (q, k, v) = (inputs.q.doubles, inputs.k.doubles, inputs.v.doubles)
        let expected = size.reference.forward(q, k, v)
        let gradients = size.reference.backward(inputs.dout.doubles, q, k, v)
        let tolerance = size.scale > 1 ? 1e-3 : 2e-6
        try KernelTrial.inEveryWay(threads: [1, 3]) { way in
            var run = inputs
            try run.forward()
            #expect(KernelTrial.distance(run.out, expected.out) < tolerance, way)
            #expect(KernelTrial.distance(run.logSumExp, expected.logSumExp) < (size.scale > 1 ? 2e-5 : 2e-6), way)
            try run.backward()
            #expect(KernelTrial.distance(run.dq, gradients.dq) < 10 * tolerance, way)
            #expect(KernelTrial.distance(run.dk, gradients.dk) < 10 * tolerance, way)
            #expect(KernelTrial.distance(run.dv, gradients.dv) < 10 * tolerance, way)
            let cached = try run.cached()
            #expect(KernelTrial.distance(cached, expected.out) < tolerance, "cached, \(way.rawValue)")
        }
    }

    @Test("Two runs give the same bits, and so does another number of threads", arguments: [cases[5], cases[12], cases[13]])
    func repeatable(size: Case) throws {
        for variant in 0..<ts_variant_count() {
            var first: Run?
            try KernelTrial.inEveryWay(threads: [1, 2, 3]) { way in
                try #require(ts_select_variant(variant))
                for _ in 0..<2 {
                    var run = Run(size)
                    try run.forward()
                    try run.backward()
                    guard let first else { return first = run }
                    #expect(run.out.bits == first.out.bits && run.logSumExp.bits == first.logSumExp.bits, way)
                    #expect(run.dq.bits == first.dq.bits && run.dk.bits == first.dk.bits && run.dv.bits == first.dv.bits, way)
                }
            }
        }
    }

    @Test("A sequence does not feel its neighbours, and a row not the rows after it")
    func noCrossTalk() throws {
        let size = Case(lengths: [9, 49, 7], group: 2, width: 24)
        let reference = size.reference
        let perRow = reference.keyValueHeads * reference.width
        // From the middle of the second sequence to its end everything changes.
        let changed = (9 + 20)..<(9 + 49)
        try KernelTrial.inEveryWay(threads: [2]) { way in
            var before = Run(size)
            var after = before
            for index in (changed.lowerBound * perRow)..<(changed.upperBound * perRow) {
                after.k[index] = 50 - after.k[index]
                after.v[index] = 1e6 * after.v[index] + 3
            }
            try before.forward()
            try before.backward()
            try after.forward()
            try after.backward()
            func same(_ a: [Float], _ b: [Float], _ rows: Range<Int>) -> Bool {
                let width = a.count / reference.rows
                let part = (rows.lowerBound * width)..<(rows.upperBound * width)
                return Array(a[part]).bits == Array(b[part]).bits
            }
            #expect(same(before.out, after.out, 0..<changed.lowerBound), way)
            #expect(same(before.out, after.out, changed.upperBound..<reference.rows), way)
            #expect(!same(before.out, after.out, changed), "the change is felt, \(way.rawValue)")
            for sequence in [0..<9, 58..<65] {
                #expect(same(before.dq, after.dq, sequence), way)
                #expect(same(before.dk, after.dk, sequence) && same(before.dv, after.dv, sequence), way)
            }
        }
    }

    @Test("No sequence at all is no work")
    func empty() {
        let done = [Int32(0)].withUnsafeBufferPointer {
            ts_attention_forward(
                nil, nil, nil, nil, nil, ts_attention_shape(starts: $0.baseAddress, sequences: 0, heads: 2, kv_heads: 1, head_dim: 8))
        }
        #expect(done)
    }
}
