internal import Synchronization

/// A wish to stop at the next step, set by a signal handler or another thread.
public final class StopRequest: Sendable {
    private let requested = Atomic<Bool>(false)

    /// No wish yet.
    public init() {}

    /// Asks the run to write a checkpoint and stop.
    public func stop() {
        requested.store(true, ordering: .relaxed)
    }

    /// Whether somebody asked.
    public var isRequested: Bool { requested.load(ordering: .relaxed) }
}
