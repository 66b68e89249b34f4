/// What a request asks for (RFC 9110, section 9).
public struct HTTPMethod: RawRepresentable, Hashable, Sendable {
    /// The method as it was sent, in upper case where it is a known one.
    public let rawValue: String

    /// A method of any name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Gives what is there.
    public static let get = Self(rawValue: "GET")
    /// Gives what is there, without its body.
    public static let head = Self(rawValue: "HEAD")
    /// Makes something, or does something.
    public static let post = Self(rawValue: "POST")
    /// Puts something into a place.
    public static let put = Self(rawValue: "PUT")
    /// Changes a part of something.
    public static let patch = Self(rawValue: "PATCH")
    /// Removes something.
    public static let delete = Self(rawValue: "DELETE")
    /// Asks what may be asked.
    public static let options = Self(rawValue: "OPTIONS")

    /// Whether it changes nothing.
    public var isSafe: Bool { self == .get || self == .head || self == .options }
}
