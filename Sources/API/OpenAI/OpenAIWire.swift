internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What the routes of OpenAI's protocol share: its lists, and times in seconds since 1970 began.
enum OpenAIWire {
    /// The parameters of a list that goes on behind an id.
    static func parameters(usual: Int, most: Int) -> [Route.Parameter] {
        [
            .init("after", .id, "The last id of the page before."),
            .init("limit", .integer(1...most), "How many at most; \(usual) where nothing is said."),
        ]
    }

    /// The schema of a list of `element`.
    static func schema(_ name: String, of element: Schema) -> Schema {
        .object(
            name,
            [
                .init("object", .choice(["list"])), .init("data", .array(element)), .init("first_id", .string),
                .init("last_id", .string), .init("has_more", .boolean),
            ])
    }

    /// A part of a list. Clients ask on until `has_more` is false, so it is always said.
    static func list(_ values: [JSONValue], hasMore: Bool) -> JSONValue {
        .object([
            "object": .string("list"), "data": .array(values), "first_id": values.first?["id"] ?? .string(""),
            "last_id": values.last?["id"] ?? .string(""), "has_more": .bool(hasMore),
        ])
    }

    static func seconds(_ time: Date) -> JSONValue { .integer(Int64(time.timeIntervalSince1970)) }

    /// What a deletion answers.
    static func deleted(_ kind: String) -> Schema {
        .object(
            "Deleted\(kind.prefix(1).uppercased())\(kind.dropFirst())",
            [.init("id", .id), .init("object", .choice([kind])), .init("deleted", .boolean)])
    }

    static func deleted(_ id: String, _ kind: String) -> JSONValue {
        .object(["id": .string(id), "object": .string(kind), "deleted": .bool(true)])
    }
}

extension Shape.Field {
    /// A constant word, as every object of the protocol has one.
    static func object(_ word: String) -> Self { Self("object", .choice([word])) { _ in .string(word) } }

    /// A time in seconds since 1970 began.
    static func seconds(_ name: String, _ time: @escaping @Sendable (Value) -> Date) -> Self {
        Self(name, .integer(0...Int(Int64.max >> 10))) { OpenAIWire.seconds(time($0)) }
    }

    /// The same, left out where there is none.
    static func someSeconds(_ name: String, _ time: @escaping @Sendable (Value) -> Date?) -> Self {
        Self(sometimes: name, .integer(0...Int(Int64.max >> 10))) { time($0).map(OpenAIWire.seconds) }
    }

    /// The same, or null.
    static func optionalSeconds(_ name: String, _ time: @escaping @Sendable (Value) -> Date?) -> Self {
        Self(name, .nullable(.integer(0...Int(Int64.max >> 10)))) { time($0).map(OpenAIWire.seconds) ?? .null }
    }
}
