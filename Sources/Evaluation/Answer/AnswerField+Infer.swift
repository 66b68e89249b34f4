internal import JSON

extension AnswerField {
    /// Most labels that a closed set has; a key with more is free text, not a field.
    public static let mostLabels = 100

    /// The fields of `answers`: keys that all of them have, with few different values that are text, whole numbers, true or false.
    ///
    /// Empty when one of the answers is no JSON object.
    public static func infer(from answers: [String]) -> [AnswerField] {
        let objects = answers.compactMap { (try? JSONValue(parsing: $0))?.object }
        guard let first = objects.first, objects.count == answers.count else { return [] }
        return first.fields.map(\.name).compactMap { name in
            let labels = objects.compactMap { $0[name]?.label }
            let kinds = Set(labels)
            guard labels.count == objects.count, kinds.count <= mostLabels else { return nil }
            return AnswerField(name: name, labels: kinds.sorted())
        }
    }

    /// The label of each of `fields` in `answer`; nil where it is no JSON object or lacks one.
    public static func labels(of answer: String, _ fields: [AnswerField]) -> [String]? {
        guard let object = (try? JSONValue(parsing: answer))?.object else { return nil }
        let labels = fields.compactMap { object[$0.name]?.label }
        return labels.count == fields.count ? labels : nil
    }
}

extension JSONValue {
    /// The value as a label: text as it is, whole numbers, true and false as JSON writes them; nothing for what has no few values.
    var label: String? {
        switch self {
        case .string(let text): text
        case .integer, .bool: text()
        default: nil
        }
    }
}
