internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// One page of a list, and where the next begins.
enum Page {
    static let usualLimit = 50
    static let mostLimit = 200

    /// The parameters of every list.
    static let parameters: [Route.Parameter] = [
        .init("limit", .integer(1...mostLimit), "How many at most; \(usualLimit) where nothing is said."),
        .init("cursor", .text(1...400).looking(like: "^W[A-Za-z0-9_-]+$"), "The `next_cursor` of the page before."),
    ]

    /// The schema of a list of `element`.
    static func schema(_ name: String, of element: Schema) -> Schema {
        .object(
            name,
            [
                .init("data", .array(element)), .init("next_cursor", .nullable(.string)),
                .init("total", .nullable(.count.described("How many there are on all pages; null when more than 10,000."))),
            ])
    }

    static func json(_ values: [JSONValue], next: String?, total: Int?) -> JSONValue {
        .object([
            "data": .array(values), "next_cursor": next.map { .string($0) } ?? .null, "total": total.map { .integer(Int64($0)) } ?? .null,
        ])
    }

    /// A cursor of `parts`, which callers need not understand.
    static func cursor(_ parts: [String]) -> String {
        Data(JSONValue.array(parts.map { .string($0) }).bytes()).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// The parts of a cursor that `cursor(_:)` made; throws `invalid_request` for anything else.
    static func parts(_ cursor: String, count: Int) throws -> [String] {
        var text = cursor.replacing("-", with: "+").replacing("_", with: "/")
        text += String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: text), let parts = try? JSONValue(parsing: data).array, parts.count == count else {
            throw WorkbenchError(
                .invalidRequest, "the cursor is none that a list gave", hint: "begin with the first page", details: ["param": "cursor"])
        }
        return try parts.map { part in
            guard let text = part.string else {
                throw WorkbenchError(.invalidRequest, "the cursor is none that a list gave", details: ["param": "cursor"])
            }
            return text
        }
    }
}

extension Call {
    /// How many elements the page may have.
    var limit: Int { query["limit"]?.integer ?? Page.usualLimit }
}

extension WireTime {
    typealias Value = Date

    /// The time that `text` says; throws `invalid_request`.
    static func required(_ text: String, _ name: String) throws -> Date {
        guard let time = time(text) else {
            throw WorkbenchError(
                .invalidRequest, "\(String(reflecting: String(text.prefix(40)))) is no time", hint: "write it like 2026-05-01T12:00:00Z",
                details: ["param": name])
        }
        return time
    }
}
