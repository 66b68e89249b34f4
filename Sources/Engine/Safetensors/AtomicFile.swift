public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that appears under its name only when it is whole: written beside, synced, renamed, folder synced.
public struct AtomicFile: ~Copyable {
    private let descriptor: Int32
    private let name: String

    /// Lets `body` write the file and gives it its name when `body` returns; on any error nothing is left behind.
    public static func write(to url: URL, _ body: (inout AtomicFile) throws -> Void) throws {
        let temporary = url.path + ".\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(url.path) }
        var renamed = false
        defer {
            close(descriptor)
            if !renamed { unlink(temporary) }
        }
        var file = AtomicFile(descriptor: descriptor, name: url.path)
        try body(&file)
        guard fsync(descriptor) == 0, rename(temporary, url.path) == 0 else { throw failure(url.path) }
        renamed = true
        try syncFolder(url.deletingLastPathComponent())
    }

    /// Writes `bytes` as the file at `url`.
    public static func write(_ bytes: [UInt8], to url: URL) throws {
        try write(to: url) { file in try bytes.withUnsafeBytes { try file.append($0) } }
    }

    /// Makes the names in `folder` survive a power loss.
    public static func syncFolder(_ folder: URL) throws {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder.path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(folder.path) }
    }

    /// Appends `bytes`; throws `disk_full` or `file_unwritable`.
    public mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Self.retrying { Self.writeBytes(descriptor, UnsafeRawBufferPointer(rebasing: rest)) }
            guard written > 0 else { throw Self.failure(name) }
            rest = rest.dropFirst(written)
        }
    }

    /// The error of a write to `path` that just failed with `errno`.
    public static func failure(_ path: String) -> WorkbenchError {
        let reason = String(cString: strerror(errno))
        return switch errno {
        case ENOSPC, EDQUOT:
            WorkbenchError(.diskFull, "cannot write \(path): \(reason)", hint: "free some disk space, then run the same command again")
        case EFBIG:
            WorkbenchError(
                .fileUnwritable, "cannot write \(path): \(reason)", hint: "raise the limit on the size of files (ulimit -f), then try again"
            )
        default:
            WorkbenchError(.fileUnwritable, "cannot write \(path): \(reason)", hint: "check the folder and its permissions")
        }
    }

    /// What Foundation threw as it wrote to `path`: `disk_full` or `file_unwritable`; one of ours is given back as it is.
    public static func failure(_ path: String, _ error: any Error) -> WorkbenchError {
        if let failure = error as? WorkbenchError { return failure }
        guard (error as? CocoaError)?.code == .fileWriteOutOfSpace else {
            return WorkbenchError(.fileUnwritable, "cannot write \(path)", hint: "check the folder and its permissions", cause: error)
        }
        return WorkbenchError(
            .diskFull, "cannot write \(path): the disk is full", hint: "free some disk space, then try again", cause: error)
    }

    private static func retrying(_ call: () -> Int) -> Int {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }

    private static func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
