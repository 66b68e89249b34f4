internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A small file that nobody but its owner may read.
public enum PrivateFile {
    private static let mostBytes = 65_536

    /// The bytes of the file at `path`; where there is none it is made, whole, with what `make` gives.
    ///
    /// Several processes that make it at once all get the same bytes. Throws `secret_unreadable` when others may read or write the file,
    /// or it belongs to somebody else.
    public static func contents(at path: String, orMake make: () -> [UInt8]) throws -> [UInt8] {
        if let bytes = try contents(at: path) { return bytes }
        do {
            let file = try WholeFile(at: path, overwrites: false, isPrivate: true)
            try make().withUnsafeBytes { try file.append($0) }
            try file.finish()
        } catch let error as WorkbenchError where error.code == .alreadyExists {
            // Another process was quicker.
        }
        guard let bytes = try contents(at: path) else {
            throw WorkbenchError(.fileUnreadable, "'\(path)' was removed as it was made", hint: "try again")
        }
        return bytes
    }

    private static func contents(at path: String) throws -> [UInt8]? {
        let descriptor: Int32
        do {
            descriptor = try FileSystem.open(path, O_RDONLY | O_NONBLOCK)
        } catch let error as WorkbenchError where error.code == .fileNotFound {
            return nil
        }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw FileSystem.failure("read", path) }
        guard facts.st_mode & S_IFMT == S_IFREG, facts.st_uid == geteuid(), facts.st_mode & 0o077 == 0 else {
            throw WorkbenchError(
                .secretUnreadable, "'\(path)' is not a file of this user alone, so it may be known to others",
                hint: "make sure that nobody else read it; then: chown it to the user that runs this, and chmod 600")
        }
        guard facts.st_size <= mostBytes else {
            throw WorkbenchError(.malformedFile, "'\(path)' is too large", hint: "put it back from a backup")
        }
        var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { memory in
                FileSystem.retrying { read(descriptor, memory.baseAddress?.advanced(by: filled), memory.count - filled) }
            }
            guard count > 0 else { throw FileSystem.failure("read", path) }
            filled += count
        }
        return bytes
    }
}
