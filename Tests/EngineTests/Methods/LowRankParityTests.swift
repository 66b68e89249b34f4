import Domain
import Engine
import Foundation
import JSON
import Testing

/// LoRA, rsLoRA, DoRA and QLoRA against PEFT: logits within 1e-4, gradients within 1e-3 relative, losses of ten steps within 1e-4.
@Suite(.serialized) struct LowRankParityTests {
    static let folder = Golden.folder.appendingPathComponent("methods")
    static let names =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted().filter { name in
            let text = try? JSONValue(parsing: Data(contentsOf: folder.appendingPathComponent("\(name)/golden.json")))
            return ["lora", "qlora"].contains(text?["method"]?.string)
        }

    struct Case {
        let golden: Golden
        let isQuantised: Bool
        let base: URL
        let adapter: URL

        init(_ name: String) throws {
            golden = try Golden("methods/\(name)")
            isQuantised = golden.text["method"]?.string == "qlora"
            adapter = LowRankParityTests.folder.appendingPathComponent(name)
            base = adapter.appendingPathComponent(try #require(golden.text["base"]?.string))
        }

        /// The base with the adapter of the reference, to be trained where `trains`.
        func model(trains: Bool = false) throws -> LanguageModel {
            let model = try LanguageModel(folder: base, quantised: isQuantised)
            try model.loadAdapter(adapter)
            if trains { for parameter in model.trainableParameters { try parameter.train() } }
            return model
        }
    }

    @Test("Every kind has its reference")
    func complete() {
        let kinds = ["llama-lora", "llama-lora-patterns", "llama-rslora", "llama-dora", "llama-qlora", "gpt2-dora", "pythia-lora"]
        #expect(Set(kinds).isSubset(of: Self.names) && Self.names.count >= 15, "\(Self.names)")
    }

    @Test("Adapters of the reference give its logits", arguments: names)
    func logits(name: String) throws {
        let trial = try Case(name)
        let model = try trial.model()
        #expect(model.parameters.allSatisfy { !$0.isTrainable } && model.trainableParameters.allSatisfy { !$0.isTrainable })
        let logits = try model.logits(trial.golden.batch()).array
        #expect(largestDistance(logits, try trial.golden.floats("logits")) < 1e-4)
        guard trial.isQuantised else { return }
        let base = try LanguageModel(folder: trial.base, quantised: true)
        #expect(try largestDistance(base.logits(trial.golden.batch()).array, trial.golden.floats("base.logits")) < 1e-4)
    }

    @Test("Loss and every gradient equal the reference's, recomputed or not", arguments: names, [false, true])
    func gradients(name: String, recomputes: Bool) throws {
        let trial = try Case(name)
        let model = try trial.model(trains: true)
        model.recomputesActivations = recomputes
        let batch = try trial.golden.batch()
        let loss = try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: nil).sum
        #expect(abs(loss / Double(batch.targetCount) - Double(try trial.golden.floats("loss")[0])) < 1e-4)
        #expect(model.parameters.allSatisfy { !$0.isTrainable })
        let references = trial.golden.numbers.tensors.keys.filter { $0.hasPrefix("gradnorm.") }
        #expect(references.count == model.trainableParameters.count)
        for parameter in model.trainableParameters {
            let name = "base_model.model.\(parameter.name)"
            let gradient = try #require(parameter.gradient).array
            let norm = Double(try trial.golden.floats("gradnorm.\(name)")[0])
            let own = gradient.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            #expect(abs(own - norm) < 1e-3 * norm, "\(name)")
            let head = try trial.golden.floats("gradhead.\(name)")
            let distance = zip(gradient, head).reduce(0.0) { $0 + pow(Double($1.0) - Double($1.1), 2) }.squareRoot()
            #expect(distance < 1e-3 * norm, "\(name)")
        }
    }

    @Test("Ten AdamW steps give the reference's losses, gradient norms, weights and logits", arguments: names)
    func tenSteps(name: String) throws {
        let trial = try Case(name)
        let model = try trial.model(trains: true)
        let training = try #require(trial.golden.text["training"])
        var settings = Hyperparameters()
        settings.weightDecay = try #require(training["weight_decay"]?.number)
        settings.maxGradientNorm = try #require(training["max_gradient_norm"]?.number)
        let optimizer = try AdamW(model.trainableParameters, AdamW.Settings(settings))
        let rate = try #require(training["learning_rate"]?.number)
        let schedule = LearningRateSchedule(.cosine, peak: rate, warmupSteps: 3, totalSteps: 10)
        let batch = try trial.golden.batch()
        let losses = try trial.golden.floats("losses")
        let norms = try trial.golden.floats("gradnorms")
        #expect(losses.count == 10)
        for step in losses.indices {
            let loss = try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: nil).sum
            #expect(abs(loss / Double(batch.targetCount) - Double(losses[step])) < 1e-4, "step \(step)")
            let norm = optimizer.step(learningRate: schedule.rate(at: step))
            #expect(abs(norm - Double(norms[step])) < 1e-3 * Double(norms[step]), "step \(step)")
        }
        #expect(largestDistance(try model.logits(batch).array, try trial.golden.floats("trained.logits")) < 1e-3)
        for parameter in model.trainableParameters {
            let norm = Double(try trial.golden.floats("trained.norm.base_model.model.\(parameter.name)")[0])
            let own = try parameter.floats().array.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            #expect(abs(own - norm) < 1e-3 * norm, "\(parameter.name)")
        }
    }

    @Test("Decoding token by token gives the logits of the whole row", arguments: names)
    func decoding(name: String) throws {
        let trial = try Case(name)
        let model = try trial.model()
        let reference = try trial.golden.floats("logits")
        let tokens = try trial.golden.numbers.integers(named: "tokens")
        let length = Int(try trial.golden.numbers.integers(named: "sequence_lengths")[0])
        let vocabulary = model.configuration.vocabularySize
        let cache = try KeyValueCache(model, slotCount: 1, capacity: length)
        for row in 0..<length {
            let logits = try model.decode([.init(slot: 0, tokens: [tokens[row]])], cache)
            #expect(largestDistance(logits.array, reference[(row * vocabulary)..<((row + 1) * vocabulary)]) < 1e-4, "row \(row)")
        }
    }

    @Test("Adapters of the reference written again say and hold the same", arguments: names)
    func writtenAgain(name: String) throws {
        let trial = try Case(name)
        let folder = try TemporaryFolder()
        try trial.model().saveTuned(base: "base", to: folder.url)
        let ours = try SafetensorsFile(contentsOf: folder.url.appendingPathComponent("adapter_model.safetensors"))
        let theirs = try SafetensorsFile(contentsOf: trial.adapter.appendingPathComponent("adapter_model.safetensors"))
        #expect(ours.tensors.mapValues(\.shape) == theirs.tensors.mapValues(\.shape))
        for name in theirs.tensors.keys { #expect(try ours.floats(named: name).array == theirs.floats(named: name).array, "\(name)") }
        func configuration(_ folder: URL) throws -> JSONValue {
            try JSONValue(parsing: Data(contentsOf: folder.appendingPathComponent("adapter_config.json")))
        }
        let (written, read) = (try configuration(folder.url), try configuration(trial.adapter))
        for field in try #require(written.object).fields where field.name != "base_model_name_or_path" {
            #expect(field.value == read[field.name], "\(field.name)")
        }
    }
}
