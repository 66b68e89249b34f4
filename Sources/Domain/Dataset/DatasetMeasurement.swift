/// What was measured over a version's rows, kept because it costs time.
public struct DatasetMeasurement: Sendable, Equatable {
    /// What was measured, such as `quality` or `tokens`.
    public let kind: String
    /// What it was measured with; the same version, kind and settings give the same result.
    public let settings: String
    /// The result, as JSON.
    public let summary: String
    /// One value for each row; nil when there is none.
    public let column: BlobDigest?

    /// A measurement.
    public init(kind: String, settings: String, summary: String, column: BlobDigest?) {
        self.kind = kind
        self.settings = settings
        self.summary = summary
        self.column = column
    }
}
