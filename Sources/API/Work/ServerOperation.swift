internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Work that goes on after the answer: an import, a measurement. It lives as long as the server does.
struct ServerOperation: Sendable, Identifiable {
    enum Kind: String, Sendable, CaseIterable {
        case inspect, `import`, quality, tokens, leakage, validate, fix, split, select, merge, pull, publish
    }

    enum State: String, Sendable, CaseIterable {
        case waiting, running, succeeded, failed, cancelled
    }

    /// How far it is.
    struct Progress: Sendable, Equatable {
        /// What is being done, in words.
        var phase: String
        var done = 0
        /// Nil where that is not known before the end.
        var total: Int?
        /// What is counted, such as `bytes` or `rows`.
        var unit: String
    }

    let id: Identifier<ServerOperation>
    let organization: Organization.ID
    let user: User.ID?
    let kind: Kind
    /// What it works on, by kind: `dataset`, `dataset_id`, `upload_id`.
    let target: [String: String]
    let created: Date
    var state: State
    var progress: Progress
    var result: JSONValue?
    var error: WireFailure?
    /// The error itself, for whoever waits for the end.
    var thrown: (any Error)?
    var finished: Date?

    var isFinished: Bool { finished != nil }
}

/// Operations as they are sent.
enum OperationWire {
    private static let progress = Shape<ServerOperation.Progress>(
        "OperationProgress", nil,
        [
            .text("phase") { $0.phase }, .count("done") { $0.done }, .optionalCount("total") { $0.total }, .text("unit") { $0.unit },
        ])

    private static let failure = Shape<WireFailure>(
        "OperationError", nil,
        [
            .text("code") { $0.code }, .text("message") { $0.message }, .optionalText("hint") { $0.hint },
            .list("diagnostics", DiagnosticWire.diagnostic) { $0.diagnostics },
        ])

    static let operation = Shape<ServerOperation>(
        "Operation", "Work that goes on after the answer; it is forgotten some time after its end, or when the server ends.",
        [
            .id("id") { $0.id },
            .choice("kind", ServerOperation.Kind.allCases.map(\.rawValue)) { $0.kind.rawValue },
            .choice("state", ServerOperation.State.allCases.map(\.rawValue)) { $0.state.rawValue },
            .shape("progress", progress) { $0.progress },
            .init("target", .map(.string)) { operation in
                .object(JSONObject(operation.target.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
            },
            .init("result", .any.described("What the work gave, by kind; null before it succeeded.")) { $0.result ?? .null },
            .optionalShape("error", failure) { $0.error },
            .time("created_at") { $0.created },
            .optionalTime("finished_at") { $0.finished },
        ])
}
