internal import JSON

extension Schema {
    /// The schema as it stands in the document; named ones are put into `components` and referred to.
    func json(_ components: inout Components) -> JSONValue {
        guard let name else { return .object(written(&components)) }
        if !components.names.contains(name) {
            components.names.insert(name)
            let written = written(&components)
            components.schemas.append((name, .object(written)))
        }
        return .object(["$ref": .string("#/components/schemas/\(name)")])
    }

    /// Schemas that were named on the way.
    struct Components {
        fileprivate(set) var names: Set<String> = []
        fileprivate(set) var schemas: [(name: String, value: JSONValue)] = []
    }

    private func written(_ components: inout Components) -> JSONObject {
        var object = constraints(&components)
        if let summary { object["description"] = .string(summary) }
        if let example { object["examples"] = .array([example]) }
        return object
    }

    private func constraints(_ components: inout Components) -> JSONObject {
        switch kind {
        case .any: return [:]
        case .boolean: return ["type": .string("boolean")]
        case .string(let least, let most, let choices, let format):
            var object: JSONObject = ["type": .string("string")]
            if !choices.isEmpty {
                object["enum"] = .array(choices.map { .string($0) })
                return object
            }
            if least > 0 { object["minLength"] = .integer(Int64(least)) }
            object["maxLength"] = .integer(Int64(most))
            if let format { object["format"] = .string(format) }
            if let pattern { object["pattern"] = .string(pattern) }
            return object
        case .integer(let range):
            return [
                "type": .string("integer"), "minimum": .integer(Int64(range.lowerBound)), "maximum": .integer(Int64(range.upperBound)),
            ]
        case .number(let range):
            var object: JSONObject = ["type": .string("number")]
            if let range {
                object["minimum"] = .number(range.lowerBound)
                object["maximum"] = .number(range.upperBound)
            }
            return object
        case .array(let element, let least, let most):
            var object: JSONObject = ["type": .string("array"), "items": element.json(&components), "maxItems": .integer(Int64(most))]
            if least > 0 { object["minItems"] = .integer(Int64(least)) }
            return object
        case .object(let properties): return self.object(properties, &components)
        case .map(let value): return ["type": .string("object"), "additionalProperties": value.json(&components)]
        case .nullable(let schema):
            return ["anyOf": .array([schema.json(&components), .object(["type": .string("null")])])]
        case .oneOf(let schemas): return ["anyOf": .array(schemas.map { $0.json(&components) })]
        }
    }

    private func object(_ properties: [Property], _ components: inout Components) -> JSONObject {
        var object: JSONObject = [
            "type": .string("object"),
            "properties": .object(JSONObject(properties.map { ($0.name, $0.schema.json(&components)) })),
            "additionalProperties": .bool(false),
        ]
        let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { object["required"] = .array(required) }
        return object
    }
}
