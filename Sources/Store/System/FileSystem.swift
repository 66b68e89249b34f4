internal import CFileSync
internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// System calls on files, with their failures as `WorkbenchError`.
enum FileSystem {
    /// Opens the file at `path`; never follows a link there.
    static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws -> Int32 {
        let descriptor = retrying { Int(openFile(path, flags | O_CLOEXEC | O_NOFOLLOW, mode)) }
        guard descriptor >= 0 else { throw failure(flags & (O_WRONLY | O_RDWR | O_CREAT) == 0 ? "read" : "write", path) }
        return Int32(descriptor)
    }

    /// Makes a folder that only its owner may enter, unless there is one.
    static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure("make", path) }
    }

    /// Makes the bytes of an open file survive a power loss.
    static func sync(_ descriptor: Int32, _ path: String) throws {
        #if canImport(Darwin)
            // fsync there leaves the bytes in the drive's cache.
            let isSynced = fcntl(descriptor, F_FULLFSYNC) == 0
        #else
            let isSynced = fsync(descriptor) == 0
        #endif
        guard isSynced else { throw failure("write", path) }
    }

    /// Makes the names in a folder survive a power loss.
    static func syncFolder(_ path: String) throws {
        let descriptor = try open(path, O_RDONLY | O_DIRECTORY)
        defer { close(descriptor) }
        try sync(descriptor, path)
    }

    /// The names in a folder.
    static func names(in path: String) throws -> [String] {
        guard let folder = opendir(path) else { throw failure("read", path) }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                guard errno == 0 else { throw failure("read", path) }
                return names
            }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != "." && name != ".." { names.append(name) }
        }
    }

    /// Lets the kernel begin to write bytes that were appended, so that little is left when they are synced. It promises nothing.
    static func beginSync(_ descriptor: Int32, from offset: Int, count: Int) {
        ts_begin_sync(descriptor, Int64(offset), Int64(count))
    }

    /// Appends all of `bytes` to an open file; throws `disk_full` or `file_unwritable`.
    static func append(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = retrying { write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count) }
            guard written > 0 else { throw failure("write", path) }
            rest = rest.dropFirst(written)
        }
    }

    /// The failure of a call on `path` that has just set `errno`.
    static func failure(_ verb: String, _ path: String) -> WorkbenchError {
        let number = errno
        let message = "cannot \(verb) \(path): \(String(cString: strerror(number)))"
        return switch number {
        case ENOSPC, EDQUOT: WorkbenchError(.diskFull, message, hint: "free some disk space, then try again")
        case EFBIG: WorkbenchError(.fileUnwritable, message, hint: "raise the limit on the size of files (ulimit -f), then try again")
        case EMFILE, ENFILE:
            WorkbenchError(.fileUnreadable, message, hint: "raise the limit on open files (ulimit -n), then try again")
        case ENOENT: WorkbenchError(.fileNotFound, message, hint: "check the path")
        default:
            WorkbenchError(verb == "read" ? .fileUnreadable : .fileUnwritable, message, hint: "check the path and its permissions")
        }
    }

    /// Calls again as long as a signal interrupts.
    static func retrying(_ call: () -> Int) -> Int {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }
}

// Inside the enumeration `open` means its own function.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
