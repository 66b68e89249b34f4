internal import CKernels

/// Memory of passing use that all layers share, kept from step to step.
final class Workspace {
    /// Whether products with weights that are kept in less than float32 are computed in bfloat16; otherwise those weights are widened.
    var roundsToBfloat16 = false

    let normed = GrowingBuffer()
    let activated = GrowingBuffer()
    let dInput = GrowingBuffer()
    let dNormed = GrowingBuffer()
    let dActivated = GrowingBuffer()
    let dAttended = GrowingBuffer()
    let dScattered = GrowingBuffer()
    let dEndNorm = GrowingBuffer()
    let dAttentionInputs = [GrowingBuffer(), GrowingBuffer(), GrowingBuffer()]
    let dNormedQueries = GrowingBuffer()
    let dNormedKeys = GrowingBuffer()
    let again = GrowingBuffer()
    let dropped = GrowingBuffer()
    let dReduced = GrowingBuffer()
    let dProduct = GrowingBuffer()
    let reduced = GrowingBuffer()
    let added = GrowingBuffer()
    let dAdded = GrowingBuffer()
    let selected = GrowingBuffer()
    let selectedAttended = GrowingBuffer()
    let dSelected = GrowingBuffer()
    let logits = GrowingBuffer()
    let losses = GrowingBuffer()
    let hits = GrowingBuffer()
    private let widened = GrowingBuffer()
    private let blockSizes = GrowingBuffer()

    /// Bytes held by all of them.
    var byteCount: Int {
        let buffers = [
            normed, activated, dInput, dNormed, dActivated, dAttended, dScattered, dEndNorm, dNormedQueries, dNormedKeys, again, dropped,
            dReduced, dProduct, reduced, added, dAdded, selected, selectedAttended, dSelected, logits, losses, hits, widened,
            blockSizes,
        ]
        return (buffers + dAttentionInputs).reduce(0) { $0 + $1.byteCount }
    }

    /// `halves` in float32, until the next call.
    func widen(_ halves: Buffer<UInt16>) throws -> Floats {
        let floats = try widened.floats(halves.count)
        ts_bf16_to_f32(floats, halves.start, Int64(halves.count))
        return floats
    }

    /// `matrix` in float32, until the next call.
    func widen(_ matrix: FourBitMatrix) throws -> Floats {
        let floats = try widened.floats(matrix.count)
        matrix.dequantise(into: floats, sizes: try blockSizes.floats(matrix.blockCount))
        return floats
    }

    /// `matrix` in bfloat16, until the next call.
    func halve(_ matrix: FourBitMatrix) throws -> UnsafeMutablePointer<UInt16> {
        let halves = UnsafeMutableRawPointer(try widened.floats((matrix.count + 1) / 2)).assumingMemoryBound(to: UInt16.self)
        matrix.dequantise(into: halves, sizes: try blockSizes.floats(matrix.blockCount))
        return halves
    }

    /// The numbers of `parameter` in float32 to be changed, until the next call.
    func copy(_ parameter: Parameter) throws -> Floats {
        switch parameter.storage {
        case .bfloat16(let halves): return try widen(halves)
        case .nf4(let matrix): return try widen(matrix)
        case .float32(let buffer):
            let floats = try widened.floats(buffer.count)
            floats.update(from: buffer.start, count: buffer.count)
            return floats
        }
    }
}
