import Domain
import Engine
import Foundation
import JSON
import Testing

/// Logits within 1e-4 and gradients within 1e-3 relative of Transformers' for a small model of every family.
@Suite(.serialized) struct FamilyParityTests {
    static let folder = Golden.folder.appendingPathComponent("families")
    static let names =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.filter { !$0.contains(".") }.sorted() ?? []

    /// The reference's numbers for the model called `name`, which may be those of another folder.
    static func golden(_ name: String) throws -> Golden {
        let text = try JSONValue(parsing: Data(contentsOf: folder.appendingPathComponent("\(name)/golden.json")))
        let other = text["numbers"]?.string?.split(separator: " ").last
        return try Golden("families/\(other.map(String.init) ?? name)")
    }

    @Test("Every family has its reference")
    func complete() {
        #expect(Self.names.count >= 19, "\(Self.names)")
    }

    @Test("Logits and loss equal the reference's", arguments: names)
    func logits(name: String) throws {
        let golden = try Self.golden(name)
        let model = try LanguageModel(folder: Self.folder.appendingPathComponent(name))
        let reference = try golden.floats("logits")
        let batch = try golden.batch()
        let logits = try model.logits(batch)
        #expect(logits.count == reference.count)
        #expect(largestDistance(logits.array, reference) < 1e-4)
        let loss = try model.loss(of: batch).sum / Double(batch.targetCount)
        #expect(abs(loss - Double(try golden.floats("loss")[0])) < 1e-4)
    }

    @Test("Every gradient of full tuning equals the reference's", arguments: names, [false, true])
    func gradients(name: String, recomputes: Bool) throws {
        let golden = try Self.golden(name)
        let model = try LanguageModel(folder: Self.folder.appendingPathComponent(name))
        try model.prepare(for: .full, seed: 1)
        model.recomputesActivations = recomputes
        let batch = try golden.batch()
        _ = try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: nil)
        for parameter in model.trainableParameters { try compare(parameter, golden) }
    }

    private func compare(_ parameter: Parameter, _ golden: Golden) throws {
        let gradient = try parameter.storedGradient()
        let head = try golden.floats("full.gradhead.\(parameter.name)")
        let norm = Double(try golden.floats("full.gradnorm.\(parameter.name)")[0])
        let distance = zip(gradient, head).reduce(0.0) { $0 + pow(Double($1.0) - Double($1.1), 2) }.squareRoot()
        #expect(distance < 1e-3 * norm, "\(parameter.name)")
        let own = gradient.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
        #expect(abs(own - norm) < 1e-3 * norm, "\(parameter.name)")
        guard golden.numbers.tensors["full.grad.\(parameter.name)"] != nil else { return }
        #expect(relativeDistance(gradient, try golden.floats("full.grad.\(parameter.name)")) < 1e-3, "\(parameter.name)")
    }

    @Test("Decoding token by token gives the logits of the whole row", arguments: names)
    func decoding(name: String) throws {
        let golden = try Self.golden(name)
        let model = try LanguageModel(folder: Self.folder.appendingPathComponent(name))
        let reference = try golden.floats("logits")
        let tokens = try golden.numbers.integers(named: "tokens")
        let vocabulary = model.configuration.vocabularySize
        var start = 0
        for length in try golden.numbers.integers(named: "sequence_lengths").map(Int.init) {
            let cache = try KeyValueCache(model, slotCount: 1, capacity: length)
            for (position, part) in [tokens[start..<(start + 2)], tokens[(start + 2)..<(start + length)]].enumerated() {
                // The first two tokens at once, the rest one by one.
                for piece in position == 0 ? [Array(part)] : part.map({ [$0] }) {
                    let logits = try model.decode([.init(slot: 0, tokens: piece)], cache)
                    let row = start + cache.lengths[0] - 1
                    #expect(largestDistance(logits.array, reference[(row * vocabulary)..<((row + 1) * vocabulary)]) < 1e-4, "row \(row)")
                }
            }
            start += length
        }
    }

    @Test("The older spelling of config.json means the same", arguments: names)
    func spellings(name: String) throws {
        let folder = Self.folder.appendingPathComponent(name)
        let older = folder.appendingPathComponent("config-transformers-4.json")
        guard FileManager.default.fileExists(atPath: older.path) else { return }
        let configuration = try ModelConfiguration(contentsOf: older)
        #expect(try configuration == ModelConfiguration(contentsOf: folder.appendingPathComponent("config.json")))
    }

    @Test("A saved model is the model, with all its configuration", arguments: names)
    func saved(name: String) throws {
        let source = Self.folder.appendingPathComponent(name)
        let model = try LanguageModel(folder: source)
        let folder = try TemporaryFolder()
        try model.save(to: folder.url, format: model.storedFormat)
        let batch = try Self.golden(name).batch()
        #expect(try LanguageModel(folder: folder.url).logits(batch).array == model.logits(batch).array)
        func configuration(_ url: URL) throws -> JSONValue {
            try JSONValue(parsing: Data(contentsOf: url.appendingPathComponent("config.json")))
        }
        let (before, after) = (try configuration(source), try configuration(folder.url))
        for field in try #require(before.object).fields where !field.name.hasSuffix("dtype") {
            #expect(after[field.name] == field.value, "\(field.name)")
        }
    }
}
