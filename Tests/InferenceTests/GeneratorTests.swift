import Domain
import Engine
import Foundation
import JSON
import Testing
import Tokenization

@testable import Inference

@Suite(.serialized) struct GeneratorTests {
    static func tiny() throws -> LanguageModel { try LanguageModel(folder: Samples.tiny) }

    /// Prompts of 1 to 40 tokens.
    static func prompts(_ count: Int) -> [[Int32]] {
        var random = RandomNumbers(seed: 5)
        return (0..<count).map { _ in (0..<Int.random(in: 1...40, using: &random)).map { _ in Int32.random(in: 3..<160, using: &random) } }
    }

    @Test("Many prompts at once get what each gets alone", arguments: [(3, 7), (5, 64), (16, 1024)])
    func batching(slotCount: Int, stepTokens: Int) throws {
        let model = try Self.tiny()
        let prompts = Self.prompts(9)
        let settings = GenerationSettings(maximumNewTokens: 10, stopIds: Set(7..<40))
        let alone = try Generator(model)
        let expected = try prompts.map { try alone.generate($0, settings) }
        #expect(Set(expected.map(\.ids.count)).count > 1, "all equally long would not show places changing hands")
        let together = try Generator(model, slotCount: slotCount, stepTokens: stepTokens)
        #expect(try together.generate(prompts, settings) == expected)
        // A generator begins anew each time.
        #expect(try together.generate(Array(prompts.prefix(2)), settings) == Array(expected.prefix(2)))
    }

    @Test("Sampled prompts do not depend on their neighbours either")
    func sampledBatching() throws {
        let model = try Self.tiny()
        let prompts = Self.prompts(5)
        let settings = GenerationSettings(sampling: try SamplingSettings(temperature: 0.9, topP: 0.95, seed: 3), maximumNewTokens: 6)
        let one = try Generator(model, slotCount: 1).generate(prompts, settings)
        #expect(try Generator(model, slotCount: 4).generate(prompts, settings) == one)
        var other = settings
        other.sampling = try SamplingSettings(temperature: 0.9, topP: 0.95, seed: 4)
        #expect(try Generator(model, slotCount: 4).generate(prompts, other) != one)
    }

    @Test("Each token is the likeliest one that the whole model gives")
    func agreesWithWholeModel() throws {
        let model = try Self.tiny()
        let prompt: [Int32] = [1, 17, 80, 33]
        let ids = try Generator(model).generate(prompt, GenerationSettings(maximumNewTokens: 20)).ids
        var batch = TokenBatch()
        batch.append(prompt + ids)
        let logits = try model.logits(batch).array
        let width = model.configuration.vocabularySize
        for (offset, id) in ids.enumerated() {
            let row = logits[((prompt.count - 1 + offset) * width)..<((prompt.count + offset) * width)]
            #expect((row.max() ?? 0) - row[row.startIndex + Int(id)] < 1e-4)
        }
    }

    @Test("A generation says why it ended")
    func ends() throws {
        let generator = try Generator(Self.tiny(), capacity: 16)
        let free = try generator.generate([5, 6], GenerationSettings(maximumNewTokens: 100))
        #expect(free.end == .context)
        #expect(free.ids.count == 14)
        let short = try generator.generate([5, 6], GenerationSettings(maximumNewTokens: 3))
        #expect(short == Generation(ids: Array(free.ids.prefix(3)), end: .length))
        let stopId = free.ids[4]
        let firstStop = try #require(free.ids.firstIndex(of: stopId))
        let stopped = try generator.generate([5, 6], GenerationSettings(maximumNewTokens: 100, stopIds: [stopId]))
        #expect(stopped == Generation(ids: Array(free.ids.prefix(firstStop)), end: .stop))
        var heard: [Int32] = []
        let cancelled = try generator.generate([5, 6], GenerationSettings(maximumNewTokens: 100)) { id in
            heard.append(id)
            return heard.count < 5
        }
        #expect(cancelled == Generation(ids: heard, end: .cancelled))
        #expect(heard == Array(free.ids.prefix(5)))
        #expect(try generator.generate([5, 6], GenerationSettings(maximumNewTokens: 0)) == Generation(ids: [], end: .length))
        #expect(try generator.generate([], GenerationSettings(maximumNewTokens: 4)) == [] as [Generation])
    }

    @Test("The context is never longer than the model's")
    func modelContext() throws {
        let generator = try Generator(Self.tiny(), capacity: 1_000_000)
        #expect(generator.capacity == 128)
        let generation = try generator.generate([5], GenerationSettings(maximumNewTokens: 1000))
        #expect(generation.end == .context)
        #expect(generation.ids.count == 127)
    }

    @Test(
        "A prompt that cannot be continued is refused by its number",
        arguments: [
            ([[5], []], "prompt 2 has no token"), ([[Int32](repeating: 5, count: 16), [5]], "prompt 1 has 16 tokens"),
            ([[5], [160]], "token id 160"), ([[-1], [5]], "token id -1"),
        ] as [([[Int32]], String)])
    func refusals(prompts: [[Int32]], message: String) throws {
        let generator = try Generator(Self.tiny(), slotCount: 2, capacity: 16)
        let error = try #require(throws: WorkbenchError.self) {
            try generator.generate(prompts, GenerationSettings(maximumNewTokens: 4))
        }
        #expect(error.message.contains(message))
        // It works again afterwards.
        #expect(try generator.generate([5], GenerationSettings(maximumNewTokens: 4)).ids.count == 4)
    }

    @Test("stories260K tells its story to the letter", .enabled(if: Samples.hasStories, "../shared with its weights is absent"))
    func story() throws {
        let model = try LanguageModel(folder: Samples.stories)
        let tokenizer = try Tokenizer.load(folder: Samples.stories)
        let expected = try #require(try Samples.json(Samples.stories.appending(path: "expected_greedy_ids.json")).array)
            .map { Int32($0.integer ?? -1) }
        let text = String(decoding: try Data(contentsOf: Samples.stories.appending(path: "expected_greedy_200.txt")), as: UTF8.self)
        let begin = try #require(tokenizer.bosId)
        #expect(expected.first == begin)
        var decoder = StreamingDecoder(tokenizer)
        var told = ""
        // The text goes one token further than the ids.
        let settings = GenerationSettings(maximumNewTokens: expected.count)
        let generation = try Generator(model).generate([begin], settings) { id in
            told += decoder.feed(id)
            return true
        }
        told += decoder.finish()
        #expect([begin] + generation.ids.dropLast() == expected)
        #expect(told.utf8.elementsEqual(text.utf8), "\(told)")
    }
}
