import Domain
import HTTP
import JSON

/// The API as commands call it: what it answers is JSON, what it refuses is thrown.
struct WorkbenchClient: Sendable {
    /// Names and values behind the question mark; those without a value are left out.
    typealias Query = [(name: String, value: String?)]

    /// The longest JSON that is taken; answers with all rows of a difference are the longest.
    private static let mostBytes = 256 << 20

    let transport: any Transport

    /// What is at `path`.
    func get(_ path: String, _ query: Query = []) async throws -> JSONValue {
        try await call(.get, path, query)
    }

    /// Sends JSON to `path`; null stands for an answer without content.
    @discardableResult
    func call(_ method: HTTPMethod, _ path: String, _ query: Query = [], body: JSONValue? = nil) async throws -> JSONValue {
        var request = HTTPRequest(method, path, query: Self.given(query))
        if let body {
            request.headers["Content-Type"] = "application/json"
            request.body = HTTPBody(body.bytes())
        }
        return try await json(of: exchange(request))
    }

    /// All elements of a list, page by page, at most `limit`; and how many there are in all.
    func list(_ path: String, _ query: Query = [], limit: Int = .max) async throws -> (values: [JSONValue], total: Int) {
        var values: [JSONValue] = []
        var total = 0
        var cursor: String?
        repeat {
            var given = Self.given(query)
            given.append(("limit", "\(min(200, limit - values.count))"))
            if let cursor { given.append(("cursor", cursor)) }
            let page = try await json(of: exchange(HTTPRequest(.get, path, query: given)))
            values += page["data"]?.array ?? []
            total = page["total"]?.integer ?? values.count
            cursor = page["next_cursor"]?.string
        } while cursor != nil && values.count < limit
        return (values, total)
    }

    /// Sends a request and gives its answer when it is a good one; throws the error that the API tells.
    func exchange(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response: HTTPResponse
        do {
            response = try await transport.send(request)
        } catch let error as HTTPClientError {
            throw WorkbenchError(error, at: transport.place)
        }
        guard (200..<300).contains(response.status) else { throw try await failure(of: response) }
        return response
    }

    /// The JSON of an answer; null where it has none.
    func json(of response: HTTPResponse) async throws -> JSONValue {
        let bytes = try await bytes(of: response.body, atMost: Self.mostBytes)
        guard !bytes.isEmpty else { return .null }
        guard let value = try? JSONValue(parsing: bytes) else { throw strange(response) }
        return value
    }

    /// The id in a path as it is sent.
    static func path(_ parts: String...) -> String {
        "/api/" + parts.map(Self.escaped).joined(separator: "/")
    }

    private static func escaped(_ part: String) -> String {
        part.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || [0x2D, 0x5F].contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }

    private static func given(_ query: Query) -> [(name: String, value: String)] {
        query.compactMap { name, value in value.map { (name, $0) } }
    }

    private func bytes(of body: HTTPBody, atMost most: Int) async throws -> [UInt8] {
        do {
            return try await body.collect(atMost: most)
        } catch let error as HTTPClientError {
            throw WorkbenchError(error, at: transport.place)
        } catch is HTTPBodyError {
            throw WorkbenchError(.invalidAnswer, "the answer of \(transport.place) is longer than \(most) bytes")
        }
    }

    private func failure(of response: HTTPResponse) async throws -> WorkbenchError {
        let bytes = try await bytes(of: response.body, atMost: 8 << 20)
        guard let error = (try? JSONValue(parsing: bytes))?["error"], let failure = WorkbenchError(wire: error) else {
            return strange(response)
        }
        return failure
    }

    private func strange(_ response: HTTPResponse) -> WorkbenchError {
        WorkbenchError(
            .invalidAnswer, "\(transport.place) answers with status \(response.status) and something that is not Tunesmith's",
            hint: "check the address")
    }
}
