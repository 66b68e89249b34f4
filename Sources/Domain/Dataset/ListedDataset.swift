/// A dataset with its newest version, as lists show it.
public struct ListedDataset: Sendable, Equatable {
    /// The dataset.
    public let dataset: Dataset
    /// Its newest version.
    public let newest: DatasetVersion

    /// A dataset with its newest version.
    public init(dataset: Dataset, newest: DatasetVersion) {
        self.dataset = dataset
        self.newest = newest
    }
}

/// Which datasets a list shows, and in which order.
public struct DatasetFilter: Sendable, Equatable {
    /// What datasets are sorted by.
    public enum Order: String, Sendable, CaseIterable {
        case name
        case created = "created_at"
        case updated = "updated_at"
        case rows
    }

    /// A part of the name or the description, without regard to the case of ASCII letters.
    public var search: String?
    /// The form of the rows.
    public var form: String?
    /// Whether everything could be used.
    public var status: DatasetVersion.Status?
    /// Who sees it.
    public var visibility: Dataset.Visibility?
    /// Those that were deleted instead of those that were not.
    public var isDeleted = false
    /// What they are sorted by.
    public var order = Order.name
    /// Whether the last comes first.
    public var isDescending = false

    /// All datasets by name.
    public init() {}
}
