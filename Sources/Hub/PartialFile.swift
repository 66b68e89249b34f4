internal import Digests
internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that is being received: what was written before counts, and its digest is computed on the way.
struct PartialFile: ~Copyable {
    private let file: OpenedDescriptor
    private let path: String
    private var digest = SHA256()
    /// Bytes that are there.
    private(set) var byteCount = 0

    private init(_ file: OpenedDescriptor, _ path: String) {
        self.file = file
        self.path = path
    }

    /// Opens or makes the file at `path` and reads what it holds, at most `limit` bytes; a longer one begins anew.
    ///
    /// A link is not followed. Throws `file_unwritable`.
    static func open(at path: String, limit: Int) throws -> PartialFile {
        let descriptor = openFile(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw failure(path) }
        var partial = PartialFile(OpenedDescriptor(descriptor), path)
        let length = lseek(descriptor, 0, SEEK_END)
        if length > limit { try partial.clear() } else { try partial.load() }
        return partial
    }

    private mutating func load() throws {
        lseek(descriptor, 0, SEEK_SET)
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure(path) }
            guard count > 0 else { return }
            buffer.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            byteCount += count
        }
    }

    private var descriptor: Int32 { file.number }

    /// Throws away what is there.
    mutating func clear() throws {
        guard ftruncate(descriptor, 0) == 0 else { throw Self.failure(path) }
        lseek(descriptor, 0, SEEK_SET)
        digest = SHA256()
        byteCount = 0
    }

    /// Adds bytes; throws `disk_full` or `file_unwritable`.
    mutating func append(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = writeBytes(descriptor, UnsafeRawBufferPointer(rebasing: bytes[written...]))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw Self.failure(path) }
                written += count
            }
            digest.update(bytes)
        }
        byteCount += bytes.count
    }

    /// Makes the bytes safe on the disk and returns their SHA-256; throws `file_unwritable`.
    consuming func finish() throws -> String {
        guard fsync(descriptor) == 0 else { throw Self.failure(path) }
        return digest.hexadecimal()
    }

    private static func failure(_ path: String) -> WorkbenchError {
        let number = errno
        if number == ENOSPC || number == EDQUOT {
            return WorkbenchError(.diskFull, "the disk is full: \(path) cannot be written", hint: "make room, then try again")
        }
        return WorkbenchError(
            .fileUnwritable, "cannot write \(path): \(String(cString: strerror(number)))", hint: "check the folder and its permissions")
    }
}

/// A descriptor that is closed at the end of its life.
private final class OpenedDescriptor {
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }
}

// Inside the structure these names would mean its own functions.
private func openFile(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o644) }
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int { write(descriptor, bytes.baseAddress, bytes.count) }
