/// What a model answered to a prompt while it was trained, beside what its row has.
public struct TrainingSample: Sendable, Equatable {
    /// What was asked, as people read it; the end of it where it is long.
    public var prompt: String
    /// What the model answered; the beginning of it where it is long.
    public var answer: String
    /// What the row has as the answer; nil where there is none.
    public var reference: String?
    /// Whether the answer reached its limit of tokens before its end.
    public var isCut: Bool

    /// A sample.
    public init(prompt: String, answer: String, reference: String?, isCut: Bool) {
        self.prompt = prompt
        self.answer = answer
        self.reference = reference
        self.isCut = isCut
    }
}
