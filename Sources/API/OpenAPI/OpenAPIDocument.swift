internal import Domain
internal import HTTP
internal import JSON

/// The OpenAPI 3.1 document, made of the routes alone.
struct OpenAPIDocument {
    let json: JSONValue

    init(_ routes: [Route], version: String) {
        var components = Schema.Components()
        let failure = ErrorAnswer.schema.json(&components)
        var paths: [(name: String, value: JSONValue)] = []
        for route in routes {
            let operation = Self.operation(route, failure: failure, &components)
            let method = route.method.rawValue.lowercased()
            if let index = paths.firstIndex(where: { $0.name == route.path }), case .object(var item) = paths[index].value {
                item[method] = operation
                paths[index].value = .object(item)
            } else {
                paths.append((route.path, .object(JSONObject([(method, operation)]))))
            }
        }
        json = .object([
            "openapi": .string("3.1.0"),
            "info": .object([
                "title": .string("Tunesmith"), "version": .string(version),
                "description": .string("The self-hosted fine-tuning workbench. Every error has one form; only its `code` is a contract."),
                "license": .object(["name": .string("Apache-2.0")]),
            ]),
            "servers": .array([.object(["url": .string("/")])]),
            "tags": .array(Self.tags(routes)),
            "paths": .object(JSONObject(paths)),
            "components": .object([
                "securitySchemes": .object([
                    "bearer": .object([
                        "type": .string("http"), "scheme": .string("bearer"),
                        "description": .string("An access token, or an API key (ts-...)."),
                    ])
                ]), "schemas": .object(JSONObject(components.schemas)),
            ]),
        ])
    }

    private static func tags(_ routes: [Route]) -> [JSONValue] {
        var names: [String] = []
        for route in routes where !names.contains(route.tag) { names.append(route.tag) }
        return names.map { .object(["name": .string($0)]) }
    }

    private static func operation(_ route: Route, failure: JSONValue, _ components: inout Schema.Components) -> JSONValue {
        var operation: JSONObject = [
            "operationId": .string(route.name), "summary": .string(route.summary), "tags": .array([.string(route.tag)]),
            "security": .array(route.access == .anyone ? [] : [.object(["bearer": .array([])])]),
            "x-access": .string(route.access.text),
        ]
        var parameters = pathParameters(route)
        for (place, list) in [("query", route.parameters), ("header", route.headers)] {
            for parameter in list {
                parameters.append(
                    .object([
                        "name": .string(parameter.name), "in": .string(place), "required": .bool(parameter.isRequired),
                        "description": .string(parameter.summary), "schema": parameter.schema.json(&components),
                    ]))
            }
        }
        if !parameters.isEmpty { operation["parameters"] = .array(parameters) }
        if let body = body(route, &components) { operation["requestBody"] = body }
        var answers: [(name: String, value: JSONValue)] = []
        for answer in route.answers {
            var value: JSONObject = ["description": .string(answer.summary)]
            if let type = answer.contentType {
                let schema = answer.schema?.json(&components) ?? .object([:])
                value["content"] = .object(JSONObject([(type, .object(["schema": schema]))]))
            }
            answers.append(("\(answer.status)", .object(value)))
        }
        answers.append(
            (
                "default",
                .object([
                    "description": .string("An error."), "content": .object(["application/json": .object(["schema": failure])]),
                ])
            ))
        operation["responses"] = .object(JSONObject(answers))
        return .object(operation)
    }

    private static func pathParameters(_ route: Route) -> [JSONValue] {
        route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
            .object([
                "name": .string(String(part.dropFirst().dropLast())), "in": .string("path"), "required": .bool(true),
                "schema": .object(["type": .string("string"), "minLength": .integer(1)]),
            ])
        }
    }

    private static func body(_ route: Route, _ components: inout Schema.Components) -> JSONValue? {
        var content: [(name: String, value: JSONValue)] = []
        var isRequired = true
        let bytes = JSONValue.object(["schema": .object(["type": .string("string"), "format": .string("binary")])])
        switch route.body {
        case .nothing: return nil
        case .json(let schema), .jsonOr(let schema, _):
            content.append(("application/json", .object(["schema": schema.json(&components)])))
            if case .object(let properties) = schema.kind { isRequired = properties.contains(where: \.isRequired) }
            if case .jsonOr(_, let types) = route.body {
                content += types.map { ($0, $0 == DatasetForm.type ? .object(["schema": DatasetForm.document.json(&components)]) : bytes) }
            }
        case .bytes(let types): content = types.map { ($0, bytes) }
        }
        return .object(["required": .bool(isRequired), "content": .object(JSONObject(content))])
    }
}

extension Access {
    /// Who may call, in words that a test reads as well.
    var text: String {
        switch self {
        case .anyone: "anyone"
        case .signedIn: "signed_in"
        case .role(let role, let scope): "\(role.rawValue) \(scope.rawValue)"
        case .installation: "installation"
        }
    }
}
