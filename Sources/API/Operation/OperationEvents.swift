internal import HTTP
internal import JSON

/// Operations as server-sent events.
enum OperationEvents {
    /// The event that tells the state of an operation: `progress`, at last `finished`.
    static func event(_ operation: ServerOperation) -> ServerSentEvent {
        ServerSentEvent(OperationWire.operation.json(operation).text(), name: operation.isFinished ? "finished" : "progress")
    }
}
