import CKernels
import Testing

/// Attention against scores taken one at a time in double precision.
struct AttentionTests {
    typealias Case = AttentionCase

    static let shapes =
        [8, 24, 64, 80].flatMap { width in [1, 2, 3].map { Case(lengths: [1, 9, 3], group: $0, width: width) } } + [
            Case(lengths: [7, 31, 8, 1, 1], group: 2, width: 6), Case(lengths: [48, 49], group: 1),
            Case(lengths: [97], group: 3, keyValueHeads: 1), Case(lengths: [96, 0, 193], group: 1, width: 5),
            // More heads to a key than a tile takes.
            Case(lengths: [5, 100], group: 7, width: 4, keyValueHeads: 1),
            // Scores of some thousands: one key takes all.
            Case(lengths: [31, 5], group: 1, width: 24, size: 40),
        ]

    static let features: [Case] = [
        Case(lengths: [60, 3], group: 2, layout: .joined), Case(lengths: [110, 1], layout: .interleaved),
        Case(lengths: [60, 130], group: 2, softcap: 2, size: 4), Case(lengths: [130, 40], softcap: 50),
        Case(lengths: [130, 2], group: 2, width: 4, window: 1), Case(lengths: [250], group: 2, width: 4, keyValueHeads: 1, window: 60),
        Case(lengths: [120, 100], width: 4, window: 97), Case(lengths: [20, 150], width: 4, window: 1000),
        Case(lengths: [3, 60, 1], group: 2, prefix: 1), Case(lengths: [110, 5], width: 6, prefix: 10),
        Case(lengths: [30, 2, 0, 20], group: 2, width: 4, prefix: 100),
        // The window slides past a prefix that is longer than a block of keys.
        Case(lengths: [130, 7], width: 4, window: 40, prefix: 101),
        Case(lengths: [70, 90], group: 3, width: 12, layout: .joined, softcap: 3, window: 50, prefix: 13, size: 3),
        Case(lengths: [70, 9], width: 12, layout: .interleaved, softcap: 3, window: 20, prefix: 5, size: 3),
    ]

    @Test("Outputs, log-sum-exps and gradients equal the reference's", arguments: shapes + features)
    func formula(size: Case) throws {
        let inputs = AttentionRun(size)
        let expected = size.reference.forward(inputs.exact)
        let gradients = size.reference.backward(inputs.dout.doubles, inputs.exact)
        let tolerance = size.size > 10 ? 1e-3 : 2e-6
        let ofPrefix = size.reference.prefixCount
        try KernelTrial.inEveryWay(threads: [1, 3]) { way in
            var run = inputs
            try run.forward()
            #expect(KernelTrial.distance(run.out, expected.out) < tolerance, way)
            #expect(KernelTrial.distance(run.logSumExp, expected.logSumExp) < (size.size > 10 ? 2e-5 : 2e-6), way)
            try run.backward()
            #expect(KernelTrial.distance(run.part(0, of: run.gradients), gradients.q) < 10 * tolerance, way)
            #expect(KernelTrial.distance(run.part(1, of: run.gradients), gradients.k[ofPrefix...]) < 10 * tolerance, way)
            #expect(KernelTrial.distance(run.part(2, of: run.gradients), gradients.v[ofPrefix...]) < 10 * tolerance, way)
            let dPrefixKeys = zip(run.prefixKeys, gradients.k).map { Double($0) + $1 }
            let dPrefixValues = zip(run.prefixValues, gradients.v).map { Double($0) + $1 }
            #expect(KernelTrial.distance(run.dPrefixKeys, dPrefixKeys) < 10 * tolerance, way)
            #expect(KernelTrial.distance(run.dPrefixValues, dPrefixValues) < 10 * tolerance, way)
            let cached = try run.cached()
            #expect(KernelTrial.distance(cached, expected.out) < tolerance, "cached, \(way.rawValue)")
        }
    }

    @Test("The reference's gradients are those of finite differences", arguments: [0, 1.5])
    func finiteDifferences(softcap: Float) {
        let size = Case(lengths: [2, 6], group: 2, width: 3, keyValueHeads: 1, softcap: softcap, window: 4, prefix: 2)
        let run = AttentionRun(size)
        let (inputs, dout) = (run.exact, run.dout.doubles)
        let gradients = size.reference.backward(dout, inputs)
        for (name, path, gradient) in [("q", \AttentionReference.Inputs.q, gradients.q), ("k", \.k, gradients.k), ("v", \.v, gradients.v)] {
            for index in gradient.indices {
                let values = [1e-5, -1e-5].map { step in
                    var moved = inputs
                    moved[keyPath: path][index] += step
                    return zip(dout, size.reference.forward(moved).out).reduce(0) { $0 + $1.0 * $1.1 }
                }
                #expect(abs((values[0] - values[1]) / 2e-5 - gradient[index]) < 1e-7, "\(name)[\(index)]")
            }
        }
    }

