internal import JSON

extension AnswerField {
    /// Most labels that a closed set has; a key with more is free text, not a field.
    public static let mostLabels = 100

    /// The fields of `answers`: keys that every answer that is a JSON object has, as text, with few different labels.
    ///
    /// Empty when no answer is a JSON object.
    public static func infer(from answers: [String]) -> [AnswerField] {
        let objects = answers.compactMap { (try? JSONValue(parsing: $0))?.object }
        guard let first = objects.first else { return [] }
        return first.fields.map(\.name).compactMap { name in
            let labels = objects.compactMap { $0[name]?.string }
            let kinds = Set(labels)
            guard labels.count == objects.count, kinds.count <= mostLabels else { return nil }
            return AnswerField(name: name, labels: kinds.sorted())
        }
    }
}
