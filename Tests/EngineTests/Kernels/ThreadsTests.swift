import CKernels
import Foundation
import Testing

/// The pool of threads: every piece is done once, whatever the number of threads and callers.
@Suite(.serialized) struct ThreadsTests {
    @Test("Every index is handed out once", arguments: [1, 2, 3, 8])
    func everyIndexOnce(threads: Int32) {
        let before = ts_threads()
        ts_set_threads(threads)
        defer { ts_set_threads(before) }
        for count in [1, 2, 3, 7, 40] {
            for _ in 0..<10 { #expect(Self.areAllVisitedOnce(count)) }
        }
    }

    @Test("Two callers at the same time both get all of their work done")
    func twoCallers() {
        let before = ts_threads()
        ts_set_threads(2)
        defer { ts_set_threads(before) }
        let results = Results()
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            for _ in 0..<25 { results.note(Self.areAllVisitedOnce(12)) }
        }
        #expect(results.good == 100)
    }

    @Test("A number of threads below 1 counts as 1")
    func atLeastOne() {
        let before = ts_threads()
        ts_set_threads(-3)
        #expect(ts_threads() == 1)
        ts_set_threads(before)
    }

    /// Whether y += 1 over `count` pieces of work reached every number once.
    static func areAllVisitedOnce(_ count: Int) -> Bool {
        let size = count * 16384  // less would not be cut
        var y = [Float](repeating: 0, count: size)
        let ones = [Float](repeating: 1, count: size)
        ts_axpy(&y, ones, 1, Int64(size))
        return y == ones
    }
}

/// Counts what was good; its lock makes it safe to share.
private final class Results: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    var good: Int { lock.withLock { count } }

    func note(_ isGood: Bool) { lock.withLock { if isGood { count += 1 } } }
}
