import Arguments
import Dispatch
import Domain
import Engine
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs one training to its end or to a stop by signal, showing progress.
struct TrainingSession {
    let console: Console
    let isQuiet: Bool
    /// The command that goes on with a stopped run.
    let command: any Command.Type

    /// Trains `model` in `folder`; a first SIGINT or SIGTERM stops it at a checkpoint, a second one ends the process.
    func run(
        _ folder: RunFolder, model: LanguageModel, rows: EncodedRows, validationRows: EncodedRows,
        writeArtifact: @escaping (URL) throws -> Void
    ) throws -> TrainingRun.Outcome {
        let stop = StopRequest()
        let sources = [SIGINT, SIGTERM].map { Self.watch($0, stop) }
        defer {
            for source in sources { source.cancel() }
            for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
        }
        let printer = ProgressPrinter(console, isQuiet: isQuiet)
        defer { printer.endLine() }
        let run = try TrainingRun(
            folder, model: model, rows: rows, validationRows: validationRows, stop: stop, writeArtifact: writeArtifact
        ) { printer.show($0) }
        let outcome = try run.run()
        printer.endLine()
        if case .stopped = outcome {
            Console.note("  nothing is lost; go on with:  \(Tunesmith.invocation) \(command.description.name) --resume \(folder.url.path)")
        }
        return outcome
    }

    private static func watch(_ number: Int32, _ stop: StopRequest) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { @Sendable in
            if stop.isRequested { exit(128 + number) }
            stop.stop()
        }
        source.resume()
        return source
    }
}
