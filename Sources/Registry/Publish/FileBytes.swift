internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A regular file that is read from its begin to its end in pieces.
final class FileBytes {
    private static let piece = 1 << 20

    /// How many bytes it had when it was opened.
    let byteCount: Int
    private let descriptor: Int32
    private let name: String

    /// Opens the file at `url`; throws `file_unreadable`, also for what is no regular file.
    init(_ url: URL) throws {
        name = url.lastPathComponent
        descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(url.path) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw WorkbenchError(.fileUnreadable, "\(url.path) is no regular file", hint: "name a file")
        }
        byteCount = Int(facts.st_size)
    }

    deinit {
        close(descriptor)
    }

    /// The next bytes; none at the end. Throws `file_unreadable`.
    func next() throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, filled in
            var count: Int
            repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
            guard count >= 0 else { throw Self.failure(name) }
            filled = count
        }
    }

    private static func failure(_ path: String) -> WorkbenchError {
        WorkbenchError(
            .fileUnreadable, "cannot read \(path): \(String(cString: strerror(errno)))", hint: "check the path and its permissions")
    }
}
