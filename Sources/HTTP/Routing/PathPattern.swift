/// The paths of a route: `/api/datasets/{id}/examples/{number}`, where a name in braces stands for one segment.
public struct PathPattern: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    enum Segment: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    let segments: [Segment]

    /// The pattern of a text that begins with a slash; its literal segments stand there decoded.
    public init(_ text: String) {
        segments = text.split(separator: "/").map { part in
            part.hasPrefix("{") && part.hasSuffix("}") ? .parameter(String(part.dropFirst().dropLast())) : .literal(String(part))
        }
    }

    /// The pattern of a literal.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The names in braces, in order.
    public var parameterNames: [String] {
        segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    /// The pattern as it was written, which is also how OpenAPI writes it.
    public var description: String {
        "/"
            + segments.map {
                switch $0 {
                case .literal(let text): text
                case .parameter(let name): "{\(name)}"
                }
            }.joined(separator: "/")
    }

    /// The path that has these values at the pattern's names, percent-encoded; a name without a value stays empty.
    public func path(_ values: [String: String] = [:]) -> String {
        "/"
            + segments.map {
                switch $0 {
                case .literal(let text): PercentCoding.encoded(text)
                case .parameter(let name): PercentCoding.encoded(values[name] ?? "")
                }
            }.joined(separator: "/")
    }
}

/// What stood in a path at the names of its pattern, decoded.
public struct PathParameters: Sendable {
    var values: [(name: String, value: String)] = []

    /// No parameters.
    public init() {}

    /// The text at that name.
    public subscript(name: String) -> String? {
        values.first { $0.name == name }?.value
    }

    /// Every name with its text, in the order of the path.
    public var all: [(name: String, value: String)] { values }
}
