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

/// A file that appears under its name only when it is whole: written beside, synced, named, folder synced.
///
/// Without `finish` nothing of it stays, unless the process is killed.
public struct WholeFile: ~Copyable {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    private let overwrites: Bool

    /// Begins the file at `path`, which others may read unless it `isPrivate`.
    ///
    /// Throws `already_exists` when there is one and `overwrites` is false.
    public init(at path: String, overwrites: Bool, isPrivate: Bool = false) throws {
        // A zero byte would end the path early for the operating system.
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw WorkbenchError(.fileUnwritable, "\(String(reflecting: path)) cannot name a file", hint: "check the path")
        }
        var facts = stat()
        if lstat(path, &facts) == 0 {
            if !overwrites { throw Self.exists(path) }
            guard facts.st_mode & S_IFMT == S_IFREG else {
                throw WorkbenchError(.fileUnwritable, "'\(path)' is not a regular file", hint: "name another file")
            }
        }
        let temporary = "\(path).\(UUID().uuidString.lowercased()).tmp"
        let descriptor = try FileSystem.open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode: isPrivate ? 0o600 : 0o644)
        (self.path, self.temporary, self.descriptor, self.overwrites) = (path, temporary, descriptor, overwrites)
    }

    deinit {
        // After a renaming there is nothing of that name.
        unlink(temporary)
        close(descriptor)
    }

    /// Appends `bytes`; throws `disk_full` or `file_unwritable`.
    public func append(_ bytes: UnsafeRawBufferPointer) throws {
        try FileSystem.append(bytes, to: descriptor, path)
    }

    /// Gives the file its name; throws `already_exists` when another took the name meanwhile.
    public consuming func finish() throws {
        try FileSystem.sync(descriptor, path)
        if overwrites {
            guard rename(temporary, path) == 0 else { throw FileSystem.failure("write", path) }
        } else if link(temporary, path) != 0 {
            // Unlike a renaming, a link never takes the place of a file.
            throw errno == EEXIST ? Self.exists(path) : FileSystem.failure("write", path)
        }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) }
        try FileSystem.syncFolder(folder.map { $0.isEmpty ? "/" : $0 } ?? ".")
    }

    private static func exists(_ path: String) -> WorkbenchError {
        WorkbenchError(.alreadyExists, "'\(path)' exists", hint: "name another file, or ask for it to be overwritten")
    }
}
