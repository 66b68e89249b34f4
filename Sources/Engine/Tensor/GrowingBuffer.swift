/// Memory that is kept between uses and replaced by a larger piece when more is asked for.
final class GrowingBuffer {
    private var buffer: Buffer<Float>?

    /// Memory for at least `count` floats; what it held before is undefined.
    func floats(_ count: Int) throws -> UnsafeMutablePointer<Float> {
        if let buffer, buffer.count >= count { return buffer.start }
        // Freed first: the old and the new piece need not exist together.
        buffer = nil
        let larger = try Buffer<Float>(count: count + count / 8)
        buffer = larger
        return larger.start
    }

    /// Bytes held.
    var byteCount: Int { (buffer?.count ?? 0) * MemoryLayout<Float>.stride }
}
