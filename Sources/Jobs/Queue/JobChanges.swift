public import Domain
internal import Threads

/// That something of a job changed: its state, its progress or its log.
public struct JobChange: Sendable, Equatable {
    /// Whose job it is.
    public let organization: Organization.ID
    /// The job; nil where changes were missed and all jobs are to be looked at.
    public let job: Job.ID?
    /// The number of the last event of its log.
    public let lastEvent: Int

    /// A change.
    public init(organization: Organization.ID, job: Job.ID?, lastEvent: Int) {
        self.organization = organization
        self.job = job
        self.lastEvent = lastEvent
    }
}

/// Tells whoever listens in this process that jobs changed, once the change is written down.
///
/// It says that there is something to be read, not what: a listener that is slow misses nothing by getting only the last change of a job.
public final class JobChanges: Sendable {
    private struct Listener {
        let organization: Organization.ID?
        let job: Job.ID?
        let continuation: AsyncStream<JobChange>.Continuation
    }

    private struct State {
        var listeners: [Int: Listener] = [:]
        var next = 0
    }

    private let state = Locked(State())
    /// Changes of many jobs that wait for a listener.
    private let mostWaiting: Int

    /// Nobody listens yet; so many changes wait for a listener to many jobs.
    public init(mostWaiting: Int = 1_024) {
        self.mostWaiting = mostWaiting
    }

    /// Changes of one job, from now on; only the last is kept for a listener that is slow.
    public func of(_ job: Job.ID) -> AsyncStream<JobChange> {
        listen(organization: nil, job: job, .bufferingNewest(1))
    }

    /// Changes of an organization's jobs, or of all, from now on; a listener that is too slow is told of a change without a job.
    public func all(of organization: Organization.ID? = nil) -> AsyncStream<JobChange> {
        listen(organization: organization, job: nil, .bufferingNewest(max(2, mostWaiting)))
    }

    /// How many listen.
    public var listenerCount: Int { state.withLock { $0.listeners.count } }

    /// Tells a change to whoever listens for it.
    func publish(_ change: JobChange) {
        let listeners = state.withLock { Array($0.listeners.values) }
        for listener in listeners {
            guard listener.organization ?? change.organization == change.organization, listener.job == nil || listener.job == change.job
            else { continue }
            guard case .dropped = listener.continuation.yield(change), listener.job == nil else { continue }
            listener.continuation.yield(JobChange(organization: change.organization, job: nil, lastEvent: 0))
        }
    }

    private func listen(
        organization: Organization.ID?, job: Job.ID?, _ policy: AsyncStream<JobChange>.Continuation.BufferingPolicy
    ) -> AsyncStream<JobChange> {
        let (stream, continuation) = AsyncStream.makeStream(of: JobChange.self, bufferingPolicy: policy)
        let number = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = Listener(organization: organization, job: job, continuation: continuation)
            return state.next
        }
        continuation.onTermination = { [weak self] _ in self?.leave(number) }
        return stream
    }

    private func leave(_ number: Int) {
        // What the listener holds is let go outside of the lock.
        _ = state.withLock { $0.listeners.removeValue(forKey: number) }
    }
}
