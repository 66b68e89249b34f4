#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Hands out the numbers from 0 to a limit, each once, to any thread.
///
/// `@unchecked`: the mutex guards the number.
final class WorkCounter: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let limit: Int
    private var next = 0

    /// A counter that ends before `limit`.
    init(limit: Int) {
        self.limit = limit
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// The next number, nil at the end.
    func take() -> Int? {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        guard next < limit else { return nil }
        next += 1
        return next - 1
    }
}
