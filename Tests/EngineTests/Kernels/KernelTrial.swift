import CKernels
import Engine
import Testing

/// Numbers for kernels, their comparison with a slow reference, and the ways in which every kernel is tried.
enum KernelTrial {
    /// Sizes around the width of vectors and blocks.
    static let sizes = [1, 3, 7, 8, 9, 31, 48, 49, 97]
    /// Enough numbers for three threads to get some, with an odd rest.
    static let manyNumbers = 3 * 16384 + 5

    /// Calls `body` in every variant that this processor runs and, when there is work for several threads, with 1, 2 and 3 of them;
    /// other tests do not notice.
    static func inEveryWay(numbers: Int = 0, _ body: (Comment) throws -> Void) throws {
        try inEveryWay(threads: numbers < 2 * 16384 ? [1] : [1, 2, 3], body)
    }

    /// Calls `body` in every variant that this processor runs and with each number of threads.
    static func inEveryWay(threads: [Int32], _ body: (Comment) throws -> Void) throws {
        let before = ts_threads()
        defer {
            _ = ts_select_variant(-1)
            ts_set_threads(before)
        }
        for variant in 0..<ts_variant_count() {
            try #require(ts_select_variant(variant))
            for count in threads {
                ts_set_threads(count)
                try body("\(String(cString: ts_variant_name())), \(count) threads")
            }
        }
    }

    /// `count` numbers of -scale ..< scale.
    static func numbers(_ count: Int, seed: UInt64, scale: Float = 1) -> [Float] {
        var random = RandomNumbers(seed: seed)
        return (0..<count).map { _ in scale * Float(2 * random.unit() - 1) }
    }

    /// Largest |a - b| / (1 + |b|); infinite when the counts differ or a number is none.
    static func distance(_ a: some Collection<Float>, _ b: some Collection<Double>) -> Double {
        guard a.count == b.count else { return .infinity }
        return zip(a, b).reduce(0) { largest, pair in
            let distance = abs(Double(pair.0) - pair.1) / (1 + abs(pair.1))
            return distance.isNaN ? .infinity : max(largest, distance)
        }
    }
}

/// Bits that are compared as a whole: a failed comparison of long arrays would look for their differences for minutes.
struct Bits: Equatable, CustomStringConvertible {
    let words: [UInt32]
    var description: String { "\(words.count) numbers with hash \(words.hashValue)" }
}

extension [Float] {
    /// The numbers' bits, so that equal means the same to the last one.
    var bits: Bits { Bits(words: map(\.bitPattern)) }
    /// The numbers in double precision.
    var doubles: [Double] { map(Double.init) }
}
