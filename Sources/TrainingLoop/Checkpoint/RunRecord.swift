internal import Domain
internal import JSON

/// What a run knows beside its weights and the optimizer's moments; a checkpoint keeps it in `state.json`.
struct RunRecord: Equatable {
    /// Tokens read.
    var tokens = 0
    /// What the validations said.
    var validation = ValidationRecord()
    /// The step after which samples were drawn last; nil where none were.
    var sampledStep: Int?
    /// What the losses said.
    var losses = LossWatch()

    /// Nothing was done yet.
    init() {}

    /// The record in `state`, of which older versions lack all but the tokens; nil when it has none.
    init?(_ state: JSONObject) {
        guard let tokens = state["tokens"]?.integer else { return nil }
        self.tokens = tokens
        sampledStep = state["sampled_step"]?.integer
        if let json = state["validation"] {
            func measure(_ name: String) -> ValidationRecord.Measure? {
                guard let step = json["\(name)_step"]?.integer, let loss = json["\(name)_loss"]?.number else { return nil }
                return .init(step: step, loss: loss, accuracy: json["\(name)_accuracy"]?.number)
            }
            validation = ValidationRecord(
                last: measure("last"), initialLoss: json["initial_loss"]?.number, best: measure("best"),
                reference: json["reference_loss"]?.number, waited: json["waited"]?.integer ?? 0)
        }
        if let json = state["losses"] {
            losses = LossWatch(
                startCount: json["start_count"]?.integer ?? 0, startSum: json["start_sum"]?.number ?? 0,
                badSteps: json["bad_steps"]?.integer ?? 0)
        }
    }

    /// The fields of `state.json`.
    var fields: [(name: String, value: JSONValue)] {
        func whole(_ value: Int?) -> JSONValue { value.map { .init($0) } ?? .null }
        return [
            ("tokens", .init(tokens)), ("sampled_step", whole(sampledStep)),
            (
                "validation",
                .object([
                    "last_step": whole(validation.last?.step), "last_loss": .init(validation.last?.loss),
                    "last_accuracy": .init(validation.last?.accuracy), "initial_loss": .init(validation.initialLoss),
                    "best_step": whole(validation.best?.step),
                    "best_loss": .init(validation.best?.loss), "best_accuracy": .init(validation.best?.accuracy),
                    "reference_loss": .init(validation.reference),
                    "waited": .init(validation.waited),
                ])
            ),
            (
                "losses",
                .object([
                    "start_count": .init(losses.startCount), "start_sum": .number(losses.startSum), "bad_steps": .init(losses.badSteps),
                ])
            ),
        ]
    }
}
