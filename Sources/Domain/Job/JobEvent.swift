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
        case created, validating, validated, queued, starting, started, resumed, progress, checkpoint, sample, warning, pausing, paused,
            cancelling
        case interrupted, succeeded, failed, cancelled, changed
    }

    /// What is to be told, before it has its number and time.
    public struct Entry: Sendable, Equatable {
        /// How much it matters.
        public var level: Level
        /// What it tells of.
        public var kind: Kind
        /// For people.
        public var message: String
        /// Further facts, by name, as they are written.
        public var details: [String: String]
        /// When it happened; nil for when it is written down.
        public var time: Date?

        /// An entry of a job's log.
        public init(_ level: Level = .info, _ kind: Kind, _ message: String, details: [String: String] = [:], time: Date? = nil) {
            self.level = level
            self.kind = kind
            self.message = message
            self.details = details
            self.time = time
        }
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
        case accuracy
        case validationAccuracy = "validation_accuracy"
        case learningRate = "learning_rate"
        case gradientNorm = "gradient_norm"
        case tokensPerSecond = "tokens_per_second"
        case memoryBytes = "memory_bytes"
    }

    /// A value of one thing that is measured.
    public struct Point: Sendable, Equatable {
        /// After how many steps.
        public let step: Int
        /// The value.
        public let value: Double

        /// A point of a series.
        public init(step: Int, value: Double) {
            self.step = step
            self.value = value
        }
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
