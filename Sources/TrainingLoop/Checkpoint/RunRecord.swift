internal import Domain
internal import JSON

/// What a run knows beside its weights and the optimizer's moments; a checkpoint keeps it in `state.json`.
struct RunRecord: Equatable {
    /// Tokens read.
    var tokens = 0
    /// What the validations said.
    var validation = ValidationRecord()
    /// What the losses said.
    var losses = LossWatch()

    /// Nothing was done yet.
    init() {}

    /// The record in `state`, of which older versions lack all but the tokens; nil when it has none.
    init?(_ state: JSONObject) {
        guard let tokens = state["tokens"]?.integer else { return nil }
        self.tokens = tokens
        if let json = state["validation"] {
            func measure(_ name: String) -> ValidationRecord.Measure? {
                guard let step = json["\(name)_step"]?.integer, let loss = json["\(name)_loss"]?.number else { return nil }
                return .init(step: step, loss: loss)
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
        func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
        func whole(_ value: Int?) -> JSONValue { value.map { .init($0) } ?? .null }
        return [
            ("tokens", .init(tokens)),
            (
                "validation",
                .object([
                    "last_step": whole(validation.last?.step), "last_loss": number(validation.last?.loss),
                    "initial_loss": number(validation.initialLoss), "best_step": whole(validation.best?.step),
                    "best_loss": number(validation.best?.loss), "reference_loss": number(validation.reference),
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
