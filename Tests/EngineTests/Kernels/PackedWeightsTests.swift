import CKernels
import Testing

/// Products with packed weights against sums in double precision.
struct PackedWeightsTests {
    struct Shape: CustomTestStringConvertible, Sendable {
        let rows: Int
        let outputs: Int
        let inputs: Int
        var testDescription: String { "\(rows) rows, \(outputs) x \(inputs)" }
    }

    static let shapes = [
        Shape(rows: 1, outputs: 1, inputs: 1), Shape(rows: 15, outputs: 7, inputs: 33), Shape(rows: 16, outputs: 48, inputs: 31),
        Shape(rows: 37, outputs: 80, inputs: 96), Shape(rows: 133, outputs: 17, inputs: 40), Shape(rows: 600, outputs: 9, inputs: 8),
    ]

    static let formats = [TS_PACKED_F32] + (ts_has_bf16_products() ? [TS_PACKED_BF16] : [])

    /// x[rows, inner] * W, or * W^T, over `width` columns.
    static func product(_ x: [Float], _ w: [Float], inner: Int, width: Int, transposed: Bool) -> [Double] {
        (0..<(x.count / inner)).flatMap { row in
            (0..<width).map { column in
                (0..<inner).reduce(0.0) { sum, p in
                    sum + Double(x[row * inner + p]) * Double(w[transposed ? column * inner + p : p * width + column])
                }
            }
        }
    }

    @Test("Products in both directions equal the sums, overwriting and adding", arguments: shapes, formats.indices)
    func products(shape: Shape, format: Int) throws {
        let (rows, outputs, inputs) = (shape.rows, shape.outputs, shape.inputs)
        let (x, dy) = (KernelTrial.numbers(rows * inputs, seed: 1), KernelTrial.numbers(rows * outputs, seed: 2))
        let w = KernelTrial.numbers(outputs * inputs, seed: 3)
        let (y, dx) = (
            Self.product(x, w, inner: inputs, width: outputs, transposed: true),
            Self.product(dy, w, inner: outputs, width: inputs, transposed: false)
        )
        let tolerance = Self.formats[format] == TS_PACKED_F32 ? 2e-6 : 0.03
        let both = Int32(TS_PACK_FORWARD | TS_PACK_BACKWARD)
        let packed = try #require(ts_pack_weights_f32(w, Int64(outputs), Int64(inputs), both, Self.formats[format]))
        defer { ts_free_packed_weights(packed) }
        #expect(ts_packed_bytes(packed) >= Int64(2 * w.count * (Self.formats[format] == TS_PACKED_F32 ? 4 : 2)))
        let (start, dStart) = (KernelTrial.numbers(rows * outputs, seed: 4), KernelTrial.numbers(rows * inputs, seed: 5))
        try KernelTrial.inEveryWay(threads: [1, 2, 3]) { way in
            for adds in [false, true] {
                var (out, dOut) = (start, dStart)
                #expect(ts_packed_forward(packed, &out, x, Int64(rows), adds), way)
                #expect(KernelTrial.distance(out, adds ? zip(start, y).map { Double($0) + $1 } : y) < tolerance, way)
                #expect(ts_packed_backward(packed, &dOut, dy, Int64(rows), adds), way)
                #expect(KernelTrial.distance(dOut, adds ? zip(dStart, dx).map { Double($0) + $1 } : dx) < tolerance, way)
                var again = start
                #expect(ts_packed_forward(packed, &again, x, Int64(rows), adds) && again.bits == out.bits, "twice, \(way.rawValue)")
            }
        }
    }

    @Test("Weights packed for one direction serve that one alone")
    func oneDirection() throws {
        let w: [Float] = [1, 2, 3, 4, 5, 6]
        var out: [Float] = [0, 0, 0]
        let forward = try #require(ts_pack_weights_f32(w, 2, 3, Int32(TS_PACK_FORWARD), TS_PACKED_F32))
        defer { ts_free_packed_weights(forward) }
        #expect(ts_packed_forward(forward, &out, [1, 1, 1], 1, false) && out == [6, 15, 0])
        #expect(!ts_packed_backward(forward, &out, [1, 1], 1, false))
        let backward = try #require(ts_pack_weights_f32(w, 2, 3, Int32(TS_PACK_BACKWARD), TS_PACKED_F32))
        defer { ts_free_packed_weights(backward) }
        #expect(ts_packed_backward(backward, &out, [1, 1], 1, false) && out == [5, 7, 9])
        #expect(!ts_packed_forward(backward, &out, [1, 1, 1], 1, false))
        #expect(ts_packed_bytes(forward) == 24 && ts_packed_bytes(backward) == 24)
    }

    @Test("Where bfloat16 is not to be had, weights are not packed in it, and the reason can be read")
    func availability() {
        let has = ts_has_bf16_products()
        let packed = ts_pack_weights_bf16([0x3F80], 1, 1, Int32(TS_PACK_FORWARD))
        defer { ts_free_packed_weights(packed) }
        #expect((packed != nil) == has)
        let state = String(cString: ts_packed_state())
        #expect(has ? state == "bfloat16" : state.hasPrefix("float32: "))
    }
}
