#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A value that one thread at a time may touch.
///
/// `@unchecked`: pthread's mutex guards the value; it is used because ThreadSanitizer reports false races with `Synchronization.Mutex`.
final class Locked<Value>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    init(_ value: sending Value) {
        self.value = value
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    fileprivate func hold<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}

extension Locked {
    /// Holds the lock while `body` runs; a thread that holds it already must not ask again.
    func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        try hold(body)
    }
}

/// A state in which tasks wait, and the wake-ups of those that need not wait any more.
protocol Waking {
    var wakeups: [@Sendable () -> Void] { get set }
}

extension Locked where Value: Waking {
    /// Holds the lock while `body` runs, and wakes tasks once it is not held any more.
    ///
    /// Resuming a task takes a lock of the task. Whoever cancels it holds that one, and calls a handler that asks for this one.
    func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        let (result, wakeups) = try hold { value in
            let result = try body(&value)
            defer { value.wakeups = [] }
            return (result, value.wakeups)
        }
        for wake in wakeups { wake() }
        return result
    }
}
