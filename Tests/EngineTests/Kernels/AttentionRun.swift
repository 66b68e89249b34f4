import CKernels
import Testing

/// One shape of attention that is tried.
struct AttentionCase: CustomTestStringConvertible, Sendable {
    /// Where queries, keys and values lie: in matrices of their own; one row after the other in one; or head by head in one.
    enum Layout { case separate, joined, interleaved }

    let lengths: [Int]
    var group = 1
    var width = 8
    var keyValueHeads = 2
    var layout = Layout.separate
    var softcap: Float = 0
    var window = 0
    var prefix = 0
    /// Size of queries and keys.
    var size: Float = 1

    var reference: AttentionReference {
        var reference = AttentionReference(lengths: lengths, heads: group * keyValueHeads, keyValueHeads: keyValueHeads, width: width)
        reference.softcap = Double(softcap)
        reference.window = window
        reference.prefix = prefix
        return reference
    }

    var testDescription: String {
        var words = ["lengths \(lengths)", "\(group * keyValueHeads)/\(keyValueHeads) heads of \(width)", "\(layout)"]
        if softcap > 0 { words.append("cap \(softcap)") }
        if window > 0 { words.append("window \(window)") }
        if prefix > 0 { words.append("prefix \(prefix)") }
        if size != 1 { words.append("size \(size)") }
        return words.joined(separator: ", ")
    }
}

/// Random inputs of attention in the layout of a case, and what the kernels make of them.
struct AttentionRun {
    let reference: AttentionReference
    /// Offset, row stride and head stride of queries, keys and values in `inputs`.
    private let places: [(offset: Int, row: Int, head: Int)]
    var inputs: [Float]
    let prefixKeys: [Float]
    let prefixValues: [Float]
    let dout: [Float]
    var out: [Float] = []
    var logSumExp: [Float] = []
    /// Gradients of the inputs, in their layout.
    var gradients: [Float] = []
    var dPrefixKeys: [Float]
    var dPrefixValues: [Float]

    init(_ size: AttentionCase) {
        let reference = size.reference
        self.reference = reference
        let (width, heads, keyValueHeads) = (reference.width, reference.heads, reference.keyValueHeads)
        let row = (heads + 2 * keyValueHeads) * width
        switch size.layout {
        case .separate:
            let keyRow = keyValueHeads * width
            places = [
                (0, heads * width, width), (reference.queryCount, keyRow, width),
                (reference.queryCount + reference.keyCount, keyRow, width),
            ]
        case .joined: places = [(0, row, width), (heads * width, row, width), ((heads + keyValueHeads) * width, row, width)]
        case .interleaved: places = (0..<3).map { ($0 * width, row, 3 * width) }
        }
        inputs = KernelTrial.numbers(reference.rows * row, seed: 1, scale: size.size)
        prefixKeys = KernelTrial.numbers(reference.prefixCount, seed: 2, scale: size.size)
        prefixValues = KernelTrial.numbers(reference.prefixCount, seed: 3)
        dout = KernelTrial.numbers(reference.queryCount, seed: 4)
        (dPrefixKeys, dPrefixValues) = (prefixKeys, prefixValues)
    }

    /// Queries (0), keys (1) or values (2) of `numbers`, which has the layout of the inputs, as [rows, heads, width].
    func part(_ index: Int, of numbers: [Float]) -> [Float] {
        let place = places[index]
        return (0..<reference.rows).flatMap { row in
            (0..<(index == 0 ? reference.heads : reference.keyValueHeads)).flatMap { head in
                let begin = place.offset + row * place.row + head * place.head
                return numbers[begin..<(begin + reference.width)]
            }
        }
    }

    /// The inputs as the reference takes them.
    var exact: AttentionReference.Inputs {
        AttentionReference.Inputs(
            q: part(0, of: inputs).doubles, k: (prefixKeys + part(1, of: inputs)).doubles, v: (prefixValues + part(2, of: inputs)).doubles)
    }

    private func withShape(_ body: (ts_attention_shape) -> Bool) throws {
        let done = reference.starts.withUnsafeBufferPointer { starts in
            prefixKeys.withUnsafeBufferPointer { keys in
                prefixValues.withUnsafeBufferPointer { values in
                    body(
                        ts_attention_shape(
                            starts: starts.baseAddress, sequences: Int64(reference.lengths.count), heads: Int64(reference.heads),
                            kv_heads: Int64(reference.keyValueHeads), head_dim: Int64(reference.width), q_row: Int64(places[0].row),
                            q_head: Int64(places[0].head), k_row: Int64(places[1].row), k_head: Int64(places[1].head),
                            v_row: Int64(places[2].row), v_head: Int64(places[2].head), scale: Float(reference.scale),
                            softcap: Float(reference.softcap), window: Int64(reference.window),
                            prefix_keys: reference.prefix > 0 ? keys.baseAddress : nil,
                            prefix_values: reference.prefix > 0 ? values.baseAddress : nil, prefix: Int64(reference.prefix)))
                }
            }
        }
        try #require(done)
    }

