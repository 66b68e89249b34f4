#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What one person thought of a message or of a conversation.
public struct Rating: Sendable, Equatable {
    /// One of two opinions.
    public enum Thumbs: String, Sendable, Codable, CaseIterable {
        case up
        case down
    }

    /// 1 to 5, the more the better; nil when no stars were given.
    public var stars: Int?
    /// Up or down; nil when neither was given.
    public var thumbs: Thumbs?
    /// Whether it was marked as an example to learn from.
    public var hasGoldStar: Bool
    /// Who says so.
    public var author: String?
    /// Why.
    public var comment: String?
    /// When it was given; nil when that is not known.
    public var created: Date?

    /// A rating.
    public init(
        stars: Int? = nil, thumbs: Thumbs? = nil, hasGoldStar: Bool = false, author: String? = nil, comment: String? = nil,
        created: Date? = nil
    ) {
        self.stars = stars
        self.thumbs = thumbs
        self.hasGoldStar = hasGoldStar
        self.author = author
        self.comment = comment
        self.created = created
    }
}
