internal import Domain
internal import Store

/// Takes bytes in order: a file, or what packs them for one.
protocol ByteSink: AnyObject {
    /// Takes the next bytes.
    func append(_ bytes: UnsafeRawBufferPointer) throws
    /// Takes no more and makes what was taken durable.
    func finish() throws
}

/// A file that appears when it is finished.
final class FileSink: ByteSink {
    private var file: WholeFile?
    /// Bytes taken so far.
    private(set) var byteCount = 0

    init(_ path: String, overwrites: Bool) throws {
        file = try WholeFile(at: path, overwrites: overwrites)
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        try file?.append(bytes)
        byteCount += bytes.count
    }

    func finish() throws {
        try file.take()?.finish()
    }
}
