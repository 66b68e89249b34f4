/// Why a body could not be read.
public enum HTTPBodyError: Error, Hashable, Sendable {
    /// It has more bytes than the reader takes.
    case tooLarge(limit: Int)
    /// The other side went away before its end, or sent what is no body.
    case cutOff
    /// The other side sends fewer bytes a second than the server waits for.
    case tooSlow
    /// A file could not be read; the number is the system's.
    case unreadable(errno: Int32)
}
