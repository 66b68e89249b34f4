internal import CKernels
internal import Domain

/// Frozen weights [outputs, inputs] in the form in which products read them fastest, for the forward and for the backward pass.
///
/// In bfloat16 the other factor is rounded to bfloat16 as well; sums are float32.
final class PackedWeights {
    /// In which numbers products are computed.
    enum Format {
        /// For processors with instructions for it; see `isAvailable`.
        case bfloat16
        case float32
    }

    private let packed: OpaquePointer
    private let outputs: Int
    private let inputs: Int

    /// Whether this processor computes products in bfloat16, and passed a check against float32.
    static var isAvailable: Bool { ts_has_bf16_products() }

    /// Packs `weights`; nil where the format is not available or there is no memory.
    init?(_ weights: Buffer<UInt16>, outputs: Int, inputs: Int, _ format: Format) throws {
        let directions = Int32(TS_PACK_FORWARD | TS_PACK_BACKWARD)
        let packed: OpaquePointer?
        switch format {
        case .bfloat16: packed = ts_pack_weights_bf16(weights.start, Int64(outputs), Int64(inputs), directions)
        case .float32:
            let wide = try Buffer<Float>(count: weights.count)
            ts_bf16_to_f32(wide.start, weights.start, Int64(weights.count))
            packed = ts_pack_weights_f32(wide.start, Int64(outputs), Int64(inputs), directions, TS_PACKED_F32)
        }
        guard let packed else { return nil }
        self.packed = packed
        self.outputs = outputs
        self.inputs = inputs
    }

    deinit {
        ts_free_packed_weights(packed)
    }

    /// Bytes of memory.
    var byteCount: Int { Int(ts_packed_bytes(packed)) }

    /// y[n, outputs] (+)= x[n, inputs] W^T
    func forward(_ x: Floats, rows n: Int, into y: Floats, adding: Bool) throws {
        guard ts_packed_forward(packed, y, x, Int64(n), adding) else { throw Self.noMemory(n) }
    }

    /// dx[n, inputs] (+)= dy[n, outputs] W
    func backward(_ dy: Floats, rows n: Int, into dx: Floats, adding: Bool) throws {
        guard ts_packed_backward(packed, dx, dy, Int64(n), adding) else { throw Self.noMemory(n) }
    }

    private static func noMemory(_ rows: Int) -> WorkbenchError {
        WorkbenchError(.outOfMemory, "no memory for a product of \(rows) rows", hint: "use a smaller --micro-batch-tokens")
    }
}
