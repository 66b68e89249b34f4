internal import Threads

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
