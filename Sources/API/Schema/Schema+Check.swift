internal import JSON

/// Why a value is not what its schema demands.
struct SchemaViolation: Error, Equatable {
    /// Stable word for the kind: `wrong_type`, `missing_field`, `unknown_field`, `duplicate_field`, `out_of_range`, `not_a_choice`.
    let code: String
    /// Where, such as `messages[2].role`; empty for the whole value.
    let path: String
    let message: String
}

extension Schema {
    /// Throws the first `SchemaViolation` of `value`.
    func check(_ value: JSONValue, at path: String = "") throws(SchemaViolation) {
        switch kind {
        case .any: return
        case .boolean: if value.bool == nil { throw wrongType(value, path, "a boolean") }
        case .string(let least, let most, let choices, _): try checkText(value, path, least...most, choices)
        case .integer(let range): try checkInteger(value, path, range)
        case .number(let range):
            guard let number = value.number else { throw wrongType(value, path, "a number") }
            if let range, !range.contains(number) {
                throw outOfRange(path, "\(number) is not between \(range.lowerBound) and \(range.upperBound)")
            }
        case .array(let element, let least, let most):
            guard let values = value.array else { throw wrongType(value, path, "an array") }
            guard values.count <= most else { throw outOfRange(path, "\(values.count) elements are more than \(most)") }
            guard values.count >= least else { throw outOfRange(path, "\(values.count) elements are fewer than \(least)") }
            for (index, value) in values.enumerated() { try element.check(value, at: "\(path)[\(index)]") }
        case .object(let properties): try checkObject(value, path, properties)
        case .map(let schema):
            guard let object = value.object else { throw wrongType(value, path, "an object") }
            try Self.refuseDuplicates(object, path)
            for field in object.fields { try schema.check(field.value, at: Self.join(path, field.name)) }
        case .nullable(let schema): if value != .null { try schema.check(value, at: path) }
        case .oneOf(let schemas): try checkAlternatives(value, path, schemas)
        }
    }

    private func checkText(_ value: JSONValue, _ path: String, _ length: ClosedRange<Int>, _ choices: [String])
        throws(SchemaViolation)
    {
        guard let text = value.string else { throw wrongType(value, path, "a string") }
        if !choices.isEmpty, !choices.contains(text) {
            throw SchemaViolation(
                code: "not_a_choice", path: path,
                message:
                    "\(Self.shown(path)) is \(String(reflecting: String(text.prefix(60)))); it must be one of \(choices.joined(separator: ", "))"
            )
        }
        // Databases and C end a text there.
        if text.utf8.contains(0) { throw outOfRange(path, "a text cannot hold the character U+0000") }
        // Characters as JSON Schema counts them: code points.
        let count = text.unicodeScalars.count
        if !length.contains(count) {
            throw outOfRange(path, "\(count) characters are not between \(length.lowerBound) and \(length.upperBound)")
        }
    }

    private func checkInteger(_ value: JSONValue, _ path: String, _ range: ClosedRange<Int>) throws(SchemaViolation) {
        guard let number = value.integer else { throw wrongType(value, path, "an integer") }
        if !range.contains(number) { throw outOfRange(path, "\(number) is not between \(range.lowerBound) and \(range.upperBound)") }
    }

    private func checkObject(_ value: JSONValue, _ path: String, _ properties: [Property]) throws(SchemaViolation) {
        guard let object = value.object else { throw wrongType(value, path, "an object") }
        try Self.refuseDuplicates(object, path)
        for field in object.fields {
            guard let property = properties.first(where: { $0.name == field.name }) else {
                let known = properties.map(\.name).joined(separator: ", ")
                throw SchemaViolation(
                    code: "unknown_field", path: Self.join(path, field.name),
                    message:
                        "there is no field \(String(reflecting: String(field.name.prefix(60)))); the fields are: \(known.isEmpty ? "none" : known)"
                )
            }
            try property.schema.check(field.value, at: Self.join(path, field.name))
        }
        for property in properties where property.isRequired && object[property.name] == nil {
            throw SchemaViolation(
                code: "missing_field", path: Self.join(path, property.name),
                message: "the field \(Self.join(path, property.name)) is missing")
        }
    }

    private func checkAlternatives(_ value: JSONValue, _ path: String, _ schemas: [Schema]) throws(SchemaViolation) {
        var first: SchemaViolation?
        for schema in schemas {
            do {
                try schema.check(value, at: path)
                return
            } catch {
                first = first ?? error
            }
        }
        if let first { throw first }
    }

    private static func refuseDuplicates(_ object: JSONObject, _ path: String) throws(SchemaViolation) {
        guard let name = object.duplicateNames.first else { return }
        throw SchemaViolation(
            code: "duplicate_field", path: join(path, name), message: "the field \(join(path, name)) stands there more than once")
    }

    private func wrongType(_ value: JSONValue, _ path: String, _ wanted: String) -> SchemaViolation {
        SchemaViolation(code: "wrong_type", path: path, message: "\(Self.shown(path)) must be \(wanted), not \(Self.article(value.kind))")
    }

    private func outOfRange(_ path: String, _ reason: String) -> SchemaViolation {
        SchemaViolation(code: "out_of_range", path: path, message: "\(Self.shown(path)): \(reason)")
    }

    private static func shown(_ path: String) -> String { path.isEmpty ? "the body" : path }

    private static func article(_ kind: String) -> String {
        switch kind {
        case "null": "null"
        case "array", "object": "an \(kind)"
        default: "a \(kind)"
        }
    }

    static func join(_ path: String, _ name: String) -> String {
        let name = String(name.prefix(60))
        return path.isEmpty ? name : "\(path).\(name)"
    }
}
