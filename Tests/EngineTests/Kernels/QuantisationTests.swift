import CKernels
import Foundation
import JSON
import Testing

/// NF4 and the 8-bit sizes of its blocks against what bitsandbytes made of the same numbers (scripts/goldens_quantisation.py).
struct QuantisationTests {
    struct Golden: Sendable {
        struct Case: CustomTestStringConvertible, Sendable {
            let count: Int
            let block: Int
            let codes: [UInt8]
            let absmax: [Float]
            let dequantized: String
            let absmaxCodes: [UInt8]
            let maxima: [Float]
            let offset: Float
            let expanded: [Float]
            let dequantizedTwice: String
            var testDescription: String { "\(count) numbers in blocks of \(block)" }
        }
        let map: [Float]
        let dynamicMap: [Float]
        let cases: [Case]

        static func load() throws -> Golden {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            let json = try JSONValue(parsing: Data(contentsOf: root.appendingPathComponent("Goldens/nf4.json")))
            return Golden(
                map: floats(json["map"]), dynamicMap: floats(json["dynamicMap"]),
                cases: (json["cases"]?.array ?? []).map {
                    Case(
                        count: $0["count"]?.integer ?? 0, block: $0["block"]?.integer ?? 0, codes: bytes($0["codes"]),
                        absmax: floats($0["absmax"]), dequantized: $0["dequantized"]?.string ?? "",
                        absmaxCodes: bytes($0["absmaxCodes"]), maxima: floats($0["maxima"]),
                        offset: floats($0["offset"]).first ?? .nan, expanded: floats($0["expanded"]),
                        dequantizedTwice: $0["dequantizedTwice"]?.string ?? "")
                })
        }

        /// Bits of float32 numbers, eight digits each.
        static func floats(_ value: JSONValue?) -> [Float] { numbers(value, digits: 8).map { Float(bitPattern: $0) } }
        static func bytes(_ value: JSONValue?) -> [UInt8] { numbers(value, digits: 2).map { UInt8(truncatingIfNeeded: $0) } }

        private static func numbers(_ value: JSONValue?, digits: Int) -> [UInt32] {
            let text = Array((value?.string ?? "").utf8)
            return stride(from: 0, to: text.count, by: digits).map {
                UInt32(String(decoding: text[$0..<($0 + digits)], as: UTF8.self), radix: 16) ?? 0
            }
        }
    }

    /// The numbers that the golden's script quantises.
    static func weights(_ count: Int) -> [Float] {
        (0..<count).map { index in
            let hashed = UInt32(truncatingIfNeeded: index &* 2_654_435_761)
            let x = Float(Int(hashed >> 8) - 1 << 23) / Float(1 << 23)
            return index / 64 == 2 ? 0 : x * x * x * (1 / Float(1 + index / 64 % 7)) * 0.25
        }
    }

    static func fnv(_ numbers: [Float]) -> String {
        let sum = numbers.withUnsafeBytes { $0.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }
        return String(repeating: "0", count: max(0, 16 - String(sum, radix: 16).count)) + String(sum, radix: 16)
    }

    @Test("Both maps have bitsandbytes' bits")
    func maps() throws {
        let golden = try Golden.load()
        #expect(Array(UnsafeBufferPointer(start: ts_nf4_map(), count: 16)).bits == golden.map.bits)
        #expect(Array(UnsafeBufferPointer(start: ts_dynamic_map(), count: 256)).bits == golden.dynamicMap.bits)
    }

    @Test("Codes, sizes and dequantised numbers have bitsandbytes' bits")
    func golden() throws {
        let cases = try Golden.load().cases
        try #require(cases.count == 4)
        for golden in cases {
            let x = Self.weights(golden.count)
            let (count, block) = (Int64(golden.count), Int64(golden.block))
            try KernelTrial.inEveryWay(threads: [1, 2, 3]) { way in
                var codes = [UInt8](repeating: 0xAA, count: (golden.count + 1) / 2)
                var absmax = [Float](repeating: .nan, count: (golden.count + golden.block - 1) / golden.block)
                ts_nf4_quantize(&codes, &absmax, x, count, block)
                #expect(codes == golden.codes, "\(golden.testDescription), \(way.rawValue)")
                #expect(absmax.bits == golden.absmax.bits, way)
                var numbers = [Float](repeating: .nan, count: golden.count)
                ts_nf4_dequantize(&numbers, codes, absmax, count, block)
                #expect(Self.fnv(numbers) == golden.dequantized, way)

                var absmaxCodes = [UInt8](repeating: 0xAA, count: absmax.count)
                var maxima = [Float](repeating: .nan, count: (absmax.count + 255) / 256)
                var offset = Float.nan
                ts_absmax_compress(&absmaxCodes, &maxima, &offset, absmax, Int64(absmax.count))
                #expect(absmaxCodes == golden.absmaxCodes, way)
                // The mean is summed in double here and in some order of floats there.
                #expect(KernelTrial.distance(maxima + [offset], (golden.maxima + [golden.offset]).doubles) < 1e-7, way)
                var expanded = [Float](repeating: .nan, count: absmax.count)
                ts_absmax_expand(&expanded, golden.absmaxCodes, golden.maxima, golden.offset, Int64(absmax.count))
                #expect(expanded.bits == golden.expanded.bits, way)
                ts_nf4_dequantize(&numbers, codes, expanded, count, block)
                #expect(Self.fnv(numbers) == golden.dequantizedTwice, way)
            }
        }
    }

    @Test("Every number becomes the nearest of the 16 multiples, and quantising again changes nothing", arguments: [64, 128])
    func nearest(block: Int) throws {
        let count = 3 * 16384 + 64 + 5
        let x = KernelTrial.numbers(count, seed: 1)
        let map = Array(UnsafeBufferPointer(start: ts_nf4_map(), count: 16))
        try KernelTrial.inEveryWay(numbers: count) { way in
            var codes = [UInt8](repeating: 0, count: (count + 1) / 2)
            var absmax = [Float](repeating: 0, count: (count + block - 1) / block)
            ts_nf4_quantize(&codes, &absmax, x, Int64(count), Int64(block))
            var numbers = [Float](repeating: .nan, count: count)
            ts_nf4_dequantize(&numbers, codes, absmax, Int64(count), Int64(block))
            var (rounded, halves) = ([UInt16](repeating: 0, count: count), [UInt16](repeating: 0, count: count))
            ts_f32_to_bf16(&rounded, numbers, Int64(count))
            ts_nf4_dequantize_bf16(&halves, codes, absmax, Int64(count), Int64(block))
            #expect(halves == rounded, "in bfloat16, \(way.rawValue)")
            let isNearest = (0..<count).allSatisfy { index in
                let size = absmax[index / block]
                let least = map.reduce(Float.infinity) { min($0, abs($1 * size - x[index])) }
                return abs(numbers[index] - x[index]) <= least + 1e-6
            }
            #expect(isNearest, way)
            var (codesAgain, absmaxAgain) = (codes, absmax)
            ts_nf4_quantize(&codesAgain, &absmaxAgain, numbers, Int64(count), Int64(block))
            #expect(codesAgain == codes && absmaxAgain == absmax, way)
        }
    }
}
