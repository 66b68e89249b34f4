internal import Engine

/// One prompt and what has been written after it.
struct GeneratingSequence {
    /// The prompt's place among all.
    let index: Int
    /// What has been written.
    private(set) var output: [Int32] = []
    private let prompt: [Int32]
    private var readCount = 0
    private var sampler: Sampler

    /// A prompt of which nothing has been read.
    init(index: Int, prompt: [Int32], sampling: SamplingSettings) {
        self.index = index
        self.prompt = prompt
        // The stream is the prompt's place, so that its draws do not depend on its neighbours.
        sampler = Sampler(sampling, stream: UInt64(index))
    }

    /// Tokens that the model has not read.
    var unread: Int { prompt.count + output.count - readCount }

    /// The next `count` unread tokens.
    func nextTokens(_ count: Int) -> [Int32] {
        if readCount < prompt.count { return Array(prompt[readCount..<(readCount + count)]) }
        return Array(output[(readCount - prompt.count)..<(readCount - prompt.count + count)])
    }

    /// Notes that the model reads the next `count` tokens.
    mutating func read(_ count: Int) {
        readCount += count
    }

    /// Writes the token that `logits` give; returns why it was the last, when it was.
    mutating func take(
        _ logits: UnsafeBufferPointer<Float>, _ settings: GenerationSettings, capacity: Int, onToken: (Int, Int32) throws -> Bool
    ) throws -> Generation.End? {
        let id = try sampler.choose(logits)
        if settings.stopIds.contains(id) { return .stop }
        output.append(id)
        if try !onToken(index, id) { return .cancelled }
        if output.count >= settings.maximumNewTokens { return .length }
        return prompt.count + output.count >= capacity ? .context : nil
    }
}
