#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One training run with its place in the queue, from the wish to its model version.
public struct Job: Sendable, Equatable, Identifiable {
    /// What a person wants of a trainer that is at work.
    public enum Wish: String, Sendable, Codable {
        case pause, cancel
    }

    /// Why a job cannot go on.
    public struct Failure: Sendable, Equatable, Codable {
        /// The kind of failure, as `WorkbenchError.Code` has it.
        public var code: String
        /// What was wrong, for people.
        public var message: String
        /// What to do about it.
        public var hint: String?
        /// The field of the request that was wrong, such as `training_file`.
        public var parameter: String?

        /// A failure.
        public init(code: String, message: String, hint: String? = nil, parameter: String? = nil) {
            self.code = code
            self.message = message
            self.hint = hint
            self.parameter = parameter
        }
    }

    /// Names the job: `ftjob-` and 24 letters and digits.
    public let id: Identifier<Job>
    /// Whose it is.
    public let organizationID: Organization.ID
    /// Who asked for it; nil for the local owner.
    public let owner: User.ID?
    /// What was asked.
    public var request: JobRequest
    /// Where it stands.
    public var state: JobState
    /// What a person wants of the trainer that is at work.
    public var wish: Wish?
    /// What was made of the request; nil before the job is queued.
    public var plan: JobPlan?
    /// How often a trainer was started; each start has its number, so that an older one is never taken for it.
    public var attempt: Int
    /// How often in a row the trainer was found dead without a new checkpoint since.
    public var restarts: Int
    /// Not to be started before; after the trainer died.
    public var notBefore: Date?
    /// How far it is; nil before the first step.
    public var progress: JobProgress?
    /// Bytes of its trainer's log that were read and written down.
    public var logOffset: Int
    /// Seconds that trainers worked, in training and in validation.
    public var trainingSeconds: Double
    /// Seconds of that which validations took.
    public var validationSeconds: Double
    /// Why it failed.
    public var failure: Failure?
    /// The model that it makes a version of; nil before it is queued.
    public var model: Model.ID?
    /// The version of a model that it made.
    public var result: ModelVersion.ID?
    /// When it was asked for.
    public let created: Date
    /// When it was last queued.
    public var queued: Date?
    /// When its trainer was first started.
    public var started: Date?
    /// When it ended; nil while it has not.
    public var finished: Date?
    /// When anything of it changed last.
    public var updated: Date

    /// The last eight letters and digits of its id, by which OpenAI's protocol names its model; unique in the organization.
    public var shortID: String { String(id.rawValue.suffix(8)) }

    /// A job as it is stored.
    public init(
        id: ID, organizationID: Organization.ID, owner: User.ID?, request: JobRequest, state: JobState = .pending, wish: Wish? = nil,
        plan: JobPlan? = nil, attempt: Int = 0, restarts: Int = 0, notBefore: Date? = nil, progress: JobProgress? = nil,
        logOffset: Int = 0, trainingSeconds: Double = 0, validationSeconds: Double = 0, failure: Failure? = nil,
        model: Model.ID? = nil, result: ModelVersion.ID? = nil, created: Date,
        queued: Date? = nil, started: Date? = nil, finished: Date? = nil, updated: Date
    ) {
        self.id = id
        self.organizationID = organizationID
        self.owner = owner
        self.request = request
        self.state = state
        self.wish = wish
        self.plan = plan
        self.attempt = attempt
        self.restarts = restarts
        self.notBefore = notBefore
        self.progress = progress
        self.logOffset = logOffset
        self.trainingSeconds = trainingSeconds
        self.validationSeconds = validationSeconds
        self.failure = failure
        self.model = model
        self.result = result
        self.created = created
        self.queued = queued
        self.started = started
        self.finished = finished
        self.updated = updated
    }
}
