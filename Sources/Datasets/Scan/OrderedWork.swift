internal import Dispatch
internal import Synchronization

/// Work on pieces by several threads whose results are taken in the order of the pieces, by the thread that asked for it.
///
/// At most one piece more than there are threads is on its way, so memory does not grow with the work.
enum OrderedWork {
    static func run<Piece: Sendable, Result: Sendable>(
        threads: Int, next: () throws -> Piece?, work: @escaping @Sendable (Piece) -> Result, take: (Result) throws -> Void
    ) throws {
        let queue = DispatchQueue(label: "tunesmith.datasets", attributes: .concurrent)
        var pending: [Slot<Result>] = []
        // Whoever leaves by an error must not leave threads behind that work on memory of the caller.
        defer { for slot in pending { _ = slot.wait() } }
        var isAtEnd = false
        while true {
            while !isAtEnd, pending.count <= threads {
                guard let piece = try next() else {
                    isAtEnd = true
                    break
                }
                let slot = Slot<Result>()
                pending.append(slot)
                queue.async { slot.fill(work(piece)) }
            }
            if pending.isEmpty { return }
            if let result = pending.removeFirst().wait() { try take(result) }
        }
    }

    private final class Slot<Result: Sendable>: Sendable {
        private let result = Mutex<Result?>(nil)
        private let isFilled = DispatchSemaphore(value: 0)

        func fill(_ result: Result) {
            self.result.withLock { $0 = result }
            isFilled.signal()
        }

        /// The result, once.
        func wait() -> Result? {
            isFilled.wait()
            return result.withLock { $0.take() }
        }
    }
}
