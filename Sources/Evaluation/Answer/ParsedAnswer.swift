internal import JSON

/// An answer read as one JSON object; nothing is repaired.
struct ParsedAnswer {
    /// The whole answer is one JSON object.
    let isObject: Bool
    /// It has exactly the keys of its reference, once each, and labels of the closed sets.
    let isInClosedSet: Bool
    /// Label of each field, where the object has it.
    let labels: [String?]

    /// Reads `text`; `keys` are those of its reference.
    init(_ text: String, fields: [AnswerField], keys: Set<String>) {
        guard let object = (try? JSONValue(parsing: text))?.object else {
            isObject = false
            isInClosedSet = false
            labels = fields.map { _ in nil }
            return
        }
        isObject = true
        labels = fields.map { object[$0.name]?.label }
        isInClosedSet =
            Set(object.fields.map(\.name)) == keys && object.duplicateNames.isEmpty
            && zip(fields, labels).allSatisfy { field, label in label.map(field.labels.contains) ?? false }
    }
}
