internal import Synchronization

/// A wish to stop at the next step, set by a signal handler or another thread.
public final class StopRequest: Sendable {
    private let requested = Atomic<Bool>(false)
    private let findReason: @Sendable () -> String?

    /// No wish yet; once there is one, `reason` finds out why.
    public init(reason: @escaping @Sendable () -> String? = { nil }) {
        findReason = reason
    }

    /// Asks the run to write a checkpoint and stop.
    public func stop() {
        requested.store(true, ordering: .relaxed)
    }

    /// Whether somebody asked.
    public var isRequested: Bool { requested.load(ordering: .relaxed) }

    /// Why somebody asked, for the log.
    var reason: String { findReason() ?? "a stop was asked for" }
}
