/// What a user may do in an organization; a higher role may do all that a lower one may.
public enum Role: String, Sendable, Codable, CaseIterable, Comparable {
    /// Sees everything that is not private to others, changes nothing.
    case viewer
    /// Makes and changes datasets, conversations, jobs and models.
    case member
    /// Also manages users, keys of others, settings of the organization, and reads the audit log.
    case admin
    /// Also makes and unmakes owners and renames the organization.
    case owner

    /// Whether `left` may do less than `right`.
    public static func < (left: Role, right: Role) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
