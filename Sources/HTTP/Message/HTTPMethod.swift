/// What a request asks for (RFC 9110, section 9).
public struct HTTPMethod: RawRepresentable, Hashable, Sendable {
    /// The method as it was sent, in upper case where it is a known one.
    public let rawValue: String

    /// A method of any name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let get = Self(rawValue: "GET")
    public static let head = Self(rawValue: "HEAD")
    public static let post = Self(rawValue: "POST")
    public static let put = Self(rawValue: "PUT")
    public static let patch = Self(rawValue: "PATCH")
    public static let delete = Self(rawValue: "DELETE")
    public static let options = Self(rawValue: "OPTIONS")

    /// Whether it changes nothing.
    public var isSafe: Bool { self == .get || self == .head || self == .options }
}
