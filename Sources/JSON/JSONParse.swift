internal import CSimdJSON

/// Why bytes are not JSON, in simdjson's words.
public struct JSONParseError: Error, Equatable {
    /// What is wrong.
    public let reason: String
}

extension JSONValue {
    /// Values nested deeper than this are refused.
    public static let maximumDepth = 256

    /// Version of simdjson, which parses.
    public static var libraryVersion: String { String(cString: ts_json_library_version()) }

    /// The one JSON value (RFC 8259) in `bytes`, which must be UTF-8; throws `JSONParseError`.
    public init(parsing bytes: UnsafeRawBufferPointer) throws {
        self = try JSONNode.withRoot(of: bytes) { $0.value }
    }

    /// The one JSON value in `bytes`; throws `JSONParseError`.
    public init(parsing bytes: some Sequence<UInt8>) throws {
        self = try Array(bytes).withUnsafeBytes { try JSONValue(parsing: $0) }
    }

    /// The one JSON value in `text`; throws `JSONParseError`.
    public init(parsing text: String) throws {
        var text = text
        self = try text.withUTF8 { try JSONValue(parsing: UnsafeRawBufferPointer($0)) }
    }
}
