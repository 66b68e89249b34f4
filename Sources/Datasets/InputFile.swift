#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

public import Domain

/// An open regular file, read from its beginning and closed at the end of its life.
struct InputFile: ~Copyable {
    let path: String
    private let descriptor: Int32

    /// Opens the file at `path`; throws `fileNotFound` or `fileUnreadable`.
    init(path: String, followsLinks: Bool = true) throws(WorkbenchError) {
        self.path = path
        descriptor = try RegularFile.open(path, followsLinks: followsLinks).descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Reads at most `room.count` bytes and returns how many; 0 is the end.
    func read(into room: UnsafeMutableRawBufferPointer) throws(WorkbenchError) -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, room.baseAddress, room.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, room.baseAddress, room.count)
            #else
                let count = Darwin.read(descriptor, room.baseAddress, room.count)
            #endif
            if count >= 0 { return count }
            guard errno == EINTR else { throw RegularFile.failure(errno, path: path) }
        }
    }
}

/// Files that a person names to be read.
public enum RegularFile {
    /// Opens the file at `path` for reading, and says how long it is in bytes; throws `file_not_found` or `file_unreadable`, also for what is
    /// no regular file.
    public static func open(_ path: String, followsLinks: Bool = true) throws(WorkbenchError) -> (descriptor: Int32, byteCount: Int) {
        // A zero byte would end the path early for the operating system.
        guard !path.utf8.contains(0) else { throw notFound(path) }
        // Without O_NONBLOCK, opening a named pipe would wait for its writer for ever.
        let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else { throw failure(errno, path: path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            close(descriptor)
            throw WorkbenchError(
                .fileUnreadable, isFolder ? "'\(path)' is a folder, not a file" : "'\(path)' is not a regular file",
                hint: isFolder ? "name one file inside it" : "copy its content into a file first")
        }
        return (descriptor, Int(status.st_size))
    }

    /// The error for `number`, an errno value, met at `path`.
    static func failure(_ number: Int32, path: String) -> WorkbenchError {
        if number == ENOENT || number == ENOTDIR { return notFound(path) }
        let reason = String(cString: strerror(number))
        return WorkbenchError(
            .fileUnreadable, "'\(path)' cannot be read: \(reason)",
            hint: number == EACCES || number == EPERM ? "check the permissions of the file and its folders" : nil)
    }

    private static func notFound(_ path: String) -> WorkbenchError {
        WorkbenchError(.fileNotFound, "'\(path)' does not exist", hint: "check the path")
    }
}

// Inside the enumeration `open` means its own function.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
