import Domain
import HTTP
import JSON

extension WorkbenchClient {
    /// How the progress of work is shown.
    struct Showing: Sendable {
        let console: Console
        let isQuiet: Bool
        /// How much is done, in words, by the unit of the work.
        var amount: @Sendable (Int, String) -> String = { count, unit in unit == "bytes" ? Format.bytes(count) : Format.grouped(count) }
    }

    /// Begins work by a POST to `path`, shows how far it is, and gives its result. Ctrl-C calls it off.
    func finish(_ path: String, _ query: Query = [], body: JSONValue? = nil, showing: Showing) async throws -> JSONValue {
        try await Interrupt.cancelling { try await follow(begin(path, query, body: body), showing) }
    }

    /// Begins work; Ctrl-C waits for the answer, since without it nobody could call the work off.
    func begin(_ path: String, _ query: Query = [], body: JSONValue? = nil) async throws -> JSONValue {
        try await Task { try await call(.post, path, query, body: body) }.value
    }

    /// The result of an operation when it has ended; when the task is cancelled the operation is called off.
    func follow(_ begun: JSONValue, _ showing: Showing) async throws -> JSONValue {
        guard let id = begun["id"]?.string else { throw WorkbenchError(.invalidAnswer, "\(transport.place) tells no operation") }
        do {
            return try await watch(id, from: begun, showing)
        } catch let error where Task.isCancelled && !((error as? WorkbenchError)?.code == .cancelled) {
            // A task of its own, since this one is cancelled.
            let end = try await Task { try await callOff(id) }.value
            // It may have ended before it could be called off.
            guard end["state"]?.string == "succeeded" else { throw CancellationError() }
            return end["result"] ?? .null
        }
    }

    /// Calls an operation off, and gives it as it is at its end.
    private func callOff(_ id: String) async throws -> JSONValue {
        try await call(.delete, Self.path("operations", id))
        while true {
            let operation = try await get(Self.path("operations", id))
            guard operation["finished_at"]?.string == nil else { return operation }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private func watch(_ id: String, from begun: JSONValue, _ showing: Showing) async throws -> JSONValue {
        let lines = OperationLines(showing)
        defer { lines.end() }
        var operation = begun
        while operation["finished_at"]?.string == nil {
            try Task.checkCancellation()
            lines.show(operation["progress"])
            let response = try await exchange(HTTPRequest(.get, Self.path("operations", id, "events")))
            var events = EventReader(response.body)
            do {
                while let event = try await events.next() {
                    try Task.checkCancellation()
                    operation = try JSONValue(parsing: event)
                    lines.show(operation["progress"])
                }
            } catch let error as HTTPClientError {
                throw WorkbenchError(error, at: transport.place)
            }
            // The events may have ended with their server's patience before the work did.
            operation = try await get(Self.path("operations", id))
        }
        switch operation["state"]?.string {
        case "succeeded": return operation["result"] ?? .null
        case "cancelled": throw WorkbenchError(.cancelled, "the work was stopped on request")
        default:
            throw operation["error"].flatMap { WorkbenchError(wire: $0) }
                ?? WorkbenchError(.invalidAnswer, "\(transport.place) tells no result")
        }
    }
}

/// The progress of an operation, a line for each of its parts.
private final class OperationLines {
    private let showing: WorkbenchClient.Showing
    private var phase: String?
    private var line: WorkProgress?

    init(_ showing: WorkbenchClient.Showing) {
        self.showing = showing
    }

    func show(_ progress: JSONValue?) {
        guard let phase = progress?["phase"]?.string, phase != "waiting" else { return }
        let unit = progress?["unit"]?.string ?? ""
        if phase != self.phase {
            end()
            self.phase = phase
            line = WorkProgress(
                phase, total: progress?["total"]?.integer, in: { [showing] in showing.amount($0, unit) }, showing.console,
                isQuiet: showing.isQuiet)
        }
        line?.show(progress?["done"]?.integer ?? 0)
    }

    func end() {
        line?.end()
        line = nil
    }
}
