internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A lock between openings of a store, in one process or several; the kernel gives it back when the holder dies.
final class FileLock: Sendable {
    /// Who else may hold it.
    enum Mode {
        /// Others that share it.
        case shared
        /// Nobody.
        case exclusive
    }

    private let descriptor: Int32
    /// For the threads of this process, among which the kernel makes no difference.
    private let threads = ThreadLock()

    /// Opens the lock's file, making it where there is none; locks nothing yet.
    init(_ path: String) throws {
        descriptor = try FileSystem.open(path, O_RDWR | O_CREAT)
    }

    deinit {
        close(descriptor)
    }

    /// Takes the lock, or turns one that is held into `mode`; false when others are in the way.
    func take(_ mode: Mode) -> Bool {
        FileSystem.retrying { Int(flock(descriptor, (mode == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB)) } == 0
    }

    /// Holds the lock alone while `body` runs, which is told until when it may wait for more.
    ///
    /// Throws `store_busy` when others hold it for longer than `timeoutSeconds`.
    func whileHeld<Value: Sendable>(
        timeoutSeconds: Double, _ body: (_ deadline: ContinuousClock.Instant) throws -> Value
    ) throws -> Value {
        // Threads wait for each other as well: who comes tenth must not wait ten times as long for another process.
        let deadline = ContinuousClock.now + .seconds(timeoutSeconds)
        return try threads.withLock {
            try takeAlone(until: deadline, timeoutSeconds)
            defer { flock(descriptor, LOCK_UN) }
            return try body(deadline)
        }
    }

    private func takeAlone(until deadline: ContinuousClock.Instant, _ timeoutSeconds: Double) throws {
        // flock has no timeout; waits grow from 0.1 to 5 ms.
        var microseconds: UInt32 = 100
        while !take(.exclusive) {
            guard ContinuousClock.now < deadline else {
                throw WorkbenchError(
                    .storeBusy, "another process has been writing to the store for more than \(timeoutSeconds) s",
                    hint: "wait for it to end, or stop it, then try again")
            }
            usleep(microseconds)
            microseconds = min(2 * microseconds, 5_000)
        }
    }
}
