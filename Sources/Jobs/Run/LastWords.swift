internal import Domain
internal import Foundation

/// What is known of a trainer's death.
enum LastWords {
    /// Lines of the trainer's output that are shown.
    private static let most = 5

    static func failure(of job: Job, in folder: URL) -> Job.Failure {
        let place = job.progress.map { " after step \($0.step) of \($0.totalSteps)" } ?? ""
        let said = lines(in: folder)
        let words = said.isEmpty ? "it said nothing" : "it said last: \(said.joined(separator: " / "))"
        return Job.Failure(
            code: WorkbenchError.Code.trainerDied.rawValue, message: "the trainer died in attempt \(job.attempt)\(place); \(words)",
            hint: "it may have been killed, or have run out of memory; its checkpoints are kept: try the job again")
    }

    private static func lines(in folder: URL) -> [String] {
        guard let file = FileHandle(forReadingAtPath: folder.appendingPathComponent("trainer.log").path) else { return [] }
        defer { try? file.close() }
        guard let end = try? file.seekToEnd(), (try? file.seek(toOffset: end - min(end, 4096))) != nil, let data = try? file.readToEnd()
        else { return [] }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        return lines.suffix(most).map { String($0.prefix(200)) }
    }
}
