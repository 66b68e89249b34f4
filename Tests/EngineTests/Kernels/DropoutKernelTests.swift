import CKernels
import Engine
import Testing

/// Dropout whose mask depends on the key and the place alone.
struct DropoutKernelTests {
    static func dropped(_ x: [Float], key: UInt64, rate: Float) -> [Float] {
        var y = [Float](repeating: .nan, count: x.count)
        ts_dropout(&y, x, Int64(x.count), key, rate)
        return y
    }

    @Test("The share that is dropped and the mean that remains are those of the rate", arguments: [0.05, 0.1, 0.5, 0.9] as [Float])
    func share(rate: Float) throws {
        let ones = [Float](repeating: 1, count: 1 << 18)
        for key: UInt64 in [0, 1, .max, RandomNumbers.mix(7)] {
            let y = Self.dropped(ones, key: key, rate: rate)
            let share = Double(y.count { $0 == 0 }) / Double(y.count)
            // Five standard deviations of a fair draw.
            let deviation = (Double(rate * (1 - rate)) / Double(y.count)).squareRoot()
            #expect(abs(share - Double(rate)) < 5 * deviation, "key \(key)")
            #expect(y.allSatisfy { $0 == 0 || abs($0 - 1 / (1 - rate)) < 1e-6 })
        }
    }

    @Test("A rate of 0 leaves every bit as it is")
    func rateZero() {
        let x = KernelTrial.numbers(97, seed: 1)
        #expect(Self.dropped(x, key: 3, rate: 0).bits == x.bits)
    }

    @Test("The mask is the same for a key in every variant, with every number of threads, and in place")
    func sameKey() throws {
        let x = KernelTrial.numbers(KernelTrial.manyNumbers, seed: 2).map { $0 == 0 ? 1 : $0 }
        let mask = Self.dropped(x, key: 99, rate: 0.3)
        try KernelTrial.inEveryWay(numbers: x.count) { way in
            let y = Self.dropped(x, key: 99, rate: 0.3)
            let same = zip(y, mask).allSatisfy { ($0 == 0) == ($1 == 0) }
            #expect(same, way)
            var inPlace = x
            inPlace.withUnsafeMutableBufferPointer { ts_dropout($0.baseAddress, $0.baseAddress, Int64($0.count), 99, 0.3) }
            #expect(inPlace.bits == y.bits, "in place, \(way.rawValue)")
        }
    }

    @Test("Adding what is kept gives the same as dropping and then adding")
    func adding() throws {
        let x = KernelTrial.numbers(KernelTrial.manyNumbers, seed: 2)
        let y = KernelTrial.numbers(KernelTrial.manyNumbers, seed: 3)
        let expected = zip(y, Self.dropped(x, key: 7, rate: 0.2)).map { Double($0) + Double($1) }
        try KernelTrial.inEveryWay { way in
            var sum = y
            ts_add_dropout(&sum, x, Int64(x.count), 7, 0.2)
            #expect(KernelTrial.distance(sum, expected) < 1e-6, way)
        }
    }

    @Test("Masks of different keys agree no more often than chance", arguments: [1, 2, 1 << 32, 0x9E37_79B1] as [UInt64])
    func differentKeys(apart: UInt64) {
        let ones = [Float](repeating: 1, count: 1 << 16)
        let keys: [UInt64] = [5, 1234, RandomNumbers.mix(3)]
        for key in keys {
            // As the engine makes keys: scattered first.
            let (a, b) = (RandomNumbers.mix(key), RandomNumbers.mix(key &+ apart))
            let both = zip(Self.dropped(ones, key: a, rate: 0.5), Self.dropped(ones, key: b, rate: 0.5)).count { $0 == $1 }
            #expect(abs(Double(both) / Double(ones.count) - 0.5) < 0.01, "key \(key)")
        }
    }
}
