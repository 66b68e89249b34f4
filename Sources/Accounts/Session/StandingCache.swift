internal import Domain
internal import Threads

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What was lately read of those who ask, so that most requests need no query. What is not known is not remembered.
final class StandingCache: Sendable {
    /// By what somebody is known.
    enum Subject: Hashable, Sendable {
        /// A session, and the organization its token is for.
        case session(Session.ID, Organization.ID)
        /// The SHA-256 of an API key.
        case key([UInt8])
    }

    /// A principal, and until when that holds.
    struct Standing: Sendable {
        let principal: Principal
        let expires: Date?
    }

    /// Entries that are kept; then all go.
    private static let mostEntries = 10_000

    private struct State {
        var entries: [Subject: (standing: Standing, read: Date)] = [:]
        /// Counts how often all was forgotten.
        var generation = 0
    }

    private let now: @Sendable () -> Date
    private let seconds: Double
    private let state = Locked(State())

    init(now: @escaping @Sendable () -> Date, seconds: Double) {
        self.now = now
        self.seconds = seconds
    }

    /// Lets nothing that was read until now count.
    func forgetAll() {
        state.withLock { state in
            state.entries.removeAll(keepingCapacity: true)
            state.generation += 1
        }
    }

    /// The standing of a subject, from `load` where it was not read lately; nil where there is none.
    func standing(of subject: Subject, load: () throws -> Standing?) throws -> Standing? {
        let time = now()
        let (entry, generation) = state.withLock { ($0.entries[subject], $0.generation) }
        // A clock that was set back makes an entry old, too.
        if let entry, (0..<seconds).contains(time.timeIntervalSince(entry.read)) { return entry.standing }
        guard let standing = try load() else { return nil }
        state.withLock { state in
            // What was changed while this was read may be missing in it.
            guard state.generation == generation else { return }
            if state.entries.count >= Self.mostEntries { state.entries.removeAll(keepingCapacity: true) }
            state.entries[subject] = (standing, time)
        }
        return standing
    }
}
