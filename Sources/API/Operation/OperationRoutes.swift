internal import Domain
internal import HTTP
internal import JSON

/// Work that goes on behind the answers.
enum OperationRoutes {
    static let all: [Route] = [list, show, events, cancel]

    private static let list = Route(
        .get, "/api/operations", "operation.list", "List the work that goes on, and what ended lately", .signedIn,
        parameters: [.init("state", .choice(ServerOperation.State.allCases.map(\.rawValue)), "In which state.")],
        answers: [.json("The operations, newest first.", Page.schema("OperationList", of: OperationWire.operation.schema))]
    ) { call in
        let state = call.query["state"]?.string
        let all = call.services.operations.all(of: try call.principal()).filter { state == nil || $0.state.rawValue == state }
        return .ok(Page.json(all.map(OperationWire.operation.json), next: nil, total: all.count))
    }

    private static let show = Route(
        .get, "/api/operations/{id}", "operation.show", "Show an operation", .signedIn,
        answers: [.json("The operation.", OperationWire.operation.schema)]
    ) { call in
        .ok(OperationWire.operation.json(try call.services.operations.operation(call.id(), for: call.principal())))
    }

    private static let events = Route(
        .get, "/api/operations/{id}/events", "operation.events", "Follow an operation until it ends", .signedIn,
        headers: [.init("Last-Event-ID", .any, "What was seen last; the state now comes first in any case.")],
        answers: [.bytes("text/event-stream", "Events `progress` and at last `finished`, each with the operation.")]
    ) { call in
        let body = try call.services.operations.events(
            call.id(), after: call.request.headers["Last-Event-ID"], for: call.principal())
        return .response(HTTPResponse(200, headers: ["Content-Type": "text/event-stream", "X-Accel-Buffering": "no"], body: body))
    }

    private static let cancel = Route(
        .delete, "/api/operations/{id}", "operation.cancel", "Ask an operation to stop", .signedIn,
        answers: [.empty(202, "It stops at its next step, unless it ends before.")]
    ) { call in
        try call.services.operations.cancel(call.id(), for: call.principal())
        return .empty(202)
    }
}
