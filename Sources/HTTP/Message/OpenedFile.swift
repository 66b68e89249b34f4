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

    /// Reads bytes from a place; returns their number, 0 at the end, -1 when it fails.
    func read(into room: UnsafeMutableRawBufferPointer, count: Int, at offset: Int) -> Int {
        count > 0 ? pread(descriptor, room.baseAddress, count, off_t(offset)) : 0
    }

    /// Opens the regular file at `path`; throws `HTTPBodyError.unreadable`.
    public init(path: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw HTTPBodyError.unreadable(errno: errno) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw HTTPBodyError.unreadable(errno: errno)
        }
        byteCount = Int(facts.st_size)
    }

    deinit {
        close(descriptor)
    }
}
