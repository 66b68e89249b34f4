internal import Domain
public import HTTP
internal import JSON

/// Asks a hub in the layout of Hugging Face for models and their files.
///
/// A token goes to the hub's own origin alone: redirects are followed here, not by the library, and another origin is not told it.
public struct HubClient: Sendable {
    /// Where models are when no other hub is set.
    public static let usualEndpoint = "https://huggingface.co"

    private static let mostRedirects = 5
    private static let longestAnswer = 32 << 20

    private let endpoint: HubAddress
    private let token: String?
    private let client: HTTPClient

    /// A client of the hub at `endpoint`, such as `https://huggingface.co`; throws `hub_refused` for what is no address.
    public init(endpoint: String, token: String?, client: HTTPClient = HTTPClient()) throws {
        self.endpoint = try HubAddress(endpoint)
        self.token = token
        self.client = client
    }

    /// What the model `name` holds in a revision; throws `invalid_name`, `hub_refused` and `hub_unreachable`.
    public func repository(_ name: String, revision: String = "main") async throws -> HubRepository {
        try HubName.checkRepository(name)
        try HubName.checkRevision(revision)
        let revision = revision.replacing("/", with: "%2F")
        let answer = try await get("/api/models/\(name)/revision/\(revision)", query: "blobs=true", headers: [:], what: name)
        guard answer.status == 200 else { throw Self.refusal(answer.status, name) }
        var bytes: [UInt8] = []
        try await Self.read(answer.body, name) { piece in
            bytes += piece
            guard bytes.count <= Self.longestAnswer else {
                throw HubRepository.refused("\(name): the list of files is longer than \(Format.bytes(Self.longestAnswer))")
            }
        }
        let json: JSONValue
        do { json = try JSONValue(parsing: bytes) } catch { throw HubRepository.refused("\(name): the hub's answer is no JSON") }
        return try HubRepository(json, name: name)
    }

    /// The bytes of a file from `offset` on, with the offset at which they really begin.
    func bytes(of file: HubRepository.File, in repository: HubRepository, from offset: Int) async throws -> (start: Int, body: HTTPBody) {
        let range: HTTPHeaders = offset > 0 ? ["Range": "bytes=\(offset)-"] : [:]
        let what = "\(repository.name)/\(file.name)"
        let answer = try await get(
            "/\(repository.name)/resolve/\(repository.commit)/\(file.name)", query: "", headers: range, what: what)
        switch answer.status {
        case 200: return (0, answer.body)
        case 206 where answer.headers["Content-Range"]?.hasPrefix("bytes \(offset)-") == true: return (offset, answer.body)
        case 206, 416: throw HubRepository.refused("\(what): the hub answers with another part than was asked for")
        default: throw Self.refusal(answer.status, what)
        }
    }

    private func get(_ path: String, query: String, headers: HTTPHeaders, what: String) async throws -> HTTPResponse {
        let base = endpoint.path == "/" ? "" : endpoint.path
        var address = try HubAddress(endpoint.origin + base + path + (query.isEmpty ? "" : "?" + query))
        for _ in 0...Self.mostRedirects {
            var fields = headers
            if let token, address.origin == endpoint.origin { fields["Authorization"] = "Bearer \(token)" }
            let request = HTTPRequest(.get, address.path, query: try address.parameters(), headers: fields)
            let answer: HTTPResponse
            do {
                answer = try await client.send(request, to: .network(address.origin))
            } catch let error as HTTPClientError {
                throw Self.unreachable(error, address)
            }
            guard [301, 302, 303, 307, 308].contains(answer.status), let location = answer.headers["Location"] else { return answer }
            address = try address.redirected(to: location)
        }
        throw HubRepository.refused("\(what): the hub redirects without end")
    }

    /// Hands the pieces of a body to `take`; throws `hub_unreachable` where it ends too early.
    static func read(_ body: HTTPBody, _ what: String, _ take: ([UInt8]) throws -> Void) async throws {
        do {
            for try await piece in body { try take(piece) }
        } catch let error as HTTPClientError {
            throw WorkbenchError(
                .hubUnreachable, "\(what): the connection to the hub ended too early", hint: "try again: it goes on where it stopped",
                cause: error)
        }
    }

    private static func unreachable(_ error: HTTPClientError, _ address: HubAddress) -> WorkbenchError {
        WorkbenchError(
            .hubUnreachable, "\(address.origin) does not answer", hint: "check the network and the setting hub_endpoint, then try again",
            cause: error)
    }

    private static func refusal(_ status: Int, _ what: String) -> WorkbenchError {
        switch status {
        case 401, 403:
            WorkbenchError(
                .hubRefused, "the hub does not give \(what) without permission (status \(status))",
                hint: "accept the model's licence there, and keep a token as the secret hub_token")
        case 404: WorkbenchError(.hubRefused, "the hub has no \(what), or not in this revision", hint: "check the name and the revision")
        case 429, 500...:
            WorkbenchError(.hubUnreachable, "the hub cannot give \(what) now (status \(status))", hint: "try again later")
        default: WorkbenchError(.hubRefused, "the hub answers \(what) with the status \(status)")
        }
    }
}
