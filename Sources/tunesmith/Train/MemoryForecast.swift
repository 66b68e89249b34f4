import Domain
import Engine
import TrainingLoop

/// What a run will need of memory, and whether the machine has it: known before anything large is loaded.
struct MemoryForecast {
    /// By parts, for the way in which the run will go.
    let prediction: MemoryPrediction
    /// Whether layers will keep their inputs alone: asked for, or needed and left to be decided.
    let recomputes: Bool
    /// Bytes that the run may have in all, those it has now among them; nil where the system does not tell.
    let available: Int?
    private let plan: TrainingPlan
    private let predict: (Change) throws -> MemoryPrediction

    /// Another way to run the same plan.
    private struct Change {
        var recomputes: Bool
        var method: Method
        var hyperparameters: Hyperparameters
    }

    /// Foretells what `plan` needs for `rows` and a model of `configuration`, which may have `limit` bytes or else what
    /// the machine can give; throws what its settings are refused with.
    init(_ plan: TrainingPlan, _ configuration: ModelConfiguration, _ rows: EncodedRows, limit: Int?) throws {
        let own = SystemFacts.ownMemory()?.now ?? 64 << 20
        predict = { change in
            let largest = rows.largestBatch(change.hyperparameters)
            return try MemoryPrediction(
                configuration, method: change.method, precision: change.hyperparameters.precision,
                .init(tokens: largest.tokens, targets: largest.targets, longest: rows.longest, recomputes: change.recomputes),
                threads: plan.threads, program: own)
        }
        self.plan = plan
        available = limit ?? SystemFacts.memory().map { $0.available + own }
        let asked = plan.hyperparameters.recompute ?? .off
        var change = Change(recomputes: asked == .on, method: plan.method, hyperparameters: plan.hyperparameters)
        var prediction = try predict(change)
        if asked == .auto, let available, prediction.total > available {
            change.recomputes = true
            let smaller = try predict(change)
            // Twice the forward pass is no price to pay for a run that does not fit either way.
            if smaller.total <= available { prediction = smaller } else { change.recomputes = false }
        }
        recomputes = change.recomputes
        self.prediction = prediction
    }

    /// The forecast in a line.
    var text: String {
        let parts = [
            ("weights", prediction.weights), ("what is trained", prediction.training), ("activations", prediction.activations),
            ("passing", prediction.workspace + prediction.scratch), ("program and rows", prediction.program),
        ]
        let list = parts.map { "\($0.0) \(Format.bytes($0.1))" }.joined(separator: ", ")
        let free = available.map { " of \(Format.bytes($0)) that can be had" } ?? ""
        let again = recomputes ? "; activations are computed twice to save memory" : ""
        return "memory: about \(Format.bytes(prediction.total))\(free) (\(list))\(again)"
    }

    /// Throws `out_of_memory` with the cheapest change that fits, where the run does not.
    func requireFit() throws {
        guard let available, prediction.total > available else { return }
        let fitting = try changes().first { try predict($0.change).total <= available }
        let hint =
            try fitting.map { "with \($0.words) it needs about \(Format.bytes(try predict($0.change).total))" }
            ?? "leave out the longest rows, take a smaller base, or end other programs"
        throw WorkbenchError(
            .outOfMemory,
            "training needs about \(Format.bytes(prediction.total)) of memory, and \(Format.bytes(available)) can be had", hint: hint)
    }

    // What costs the least first: time, then exactness of frozen weights, then another method.
    private func changes() -> [(words: String, change: Change)] {
        var change = Change(recomputes: true, method: plan.method, hyperparameters: plan.hyperparameters)
        var result = [("--recompute on", change)]
        // One row at a time is as small as a batch gets.
        change.hyperparameters.microBatchTokens = 1
        result.append(("--recompute on --micro-batch-tokens 1", change))
        if plan.method != .full, !plan.method.quantisesBase, plan.hyperparameters.precision == .float32 {
            change.hyperparameters.precision = .bfloat16
            result.append(("--recompute on --micro-batch-tokens 1 --precision bfloat16", change))
        }
        if !plan.method.quantisesBase {
            change.hyperparameters.precision = plan.method == .full ? .float32 : change.hyperparameters.precision
            for (name, method) in [("lora", Method.lora(LoRASettings())), ("qlora", .qlora(LoRASettings()))] {
                change.method = method
                result.append(("--method \(name) --recompute on --micro-batch-tokens 1", change))
            }
        }
        return result
    }
}
