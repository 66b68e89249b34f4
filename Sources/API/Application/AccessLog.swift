internal import HTTP
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One answered request, as the log has it; nothing of it is secret.
public struct AccessRecord: Sendable {
    /// When the answer was ready.
    public let time: Date
    /// The id that the answer carried.
    public let requestID: String
    /// `GET`, `POST`, ...
    public let method: String
    /// The path as it was sent, without the query, cut where it is long.
    public let path: String
    /// The name of the route; nil where none fits.
    public let route: String?
    /// The status.
    public let status: Int
    /// How long the handler took; what is streamed afterwards does not count.
    public let seconds: Double
    /// Where the request came from.
    public let address: String
    /// The id of the user; nil where nobody is signed in.
    public let user: String?
    /// What failed inside, for a status of 500; for the log alone.
    public let failure: String?

    /// The record as one line of text.
    public var text: String {
        let time = WireTime.text(time)
        let took = String(Int((seconds * 1_000_000).rounded())) + "us"
        let line = "\(time) \(requestID) \(address) \(user ?? "-") \(method) \(path) \(status) \(took)"
        return failure.map { "\(line) \(Self.oneLine($0))" } ?? line
    }

    /// The record as one line of JSON.
    public var json: String {
        JSONValue.object([
            "time": .string(WireTime.text(time)), "level": .string(failure == nil ? "info" : "error"), "request_id": .string(requestID),
            "address": .string(address), "user": user.map { .string($0) } ?? .null, "method": .string(method), "path": .string(path),
            "route": route.map { .string($0) } ?? .null, "status": .integer(Int64(status)), "seconds": .number(seconds),
            "failure": failure.map { .string($0) } ?? .null,
        ]).text()
    }

    /// Line breaks and other characters that a terminal obeys become escapes.
    static func oneLine(_ text: String) -> String {
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? $0.escaped(asASCII: true) : String($0) }.joined()
    }
}
