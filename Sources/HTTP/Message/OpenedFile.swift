#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that is open for reading, closed when the last user lets go of it.
public final class OpenedFile: Sendable {
    /// The descriptor, valid as long as this lives.
    public let descriptor: Int32
    /// Bytes in the file when it was opened.
    public let byteCount: Int

    /// Takes over an open descriptor of a regular file of so many bytes.
    public init(descriptor: Int32, byteCount: Int) {
        self.descriptor = descriptor
        self.byteCount = byteCount
    }

    deinit {
        close(descriptor)
    }
}