    mutating func forward() throws {
        var out = [Float](repeating: .nan, count: reference.queryCount)
        var logSumExp = [Float](repeating: .nan, count: reference.rows * reference.heads)
        try inputs.withUnsafeBufferPointer { inputs in
            let first = try #require(inputs.baseAddress)
            let parts = places.map { first + $0.offset }
            try withShape { ts_attention_forward(&out, &logSumExp, parts[0], parts[1], parts[2], $0) }
        }
        (self.out, self.logSumExp) = (out, logSumExp)
    }

    /// Gradients; those of the prefix, where wanted, are added to the prefix itself.
    mutating func backward(prefix: Bool = true) throws {
        var gradients = [Float](repeating: .nan, count: inputs.count)
        var (dPrefixKeys, dPrefixValues) = (prefixKeys, prefixValues)
        try gradients.withUnsafeMutableBufferPointer { gradients in
            try inputs.withUnsafeBufferPointer { inputs in
                let (first, to) = (try #require(inputs.baseAddress), try #require(gradients.baseAddress))
                let (parts, d) = (places.map { first + $0.offset }, places.map { to + $0.offset })
                try dPrefixKeys.withUnsafeMutableBufferPointer { dKeys in
                    try dPrefixValues.withUnsafeMutableBufferPointer { dValues in
                        try withShape {
                            ts_attention_backward(
                                d[0], d[1], d[2], prefix ? dKeys.baseAddress : nil, prefix ? dValues.baseAddress : nil, dout, out,
                                logSumExp, parts[0], parts[1], parts[2], $0)
                        }
                    }
                }
            }
        }
        (self.gradients, self.dPrefixKeys, self.dPrefixValues) = (gradients, dPrefixKeys, dPrefixValues)
    }

    /// Each row's output from the keys and values up to it, as generation reads them; a prefix is rows of the cache.
    func cached() throws -> [Float] {
        let (width, rowWidth) = (reference.width, reference.keyValueHeads * reference.width)
        var (keys, values, counts): ([[Float]], [[Float]], [Int32]) = ([], [], [])
        let (allKeys, allValues) = (part(1, of: inputs), part(2, of: inputs))
        for (start, length) in zip(reference.starts, reference.lengths) {
            let rows = (Int(start) * rowWidth)..<((Int(start) + length) * rowWidth)
            keys.append(prefixKeys + allKeys[rows])
            values.append(prefixValues + allValues[rows])
            counts += (0..<length).map { Int32(reference.prefix + $0 + 1) }
        }
        var out = [Float](repeating: .nan, count: reference.queryCount)
        var shape = ts_attention_shape()
        (shape.heads, shape.kv_heads, shape.head_dim) = (Int64(reference.heads), Int64(reference.keyValueHeads), Int64(width))
        (shape.q_row, shape.q_head) = (Int64(places[0].row), Int64(places[0].head))
        (shape.k_row, shape.k_head, shape.v_row, shape.v_head) = (Int64(rowWidth), Int64(width), Int64(rowWidth), Int64(width))
        (shape.scale, shape.softcap, shape.window) = (Float(reference.scale), Float(reference.softcap), Int64(reference.window))
        // Arrays of arrays have no stable addresses.
        let (keyMemory, valueMemory) = (keys.map(Self.copy), values.map(Self.copy))
        defer { (keyMemory + valueMemory).forEach { $0.deallocate() } }
        let sequences = reference.lengths.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        let keyRows: [UnsafePointer<Float>?] = sequences.map { UnsafePointer(keyMemory[$0].baseAddress) }
        let valueRows: [UnsafePointer<Float>?] = sequences.map { UnsafePointer(valueMemory[$0].baseAddress) }
        let done = inputs.withUnsafeBufferPointer {
            ts_attention_cached(&out, $0.baseAddress.map { $0 + places[0].offset }, keyRows, valueRows, counts, Int64(counts.count), shape)
        }
        try #require(done)
        return out
    }

    private static func copy(_ numbers: [Float]) -> UnsafeMutableBufferPointer<Float> {
        let memory = UnsafeMutableBufferPointer<Float>.allocate(capacity: numbers.count)
        _ = memory.initialize(from: numbers)
        return memory
    }
}
