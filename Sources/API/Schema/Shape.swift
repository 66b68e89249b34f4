internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// How a value is written in answers: the schema and the writing are one declaration, so that they cannot differ.
struct Shape<Value>: Sendable {
    /// One field of the object.
    struct Field: Sendable {
        let property: Schema.Property
        /// The field's value; nil leaves it out.
        let write: @Sendable (Value) -> JSONValue?

        init(_ name: String, _ schema: Schema, _ write: @escaping @Sendable (Value) -> JSONValue) {
            property = Schema.Property(name, schema)
            self.write = write
        }

        /// A field that is left out where there is nothing to say.
        init(sometimes name: String, _ schema: Schema, _ write: @escaping @Sendable (Value) -> JSONValue?) {
            property = .optional(name, schema)
            self.write = write
        }
    }

    let schema: Schema
    private let fields: [Field]

    /// An object of `fields`, called `name` in the document.
    init(_ name: String, _ summary: String? = nil, _ fields: [Field]) {
        self.fields = fields
        schema = Schema(.object(fields.map(\.property)), name: name, summary: summary)
    }

    /// The value as it is sent.
    func json(_ value: Value) -> JSONValue {
        .object(JSONObject(written: fields.compactMap { field in field.write(value).map { (field.property.name, $0) } }))
    }
}

extension Shape.Field {
    static func text(_ name: String, _ schema: Schema = .string, _ text: @escaping @Sendable (Value) -> String) -> Self {
        Self(name, schema) { .string(text($0)) }
    }

    static func optionalText(_ name: String, _ schema: Schema = .string, _ text: @escaping @Sendable (Value) -> String?) -> Self {
        Self(name, .nullable(schema)) { text($0).map { .string($0) } ?? .null }
    }

    static func id<Record>(_ name: String, _ id: @escaping @Sendable (Value) -> Identifier<Record>) -> Self {
        Self(name, .id) { .string(id($0).rawValue) }
    }

    static func optionalID<Record>(_ name: String, _ id: @escaping @Sendable (Value) -> Identifier<Record>?) -> Self {
        Self(name, .nullable(.id)) { id($0).map { .string($0.rawValue) } ?? .null }
    }

    static func choice(_ name: String, _ choices: [String], _ text: @escaping @Sendable (Value) -> String) -> Self {
        Self(name, .choice(choices)) { .string(text($0)) }
    }

    static func flag(_ name: String, _ flag: @escaping @Sendable (Value) -> Bool) -> Self {
        Self(name, .boolean) { .bool(flag($0)) }
    }

    static func count(_ name: String, _ count: @escaping @Sendable (Value) -> Int) -> Self {
        Self(name, .count) { .integer(Int64(count($0))) }
    }

    static func optionalCount(_ name: String, _ count: @escaping @Sendable (Value) -> Int?) -> Self {
        Self(name, .nullable(.count)) { count($0).map { .integer(Int64($0)) } ?? .null }
    }

    static func number(_ name: String, _ number: @escaping @Sendable (Value) -> Double) -> Self {
        Self(name, .number) { .number(number($0)) }
    }

    static func time(_ name: String, _ time: @escaping @Sendable (Value) -> Date) -> Self {
        Self(name, .time) { .string(WireTime.text(time($0))) }
    }

    static func optionalTime(_ name: String, _ time: @escaping @Sendable (Value) -> Date?) -> Self {
        Self(name, .nullable(.time)) { time($0).map { .string(WireTime.text($0)) } ?? .null }
    }

    static func shape<Inner>(_ name: String, _ shape: Shape<Inner>, _ value: @escaping @Sendable (Value) -> Inner) -> Self {
        Self(name, shape.schema) { shape.json(value($0)) }
    }

    static func optionalShape<Inner>(_ name: String, _ shape: Shape<Inner>, _ value: @escaping @Sendable (Value) -> Inner?) -> Self {
        Self(name, .nullable(shape.schema)) { value($0).map { shape.json($0) } ?? .null }
    }

    /// A value of another shape, left out where there is none.
    static func someShape<Inner>(_ name: String, _ shape: Shape<Inner>, _ value: @escaping @Sendable (Value) -> Inner?) -> Self {
        Self(sometimes: name, shape.schema) { value($0).map { shape.json($0) } }
    }

    static func list<Inner>(_ name: String, _ shape: Shape<Inner>, _ values: @escaping @Sendable (Value) -> [Inner]) -> Self {
        Self(name, .array(shape.schema, most: Int(Int32.max))) { .array(values($0).map { shape.json($0) }) }
    }

    static func texts(_ name: String, _ texts: @escaping @Sendable (Value) -> [String]) -> Self {
        Self(name, .array(.string, most: Int(Int32.max))) { .array(texts($0).map { .string($0) }) }
    }

    static func counts(_ name: String, _ counts: @escaping @Sendable (Value) -> [String: Int]) -> Self {
        Self(name, .map(.count)) { value in
            .object(JSONObject(counts(value).sorted { $0.key < $1.key }.map { ($0.key, .integer(Int64($0.value))) }))
        }
    }
}

/// Times as they are sent: ISO 8601, UTC, with milliseconds.
enum WireTime {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    static func text(_ time: Date) -> String { time.formatted(style) }

    /// The time that `text` says, with or without fractions of a second; nil when it says none.
    static func time(_ text: String) -> Date? {
        guard text.utf8.count <= 40 else { return nil }
        return (try? style.parse(text)) ?? (try? Date.ISO8601FormatStyle().parse(text))
    }
}
