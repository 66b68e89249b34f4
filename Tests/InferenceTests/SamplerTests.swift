import Domain
import Foundation
import JSON
import Testing

@testable import Inference

struct SamplerTests {
    static func choose(_ logits: [Float], _ sampler: inout Sampler) throws -> Int32 {
        try logits.withUnsafeBufferPointer { try sampler.choose($0) }
    }

    static func probabilities(_ logits: [Float], _ settings: SamplingSettings) -> [Double] {
        var result = [Double](repeating: 0, count: logits.count)
        let best = Int32(logits.indices.max { logits[$0] < logits[$1] } ?? 0)
        let candidates = logits.withUnsafeBufferPointer { Candidates($0, best: best, settings) }
        for (id, weight) in candidates.kept { result[Int(id)] = weight / candidates.total }
        return result
    }

    @Test("What may be chosen, and how likely, equals the reference's")
    func reference() throws {
        let file = try Samples.json(Samples.goldens.appending(path: "sampling.json"))
        let cases = try #require(file["cases"]?.array)
        #expect(cases.count >= 90)
        for entry in cases {
            let name = try #require(entry["vector"]?.string)
            let logits = try #require(file["vectors"]?[name]?.array).map { Float($0.number ?? .nan) }
            let settings = SamplingSettings(
                uncheckedTemperature: try #require(entry["temperature"]?.number), topK: try #require(entry["top_k"]?.integer),
                topP: try #require(entry["top_p"]?.number), seed: 1)
            let expected = try #require(entry["probabilities"]?.array).map { $0.number ?? .nan }
            let found = Self.probabilities(logits, settings)
            let label = "\(name), temperature \(settings.temperature), top-k \(settings.topK), top-p \(settings.topP)"
            if entry["cut_between_equals"]?.bool == true {
                #expect(found.count { $0 > 0 } == expected.count { $0 > 0 }, "\(label)")
            } else {
                for (a, b) in zip(found, expected) {
                    // The reference divides logits of hundreds in float32.
                    #expect(abs(a - b) <= 2e-5 * b + 1e-7, "\(label)")
                }
            }
        }
    }

    @Test("Draws come as often as their probability says")
    func frequencies() throws {
        let logits: [Float] = [1, 2, 0, -1, 2.5, -30]
        let settings = try SamplingSettings(temperature: 0.8, topK: 5, topP: 0.95, seed: 7)
        let probabilities = Self.probabilities(logits, settings)
        var sampler = Sampler(settings)
        var counts = [Int](repeating: 0, count: logits.count)
        for _ in 0..<20_000 { counts[Int(try Self.choose(logits, &sampler))] += 1 }
        for (count, probability) in zip(counts, probabilities) {
            #expect(abs(Double(count) / 20_000 - probability) < 0.015)
            if probability == 0 { #expect(count == 0) }
        }
    }

    @Test("A seed and stream repeat their choices, others choose otherwise")
    func seeds() throws {
        func draws(seed: UInt64, stream: UInt64) throws -> [Int32] {
            var sampler = Sampler(try SamplingSettings(temperature: 1, seed: seed), stream: stream)
            return try (0..<64).map { _ in try Self.choose([0, 0, 0, 0], &sampler) }
        }
        let first = try draws(seed: 1, stream: 0)
        #expect(try draws(seed: 1, stream: 0) == first)
        #expect(try draws(seed: 2, stream: 0) != first)
        #expect(try draws(seed: 1, stream: 1) != first)
        #expect(Set(first).count == 4)
    }

    @Test(
        "Greedy choice takes the highest logit, the lowest id of equals",
        arguments: [([1, 3, 3, 2], 1), ([5], 0), ([-2, -1, -1], 1), ([0, 0], 0)] as [([Float], Int32)])
    func greedy(logits: [Float], expected: Int32) throws {
        var sampler = Sampler(.greedy)
        #expect(try Self.choose(logits, &sampler) == expected)
        var cold = Sampler(try SamplingSettings(temperature: 0, topK: 2, topP: 0.5, seed: 3))
        #expect(try Self.choose(logits, &cold) == expected)
    }

    @Test("Extreme temperatures choose without overflow", arguments: [1e-300, 1e-3, 1e300])
    func extremes(temperature: Double) throws {
        var sampler = Sampler(try SamplingSettings(temperature: temperature, topP: 0.9))
        let id = try Self.choose([3e38, -3e38, 3e38], &sampler)
        #expect((0..<3).contains(id))
        if temperature < 1 { #expect(id != 1) }
    }

    @Test("Logits that are no numbers are refused", arguments: [Float.nan, .infinity, -.infinity], [0, 1.0])
    func notFinite(bad: Float, temperature: Double) throws {
        var sampler = Sampler(try SamplingSettings(temperature: temperature))
        let error = try #require(throws: WorkbenchError.self) { try Self.choose([0, bad, 1], &sampler) }
        #expect(error.code == .inconsistentModel)
        #expect(error.message.contains("token 1"))
        #expect(throws: WorkbenchError.self) { try Self.choose([], &sampler) }
    }

    @Test(
        "Settings outside their range are refused, naming the value",
        arguments: [
            (-0.5, 0, 1.0, "-0.5"), (.nan, 0, 1, "nan"), (.infinity, 0, 1, "inf"), (1, -1, 1, "-1"), (1, 0, 0, "0.0"), (1, 0, 1.01, "1.01"),
            (1, 0, .nan, "nan"),
        ] as [(Double, Int, Double, String)])
    func refusals(temperature: Double, topK: Int, topP: Double, value: String) throws {
        let error = try #require(throws: WorkbenchError.self) {
            try SamplingSettings(temperature: temperature, topK: topK, topP: topP)
        }
        #expect(error.code == .invalidSetting)
        #expect(error.message.contains(value))
    }
}
