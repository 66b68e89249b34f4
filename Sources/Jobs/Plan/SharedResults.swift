internal import Domain
internal import Foundation
internal import Threads

/// What takes long and is asked for again: of those who ask at once one makes it, and the others wait; the last results are kept.
final class SharedResults<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private enum Look { case found(Value), isMine, isMade }

    private struct State {
        /// The newest last.
        var results: [(key: Key, value: Value)] = []
        /// What is being made, and how many wait for it.
        var waiting: [Key: Int] = [:]
    }

    private let state = Locked(State())
    private let mostKept: Int
    private let graceSeconds: Double

    /// Keeps so many results, none where that is 0; what nobody waits for is made for so many seconds more.
    init(keeping mostKept: Int, graceSeconds: Double = 2) {
        self.mostKept = mostKept
        self.graceSeconds = graceSeconds
    }

    /// The result for `key`, which `make` makes where nobody has; it is given what to call now and then.
    ///
    /// `isWanted` says whether the caller still waits: who does not gives up with `cancelled`, but finishes for others who wait.
    func value(for key: Key, while isWanted: @escaping () -> Bool, make: (_ goOn: () throws -> Void) throws -> Value) throws -> Value {
        if let value = try wait(for: key, while: isWanted) { return value }
        var unwantedSince: ContinuousClock.Instant?
        let result = Result {
            try make {
                guard !isWanted(), self.state.withLock({ $0.waiting[key] ?? 0 }) == 0 else {
                    unwantedSince = nil
                    return
                }
                // Who changed what is asked for comes again soon.
                let since = unwantedSince ?? .now
                unwantedSince = since
                if ContinuousClock.now - since > .seconds(self.graceSeconds) { throw Self.givenUp }
            }
        }
        state.withLock { state in
            state.waiting[key] = nil
            guard case .success(let value) = result, mostKept > 0 else { return }
            state.results.append((key, value))
            if state.results.count > mostKept { state.results.removeFirst() }
        }
        return try result.get()
    }

    /// The result when somebody has made it; nil where the caller is to make it.
    private func wait(for key: Key, while isWanted: @escaping () -> Bool) throws -> Value? {
        var isCounted = false
        while true {
            let look = state.withLock { state -> Look in
                if let index = state.results.firstIndex(where: { $0.key == key }) {
                    state.results.append(state.results.remove(at: index))
                    return .found(state.results[state.results.count - 1].value)
                }
                guard let count = state.waiting[key] else {
                    state.waiting[key] = 0
                    return .isMine
                }
                if !isCounted { state.waiting[key] = count + 1 }
                return .isMade
            }
            switch look {
            case .found(let value): return value
            case .isMine: return nil
            case .isMade: isCounted = true
            }
            guard isWanted() else {
                state.withLock { state in state.waiting[key] = state.waiting[key].map { max(0, $0 - 1) } }
                throw Self.givenUp
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    private static var givenUp: WorkbenchError { WorkbenchError(.cancelled, "nobody waits for this any more") }
}
