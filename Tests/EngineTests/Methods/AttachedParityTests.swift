import Domain
import Engine
import Foundation
import JSON
import Testing

/// Prefixes as PEFT computes them, bottleneck adapters as the `adapters` library does: logits within 1e-4, gradients within 1e-3
/// relative, losses of ten steps within 1e-4.
@Suite(.serialized) struct AttachedParityTests {
    static let folder = Golden.folder.appendingPathComponent("methods")
    static let names =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.filter { $0.contains("prefix") || $0.contains("-bn") }.sorted()
        ?? []

    static func base(_ golden: Golden) throws -> LanguageModel {
        let path = try #require(golden.text["base"]?.string)
        return try LanguageModel(folder: folder.appendingPathComponent(golden.name.replacing("methods/", with: "") + "/" + path))
    }

    /// The base with the golden's adapter, frozen.
    static func loaded(_ golden: Golden) throws -> LanguageModel {
        let model = try base(golden)
        try model.loadAdapter(Golden.folder.appendingPathComponent(golden.name))
        return model
    }

    /// The base made ready to train what the golden trains, from the same weights.
    static func trainable(_ golden: Golden) throws -> LanguageModel {
        let model = try base(golden)
        var method = try #require(try loaded(golden).method)
        if case .prefix(var settings) = method {
            settings.projection = golden.numbers.tensors["init.transform.0.bias"]?.count
            method = .prefix(settings)
        }
        try model.prepare(for: method, seed: 1)
        let file = method.name == "prefix" ? "adapter_model.safetensors" : "adapter.safetensors"
        let saved = try SafetensorsFile(contentsOf: Golden.folder.appendingPathComponent("\(golden.name)/\(file)"))
        for parameter in model.trainableParameters {
            let initial =
                golden.numbers.tensors["init.\(parameter.name)"] != nil
                ? try golden.numbers.floats(named: "init.\(parameter.name)", shape: parameter.shape)
                : try saved.floats(
                    named: saved.tensors[parameter.name] == nil ? "prompt_embeddings" : parameter.name, shape: parameter.shape)
            try #require(parameter.values).copy(from: UnsafeBufferPointer(initial.values))
        }
        return model
    }

    @Test("Every adapter has its reference")
    func complete() {
        #expect(Self.names.count == 17, "\(Self.names)")
    }

    @Test("An adapter of the reference's gives the reference's logits", arguments: names)
    func logits(name: String) throws {
        let golden = try Golden("methods/\(name)")
        let model = try Self.loaded(golden)
        let (logits, reference) = (try model.logits(golden.batch()).array, try golden.floats("logits"))
        #expect(logits.count == reference.count && largestDistance(logits, reference) < 1e-4)
        #expect(model.trainableParameters.allSatisfy { !$0.isTrainable })
    }

    @Test("Loss and every gradient equal the reference's", arguments: names, [false, true])
    func gradients(name: String, recomputes: Bool) throws {
        let golden = try Golden("methods/\(name)")
        let model = try Self.trainable(golden)
        model.recomputesActivations = recomputes
        let batch = try golden.batch()
        let loss = try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: nil).sum
        #expect(abs(loss / Double(batch.targetCount) - Double(try golden.floats("loss")[0])) < 1e-4)
        #expect(model.parameters.allSatisfy { !$0.isTrainable })
        let compared = golden.numbers.tensors.keys.count { $0.hasPrefix("gradnorm.") }
        #expect(model.trainableParameters.count == compared)
        for parameter in model.trainableParameters {
            let gradient = try #require(parameter.gradient).array
            let norm = Double(try golden.floats("gradnorm.\(parameter.name)")[0])
            let own = gradient.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            #expect(abs(own - norm) < 1e-3 * norm, "\(parameter.name)")
            let head = try golden.floats("gradhead.\(parameter.name)")
            #expect(relativeDistance(gradient.prefix(head.count), head) < 1e-3, "\(parameter.name)")
        }
    }

    @Test("Ten steps give the reference's losses, norms and logits", arguments: names)
    func tenSteps(name: String) throws {
        let golden = try Golden("methods/\(name)")
        let model = try Self.trainable(golden)
        let training = try #require(golden.text["training"])
        var settings = Hyperparameters()
        settings.weightDecay = try #require(training["weight_decay"]?.number)
        settings.maxGradientNorm = try #require(training["max_gradient_norm"]?.number)
        let rate = try #require(training["learning_rate"]?.number)
        let optimizer = try AdamW(model.trainableParameters, AdamW.Settings(settings))
        let schedule = LearningRateSchedule(.cosine, peak: rate, warmupSteps: 3, totalSteps: 10)
        let batch = try golden.batch()
        let (losses, norms) = (try golden.floats("losses"), try golden.floats("gradnorms"))
        for step in 0..<10 {
            let loss = try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: nil).sum
            #expect(abs(loss / Double(batch.targetCount) - Double(losses[step])) < 1e-4, "step \(step)")
            let norm = optimizer.step(learningRate: schedule.rate(at: step))
            #expect(abs(norm - Double(norms[step])) < 1e-3 * Double(norms[step]), "step \(step)")
        }
        #expect(largestDistance(try model.logits(batch).array, try golden.floats("trained.logits")) < 1e-3)
        for parameter in model.trainableParameters {
            let norm = Double(try golden.floats("trained.norm.\(parameter.name)")[0])
            let own = try #require(parameter.values).array.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            #expect(abs(own - norm) < 1e-3 * norm, "\(parameter.name)")
        }
    }

    @Test("Decoding token by token gives the logits of the whole row", arguments: names)
    func decoding(name: String) throws {
        let golden = try Golden("methods/\(name)")
        let model = try Self.loaded(golden)
        let (reference, tokens) = (try golden.floats("logits"), try golden.numbers.integers(named: "tokens"))
        let vocabulary = model.configuration.vocabularySize
        var start = 0
        let cache = try KeyValueCache(model, slotCount: 2, capacity: 24)
        for length in try golden.numbers.integers(named: "sequence_lengths").map(Int.init) {
            cache.reset(1)
            for piece in [Array(tokens[start..<(start + 2)])] + tokens[(start + 2)..<(start + length)].map({ [$0] }) {
                let logits = try model.decode([.init(slot: 1, tokens: piece)], cache)
                let row = start + cache.lengths[1] - 1
                #expect(largestDistance(logits.array, reference[(row * vocabulary)..<((row + 1) * vocabulary)]) < 1e-4, "row \(row)")
            }
            start += length
        }
    }
}
