#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Working memory of past calls, kept so that the words they met need not be merged again.
///
/// `@unchecked`: the mutex guards the list, and what is taken out belongs to one call alone. pthread's mutex is used because
/// ThreadSanitizer reports false races with `Synchronization.Mutex`.
final class ScratchPool: @unchecked Sendable {
    /// Changed in place: were the tables themselves taken out of the list, the first change of each call would copy them.
    private final class Box {
        var scratch: BytePairScratch

        init() throws {
            scratch = try BytePairScratch()
        }
    }

    private static let idleLimit = 8
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var idle: [Box] = []

    init() {
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Gives `body` working memory of its own.
    func use<Result>(_ body: (inout BytePairScratch) throws -> Result) throws -> Result {
        pthread_mutex_lock(mutex)
        let kept = idle.popLast()
        pthread_mutex_unlock(mutex)
        let box = try kept ?? Box()
        let result = try body(&box.scratch)
        pthread_mutex_lock(mutex)
        if idle.count < Self.idleLimit { idle.append(box) }
        pthread_mutex_unlock(mutex)
        return result
    }
}
