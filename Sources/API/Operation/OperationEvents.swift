internal import HTTP
internal import JSON

/// An operation as server-sent events: its state now, then each change that the watcher is quick enough for.
enum OperationEvents {
    /// The answer that lasts as long as the operation, or until the watcher goes away.
    static func response(_ stream: AsyncStream<ServerOperation>) -> HTTPResponse {
        let source = Source(stream)
        return HTTPResponse(
            200, headers: ["Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"],
            body: HTTPBody { try await source.next() })
    }

    private actor Source {
        private static let heartbeat = Duration.seconds(15)
        private let changes: AsyncStream<ServerOperation>
        private var number = 0
        private var waiting: Task<ServerOperation?, Never>?

        init(_ changes: AsyncStream<ServerOperation>) {
            self.changes = changes
        }

        func next() async throws -> [UInt8]? {
            let waiting =
                waiting
                ?? Task { [changes] in
                    for await operation in changes { return operation }
                    return nil
                }
            self.waiting = waiting
            let outcome = await withTaskGroup(of: Outcome.self) { group in
                group.addTask { .change(await waiting.value) }
                group.addTask {
                    try? await Task.sleep(for: Self.heartbeat)
                    return .silence
                }
                let first = await group.next() ?? .silence
                group.cancelAll()
                return first
            }
            try Task.checkCancellation()
            guard case .change(let operation) = outcome else { return Array(": still here\n\n".utf8) }
            self.waiting = nil
            guard let operation else { return nil }
            number += 1
            let name = operation.isFinished ? "finished" : "progress"
            return Array("id: \(number)\nevent: \(name)\ndata: \(OperationWire.operation.json(operation).text())\n\n".utf8)
        }

        private enum Outcome: Sendable {
            case change(ServerOperation?)
            case silence
        }
    }
}
