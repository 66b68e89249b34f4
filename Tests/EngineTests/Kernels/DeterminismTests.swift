import CKernels
import Dispatch
import Foundation
import Synchronization
import Testing

/// Results depend on nothing but inputs, variant and number of threads; both settings belong to the thread that sets them.
struct DeterminismTests {
    /// Everything that one pass over a set of kernels gives, as bits.
    static func pass() -> [Bits] {
        let (n, d) = (700, 97)
        let x = KernelTrial.numbers(n * d, seed: 1)
        let w = KernelTrial.numbers(d, seed: 2)
        var (y, deviations) = (x, [Float](repeating: 0, count: n))
        ts_rmsnorm_forward(&y, &deviations, x, w, 0, Int64(n), Int64(d), 1e-5)
        var (dx, dw) = (x, w)
        ts_rmsnorm_backward(&dx, &dw, y, x, w, 0, deviations, Int64(n), Int64(d))
        var product = [Float](repeating: 0, count: n * n)
        _ = ts_matmul(false, true, Int64(n), Int64(n), Int64(d), 1, x, Int64(d), y, Int64(d), 0, &product, Int64(n))
        var gradient = [Float](repeating: 0, count: d * d)
        _ = ts_matmul(true, false, Int64(d), Int64(d), Int64(n), 1, x, Int64(d), y, Int64(d), 0, &gradient, Int64(d))
        var losses = [Float](repeating: 0, count: n)
        var hits = [UInt8](repeating: 0, count: n)
        ts_cross_entropy(&product, (0..<n).map { Int32($0) }, &losses, &hits, Int64(n), Int64(n), 1, 0, true)
        var few = [Float](repeating: 0, count: 3 * n)
        ts_rows_times_weights_f32(&few, x, x, 3, Int64(n), Int64(d), false)
        var (p, m, v) = (x, x, x.map { $0 * $0 })
        ts_adamw(&p, y, &m, &v, Int64(p.count), 0.5, 0.01, 0.9, 0.999, 1e-8, 0.1, 3)
        return [y, deviations, dx, dw, product, gradient, losses, few, p, m, v].map(\.bits)
    }

    @Test("Two passes give the same bits in every variant and with every number of threads")
    func repeatable() throws {
        try KernelTrial.inEveryWay(threads: [1, 2, 3]) { way in
            let (first, second) = (Self.pass(), Self.pass())
            for (index, pair) in zip(first, second).enumerated() { #expect(pair.0 == pair.1, "result \(index), \(way.rawValue)") }
        }
    }

    @Test("A thread that never set a number of threads takes the one set last; one that did keeps its own")
    func threadsOfThreads() {
        let before = ts_threads()
        defer { ts_set_threads(before) }
        // Tests on other threads set theirs as well: one try of many must find ours, which nobody else uses.
        let inherits = (0..<1000).contains { _ in
            ts_set_threads(7)
            return Self.onNewThread { ts_threads() } == 7
        }
        #expect(inherits)
        let clamped = Self.onNewThread {
            [0, 5, .max].map { (count: Int32) in
                ts_set_threads(count)
                return ts_threads()
            }
        }
        #expect(clamped == [1, 5, 1024])
        #expect(ts_threads() == 7)
    }

    static func onNewThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value? {
        let result = Mutex<Value?>(nil)
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            let value = body()
            result.withLock { $0 = value }
            done.signal()
        }
        done.wait()
        return result.withLock { $0 }
    }
}
