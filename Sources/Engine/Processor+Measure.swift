internal import CKernels
internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension Processor {
    /// The name that the processor gives itself; nil where the system does not tell.
    public static var model: String? {
        guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
        return line?.split(separator: ":").last.map { String($0.drop { $0 == " " }) }
    }

    /// Cores that this process may use.
    public static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// Seconds of one product x[rows, inputs] W[outputs, inputs]^T, or with `isBackward` x[rows, outputs] W: the best of
    /// `repetitions` after one that does not count.
    public static func secondsOfProduct(
        rows: Int, outputs: Int, inputs: Int, isBackward: Bool = false, repetitions: Int
    ) throws -> Double {
        let weights = try Buffer<Float>(count: outputs * inputs)
        let wide = try Buffer<Float>(count: rows * outputs)
        let narrow = try Buffer<Float>(count: rows * inputs)
        // Zeros would do the same work, but denormals and zeros are what a doubter asks about first.
        for buffer in [weights, wide, narrow] { buffer.values.update(repeating: 0.5) }
        var best = Double.infinity
        for repetition in 0...repetitions {
            let began = ContinuousClock.now
            if isBackward {
                try MatrixProduct.compute(narrow.start, rows: rows, columns: inputs, inner: outputs, wide.start, weights.start)
            } else {
                try MatrixProduct.compute(
                    wide.start, rows: rows, columns: outputs, inner: inputs, narrow.start, weights.start, transposeB: true)
            }
            let seconds = (ContinuousClock.now - began) / .seconds(1)
            if repetition > 0 { best = min(best, seconds) }
        }
        return best
    }
}
