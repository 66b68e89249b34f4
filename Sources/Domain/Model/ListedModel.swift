/// A model with its newest version and its aliases, as lists show it.
public struct ListedModel: Sendable, Equatable {
    /// The model.
    public let model: Model
    /// Its newest version, in lists without the plan of its run; nil while there is none.
    public let newest: ModelVersion?
    /// Its aliases by name.
    public let aliases: [ModelAlias]

    /// A model with its newest version and its aliases.
    public init(model: Model, newest: ModelVersion?, aliases: [ModelAlias]) {
        self.model = model
        self.newest = newest
        self.aliases = aliases
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
