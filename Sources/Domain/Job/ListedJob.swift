#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A job as lists show it: without its request and its plan, which are long.
public struct ListedJob: Sendable, Equatable, Identifiable {
    /// Names the job.
    public let id: Job.ID
    /// Who asked for it; nil for the local owner.
    public let owner: User.ID?
    /// What people call it.
    public let name: String
    /// Where it stands.
    public let state: JobState
    /// What a person wants of the trainer that is at work.
    public let wish: Job.Wish?
    /// Jobs of higher priority begin first.
    public let priority: Int
    /// Id of the base model.
    public let base: String
    /// Name of the method; nil where it is not chosen yet.
    public let method: String?
    /// Name of the model that was asked for; empty where it is called after the job.
    public let modelName: String
    /// The model that it makes a version of; nil before it is queued.
    public let model: Model.ID?
    /// The version of a model that it made.
    public let result: ModelVersion.ID?
    /// How often a trainer was started.
    public let attempt: Int
    /// How often in a row the trainer was found dead without a new checkpoint since.
    public let restarts: Int
    /// How far it is; nil before the first step.
    public let progress: JobProgress?
    /// Why it failed.
    public let failure: Job.Failure?
    /// Seconds that trainers worked, in training and in validation.
    public let trainingSeconds: Double
    /// Seconds of that which validations took.
    public let validationSeconds: Double
    /// When it was asked for.
    public let created: Date
    /// When it was last queued.
    public let queued: Date?
    /// When its trainer was first started.
    public let started: Date?
    /// When it ended; nil while it has not.
    public let finished: Date?
    /// When anything of it changed last.
    public let updated: Date

    /// A job as its row holds it.
    public init(
        id: Job.ID, owner: User.ID?, name: String, state: JobState, wish: Job.Wish?, priority: Int, base: String, method: String?,
        modelName: String, model: Model.ID?, result: ModelVersion.ID?, attempt: Int, restarts: Int, progress: JobProgress?,
        failure: Job.Failure?, trainingSeconds: Double, validationSeconds: Double, created: Date, queued: Date?, started: Date?,
        finished: Date?, updated: Date
    ) {
        self.id = id
        self.owner = owner
        self.name = name
        self.state = state
        self.wish = wish
        self.priority = priority
        self.base = base
        self.method = method
        self.modelName = modelName
        self.model = model
        self.result = result
        self.attempt = attempt
        self.restarts = restarts
        self.progress = progress
        self.failure = failure
        self.trainingSeconds = trainingSeconds
        self.validationSeconds = validationSeconds
        self.created = created
        self.queued = queued
        self.started = started
        self.finished = finished
        self.updated = updated
    }
}
