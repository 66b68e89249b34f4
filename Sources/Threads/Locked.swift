#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A value that one thread at a time may touch.
///
/// `@unchecked`: pthread's mutex guards the value; it is used because ThreadSanitizer reports false races with `Synchronization.Mutex`.
public final class Locked<Value>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    /// A value that nobody else holds.
    public init(_ value: sending Value) {
        self.value = value
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Holds the lock while `body` runs, whatever else `withLock` does for a kind of value.
    public func hold<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}

extension Locked {
    /// Holds the lock while `body` runs; a thread that holds it already must not ask again.
    public func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        try hold(body)
    }
}
