#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One line of a job's log, only appended; what each step measured is kept apart, as `JobMeasure`.
public struct JobEvent: Sendable, Equatable {
    /// How much it matters.
    public enum Level: String, Sendable, Codable, CaseIterable {
        case info, warn, error
    }

    /// What it tells of.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case created, validating, validated, queued, started, resumed, progress, checkpoint, sample, warning, pausing, paused, cancelling
        case interrupted, succeeded, failed, cancelled, changed
    }

    /// Counts the job's events from 1.
    public let number: Int
    /// When it happened.
    public let time: Date
    /// How much it matters.
    public let level: Level
    /// What it tells of.
    public let kind: Kind
    /// For people.
    public let message: String
    /// Further facts, by name, as they are written.
    public let details: [String: String]

    /// An event as it is stored.
    public init(number: Int, time: Date, level: Level, kind: Kind, message: String, details: [String: String] = [:]) {
        self.number = number
        self.time = time
        self.level = level
        self.kind = kind
        self.message = message
        self.details = details
    }
}

/// What one optimizer step or one validation measured.
public struct JobMeasure: Sendable, Equatable {
    /// What is measured; the raw value is its name in the API.
    public enum Name: String, Sendable, Codable, CaseIterable {
        case loss
        case validationLoss = "validation_loss"
        case learningRate = "learning_rate"
        case gradientNorm = "gradient_norm"
        case tokensPerSecond = "tokens_per_second"
        case memoryBytes = "memory_bytes"
    }

    /// After how many steps.
    public let step: Int
    /// The values, by name.
    public let values: [Name: Double]

    /// A measure.
    public init(step: Int, values: [Name: Double]) {
        self.step = step
        self.values = values
    }
}
