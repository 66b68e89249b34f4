internal import CKernels

/// Memory of passing use that all layers share, kept from step to step.
final class Workspace {
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
    let reduced = GrowingBuffer()
    let added = GrowingBuffer()
    let dAdded = GrowingBuffer()
    let selected = GrowingBuffer()
    let selectedAttended = GrowingBuffer()
    let dSelected = GrowingBuffer()
    let logits = GrowingBuffer()
    let losses = GrowingBuffer()
    private let widened = GrowingBuffer()

    /// `halves` in float32, until the next call.
    func widen(_ halves: Buffer<UInt16>) throws -> Floats {
        let floats = try widened.floats(halves.count)
        ts_bf16_to_f32(floats, halves.start, Int64(halves.count))
        return floats
    }
}