    @Test("Gradients of the prefix may be left out, and change nothing else")
    func withoutPrefixGradients() throws {
        let size = Case(lengths: [60, 3], group: 2, prefix: 5)
        try KernelTrial.inEveryWay(threads: [1, 2]) { way in
            var run = AttentionRun(size)
            try run.forward()
            try run.backward()
            let gradients = run.gradients.bits
            try run.backward(prefix: false)
            #expect(run.gradients.bits == gradients, way)
            #expect(run.dPrefixKeys == run.prefixKeys && run.dPrefixValues == run.prefixValues, way)
        }
    }

    @Test(
        "Two runs give the same bits; another number of threads changes at most how gradients of keys and values are summed",
        arguments: [
            shapes[5], shapes[12], shapes[14], features[5], features[9], Case(lengths: [400], width: 4, keyValueHeads: 1, prefix: 3),
        ])
    func repeatable(size: Case) throws {
        for variant in 0..<ts_variant_count() {
            var first: AttentionRun?
            try KernelTrial.inEveryWay(threads: [1, 2, 3]) { way in
                try #require(ts_select_variant(variant))
                var run = AttentionRun(size)
                try run.forward()
                try run.backward()
                var again = AttentionRun(size)
                try again.forward()
                try again.backward()
                #expect(run.gradients.bits == again.gradients.bits, way)
                #expect(run.dPrefixKeys.bits == again.dPrefixKeys.bits && run.dPrefixValues.bits == again.dPrefixValues.bits, way)
                guard let first else { return first = run }
                #expect(run.out.bits == first.out.bits && run.logSumExp.bits == first.logSumExp.bits, way)
                #expect(run.part(0, of: run.gradients).bits == first.part(0, of: first.gradients).bits, way)
                #expect(KernelTrial.distance(run.gradients, first.gradients.doubles) < 1e-5, way)
            }
        }
    }

    @Test("A sequence does not feel its neighbours, and a row not the rows after it", arguments: [0, 30])
    func noCrossTalk(window: Int) throws {
        let size = Case(lengths: [9, 49, 7], group: 2, width: 24, window: window)
        let reference = size.reference
        let perRow = reference.keyValueHeads * reference.width
        // From the middle of the second sequence to its end everything changes.
        let changed = (9 + 20)..<(9 + 49)
        try KernelTrial.inEveryWay(threads: [2]) { way in
            var before = AttentionRun(size)
            var after = before
            for index in (changed.lowerBound * perRow)..<(changed.upperBound * perRow) {
                after.inputs[reference.queryCount + index] = 50 - after.inputs[reference.queryCount + index]
                let value = reference.queryCount + reference.keyCount + index
                after.inputs[value] = 1e6 * after.inputs[value] + 3
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
            for (sequence, part) in [0..<9, 58..<65].flatMap({ rows in (0..<3).map { (rows, $0) } }) {
                #expect(same(before.part(part, of: before.gradients), after.part(part, of: after.gradients), sequence), way)
            }
        }
    }

    @Test("A window is felt: rows it hides change nothing, the first it shows does")
    func window() throws {
        let size = Case(lengths: [130], width: 8, keyValueHeads: 1, window: 60)
        let reference = size.reference
        try KernelTrial.inEveryWay(threads: [1]) { way in
            var before = AttentionRun(size)
            try before.forward()
            // The last row, 129, sees the rows from 70 on.
            for (row, isSeen) in [(69, false), (70, true)] {
                var after = before
                for e in 0..<reference.width { after.inputs[2 * reference.queryCount + row * reference.width + e] += 1 }
                try after.forward()
                let last = (129 * reference.width)..<(130 * reference.width)
                #expect((Array(before.out[last]).bits != Array(after.out[last]).bits) == isSeen, "row \(row), \(way.rawValue)")
            }
        }
    }

    @Test("No sequence at all is no work")
    func empty() {
        var shape = ts_attention_shape()
        (shape.heads, shape.kv_heads, shape.head_dim) = (2, 1, 8)
        let done = [Int32(0)].withUnsafeBufferPointer {
            shape.starts = $0.baseAddress
            return ts_attention_forward(nil, nil, nil, nil, nil, shape)
                && ts_attention_backward(nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, shape)
        }
        #expect(done)
    }

    @Test("Memory for scratch that was given back is taken anew")
    func releasedScratch() throws {
        var run = AttentionRun(Case(lengths: [60]))
        try run.forward()
        let before = run.out.bits
        ts_release_scratch()
        ts_release_scratch()
        try run.forward()
        #expect(run.out.bits == before)
    }
}
