internal import Domain
public import Engine

/// Continues prompts with a model, several at once: a place that becomes free takes the next prompt in the same step.
///
/// What a prompt gets does not depend on its neighbours but for the rounding of matrix products. Not for use by two threads at once.
public final class Generator {
    /// The model that writes.
    public let model: LanguageModel
    private let cache: KeyValueCache
    private let stepTokens: Int

    /// A generator for `slotCount` prompts at once, each with its continuation at most `capacity` tokens long.
    ///
    /// One step reads about `stepTokens` tokens at most, which bounds its memory. `capacity` is cut to the model's context, and
    /// nil takes all of that. Throws `invalid_setting` and `out_of_memory`.
    public init(_ model: LanguageModel, slotCount: Int = 1, capacity: Int? = nil, stepTokens: Int = 1024) throws {
        let capacity = capacity ?? model.contextLength
        guard slotCount > 0, capacity > 0, stepTokens > 0 else {
            throw WorkbenchError(
                .invalidSetting, "\(slotCount) sequences of \(capacity) tokens in steps of \(stepTokens) tokens leave nothing to do",
                hint: "each must be at least 1")
        }
        self.model = model
        self.stepTokens = stepTokens
        cache = try KeyValueCache(model, slotCount: slotCount, capacity: capacity)
    }

    /// Tokens that fit into one sequence, prompt and continuation together.
    public var capacity: Int { cache.capacity }

    /// Continues one prompt; `onToken` hears each token and returns whether another is wanted.
    ///
    /// Throws `invalid_setting` for an empty prompt and one that fills the context.
    public func generate(
        _ prompt: [Int32], _ settings: GenerationSettings, onToken: (Int32) throws -> Bool = { _ in true }
    ) throws -> Generation {
        let generations = try generate([prompt], settings) { _, id in try onToken(id) }
        return generations[0]
    }

    /// Continues every prompt, in the order given; `onToken` hears the prompt's index and each token.
    ///
    /// Throws `invalid_setting` for an empty prompt and one that fills the context; then none is continued.
    public func generate(
        _ prompts: [[Int32]], _ settings: GenerationSettings, onToken: (Int, Int32) throws -> Bool = { _, _ in true }
    ) throws -> [Generation] {
        for (index, prompt) in prompts.enumerated() { try check(prompt, number: prompts.count > 1 ? index + 1 : nil) }
        var finished = [Generation](repeating: Generation(ids: [], end: .length), count: prompts.count)
        guard settings.maximumNewTokens > 0 else { return finished }
        var waiting = prompts.indices
        var slots = [GeneratingSequence?](repeating: nil, count: cache.slotCount)
        while !waiting.isEmpty || slots.contains(where: { $0 != nil }) {
            admit(&waiting, prompts, settings, into: &slots)
            let step = nextStep(&slots)
            let logits = try model.decode(step, cache)
            let width = model.configuration.vocabularySize
            try withExtendedLifetime(logits) {
                for (row, continuation) in step.enumerated() {
                    guard var sequence = slots[continuation.slot], sequence.unread == 0 else { continue }
                    // Freed while it changes, so that its tokens are not copied.
                    slots[continuation.slot] = nil
                    let rowLogits = UnsafeBufferPointer(start: logits.start + row * width, count: width)
                    let end = try sequence.take(rowLogits, settings, capacity: cache.capacity, onToken: onToken)
                    if let end {
                        finished[sequence.index] = Generation(ids: sequence.output, end: end)
                    } else {
                        slots[continuation.slot] = sequence
                    }
                }
            }
        }
        return finished
    }

    private func check(_ prompt: [Int32], number: Int?) throws {
        let name = number.map { "prompt \($0)" } ?? "the prompt"
        guard !prompt.isEmpty else {
            throw WorkbenchError(.invalidSetting, "\(name) has no token", hint: "a model continues at least one token")
        }
        guard prompt.count < cache.capacity else {
            throw WorkbenchError(
                .invalidSetting, "\(name) has \(prompt.count) tokens and leaves no room in a context of \(cache.capacity)",
                hint: "shorten it")
        }
    }

    private func admit(
        _ waiting: inout Range<Int>, _ prompts: [[Int32]], _ settings: GenerationSettings, into slots: inout [GeneratingSequence?]
    ) {
        for slot in slots.indices where slots[slot] == nil {
            guard let index = waiting.popFirst() else { return }
            cache.reset(slot)
            slots[slot] = GeneratingSequence(index: index, prompt: prompts[index], sampling: settings.sampling)
        }
    }

    // Sequences that write read one token each and always go on; what is left of the step goes to prompts, which may be cut.
    private func nextStep(_ slots: inout [GeneratingSequence?]) -> [LanguageModel.Continuation] {
        var step: [LanguageModel.Continuation] = []
        var room = max(1, stepTokens - slots.count { $0?.unread == 1 })
        for slot in slots.indices {
            guard let sequence = slots[slot] else { continue }
            let count = sequence.unread == 1 ? 1 : min(sequence.unread, room)
            guard count > 0 else { continue }
            if sequence.unread > 1 { room -= count }
            step.append(.init(slot: slot, tokens: sequence.nextTokens(count)))
            slots[slot]?.read(count)
        }
        return step
    }
}
