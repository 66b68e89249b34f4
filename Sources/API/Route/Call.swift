internal import Domain
internal import HTTP
internal import JSON

/// One request on its way through a handler: who asks, and what was sent, checked against the route's schemas.
struct Call: Sendable {
    let request: HTTPRequest
    /// The id of the request, which the answer and the log carry.
    let requestID: String
    let services: Services
    /// Who asks; nil only on routes that everybody may call.
    let caller: Principal?
    /// The values of the path's parameters, decoded.
    let path: PathParameters
    /// The values behind the question mark, in the types of their schemas.
    let query: [String: JSONValue]
    /// The JSON that was sent; `{}` where there was none.
    let body: JSONValue

    /// Who asks. Only on routes that need somebody; throws `missing_credentials`.
    func principal() throws -> Principal {
        guard let caller else { throw WorkbenchError(.missingCredentials, "this needs a signed-in user or an API key") }
        return caller
    }

    /// The id in the path.
    func id<Record>(as type: Record.Type = Record.self) -> Identifier<Record> { Identifier(rawValue: path["id"] ?? "") }

    /// The whole number in the path; throws `route_not_found` where something else stands there.
    func number(_ name: String) throws -> Int {
        guard let text = path[name], text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text)
        else { throw WorkbenchError(.routeNotFound, "'\(String((path[name] ?? "").prefix(60)))' is no number") }
        return number
    }

    /// The text of a field of the body; nil where it is absent or null.
    func text(_ name: String) -> String? { body[name]?.string }

    /// The text of a field that the schema demands.
    func requiredText(_ name: String) throws -> String {
        guard let text = text(name) else {
            throw SchemaViolation(code: "missing_field", path: name, message: "the field \(name) is missing")
        }
        return text
    }

    /// The time that a value behind the question mark says; throws `invalid_request`.
    func time(_ name: String) throws -> WireTime.Value? {
        guard let text = query[name]?.string else { return nil }
        return try WireTime.required(text, name)
    }
}
