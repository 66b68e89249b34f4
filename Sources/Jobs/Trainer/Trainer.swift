#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A way to train. A run is a folder that holds its plan; whoever trains appends to its log and leaves the result there.
///
/// Whether a trainer is at work is told by the lock of the folder, which the operating system takes back when the last process that
/// holds it dies.
public protocol Trainer: Sendable {
    /// Its name in requests, such as `native`.
    var name: String { get }

    /// Starts or goes on with the run in `folder` in a process that outlives this one; returns once it holds the folder's lock.
    ///
    /// Throws what kept it from starting.
    func start(_ folder: URL, attempt: Int) throws

    /// Asks the process that works on `folder` to write a checkpoint and end; why stands in the folder's `control.json`. Does nothing where
    /// none works.
    func stop(_ folder: URL) throws

    /// Ends the process that works on `folder` at once.
    func kill(_ folder: URL) throws

    /// Makes of the checkpoint after `step` steps of the run in `folder` the artifact that the run would have had then, as the new folder
    /// `artifact`; returns when it is whole.
    ///
    /// The work is done by a process that holds the folder's lock meanwhile. `isWanted` is asked again and again; what it throws ends the
    /// work. Throws `checkpoint_not_found`, `invalid_checkpoint`, and what else kept it from being made.
    func writeArtifact(ofStep step: Int, in folder: URL, to artifact: URL, isWanted: () throws -> Void) throws
}
