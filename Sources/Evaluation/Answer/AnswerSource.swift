public import Domain

/// Whatever answers prompts: a model in this process, an endpoint, a baseline.
public protocol AnswerSource: Sendable {
    /// The answer to each prompt, in order; a prompt ends with a user's message.
    func answers(to prompts: [Conversation]) async throws -> [String]
}

extension AnswerSource {
    /// The answer to one prompt; throws where the source gives none.
    public func answer(to prompt: Conversation) async throws -> String {
        guard let answer = try await answers(to: [prompt]).first else {
            throw WorkbenchError(.invalidDataset, "The source gave no answer to a prompt of \(prompt.messages.count) messages.")
        }
        return answer
    }
}
