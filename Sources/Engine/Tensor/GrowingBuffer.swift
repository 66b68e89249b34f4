/// Memory that is kept between uses and replaced by a larger piece when more is asked for.
final class GrowingBuffer {
    private var buffer: Buffer<Float>?
    private var most = 0

    /// Memory for at least `count` floats; what it held before is undefined.
    func floats(_ count: Int) throws -> UnsafeMutablePointer<Float> {
        most = max(most, count)
        if let buffer, buffer.count >= count { return buffer.start }
        // Freed first: the old and the new piece need not exist together.
        buffer = nil
        // What nobody has written to yet takes no memory.
        let larger = try Buffer<Float>(count: count + count / 8, isZeroed: false)
        buffer = larger
        return larger.start
    }

    /// Bytes that were asked for at one time.
    var byteCount: Int { most * MemoryLayout<Float>.stride }
}
