public import Domain
public import Store
internal import TrainingLoop

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension JobCheckpoint {
    /// Removes the checkpoints of an organization's jobs that ended before `time`, or only says which would go; the jobs, longest ended
    /// first, with the bytes of theirs.
    ///
    /// Jobs that may still go on by themselves keep theirs. What was published of a checkpoint is a version of a model and stays.
    public static func collect(
        of organization: Organization.ID, endedBefore time: Date, in folder: URL, _ store: Store, isTrial: Bool = false
    ) throws -> [(job: Job, byteCount: Int)] {
        try store.jobs(of: organization).ended(before: time).compactMap { job in
            let run = folder.appendingPathComponent(job.id.rawValue, isDirectory: true)
            guard FileManager.default.fileExists(atPath: RunFolder.checkpointsURL(in: run).path) else { return nil }
            if isTrial { return (job, RunFolder.byteCount(of: RunFolder.checkpointsURL(in: run))) }
            do {
                return (job, try RunFolder.removeCheckpoints(in: run))
            } catch let error as WorkbenchError where error.code == .runInUse {
                // It was tried again just now.
                return nil
            }
        }
    }
}
