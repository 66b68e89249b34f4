internal import JSON

/// What a JSON value may be: JSON Schema 2020-12 as OpenAPI 3.1 uses it, as far as the API needs it.
///
/// The same value checks what comes in and is printed in the OpenAPI document.
struct Schema: Sendable {
    indirect enum Kind: Sendable {
        case any
        case boolean
        case string(least: Int, most: Int, choices: [String], format: String?)
        case integer(ClosedRange<Int>)
        case number(ClosedRange<Double>?)
        case array(Schema, least: Int = 0, most: Int)
        case object([Property])
        case map(Schema)
        case nullable(Schema)
        case oneOf([Schema])
    }

    /// A field of an object.
    struct Property: Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool

        init(_ name: String, _ schema: Schema, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }

        /// A field that may be left out.
        static func optional(_ name: String, _ schema: Schema) -> Property { Property(name, schema, isRequired: false) }
    }

    var kind: Kind
    /// Under which name it stands among the document's components; nil where it is written out.
    var name: String?
    var summary: String?
    var example: JSONValue?
    /// What a text looks like, as a regular expression for readers of the document; whoever takes the text checks it.
    var pattern: String?

    init(_ kind: Kind, name: String? = nil, summary: String? = nil) {
        self.kind = kind
        self.name = name
        self.summary = summary
    }

    /// The same with words that say what it means.
    func described(_ summary: String) -> Schema {
        var copy = self
        copy.summary = summary
        return copy
    }

    /// The same with a pattern for readers of the document.
    func looking(like pattern: String) -> Schema {
        var copy = self
        copy.pattern = pattern
        return copy
    }

    /// The same with an example.
    func example(_ value: JSONValue) -> Schema {
        var copy = self
        copy.example = value
        return copy
    }
}

extension Schema {
    static let any = Schema(.any)
    static let boolean = Schema(.boolean)
    static let string = Schema(.string(least: 0, most: Limits.longestText, choices: [], format: nil))
    static let id = Schema(.string(least: 1, most: 200, choices: [], format: nil))
    static let time = Schema(.string(least: 1, most: 40, choices: [], format: "date-time"))
    static let number = Schema(.number(nil))
    static let count = Schema(.integer(0...Int(Int64.max >> 10)))

    /// Bounds that no field goes beyond unless it says so.
    enum Limits {
        static let longestText = 1 << 20
        static let mostElements = 10_000
    }

    /// A text of so many characters.
    static func text(_ length: ClosedRange<Int>, format: String? = nil) -> Schema {
        Schema(.string(least: length.lowerBound, most: length.upperBound, choices: [], format: format))
    }

    /// One of several words.
    static func choice(_ choices: [String]) -> Schema {
        Schema(.string(least: 0, most: Limits.longestText, choices: choices, format: nil))
    }

    static func integer(_ range: ClosedRange<Int>) -> Schema { Schema(.integer(range)) }
    static func number(_ range: ClosedRange<Double>) -> Schema { Schema(.number(range)) }
    static func array(_ element: Schema, least: Int = 0, most: Int = Limits.mostElements) -> Schema {
        Schema(.array(element, least: least, most: most))
    }
    static func map(_ value: Schema) -> Schema { Schema(.map(value)) }
    static func nullable(_ schema: Schema) -> Schema { Schema(.nullable(schema)) }

    /// An object with these fields and no others.
    static func object(_ name: String? = nil, _ properties: [Property]) -> Schema {
        Schema(.object(properties), name: name)
    }
}
