import Domain

/// Shows a run as it goes: one redrawn line on a terminal, plain lines in a pipe.
final class ProgressPrinter {
    private let isTerminal: Bool
    private let isQuiet: Bool
    private var lastShown: ContinuousClock.Instant?
    private var lineIsOpen = false

    /// A printer for `console` that shows warnings alone when `isQuiet`.
    init(_ console: Console, isQuiet: Bool) {
        isTerminal = console.isTerminal
        self.isQuiet = isQuiet
    }

    /// Shows `event`.
    func show(_ event: TrainingEvent) {
        if isQuiet, case .warning = event {} else if isQuiet { return }
        switch event {
        case .started(let start): showStart(start)
        case .progress(let progress): showProgress(progress)
        case .validated(let step, let loss, let accuracy, let isBest):
            let found = accuracy.map { ", accuracy \(Format.decimal(100 * $0, 1)) %" } ?? ""
            line("  step \(step): validation loss \(Format.decimal(loss, 4))\(found)\(isBest ? ", the best so far" : "")")
        case .sampled(let step, let samples):
            for sample in samples {
                let lines = SampleLines.lines(step: step, prompt: sample.prompt, answer: sample.answer, reference: sample.reference)
                for text in lines { line(text) }
            }
        case .earlyStopped(let step, _, _, let patience):
            line("  stopped early after step \(step): no improvement in \(Format.count(patience, "validation"))")
        case .warning(let message): line("  warning: \(message)")
        case .checkpointWritten(_, let name): if !isTerminal { line("  checkpoint \(name)") }
        case .stopped(let step, _): line("  stopped after step \(step)")
        case .succeeded(let success): line("  trained in \(Format.duration(success.seconds))")
        case .failed: endLine()
        }
    }

    /// Ends a line that is being redrawn.
    func endLine() {
        if lineIsOpen { Console.write("\n") }
        lineIsOpen = false
    }

    private func line(_ text: String) {
        endLine()
        Console.note(text)
    }

    private func showStart(_ start: TrainingEvent.Start) {
        let share = 100 * Double(start.trainableParameters) / Double(max(1, start.parameters))
        line(
            "  \(Format.grouped(start.rows)) rows, \(Format.grouped(start.tokens)) tokens (\(Format.grouped(start.trainedTokens)) trained); "
                + "\(Format.grouped(start.trainableParameters)) trainable numbers (\(Format.decimal(share, 1)) % of the model's "
                + "\(Format.grouped(start.parameters))); \(Format.grouped(start.totalSteps)) steps")
        if start.step > 0 { line("  going on after step \(start.step)") }
    }

    // A terminal is redrawn ten times a second at most; a pipe gets a line every ten seconds.
    private func showProgress(_ progress: TrainingEvent.Progress) {
        let now = ContinuousClock.now
        let interval: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
        let isLast = progress.step == progress.totalSteps
        if let lastShown, now - lastShown < interval, !isLast { return }
        lastShown = now
        let share = Double(progress.step) / Double(max(1, progress.totalSteps))
        let text =
            "step \(progress.step)/\(progress.totalSteps)  loss \(Format.decimal(progress.loss, 4))  "
            + (progress.accuracy.map { "accuracy \(Format.decimal(100 * $0, 1)) %  " } ?? "")
            + "\(Format.grouped(Int(progress.tokensPerSecond))) tokens/s  \(Format.duration(progress.remainingSeconds)) left"
        guard isTerminal else { return line("  \(text)") }
        let filled = Int((share * 24).rounded())
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        Console.write("\r\u{1B}[K  \(bar) \(Format.decimal(100 * share, 0)) %  \(text)")
        lineIsOpen = true
    }
}
