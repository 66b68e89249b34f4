internal import Domain
internal import HTTP
internal import JSON

/// The answer of a route that begins an operation: the operation at once, or its end for whoever wants to wait.
enum WaitingAnswer {
    static let headers: [Route.Parameter] = [
        .init("Prefer", .any, "`wait=SECONDS` answers when the work has ended, or after so many seconds, 300 at most.")
    ]
    static let answers: [Route.Answer] = [
        .json(200, "The operation, which ended while the caller waited.", OperationWire.operation.schema),
        .json(202, "The operation, which goes on; `Location` says where to ask for it.", OperationWire.operation.schema),
    ]
    private static let mostSeconds = 300

    /// Begins `work` and answers; an operation that failed while the caller waited is answered with its error.
    static func begin(
        _ kind: ServerOperation.Kind, on target: [String: String], counting unit: String, _ call: Call,
        _ work: @escaping @Sendable (OperationProgress) async throws -> JSONValue
    ) async throws -> Reply {
        let caller = try call.principal()
        let seconds = try seconds(call.request)
        var operation = try call.services.operations.begin(kind, of: caller, on: target, counting: unit, work)
        if seconds > 0 { operation = try await end(of: operation.id, within: seconds, caller, call.services.operations) }
        if let error = operation.thrown { throw error }
        let value = OperationWire.operation.json(operation)
        guard !operation.isFinished else { return .ok(value) }
        return .response(
            HTTPResponse(
                202, headers: ["Content-Type": "application/json", "Location": "/api/operations/\(operation.id.rawValue)"],
                body: HTTPBody(value.bytes())))
    }

    private static func end(
        of id: ServerOperation.ID, within seconds: Int, _ caller: Principal, _ operations: Operations
    ) async throws -> ServerOperation {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await operations.end(of: id, for: caller) }
            group.addTask { try await Task.sleep(for: .seconds(seconds)) }
            _ = try await group.next()
            group.cancelAll()
        }
        return try operations.operation(id, for: caller)
    }

    /// The seconds of `Prefer: wait=N` (RFC 7240); 0 where nothing is said.
    private static func seconds(_ request: HTTPRequest) throws -> Int {
        for preference in (request.headers["Prefer"] ?? "").split(separator: ",") {
            let parts = preference.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
            guard parts.first == "wait" else { continue }
            guard parts.count == 2, let seconds = Int(parts[1]), seconds >= 0 else {
                throw WorkbenchError(
                    .invalidRequest, "'Prefer: wait' needs a number of seconds", hint: "write it like wait=30", details: ["param": "Prefer"]
                )
            }
            return min(seconds, mostSeconds)
        }
        return 0
    }
}
