import Domain
import JSON

@testable import API

extension Schema {
    /// The smallest value that the schema takes.
    var sample: JSONValue {
        switch kind {
        case .any: return .null
        case .boolean: return .bool(false)
        case .string(let least, _, let choices, let format):
            if let choice = choices.first { return .string(choice) }
            if format == "date-time" { return .string("2026-01-02T03:04:05Z") }
            if format == "email" { return .string("someone@first.example") }
            return .string(String(repeating: "a", count: max(least, 1)))
        case .integer(let range): return .integer(Int64(range.lowerBound))
        case .number(let range): return .number(range?.lowerBound ?? 0)
        case .array: return .array([])
        case .map: return .object([:])
        case .nullable(let schema): return schema.sample
        case .oneOf(let schemas): return schemas.first?.sample ?? .null
        case .object(let properties):
            return .object(JSONObject(properties.filter(\.isRequired).map { ($0.name, $0.schema.sample) }))
        }
    }
}

extension Route {
    /// A body that the route takes, where it takes one; with fields of `replacing` in place of the smallest values.
    func sampleBody(replacing: [String: JSONValue] = [:]) -> JSONValue? {
        switch body {
        case .nothing, .bytes: return nil
        case .json(let schema), .jsonOr(let schema, _):
            guard case .object(var object) = schema.sample else { return schema.sample }
            for (name, value) in replacing { object[name] = value }
            return .object(object)
        }
    }
}
