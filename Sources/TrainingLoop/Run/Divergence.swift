internal import Domain
internal import Engine

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Finds out why a run yields numbers that are none, or that are worth nothing, and what to do about it.
///
/// The run is over then: gradients are computed anew to find the rows at fault, and nobody uses them afterwards.
struct Divergence {
    private let run: TrainingRun
    private let state: TrainingRun.State
    private let totalSteps: Int?
    private var settings: Hyperparameters { run.hyperparameters }

    init(_ run: TrainingRun, _ state: TrainingRun.State, totalSteps: Int?) {
        (self.run, self.state, self.totalSteps) = (run, state, totalSteps)
    }

    /// A loss or a gradient that is not finite, over `indices` of the training rows.
    func notFinite(loss: Double, norm: Double, rows indices: ArraySlice<Int>, targets: Int) -> WorkbenchError {
        let what = "step \(state.step + 1) gave a loss of \(loss) and a gradient norm of \(norm)"
        if let error = frozenWeightsAtFault(what) ?? trainedWeightsAtFault(what) { return error }
        let bad = indices.filter { !isFinite(run.rows, $0, targets: targets) }
        if !bad.isEmpty, bad.count < indices.count {
            return rowsAtFault(what, run.rows, bad, of: indices.count, file: run.folder.plan.dataset.path)
        }
        return error(what, advice: advice)
    }

    /// A validation loss that is not finite.
    func inValidation(loss: Double) -> WorkbenchError {
        let what = "after step \(state.step) the validation loss is \(loss)"
        if let error = frozenWeightsAtFault(what) ?? trainedWeightsAtFault(what) { return error }
        let rows = run.validationRows
        let bad = (0..<rows.count).filter { index in
            guard let batch = rows.batches(of: [index], tokens: 1).first else { return false }
            return !((try? run.model.loss(of: batch).sum) ?? 0).isFinite
        }
        if !bad.isEmpty, bad.count < rows.count {
            return rowsAtFault(what, rows, bad, of: rows.count, file: run.folder.plan.validation?.path)
        }
        return error(what, advice: advice)
    }

    /// A loss beyond all bounds, or nothing to learn from a loss that is high.
    func nonsense(loss: Double, norm: Double) -> WorkbenchError {
        let what = "step \(state.step + 1) gave a loss of \(loss) and a gradient norm of \(norm)"
        return frozenWeightsAtFault(what) ?? error(what, advice: advice)
    }

    /// Losses that have been worse than guessing for long.
    func lost(loss: Double) -> WorkbenchError {
        error(
            "the loss has been worse than blind guessing for \(state.record.losses.badSteps) steps: it is \(loss) in step "
                + "\(state.step + 1), at the start it was \(state.record.losses.startLoss)", advice: advice)
    }

    /// Trained weights that are not finite.
    func inWeights() -> WorkbenchError {
        trainedWeightsAtFault(nil) ?? error("after step \(state.step) some weights are not finite", advice: advice)
    }

    // MARK: whose fault it is

    private func frozenWeightsAtFault(_ what: String) -> WorkbenchError? {
        // What no step has changed yet is the base's as well.
        let frozen = run.model.parameters.filter { !$0.isTrainable || state.optimizer.stepCount == 0 }
        guard let bad = frozen.first(where: { parameter in (try? parameter.floats()).map { !Self.isFinite($0) } ?? false }) else {
            return nil
        }
        return WorkbenchError(
            .trainingDiverged, "\(what): \(bad.name) of the base holds numbers that are not finite",
            hint: "take an undamaged copy of the base; no setting of the run can mend it")
    }

    private func trainedWeightsAtFault(_ what: String?) -> WorkbenchError? {
        guard let bad = state.optimizer.parameters.first(where: { $0.values.map { !Self.isFinite($0) } ?? false }) else { return nil }
        let weights = "after step \(state.step) some weights are not finite, the first in \(bad.name)"
        return error(what.map { "\($0): \(weights)" } ?? weights, advice: advice)
    }

    private func rowsAtFault(_ what: String, _ rows: EncodedRows, _ bad: [Int], of count: Int, file: String?) -> WorkbenchError {
        let name = file.map { URL(fileURLWithPath: $0).lastPathComponent }
        let places = bad.prefix(5).map { index in
            let place = rows.line(index).map { line in name.map { "line \(line) of \($0)" } ?? "line \(line)" }
            return place ?? "row \(index + 1)" + (name.map { " of \($0)" } ?? "")
        }
        let more = bad.count > places.count ? ", and \(bad.count - places.count) more" : ""
        return WorkbenchError(
            .trainingDiverged,
            "\(what): \(places.joined(separator: ", "))\(more) alone, of \(count) rows, "
                + "\(bad.count == 1 ? "makes" : "make") them so",
            hint: "look at what is unusual in \(bad.count == 1 ? "that row" : "those rows") and leave "
                + "\(bad.count == 1 ? "it" : "them") out of a new run; if nothing is, \(advice)\(keptNote)")
    }

    private func isFinite(_ rows: EncodedRows, _ index: Int, targets: Int) -> Bool {
        for parameter in state.optimizer.parameters { parameter.gradient?.clear() }
        guard let batch = rows.batches(of: [index], tokens: 1).first,
            let loss = try? run.model.accumulateGradients(batch, scale: 1 / Float(max(1, targets)), dropoutKey: nil).sum
        else { return true }
        return loss.isFinite && state.optimizer.gradientNorm().isFinite
    }

    private static func isFinite(_ buffer: Buffer<Float>) -> Bool {
        withExtendedLifetime(buffer) { buffer.values.allSatisfy(\.isFinite) }
    }

    // MARK: what to do

    /// What fits the settings and the moment: a setting that is not in use, or that has had no effect yet, is not blamed.
    private var advice: String {
        var advice: [String] = []
        let warmup = totalSteps.map { run.warmupSteps(of: $0) }
        // In a first step nothing was trained yet.
        if state.step > 0 { advice.append("lower --learning-rate (it is \(settings.learningRate); try \(settings.learningRate / 10))") }
        if state.step > 0, settings.warmupRatio == 0 {
            advice.append("let it rise at first with --warmup-ratio 0.1")
        } else if state.step > 0, let warmup, state.step <= warmup {
            advice.append("let it rise more slowly with --warmup-ratio (it is \(settings.warmupRatio))")
        }
        if state.step > 0, settings.maxGradientNorm == 0 { advice.append("cut the gradient with --max-gradient-norm 1") }
        if settings.precision == .bfloat16 { advice.append("keep the frozen weights in --precision float32") }
        guard !advice.isEmpty else {
            return "this base cannot compute these rows: nothing was trained yet, so take another copy of the base, or other rows"
        }
        return advice.joined(separator: ", or ")
    }

    private var keptNote: String {
        state.provenStep.map { "; checkpoint \(Checkpoint.name(ofStep: $0)) is the newest that still trained well" }
            ?? (state.checkpointedStep >= 0 ? "; the newest checkpoint is kept" : "")
    }

    private func error(_ what: String, advice: String) -> WorkbenchError {
        let isSetting = advice.contains("--")
        return WorkbenchError(
            .trainingDiverged, "\(what): training has diverged",
            hint: (isSetting ? "begin a new run with another --output: " : "") + advice + keptNote)
    }
}
