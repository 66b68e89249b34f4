/// A model with its newest version, its aliases and its job, as lists show it.
public struct ListedModel: Sendable, Equatable {
    /// The model.
    public let model: Model
    /// Its newest version, in lists without the plan of its run; nil while there is none.
    public let newest: ModelVersion?
    /// Its aliases by name.
    public let aliases: [ModelAlias]

    /// The job that works on it, or worked on it last; nil where there was none.
    public let job: ModelJob?

    /// A model with its newest version, its aliases and its job.
    public init(model: Model, newest: ModelVersion?, aliases: [ModelAlias], job: ModelJob?) {
        self.model = model
        self.newest = newest
        self.aliases = aliases
        self.job = job
    }
}

/// What a model shows of the job that works on it, or worked on it last.
public struct ModelJob: Sendable, Equatable {
    /// The job.
    public let id: Job.ID
    /// Its name.
    public let name: String
    /// Where it stands.
    public let state: JobState
    /// How far it is; nil before the first step and after its end.
    public let progress: JobProgress?
    /// Why it failed.
    public let failure: Job.Failure?

    /// A job as a model shows it.
    public init(id: Job.ID, name: String, state: JobState, progress: JobProgress?, failure: Job.Failure?) {
        self.id = id
        self.name = name
        self.state = state
        self.progress = progress
        self.failure = failure
    }
}

/// Which models a list shows, and in which order.
public struct ModelFilter: Sendable, Equatable {
    /// What models are sorted by.
    public enum Order: String, Sendable, CaseIterable {
        case name
        case created = "created_at"
        case updated = "updated_at"
    }

    /// A part of the name or the description, without regard to the case of ASCII letters.
    public var search: String?
    /// Where they stand; `deleted` asks for those that were deleted.
    public var state: Model.State?
    /// Id of the base model.
    public var base: String?
    /// Who trained them.
    public var provider: String?
    /// A word by which they can be found.
    public var tag: String?
    /// The name of an alias that they have.
    public var alias: String?
    /// Who sees them.
    public var visibility: Model.Visibility?
    /// Those that were deleted instead of those that were not.
    public var isDeleted = false
    /// What they are sorted by.
    public var order = Order.name
    /// Whether the last comes first.
    public var isDescending = false

    /// All models by name.
    public init() {}
}
