/// A text with its label for every field.
public struct LabelledText: Sendable, Equatable {
    /// What is to be labelled.
    public let text: String
    /// Labels in the order of the fields.
    public let labels: [String]

    /// A text and its labels.
    public init(text: String, labels: [String]) {
        self.text = text
        self.labels = labels
    }
}
