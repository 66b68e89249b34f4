/// The id of one record of a kind; the kind keeps ids of different records apart.
public struct Identifier<Record>: RawRepresentable, Hashable, Sendable, Codable {
    /// The id as it is stored and sent.
    public let rawValue: String

    /// An id that came from a store or a caller; whether there is such a record is asked elsewhere.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
