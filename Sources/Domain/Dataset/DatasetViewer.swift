/// Who looks at datasets: private ones of others are not there for whoever does not see all.
public struct DatasetViewer: Sendable, Hashable {
    /// Whose private datasets are shown, and who owns datasets that are made; nil where that is nobody.
    public let user: User.ID?
    /// Whether private datasets of others are shown.
    public let seesAll: Bool

    /// A viewer.
    public init(user: User.ID?, seesAll: Bool) {
        self.user = user
        self.seesAll = seesAll
    }
}
