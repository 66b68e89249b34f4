import Foundation
import HTTP

/// What the measured server answers, without anything of the workbench.
struct BenchmarkRoutes: Sendable {
    private let folder: URL
    private let feed = EventFeed()

    init(_ folder: URL) {
        self.folder = folder
    }

    @Sendable func respond(to request: HTTPRequest) async -> HTTPResponse {
        switch request.path {
        case "/bare":
            return HTTPResponse(200, headers: ["Content-Type": "application/json"], body: HTTPBody(#"{"status":"ok"}"#))
        case "/upload":
            return await upload(request)
        case "/events":
            return HTTPResponse(
                200, headers: ["Content-Type": "text/event-stream"], body: feed.watch(after: request.headers["Last-Event-ID"]))
        case "/publish":
            feed.publish(ServerSentEvent(String(repeating: "x", count: 1000)))
            return HTTPResponse(204)
        default:
            return HTTPResponse(404)
        }
    }

    /// Writes a body to a file and syncs it.
    private func upload(_ request: HTTPRequest) async -> HTTPResponse {
        let path = folder.appendingPathComponent("uploaded").path
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return HTTPResponse(507) }
        defer { close(descriptor) }
        do {
            for try await piece in request.body {
                var written = 0
                while written < piece.count {
                    let count = piece.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: written), piece.count - written) }
                    guard count > 0 else { return HTTPResponse(507) }
                    written += count
                }
            }
            return HTTPResponse(fsync(descriptor) == 0 ? 201 : 507)
        } catch {
            return HTTPResponse(400)
        }
    }
}
