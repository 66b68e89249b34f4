/// Where a job stands.
public enum JobState: String, Sendable, Codable, CaseIterable {
    /// Written down; its rows were not looked at yet.
    case pending
    /// Its rows are being made, checked and counted.
    case validating
    /// Waits for its turn.
    case queued
    /// Its trainer was started and has not trained yet.
    case starting
    /// Its trainer trains.
    case running
    /// Stopped with a checkpoint by a person; keeps its place in the queue.
    case paused
    /// A person wants it to end; its trainer still writes a checkpoint.
    case cancelling
    /// Its model version is in the registry.
    case succeeded
    /// It cannot go on by itself.
    case failed
    /// Ended by a person.
    case cancelled
    /// Its trainer was found dead; it will be queued again.
    case interrupted

    /// Whether nothing happens any more unless a person asks for it.
    public var isFinal: Bool { self == .succeeded || self == .failed || self == .cancelled }

    /// Whether a trainer may be at work.
    public var mayHaveTrainer: Bool { self == .starting || self == .running || self == .cancelling }
}
