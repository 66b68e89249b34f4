internal import Domain
internal import JSON

/// How well answers of several fields agree with their references.
public struct FieldScores: Sendable, Equatable {
    /// The scores of one field.
    public struct Field: Sendable, Equatable {
        /// Key in the answer.
        public let name: String
        /// Answers by reference label.
        public let confusion: Confusion

        /// Share of rows with the right label.
        public var accuracy: Double { confusion.accuracy }
        /// Mean F1 over the labels that the reference has; an unreadable answer is wrong for its true label.
        public var macroF1: Double { confusion.macroF1 }
    }

    /// Rows compared.
    public let rows: Int
    /// Share of answers that are one JSON object and nothing else.
    public let validJSON: Double
    /// Share of answers that have exactly the keys of their references, with labels of the closed sets.
    public let validLabels: Double
    /// Share of answers with every field right.
    public let exactFields: Double
    /// Share of answers that equal their reference byte by byte.
    public let exactText: Double
    /// The scores of each field, in the order asked for.
    public let fields: [Field]

    /// Compares `answers` with `references`, JSON objects that have every field; throws where a reference is not one.
    public init(answers: [String], references: [String], fields: [AnswerField]) throws {
        guard answers.count == references.count else {
            throw WorkbenchError(
                .invalidDataset, "There are \(answers.count) answers but \(references.count) references.",
                hint: "Give one answer for each reference; an empty text where there is none.")
        }
        var confusions = fields.map { Confusion(labels: $0.labels) }
        var objects = 0
        var inSet = 0
        var exact = 0
        var same = 0
        for (index, (answer, reference)) in zip(answers, references).enumerated() {
            let object = (try? JSONValue(parsing: reference))?.object
            let truth = try Self.labels(of: object, reference, row: index, fields: fields)
            let parsed = ParsedAnswer(answer, fields: fields, keys: Set(object?.fields.map(\.name) ?? []))
            for (position, label) in truth.enumerated() {
                confusions[position].count(reference: label, answer: parsed.labels[position])
            }
            objects += parsed.isObject ? 1 : 0
            inSet += parsed.isInClosedSet ? 1 : 0
            exact += parsed.isInClosedSet && parsed.labels == truth ? 1 : 0
            same += answer.utf8.elementsEqual(reference.utf8) ? 1 : 0
        }
        rows = answers.count
        let share = { (count: Int) in answers.isEmpty ? 0 : Double(count) / Double(answers.count) }
        validJSON = share(objects)
        validLabels = share(inSet)
        exactFields = share(exact)
        exactText = share(same)
        self.fields = zip(fields, confusions).map { Field(name: $0.name, confusion: $1) }
    }

    private static func labels(of object: JSONObject?, _ reference: String, row: Int, fields: [AnswerField]) throws -> [String] {
        try fields.map { field in
            guard let label = object?[field.name]?.label, field.labels.contains(label) else {
                throw WorkbenchError(
                    .invalidDataset, "Reference \(row + 1) has no known label for \"\(field.name)\": \(reference.prefix(120))",
                    hint: "References are JSON objects with every field; the known labels are \(field.labels.joined(separator: ", ")).")
            }
            return label
        }
    }
}
