#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Which entries of the audit log are wanted; nil means any.
public struct AuditFilter: Sendable, Equatable {
    /// What was done, exactly or, with a dot at its end, by its beginning: `dataset.delete`, `dataset.`.
    public var action: String?
    /// By whom.
    public var user: User.ID?
    /// `ok`, or the code of an error.
    public var outcome: String?
    /// The earliest time.
    public var since: Date?
    /// The time before which entries are wanted.
    public var until: Date?
    /// Text in action, target, address, request, details or the name or address of the user, without regard to the case of A to Z.
    public var search: String?

    /// A filter; everything where nothing is said.
    public init(
        action: String? = nil, user: User.ID? = nil, outcome: String? = nil, since: Date? = nil, until: Date? = nil, search: String? = nil
    ) {
        self.action = action
        self.user = user
        self.outcome = outcome
        self.since = since
        self.until = until
        self.search = search
    }
}

/// A part of the audit log, newest entries first.
public struct AuditPage: Sendable, Equatable {
    /// An entry and what its user is called now; nil where none is known.
    public struct Line: Sendable, Equatable {
        /// The entry.
        public let entry: AuditEntry
        /// The user's name.
        public let userName: String?

        /// An entry with the name of its user.
        public init(entry: AuditEntry, userName: String?) {
            self.entry = entry
            self.userName = userName
        }
    }

    /// The entries.
    public let lines: [Line]
    /// How many entries meet the filter; nil when more than 10,000.
    public let total: Int?
    /// Before which number the list goes on; nil at its end.
    public let next: Int?

    /// A part of the log.
    public init(lines: [Line], total: Int?, next: Int?) {
        self.lines = lines
        self.total = total
        self.next = next
    }
}
