import Domain
import Engine
import Foundation
import Testing

/// What prefixes and bottleneck adapters begin with, and what cannot be asked of them.
struct AttachedSettingsTests {
    static let impossible: [(says: String, method: Method)] = [
        ("0 virtual tokens", .prefix(PrefixSettings(length: 0))), ("-1 virtual tokens", .prefix(PrefixSettings(length: -1))),
        ("31 virtual tokens is outside 1 to 30", .prefix(PrefixSettings(length: 31))),
        ("projection of 0", .prefix(PrefixSettings(projection: 0))), ("projection of 65537", .prefix(PrefixSettings(projection: 65537))),
        ("size 0", .adapter(BottleneckSettings(size: 0))), ("size 65537", .adapter(BottleneckSettings(size: 65537))),
        ("size 65537", .adapter(BottleneckSettings(reductionFactor: 1e-300))),
        ("reduction factor 0.0", .adapter(BottleneckSettings(reductionFactor: 0))),
        ("reduction factor -2.0", .adapter(BottleneckSettings(reductionFactor: -2))),
        ("reduction factor nan", .adapter(BottleneckSettings(reductionFactor: .nan))),
        ("scaling 0.0", .adapter(BottleneckSettings(scaling: 0))), ("scaling inf", .adapter(BottleneckSettings(scaling: .infinity))),
        ("scaling 1e-60", .adapter(BottleneckSettings(scaling: 1e-60))), ("dropout 1.0", .adapter(BottleneckSettings(dropout: 1))),
        ("dropout -0.1", .adapter(BottleneckSettings(dropout: -0.1))), ("layer 2 cannot", .adapter(BottleneckSettings(leftOut: [2]))),
        ("layer -1 cannot", .adapter(BottleneckSettings(leftOut: [-1]))), ("every layer", .adapter(BottleneckSettings(leftOut: [0, 1]))),
    ]

    @Test("What cannot be is refused with the value, and the model stays as it was", arguments: impossible.indices)
    func refused(index: Int) throws {
        let (says, method) = Self.impossible[index]
        let model = try TinyModel.make()
        let error = try #require(throws: WorkbenchError.self) { try model.prepare(for: method, seed: 1) }
        #expect(error.code == .invalidSetting && error.message.contains(says) && error.hint != nil, "\(error.message)")
        #expect(model.method == nil && model.trainableParameters.isEmpty)
        try model.prepare(for: .adapter(BottleneckSettings(size: 2)), seed: 1)
    }

    @Test("Gemma has no adapters of kind pfeiffer", arguments: ["gemma2", "gemma3"])
    func gemma(name: String) throws {
        let model = try AttachedFamilyTests.base(name)
        let error = try #require(throws: WorkbenchError.self) { try model.prepare(for: .adapter(BottleneckSettings()), seed: 1) }
        #expect(error.message.contains("pfeiffer") && error.message.contains("gemma") && error.hint?.contains("houlsby") == true)
    }

    @Test("Neither method can be merged, and says why", arguments: [Method.prefix(PrefixSettings()), .adapter(BottleneckSettings())])
    func merging(method: Method) throws {
        let model = try TinyModel.make()
        try model.prepare(for: method, seed: 1)
        let logits = try model.logits(TinyModel.batch([1, 2, 3])).array
        let error = try #require(throws: WorkbenchError.self) { try model.merge() }
        #expect(error.code == .invalidSetting && error.message.contains("cannot be merged") && error.hint != nil)
        #expect(try model.logits(TinyModel.batch([1, 2, 3])).array == logits && model.method == method)
        #expect(throws: WorkbenchError.self) { try model.prepare(for: method, seed: 1) }
    }

    @Test("A prefix begins normal with deviation 1, a network before it uniform")
    func prefixStart() throws {
        let model = try TinyModel.make()
        try model.prepare(for: .prefix(PrefixSettings(length: 20, projection: 50)), seed: 4)
        let deviations = try model.trainableParameters.map { try Self.deviation(try #require($0.values).array) }
        let expected = [
            1, 1 / (3 * 8.0).squareRoot(), 1 / (3 * 8.0).squareRoot(), 1 / (3 * 50.0).squareRoot(), 1 / (3 * 50.0).squareRoot(),
        ]
        for (found, wanted) in zip(deviations, expected) { #expect(abs(found - wanted) < 0.25 * wanted, "\(found) \(wanted)") }
        #expect(model.trainableParameters.map(\.shape) == [[20, 8], [50, 8], [50], [32, 50], [32]])
    }

    @Test("Adapters begin as their library's", arguments: BottleneckSettings.Kind.allCases)
    func adapterStart(kind: BottleneckSettings.Kind) throws {
        let model = try TinyModel.make()
        let before = try model.logits(TinyModel.batch([1, 2, 3])).array
        try model.prepare(for: .adapter(BottleneckSettings(kind: kind)), seed: 4)
        let parameters = model.trainableParameters
        #expect(parameters.count == (kind == .houlsby ? 16 : 8))
        for parameter in parameters {
            let deviation = try Self.deviation(try #require(parameter.values).array)
            let expected =
                parameter.shape.count == 1 || (kind == .parallel && parameter.name.contains("adapter_up"))
                ? 0 : kind == .parallel ? 1 / (3 * 24.0).squareRoot() : 0.02
            #expect(abs(deviation - expected) <= 0.1 * expected, "\(parameter.name) \(deviation)")
        }
        #expect(try (model.logits(TinyModel.batch([1, 2, 3])).array == before) == (kind == .parallel))
    }

    @Test("A prefix takes its places from the context")
    func context() throws {
        let model = try TinyModel.make()
        try model.prepare(for: .prefix(PrefixSettings(length: 10)), seed: 1)
        #expect(model.contextLength == 22)
        #expect(try KeyValueCache(model, slotCount: 1, capacity: 1000).capacity == 22)
        _ = try model.logits(TinyModel.batch(Array(0..<22)))
        let error = try #require(throws: WorkbenchError.self) { try model.logits(TinyModel.batch(Array(0..<23))) }
        #expect(error.message.contains("23 tokens") && error.message.contains("22") && error.message.contains("10"), "\(error.message)")
    }

    @Test("The same seed begins alike, another one otherwise", arguments: AttachedFamilyTests.methods.indices)
    func seeds(index: Int) throws {
        let starts = try [1, 1, 2].map { (seed: UInt64) in
            let model = try TinyModel.make()
            try model.prepare(for: AttachedFamilyTests.methods[index], seed: seed)
            return try model.trainableParameters.map { try #require($0.values).array }
        }
        #expect(starts[0] == starts[1] && starts[0] != starts[2])
    }

    private static func deviation(_ values: [Float]) throws -> Double {
        (values.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(values.count)).squareRoot()
    }
}
