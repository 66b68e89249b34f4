public import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Makes of what was asked of a job what its trainer gets.
public protocol JobPlanning: Sendable {
    /// The plan of `job`, whose run folder is `folder`; the same job gives the same plan again.
    ///
    /// `progress` is told of what was done, and throws where the job is wanted no more. Throws a `WorkbenchError` that says why it cannot
    /// be done; the detail `param` names the field of the request.
    func plan(_ job: Job, in folder: URL, progress: (Int) throws -> Void) throws -> JobPlan
}

/// What trainers may use together.
public struct JobBounds: Sendable, Equatable {
    /// Bytes of memory.
    public var memoryBytes: Int
    /// Threads that compute.
    public var threads: Int

    /// So much of each.
    public init(memoryBytes: Int, threads: Int) {
        self.memoryBytes = memoryBytes
        self.threads = threads
    }
}
