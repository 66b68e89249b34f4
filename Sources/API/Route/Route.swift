internal import Domain
internal import HTTP
internal import JSON

/// One thing the API does: where it is, who may do it, what goes in and out, and the work itself.
///
/// From this one declaration come the dispatch, the authorisation, the checks of what is sent, and the entry of the OpenAPI document.
final class Route: Sendable {
    /// A name behind the question mark.
    struct Parameter: Sendable {
        let name: String
        let schema: Schema
        let summary: String
        let isRequired: Bool

        init(_ name: String, _ schema: Schema, _ summary: String, isRequired: Bool = false) {
            self.name = name
            self.schema = schema
            self.summary = summary
            self.isRequired = isRequired
        }

        /// Whether it is what `text` names: `metadata[*]` is every name in brackets.
        func names(_ text: String) -> Bool {
            guard name.hasSuffix("[*]") else { return text == name }
            return text.hasPrefix(name.dropLast(2)) && text.hasSuffix("]") && text.utf8.count > name.utf8.count - 1
        }
    }

    /// What a request carries.
    enum Body: Sendable {
        case nothing
        /// JSON of this schema; an absent body counts as `{}` where all fields may be left out.
        case json(Schema)
        /// JSON of this schema, or one of the other types that the handler reads by itself.
        case jsonOr(Schema, [String])
        /// Bytes of one of these types, which the handler reads by itself; `*/*` for any.
        case bytes([String])
    }

    /// What is answered when all goes well.
    struct Answer: Sendable {
        let status: Int
        let summary: String
        let contentType: String?
        let schema: Schema?

        /// JSON with status 200.
        static func json(_ summary: String, _ schema: Schema) -> Answer { json(200, summary, schema) }

        /// JSON.
        static func json(_ status: Int, _ summary: String, _ schema: Schema) -> Answer {
            Answer(status: status, summary: summary, contentType: "application/json", schema: schema)
        }

        /// Nothing but the status 204.
        static func empty(_ summary: String) -> Answer { empty(204, summary) }

        /// Nothing but the status.
        static func empty(_ status: Int, _ summary: String) -> Answer {
            Answer(status: status, summary: summary, contentType: nil, schema: nil)
        }

        /// Something else than JSON.
        static func bytes(_ contentType: String, _ summary: String, status: Int = 200) -> Answer {
            Answer(status: status, summary: summary, contentType: contentType, schema: .string)
        }
    }

    let method: HTTPMethod
    /// With parameters in braces: `/api/datasets/{id}`.
    let path: String
    /// The operation's id in the document and in the audit log: `dataset.show`.
    let name: String
    let summary: String
    let access: Access
    let parameters: [Parameter]
    /// Header fields that it reads beyond the usual ones.
    let headers: [Parameter]
    let body: Body
    let answers: [Answer]
    /// Whether the audit log notes it: whatever changes something, unless it is a part of something that is noted.
    let isAudited: Bool
    let handler: @Sendable (Call) async throws -> Reply

    init(
        _ method: HTTPMethod, _ path: String, _ name: String, _ summary: String, _ access: Access, parameters: [Parameter] = [],
        headers: [Parameter] = [], body: Body = .nothing, answers: [Answer], isAudited: Bool? = nil,
        handler: @escaping @Sendable (Call) async throws -> Reply
    ) {
        self.method = method
        self.path = path
        self.name = name
        self.summary = summary
        self.access = access
        self.parameters = parameters
        self.headers = headers
        self.body = body
        self.answers = answers
        self.isAudited = isAudited ?? !method.isSafe
        self.handler = handler
    }

    /// The noun, under which the document lists it.
    var tag: String { String(name.prefix { $0 != "." }) }
}

/// What a handler gives back.
enum Reply: Sendable {
    case json(Int, JSONValue)
    case empty(Int)
    case response(HTTPResponse)

    static func ok(_ value: JSONValue) -> Reply { .json(200, value) }
    static let done = Reply.empty(204)
}
