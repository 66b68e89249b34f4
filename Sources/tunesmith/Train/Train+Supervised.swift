import Arguments
import Domain
import Engine
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Train {
    /// Goes on with the run at `path` for the program that started this process, took the run's lock and watches the log.
    ///
    /// The log has an end for every end that is not a death; `control.json` says why the run shall stop.
    static func supervised(_ path: String, lock: Int32, _ console: Console) throws -> ExitCode {
        let url = URL(fileURLWithPath: path, isDirectory: true)
        let folder = try RunFolder.open(url, lockDescriptor: lock)
        let attempt = RunProcess.read(in: url)?.attempt
        let reason: @Sendable () -> String? = { RunControl.read(in: url).flatMap { $0.attempt == attempt ? $0.reason : nil } }
        // From here on a signal waits for the model to be loaded.
        let signals = TrainingStop(mayBeRepeated: true, reason: reason)
        if let reason = reason() {
            try folder.noteStop(reason: reason)
            return .stopped
        }
        let job: TuningJob
        do {
            job = try load(folder)
        } catch {
            let failure = error as? WorkbenchError ?? WorkbenchError(.fileUnreadable, "the run failed: \(error)", cause: error)
            try folder.noteFailure(failure)
            throw failure
        }
        return try train((folder, job), console, isQuiet: true, signals) == nil ? .stopped : .ok
    }
}
