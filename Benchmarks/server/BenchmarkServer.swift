import Foundation
import HTTP

/// The server that is measured: a process of its own, so that its memory is its own.
enum BenchmarkServer {
    /// Serves until the standard input ends; the first line of output is the port.
    static func serve(uploads folder: URL) async throws {
        let feed = EventFeed()
        let server = HTTPServer(refusal: { HTTPResponse($0.status, body: HTTPBody($0.message)) }) { request in
            switch request.path {
            case "/bare": return HTTPResponse(200, headers: ["Content-Type": "application/json"], body: HTTPBody(#"{"ok":true}"#))
            case "/upload": return await upload(request, folder)
            case "/events": return HTTPResponse(200, headers: ["Content-Type": "text/event-stream"], body: await feed.watch())
            case "/publish":
                await feed.publish(String(repeating: "x", count: 1000))
                return HTTPResponse(204)
            default: return HTTPResponse(404)
            }
        }
        let port = try server.start()[0].port
        FileHandle.standardOutput.write(Data("\(port)\n".utf8))
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                while readLine() != nil {}
                continuation.resume()
            }
        }
        await server.stop()
    }

    private static func upload(_ request: HTTPRequest, _ folder: URL) async -> HTTPResponse {
        let descriptor = open(folder.appendingPathComponent("upload").path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        defer { close(descriptor) }
        do {
            var count = 0
            for try await piece in request.body {
                var written = 0
                while written < piece.count {
                    let result = piece.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: written), piece.count - written) }
                    guard result > 0 else { return HTTPResponse(507) }
                    written += result
                }
                count += written
            }
            guard fsync(descriptor) == 0 else { return HTTPResponse(507) }
            return HTTPResponse(201, body: HTTPBody("\(count)"))
        } catch {
            return HTTPResponse(400)
        }
    }
}
