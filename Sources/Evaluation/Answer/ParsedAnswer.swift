internal import JSON

/// An answer read as one JSON object; nothing is repaired.
struct ParsedAnswer {
    /// The whole answer is one JSON object.
    let isObject: Bool
    /// It has exactly the fields asked for, once each, with labels of the closed sets.
    let isInClosedSet: Bool
    /// Label of each field, where the object has it as text.
    let labels: [String?]

    init(_ text: String, fields: [AnswerField]) {
        guard let object = (try? JSONValue(parsing: text))?.object else {
            isObject = false
            isInClosedSet = false
            labels = fields.map { _ in nil }
            return
        }
        isObject = true
        labels = fields.map { object[$0.name]?.string }
        isInClosedSet =
            object.fields.count == fields.count && object.duplicateNames.isEmpty
            && zip(fields, labels).allSatisfy { field, label in label.map(field.labels.contains) ?? false }
    }
}
