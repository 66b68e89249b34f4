#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Which recorded conversations are meant: those that meet every condition that is set.
///
/// A rating counts whether it is one of the whole conversation or of one of its messages.
public struct ConversationFilter: Sendable, Equatable, Codable {
    /// Who asked.
    public var author: String?
    /// What it is about.
    public var domain: String?
    /// What kind it is.
    public var type: String?
    /// Some rating has at least so many stars.
    public var minimumStars: Int?
    /// Some rating is this opinion.
    public var thumbs: Rating.Thumbs?
    /// Some rating has a gold star.
    public var hasGoldStar: Bool
    /// Created at this moment or later.
    public var since: Date?
    /// Created before this moment.
    public var until: Date?

    /// A filter; without conditions it lets everything pass.
    public init(
        author: String? = nil, domain: String? = nil, type: String? = nil, minimumStars: Int? = nil, thumbs: Rating.Thumbs? = nil,
        hasGoldStar: Bool = false, since: Date? = nil, until: Date? = nil
    ) {
        self.author = author
        self.domain = domain
        self.type = type
        self.minimumStars = minimumStars
        self.thumbs = thumbs
        self.hasGoldStar = hasGoldStar
        self.since = since
        self.until = until
    }
}
