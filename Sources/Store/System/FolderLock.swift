#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A folder held by this process: by many at once, or by one alone. The operating system gives it back when the process ends.
public final class FolderLock: Sendable {
    /// How it is held.
    public enum Mode: Sendable {
        /// With others.
        case shared
        /// Alone.
        case alone
    }

    private let lock: FileLock

    /// Takes the lock in the file at `path`, which is made where it is not; nil while others hold it otherwise.
    public init?(_ path: String, _ mode: Mode) throws {
        lock = try FileLock(path)
        guard lock.take(mode == .shared ? .shared : .exclusive) else { return nil }
    }
}
