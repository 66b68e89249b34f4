import CKernels
import Testing

/// Conversions between float32 and bfloat16.
struct BrainFloatTests {
    static func narrow(_ x: [Float]) -> [UInt16] {
        var halves = [UInt16](repeating: 0xDEAD, count: x.count)
        ts_f32_to_bf16(&halves, x, Int64(x.count))
        return halves
    }

    struct Rounding: CustomTestStringConvertible, Sendable {
        let from: UInt32
        let to: UInt16
        var testDescription: String { "\(String(from, radix: 16)) to \(String(to, radix: 16))" }
    }

    static let roundings = [
        Rounding(from: 0x3F80_0000, to: 0x3F80), Rounding(from: 0x3F80_7FFF, to: 0x3F80),
        // Ties go to the even neighbour, below and above.
        Rounding(from: 0x3F80_8000, to: 0x3F80), Rounding(from: 0x3F81_8000, to: 0x3F82), Rounding(from: 0x3F80_8001, to: 0x3F81),
        Rounding(from: 0xBF80_8000, to: 0xBF80), Rounding(from: 0xBF81_8000, to: 0xBF82),
        Rounding(from: 0x0000_0000, to: 0x0000), Rounding(from: 0x8000_0000, to: 0x8000), Rounding(from: 0x0000_8000, to: 0x0000),
        Rounding(from: 0x0000_8001, to: 0x0001), Rounding(from: 0x7F80_0000, to: 0x7F80), Rounding(from: 0xFF80_0000, to: 0xFF80),
        // The largest floats round to infinity; a NaN stays one whatever its bits.
        Rounding(from: 0x7F7F_FFFF, to: 0x7F80), Rounding(from: 0x7F7F_7FFF, to: 0x7F7F), Rounding(from: 0x7F80_0001, to: 0x7FC0),
        Rounding(from: 0xFFFF_FFFF, to: 0xFFFF), Rounding(from: 0x7FC0_1234, to: 0x7FC0),
    ]

    @Test("A number rounds to the nearest, ties to even", arguments: roundings)
    func rounding(_ rounding: Rounding) throws {
        try KernelTrial.inEveryWay { way in
            // At every place of a vector and in the rest.
            let halves = Self.narrow([Float](repeating: Float(bitPattern: rounding.from), count: 49))
            #expect(halves.allSatisfy { $0 == rounding.to }, way)
        }
    }

    @Test("All 65536 bit patterns come back from float32, NaNs quiet")
    func roundTrip() throws {
        let all = (0...UInt16.max).map { $0 }
        try KernelTrial.inEveryWay(numbers: all.count) { way in
            var wide = [Float](repeating: 0, count: all.count)
            ts_bf16_to_f32(&wide, all, Int64(all.count))
            #expect(zip(wide, all).allSatisfy { $0.bitPattern == UInt32($1) << 16 }, way)
            let expected = all.map { $0 & 0x7FFF > 0x7F80 ? $0 | 0x40 : $0 }
            let differing = zip(Self.narrow(wide), expected).count { $0 != $1 }
            #expect(differing == 0, way)
        }
    }
}
