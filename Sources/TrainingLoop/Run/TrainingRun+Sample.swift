internal import Domain

extension TrainingRun {
    /// Whether samples are drawn with the weights that are there now: before the first step, after each pass, and at the end.
    func isSampleDue(_ state: State, _ order: RowOrder) -> Bool {
        state.step == 0 || state.step == order.totalSteps || order.endsPass(after: state.step) || hasLostPatience(state)
    }

    /// Lets the model answer prompts as it is now, once for each step; a wish to stop puts it off until the run goes on.
    ///
    /// What cannot be drawn is told, and no more: training does not depend on it.
    func drawSamples(_ state: inout State) throws {
        guard let draw, state.record.sampledStep != state.step else { return }
        let began = ContinuousClock.now
        defer { state.validationSeconds += (ContinuousClock.now - began) / .seconds(1) }
        let event: TrainingEvent?
        do {
            guard let samples = try draw({ !stop.isRequested }) else { return }
            event = samples.isEmpty ? nil : .sampled(step: state.step, samples: samples)
        } catch {
            let reason = (error as? WorkbenchError)?.message ?? "\(error)"
            event = .warning(message: "no samples were drawn after step \(state.step): \(reason)")
        }
        state.record.sampledStep = state.step
        if let event { try emit(event) }
    }
}
