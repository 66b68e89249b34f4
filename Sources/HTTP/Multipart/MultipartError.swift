/// Why a body of several parts could not be read.
public enum MultipartError: Error, Hashable, Sendable {
    /// The content type is not `multipart/form-data`.
    case notMultipart
    /// The content type names no boundary, or one that may not be (RFC 2046, section 5.1.1).
    case badBoundary
    /// The body breaks the rules; the text says how.
    case malformed(String)
    /// The header fields of a part are more, or have more bytes, than the limits.
    case headTooLarge
    /// There are more parts than the limit.
    case tooManyParts(limit: Int)
    /// A field has more bytes than its reader takes.
    case fieldTooLarge(name: String, limit: Int)
    /// The body ends before its last boundary.
    case missingEnd

    /// The status that belongs to it.
    public var status: Int {
        switch self {
        case .notMultipart: 415
        case .badBoundary, .malformed, .missingEnd: 400
        case .headTooLarge, .tooManyParts, .fieldTooLarge: 413
        }
    }

    /// What is wrong, for people.
    public var message: String {
        switch self {
        case .notMultipart: "the content type is not multipart/form-data"
        case .badBoundary: "the content type names no boundary, or none that may be"
        case .malformed(let place): "the form is malformed: \(place)"
        case .headTooLarge: "the header fields of a part are too many or too long"
        case .tooManyParts(let limit): "the form has more than \(limit) parts"
        case .fieldTooLarge(let name, let limit): "the field \(name) has more than \(limit) bytes"
        case .missingEnd: "the form ends before its last boundary"
        }
    }
}
