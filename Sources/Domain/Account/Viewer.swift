/// Who looks at datasets and models: private ones of others are not there for whoever does not see all.
public struct Viewer: Sendable, Hashable {
    /// Whose private ones are shown, and who owns what is made; nil where that is nobody.
    public let user: User.ID?
    /// Whether private ones of others are shown.
    public let seesAll: Bool

    /// A viewer.
    public init(user: User.ID?, seesAll: Bool) {
        self.user = user
        self.seesAll = seesAll
    }
}
