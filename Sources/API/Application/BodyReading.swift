internal import Domain
internal import HTTP
internal import JSON

/// Reads what a request carries, and checks it against what its route reads.
enum BodyReading {
    /// Bytes of JSON that a request may carry.
    static let mostJSONBytes = 8 << 20

    /// The JSON of a request; `{}` for a route that reads none, or whose handler reads the bytes by itself.
    static func json(of request: HTTPRequest, for route: Route) async throws -> JSONValue {
        switch route.body {
        case .nothing:
            guard request.body.length == 0 else {
                throw WorkbenchError(.invalidRequest, "this takes no body, and one was sent", hint: "send none")
            }
            return .object([:])
        case .bytes(let types):
            try check(request, types: types)
            return .object([:])
        case .json(let schema): return try await json(of: request, schema)
        case .jsonOr(let schema, let types):
            if types.contains(where: { matches($0, mediaType(of: request)) }) { return .object([:]) }
            return try await json(of: request, schema, others: types)
        }
    }

    /// The type of the body without its parameters, in lower case; empty where none is named.
    static func mediaType(of request: HTTPRequest) -> String {
        let value = request.headers["Content-Type"] ?? ""
        let type = value.prefix { $0 != ";" }.trimmingPrefix { $0 == " " || $0 == "\t" }
        return type.reversed().drop { $0 == " " || $0 == "\t" }.reversed().map(String.init).joined().lowercased()
    }

    private static func json(of request: HTTPRequest, _ schema: Schema, others: [String] = []) async throws -> JSONValue {
        if request.body.length == 0 {
            try schema.check(.object([:]))
            return .object([:])
        }
        try check(request, types: ["application/json"] + others)
        if let charset = charset(of: request), charset != "utf-8", charset != "utf8" {
            throw WorkbenchError(
                .unsupportedMediaType, "JSON in \(String(charset.prefix(40))) is not read", hint: "send UTF-8")
        }
        let bytes = try await request.body.collect(atMost: mostJSONBytes)
        let value = try parse(bytes)
        try schema.check(value)
        return value
    }

    /// The JSON value in `bytes`; throws `malformed_json` with the place of the first fault.
    static func parse(_ bytes: [UInt8]) throws -> JSONValue {
        do {
            return try bytes.withUnsafeBytes { try JSONValue(parsing: $0) }
        } catch {
            let fault = bytes.withUnsafeBytes { JSONFault.first(in: $0) }
            let place = fault.map { "line \($0.line), column \($0.column) (byte \($0.offset)): \($0.reason)" } ?? "\(error)"
            var details: [String: String] = [:]
            if let fault { details = ["line": "\(fault.line)", "column": "\(fault.column)", "offset": "\(fault.offset)"] }
            throw WorkbenchError(.malformedJSON, "the body is not JSON: \(place)", hint: "send one JSON value in UTF-8", details: details)
        }
    }

    private static func check(_ request: HTTPRequest, types: [String]) throws {
        let type = mediaType(of: request)
        guard types.contains(where: { matches($0, type) }) else {
            throw WorkbenchError(
                .unsupportedMediaType,
                type.isEmpty ? "the request does not say what its body is" : "a body of type \(String(type.prefix(60))) is not read here",
                hint: "send it as \(types.joined(separator: " or ")), and say so in Content-Type", details: ["param": "Content-Type"])
        }
    }

    private static func matches(_ pattern: String, _ type: String) -> Bool {
        pattern == "*/*" || pattern == type
    }

    private static func charset(of request: HTTPRequest) -> String? {
        let parameters = (request.headers["Content-Type"] ?? "").split(separator: ";").dropFirst()
        for parameter in parameters {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " && $0 != "\"" }.lowercased() }
            if parts.count == 2, parts[0] == "charset" { return parts[1] }
        }
        return nil
    }
}

/// Reads what stands behind the question mark, in the types that a route names.
enum QueryReading {
    /// The values by name; throws `unknown_parameter`, `duplicate_parameter`, `missing_parameter`, or the violation of a schema.
    static func values(of request: HTTPRequest, for route: Route) throws -> [String: JSONValue] {
        var values: [String: JSONValue] = [:]
        for (name, text) in request.query {
            guard let parameter = route.parameters.first(where: { $0.names(name) }) else {
                let known = route.parameters.map(\.name).joined(separator: ", ")
                throw SchemaViolation(
                    code: "unknown_parameter", path: String(name.prefix(60)),
                    message:
                        "there is no parameter \(String(reflecting: String(name.prefix(60)))); there are: \(known.isEmpty ? "none" : known)"
                )
            }
            guard values[name] == nil else {
                throw SchemaViolation(code: "duplicate_parameter", path: name, message: "the parameter \(name) is given more than once")
            }
            let value = value(text, parameter.schema)
            try parameter.schema.check(value, at: name)
            values[name] = value
        }
        for parameter in route.parameters where parameter.isRequired && values[parameter.name] == nil {
            throw SchemaViolation(code: "missing_parameter", path: parameter.name, message: "the parameter \(parameter.name) is missing")
        }
        return values
    }

    private static func value(_ text: String, _ schema: Schema) -> JSONValue {
        switch schema.kind {
        case .boolean: text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
        case .integer:
            // What the schema checks next is a number only when it is written as one.
            text.utf8.count <= 19 && text.utf8.drop { $0 == UInt8(ascii: "-") }.allSatisfy { (0x30...0x39).contains($0) }
                ? Int64(text).map { .integer($0) } ?? .string(text) : .string(text)
        case .number: Double(text).flatMap { $0.isFinite ? .number($0) : nil } ?? .string(text)
        default: .string(text)
        }
    }
}
