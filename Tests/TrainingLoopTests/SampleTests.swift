import Domain
import Engine
import Testing
import TrainingLoop
import TrialMethods

/// Samples that a run draws: when, and that they change nothing else.
struct SampleTests {
    /// Continues a prompt with the model as it is, by the engine alone.
    static func answer(_ model: LanguageModel) throws -> String {
        let cache = try KeyValueCache(model, slotCount: 1, capacity: 8)
        var tokens: [Int32] = [3, 1, 4]
        var answer: [Int32] = []
        for _ in 0..<4 {
            let logits = try model.decode([.init(slot: 0, tokens: tokens)], cache).array
            tokens = [Int32(logits.indices.max { logits[$0] < logits[$1] } ?? 0)]
            answer += tokens
        }
        return answer.map(String.init).joined(separator: " ")
    }

    /// A run that draws one sample at a time.
    private static func trial(
        _ method: Method = .lora(LoRASettings(rank: 2, alpha: 4, dropout: 0.1)), _ change: (inout Hyperparameters) -> Void = { _ in }
    )
        -> RunTrial
    {
        let trial = RunTrial(method: method, change)
        trial.draw = { model, isWanted in
            isWanted() ? [TrainingSample(prompt: "3 1 4", answer: try answer(model), reference: nil, isCut: true)] : nil
        }
        return trial
    }

    private static func sampled(_ result: RunTrial.Result) -> [Int] {
        result.events.compactMap { if case .sampled(let step, _) = $0 { step } else { nil } }
    }

    @Test("A run that draws samples ends with the bytes of one that does not, by every method", arguments: TrialMethod.all)
    func harmless(method: TrialMethod) throws {
        let (drawing, plain) = (
            Self.trial(method.method) { $0.validateEvery = 2 }, RunTrial(method: method.method) { $0.validateEvery = 2 }
        )
        let (one, other) = (try drawing.go(), try plain.go())
        #expect(one.outcome == .succeeded && Self.sampled(one) == [0, 3, 6] && Self.sampled(other).isEmpty)
        #expect(one.losses == other.losses && one.norms == other.norms && one.validations == other.validations)
        #expect(try drawing.artifactDigests() == plain.artifactDigests())
        // What is drawn is the model's own.
        let answers = one.events.compactMap { if case .sampled(_, let samples) = $0 { samples[0].answer } else { nil } }
        #expect(answers.first == (try Self.answer(drawing.model())), "\(answers)")
    }

    @Test("Samples come before the first step, after each pass and at the end, also where patience ends the run")
    func moments() throws {
        let result = try Self.trial { $0.epochs = 1.5 }.go()
        #expect(Self.sampled(result) == [0, 3, result.losses.count])
        let types = result.events.compactMap { event in
            switch event {
            case .validated(0, _, _, _): "validated"
            case .sampled(0, _): "sampled"
            case .progress(let progress) where progress.step == 1: "step"
            default: nil
            }
        }
        #expect(types == ["validated", "sampled", "step"])
        let early = try Self.trial { ($0.epochs, $0.patience, $0.minimumImprovement, $0.validateEvery) = (8, 1, 100, 1) }.go()
        #expect(early.earlyStop?.step == 2 && Self.sampled(early) == [0, 2])
    }

    @Test("Stopped at any step and resumed, no step is drawn twice and none is left out", arguments: [0, 1, 2, 3, 4, 5])
    func resumed(step: Int) throws {
        let (whole, broken) = (Self.trial(), Self.trial())
        let all = try whole.go()
        let (first, second) = (try broken.go(stoppingAfter: step), try broken.go())
        #expect(first.outcome == .stopped(step: step) && second.outcome == .succeeded)
        let drawn = (first.events + second.events).compactMap {
            if case .sampled(let step, let samples) = $0 { (step, samples) } else { nil }
        }
        let expected = all.events.compactMap { if case .sampled(let step, let samples) = $0 { (step, samples) } else { nil } }
        #expect(drawn.map(\.0) == expected.map(\.0) && drawn.map(\.1) == expected.map(\.1))
        #expect(try broken.artifactDigests() == whole.artifactDigests())
    }

    @Test("What cannot be drawn is a warning for each step, and the run goes on to the same end")
    func failing() throws {
        let (failing, plain) = (RunTrial(), RunTrial())
        failing.draw = { _, _ in throw WorkbenchError(.invalidTemplate, "the template says no") }
        let result = try failing.go()
        #expect(result.outcome == .succeeded && Self.sampled(result).isEmpty)
        let told = result.warnings.filter { $0.contains("the template says no") }
        #expect(told.count == 3 && told[0].contains("no samples were drawn after step 0"), "\(result.warnings)")
        _ = try plain.go()
        #expect(try failing.artifactDigests() == plain.artifactDigests())
        let empty = RunTrial()
        empty.draw = { _, _ in [] }
        let nothing = try empty.go()
        #expect(Self.sampled(nothing).isEmpty && !nothing.warnings.contains { $0.contains("samples") }, "nothing to ask is nothing to tell")
    }

    @Test("Keys, values and logits of answers stay small, and one prompt has what it needs")
    func limits() {
        let configuration = RunTrial.configuration
        let two = SampleLimits(prompts: 2, longest: 5, configuration, prefix: 0)
        // A context of 16 tokens; one head of 8 numbers in two layers, keys and values; 37 logits.
        #expect(two == SampleLimits(prompts: 2, longest: 500, configuration, prefix: 0))
        #expect(two.slots == 2 && two.capacity == 16 && two.byteCount == 2 * (16 * 8 * 2 * 2 * 4 + 37 * 4))
        let behind = SampleLimits(prompts: 2, longest: 5, configuration, prefix: 4)
        #expect(behind.capacity == 12 && behind.byteCount == two.byteCount)
        let large = ModelConfiguration(
            hiddenSize: 2048, intermediateSize: 8192, layerCount: 32, headCount: 32, keyValueHeadCount: 32, vocabularySize: 100,
            maximumPositions: 4096, tiesEmbeddings: true)
        let one = SampleLimits(prompts: 16, longest: 2000, large, prefix: 0)
        #expect(one.slots == 1 && one.capacity == 2096 && one.byteCount > 64 << 20)
    }
}
