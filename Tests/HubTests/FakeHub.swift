import Digests
import Foundation
import HTTP
import JSON
import Threads

/// A server in the layout of Hugging Face's hub: lists a model and gives its files, with the faults that are asked for.
final class FakeHub: Sendable {
    /// What a request carried.
    struct Seen: Sendable {
        let path: String
        let token: String?
        let range: String?
    }

    struct State: Sendable {
        var files: [String: [UInt8]] = [:]
        /// Files whose digests are told: weights.
        var listing: JSONValue?
        var status = 200
        /// Ends the answers about a file after so many bytes, each once.
        var cuts: [Int] = []
        /// Sends requests for files to another origin.
        var elsewhere: String?
        /// Does not understand ranges.
        var ignoresRanges = false
        var seen: [Seen] = []
    }

    static let commit = String(repeating: "0123456789", count: 4)
    let state = Locked(State())
    private let server: Locked<HTTPServer?> = Locked(nil)

    init(_ files: [String: [UInt8]] = [:]) {
        state.withLock { $0.files = files }
    }

    func start() throws -> String {
        let server = HTTPServer(
            HTTPServer.Configuration(hosts: ["127.0.0.1"], port: 0), refusal: { _ in HTTPResponse(400) },
            handler: { [weak self] in self?.answer($0) ?? HTTPResponse(500) })
        let port = try server.start()[0].port
        self.server.withLock { $0 = server }
        return "http://127.0.0.1:\(port)"
    }

    func stop() async {
        await server.withLock { $0 }?.stop()
    }

    var seen: [Seen] { state.withLock { $0.seen } }
    func set(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

    private func answer(_ request: HTTPRequest) -> HTTPResponse {
        state.withLock { state in
            state.seen.append(Seen(path: request.path, token: request.headers["Authorization"], range: request.headers["Range"]))
            guard state.status == 200 else { return HTTPResponse(state.status) }
            if request.path.hasPrefix("/api/models/") {
                return HTTPResponse(200, body: HTTPBody((state.listing ?? Self.listing(state.files)).bytes()))
            }
            if let elsewhere = state.elsewhere {
                return HTTPResponse(302, headers: ["Location": elsewhere + "/cdn" + request.path + "?Signature=a%2Bb"])
            }
            let name = request.path.split(separator: "/").last.map(String.init) ?? ""
            guard let bytes = state.files[name] else { return HTTPResponse(404) }
            return Self.part(bytes, &state, request)
        }
    }

    private static func part(_ bytes: [UInt8], _ state: inout State, _ request: HTTPRequest) -> HTTPResponse {
        var (status, headers, rest): (Int, HTTPHeaders, [UInt8]) = (200, [:], bytes)
        if let range = request.headers["Range"], !state.ignoresRanges, let start = Int(range.dropFirst(6).prefix { $0 != "-" }) {
            guard start < bytes.count else { return HTTPResponse(416) }
            (status, headers) = (206, ["Content-Range": "bytes \(start)-\(bytes.count - 1)/\(bytes.count)"])
            rest = Array(bytes[start...])
        }
        guard !state.cuts.isEmpty, bytes.count > 100 else { return HTTPResponse(status, headers: headers, body: HTTPBody(rest)) }
        let cut = min(state.cuts.removeFirst(), rest.count - 1)
        let pieces = Locked([Array(rest[..<cut])])
        let body = HTTPBody(length: rest.count) {
            guard let piece = pieces.withLock({ $0.popLast() }) else { throw CancellationError() }
            return piece
        }
        return HTTPResponse(status, headers: headers, body: body)
    }

    static func listing(_ files: [String: [UInt8]]) -> JSONValue {
        let siblings = files.sorted { $0.key < $1.key }.map { name, bytes in
            var file: JSONObject = [
                "rfilename": .string(name), "size": .integer(Int64(bytes.count)), "blobId": .string(String(repeating: "a", count: 40)),
            ]
            if name.hasSuffix(".safetensors") {
                file["lfs"] = .object(["sha256": .string(SHA256.hexadecimal(of: bytes)), "size": .integer(Int64(bytes.count))])
            }
            return JSONValue.object(file)
        }
        return .object([
            "id": .string("owner/model"), "sha": .string(commit), "tags": .array([.string("license:apache-2.0")]),
            "siblings": .array(siblings),
        ])
    }
}
