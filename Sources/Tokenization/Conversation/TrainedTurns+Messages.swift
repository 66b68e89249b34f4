internal import Domain

extension TrainedTurns {
    /// Which of `messages` are trained; throws `weight_contradicted` where a weight says otherwise.
    func indices(in messages: [Message]) throws -> [Int] {
        let answers = messages.indices.filter { messages[$0].role == "assistant" }
        let trained: [Int] =
            switch self {
            case .all: answers
            case .last: answers.suffix(1)
            case .byWeight: answers.filter { messages[$0].weight != 0 }
            }
        let contradicted = self == .byWeight ? [] : answers.filter { messages[$0].weight.map { $0 != 0 } == !trained.contains($0) }
        guard contradicted.isEmpty else {
            let fix = "Train by weight, or take the weights away."
            throw WorkbenchError.sum(
                .weightContradicted,
                contradicted.map { index in
                    Diagnostic(
                        code: WorkbenchError.Code.weightContradicted.rawValue, path: "messages[\(index)].weight",
                        message:
                            "messages[\(index)] has weight \(messages[index].weight ?? 1), but \(self == .all ? "all" : "only the last") "
                            + "of the assistant's messages are to be trained.",
                        fix: fix)
                }, hint: fix)
        }
        return trained
    }
}
