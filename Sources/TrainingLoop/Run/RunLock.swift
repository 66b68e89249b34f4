internal import Domain
internal import Engine

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

/// The lock of a run's folder, its file `.lock`: whoever works on the run holds it, and the kernel takes it back however that process dies.
public final class RunLock: Sendable {
    /// The open file that holds the lock; a process that inherits it holds the lock as well.
    public let descriptor: Int32

    /// Takes the lock of `folder`; throws `run_in_use` while another holds it, and `file_unwritable` where no lock can be had.
    public init(_ folder: URL) throws {
        let descriptor = open(Self.path(folder), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw AtomicFile.failure(folder.path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let failure = errno == EWOULDBLOCK ? Self.inUse(folder) : AtomicFile.failure(folder.path)
            close(descriptor)
            throw failure
        }
        self.descriptor = descriptor
    }

    /// Takes over the lock that whoever started this process took of `folder` and handed on as the open file `descriptor`.
    ///
    /// Throws `invalid_setting` when that is no open file or another one, and `run_in_use` when another process holds the lock after all.
    public init(_ folder: URL, adopting descriptor: Int32) throws {
        var (given, named) = (stat(), stat())
        guard descriptor > STDERR_FILENO, fstat(descriptor, &given) == 0, lstat(Self.path(folder), &named) == 0,
            given.st_dev == named.st_dev, given.st_ino == named.st_ino
        else {
            throw WorkbenchError(
                .invalidSetting, "the open file \(descriptor) is not the lock of \(folder.path)",
                hint: "leave --lock-descriptor to the program that starts this one")
        }
        // One that was handed on with its lock is locked already.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw Self.inUse(folder) }
        guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw AtomicFile.failure(folder.path) }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Whether somebody works on the run in `folder`, or that cannot be found out; looking holds the lock for a moment, when nobody else does.
    public static func isHeld(in folder: URL) -> Bool {
        let descriptor = open(path(folder), O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return errno != ENOENT }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) != 0
    }

    private static func path(_ folder: URL) -> String { folder.appendingPathComponent(".lock").path }

    private static func inUse(_ folder: URL) -> WorkbenchError {
        WorkbenchError(.runInUse, "another process works on \(folder.path)", hint: "wait for it or stop it first")
    }
}
