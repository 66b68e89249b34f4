/// One thing an answer says, and the labels it may have.
public struct AnswerField: Sendable, Equatable {
    /// Key in the answer's JSON object.
    public let name: String
    /// The closed set of labels, in the order that tables show.
    public let labels: [String]

    /// A field; labels that occur twice are taken once.
    public init(name: String, labels: [String]) {
        self.name = name
        var seen: Set<String> = []
        self.labels = labels.filter { seen.insert($0).inserted }
    }
}
