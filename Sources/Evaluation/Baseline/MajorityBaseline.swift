/// Always gives the label that is most frequent in training, whatever the text.
public struct MajorityBaseline: FieldPredictor {
    /// What it answers.
    public let fields: [AnswerField]
    private let majority: [String]

    /// Learns from `rows`; equal counts go to the label that stands first in the field.
    public init(training rows: [LabelledText], fields: [AnswerField]) {
        self.fields = fields
        majority = fields.indices.map { index in
            var counts: [String: Int] = [:]
            for row in rows where index < row.labels.count { counts[row.labels[index], default: 0] += 1 }
            var best = fields[index].labels.first ?? ""
            for label in fields[index].labels where counts[label, default: 0] > counts[best, default: 0] { best = label }
            return best
        }
    }

    /// The most frequent labels.
    public func labels(for text: String) -> [String] {
        majority
    }
}
