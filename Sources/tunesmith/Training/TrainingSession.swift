import Arguments
import Domain
import Engine
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Runs one training to its end or to a stop by signal, showing progress.
struct TrainingSession {
    let console: Console
    let isQuiet: Bool
    /// The command that goes on with a stopped run.
    let command: any Command.Type
    /// The signals that stop it, where somebody listens already.
    var signals: TrainingStop?

    /// Trains `model` in `folder`; a first SIGINT or SIGTERM stops it at a checkpoint, a second one ends the process.
    ///
    /// Returns nil when it was stopped.
    func run(
        _ folder: RunFolder, model: LanguageModel, rows: EncodedRows, validationRows: EncodedRows,
        draw: TrainingRun.SampleDrawing? = nil, writeArtifact: @escaping (URL) throws -> Void
    ) throws -> TrainingEvent.Success? {
        let signals = signals ?? TrainingStop()
        let printer = ProgressPrinter(console, isQuiet: isQuiet)
        defer { printer.endLine() }
        var success: TrainingEvent.Success?
        let run = try TrainingRun(
            folder, model: model, rows: rows, validationRows: validationRows, stop: signals.request, draw: draw,
            writeArtifact: writeArtifact
        ) { event in
            printer.show(event)
            if case .succeeded(let facts) = event { success = facts }
        }
        let outcome = try withExtendedLifetime(signals) { try run.run() }
        printer.endLine()
        if let success { report(success) }
        if case .stopped = outcome {
            Console.note("  nothing is lost; go on with:  \(Tunesmith.invocation) \(command.description.name) --resume \(folder.url.path)")
        }
        return success
    }

    /// Whose weights the artifact has, where that is not plain.
    private func report(_ success: TrainingEvent.Success) {
        guard success.isEarlyStopped || success.validationLoss != nil else { return }
        let which = success.artifactStep == success.step ? "the last" : "the best of the validations, not the last"
        let loss = success.validationLoss.map { ": validation loss \(Format.decimal($0, 4))" } ?? ""
        let early = success.isEarlyStopped ? "; the run stopped early after step \(success.step)" : ""
        console.say("  the artifact has the weights of step \(success.artifactStep), \(which)\(loss)\(early)")
    }
}
