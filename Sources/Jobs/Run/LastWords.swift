internal import Domain
internal import TrainingLoop

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What is known of a trainer's death.
enum LastWords {
    /// Lines of the trainer's output that are shown.
    private static let most = 5

    static func failure(of job: Job, in folder: URL) -> Job.Failure {
        let place = job.progress.map { " after step \($0.step) of \($0.totalSteps)" } ?? ""
        let said = RunOutput.lastLines(most, in: folder).map { String($0.prefix(200)) }
        let words = said.isEmpty ? "it said nothing" : "it said last: \(said.joined(separator: " / "))"
        return Job.Failure(
            code: WorkbenchError.Code.trainerDied.rawValue, message: "the trainer died in attempt \(job.attempt)\(place); \(words)",
            hint: "it may have been killed, or have run out of memory; its checkpoints are kept: try the job again")
    }
}
