import Foundation
import Testing
import Threads

@testable import HTTP

struct HTTPClientTests {
    /// Echoes method, path, query, a field and the body.
    private static let echo: HTTPHandler = { request in
        do {
            let body = try await request.body.collect(atMost: 1 << 24)
            let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
            return HTTPResponse(
                200,
                headers: ["X-Echo": "\(request.method.rawValue) \(request.path) \(query) \(request.headers["X-Sent"] ?? "") \(body.count)"],
                body: HTTPBody(body))
        } catch {
            return HTTPResponse(400, body: HTTPBody("\(error)"))
        }
    }

    private static func text(_ response: HTTPResponse) async throws -> String {
        String(decoding: try await response.body.collect(atMost: 1 << 24), as: UTF8.self)
    }

    @Test("sends what it is given, and gets what is answered", arguments: ["GET", "POST", "PUT", "PATCH", "DELETE"])
    func exchanges(method: String) async throws {
        try await withServer(handler: Self.echo) { address in
            let client = HTTPClient()
            let body = method == "GET" ? HTTPBody.empty : HTTPBody("hello")
            let request = HTTPRequest(
                HTTPMethod(rawValue: method), "/a%2Fb", query: [("q", "x y&z"), ("q", "ü")], headers: ["X-Sent": "yes"], body: body)
            for _ in 0..<3 {
                let response = try await client.send(request, to: .network("http://\(address)"))
                #expect(response.status == 200)
                #expect(response.headers["X-Echo"] == "\(method) /a%2Fb q=x y&z;q=ü yes \(method == "GET" ? 0 : 5)")
                #expect(try await Self.text(response) == (method == "GET" ? "" : "hello"))
            }
        }
    }

    @Test("a request that asks for the head alone, and an answer without a body")
    func bodiless() async throws {
        try await withServer { request in
            HTTPResponse(request.path == "/none" ? 204 : 200, body: HTTPBody("x"))
        } _: { address in
            let client = HTTPClient()
            for request in [HTTPRequest(.head, "/"), HTTPRequest(.get, "/none"), HTTPRequest(.head, "/none")] {
                let response = try await client.send(request, to: .network("http://\(address)"))
                #expect(response.status == (request.path == "/none" ? 204 : 200))
                #expect(try await Self.text(response) == "")
            }
        }
    }

    private static func stream(_ pieces: Int, _ size: Int, length: Int?) -> HTTPBody {
        let left = Locked(pieces)
        return HTTPBody(length: length) {
            left.withLock { left in
                left -= 1
                return left < 0 ? nil : [UInt8](repeating: UInt8(97 + left % 26), count: size)
            }
        }
    }

    @Test("bodies stream both ways, with a length and without", arguments: [true, false])
    func streams(hasLength: Bool) async throws {
        let count = Locked(0)
        try await withServer { request in
            do {
                for try await piece in request.body { count.withLock { $0 += piece.count } }
                return HTTPResponse(200, body: Self.stream(100, 100_000, length: hasLength ? 10_000_000 : nil))
            } catch { return HTTPResponse(400) }
        } _: { address in
            let client = HTTPClient()
            let body = Self.stream(300, 10_000, length: hasLength ? 3_000_000 : nil)
            let response = try await client.send(HTTPRequest(.post, "/", body: body), to: .network("http://\(address)"))
            #expect(count.withLock { $0 } == 3_000_000)
            #expect(response.body.length == (hasLength ? 10_000_000 : nil))
            var received = 0
            var last: UInt8?
            for try await piece in response.body {
                received += piece.count
                last = piece.last
            }
            #expect(received == 10_000_000)
            #expect(last == 97)
        }
    }

    @Test("a file is sent as it lies")
    func files() async throws {
        let path = NSTemporaryDirectory() + "http-client-\(UUID().uuidString)"
        defer { unlink(path) }
        try Data((0..<1_000_000).map { UInt8(32 + $0 % 64) }).write(to: URL(fileURLWithPath: path))
        try await withServer(handler: Self.echo) { address in
            let body = HTTPBody(OpenedFile(descriptor: open(path, O_RDONLY), byteCount: 1_000_000), offset: 64, count: 900_000)
            let response = try await HTTPClient().send(HTTPRequest(.put, "/", body: body), to: .network("http://\(address)"))
            #expect(try await response.body.collect(atMost: 1 << 20) == (64..<900_064).map { UInt8(32 + $0 % 64) })
        }
    }

    @Test("works over a socket file, where the server knows its user")
    func socketFile() async throws {
        let path = NSTemporaryDirectory() + "http-\(UUID().uuidString.prefix(8)).sock"
        let server = HTTPServer(HTTPServer.Configuration(hosts: [], socketFile: path), refusal: { HTTPResponse($0.status) }) { request in
            HTTPResponse(200, body: HTTPBody("\(request.peer) \(request.headers["Host"] ?? "")"))
        }
        try server.start()
        let client = HTTPClient()
        let response = try await client.send(HTTPRequest(.get, "/"), to: .socketFile(path))
        #expect(try await Self.text(response) == "localSocket localhost")
        await server.stop()
        await #expect(throws: HTTPClientError.self) { try await client.send(HTTPRequest(.get, "/"), to: .socketFile(path)) }
    }

    @Test("an answer that refuses a body ends the sending of it")
    func refused() async throws {
        try await withServer { _ in
            HTTPResponse(413, body: HTTPBody("no"))
        } _: { address in
            let body = HTTPBody { [UInt8](repeating: 97, count: 65_536) }
            let response = try await HTTPClient().send(HTTPRequest(.put, "/", body: body), to: .network("http://\(address)"))
            #expect(response.status == 413)
            #expect(try await Self.text(response) == "no")
        }
    }

    private struct Broken: Error {}

    @Test("a body that cannot be made ends the request, with its reason")
    func brokenBody() async throws {
        try await withServer(handler: Self.echo) { address in
            let body = HTTPBody { throw Broken() }
            await #expect(throws: Broken.self) {
                try await HTTPClient().send(HTTPRequest(.put, "/", body: body), to: .network("http://\(address)"))
            }
        }
    }

    @Test("an answer that breaks off is told to its reader", arguments: [nil, 100])
    func cutOff(length: Int?) async throws {
        try await withServer { _ in
            let isFirst = Locked(true)
            return HTTPResponse(
                200,
                body: HTTPBody(length: length) {
                    guard
                        isFirst.withLock({ first in
                            defer { first = false }; return first
                        })
                    else { throw Broken() }
                    return Array("abc".utf8)
                })
        } _: { address in
            let response = try await HTTPClient().send(HTTPRequest(.get, "/"), to: .network("http://\(address)"))
            await #expect(throws: HTTPClientError.self) { try await response.body.collect(atMost: 1000) }
        }
    }

    @Test("a cancelled task ends its request, and the server's handler with it", arguments: [true, false])
    func cancels(isAtBody: Bool) async throws {
        let (results, note) = AsyncStream.makeStream(of: Bool.self)
        let (begins, begun) = AsyncStream.makeStream(of: Void.self)
        try await withServer { _ in
            let wait: @Sendable () async -> Void = {
                begun.yield()
                do { try await Task.sleep(for: .seconds(600)) } catch { note.yield(Task.isCancelled) }
            }
            guard isAtBody else {
                await wait()
                return HTTPResponse(200)
            }
            return HTTPResponse(
                200,
                body: HTTPBody {
                    await wait()
                    return nil
                })
        } _: { address in
            let client = HTTPClient()
            let task = Task {
                let response = try await client.send(HTTPRequest(.get, "/"), to: .network("http://\(address)"))
                return try await response.body.collect(atMost: 1)
            }
            var begins = begins.makeAsyncIterator()
            await begins.next()
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            var results = results.makeAsyncIterator()
            #expect(await results.next() == true)
        }
    }

    @Test("an answer that nobody reads any more ends its connection")
    func dropped() async throws {
        let (results, note) = AsyncStream.makeStream(of: Bool.self)
        try await withServer { _ in
            let isFirst = Locked(true)
            return HTTPResponse(
                200,
                body: HTTPBody {
                    if isFirst.withLock({ first in
                        defer { first = false }; return first
                    }) {
                        return Array("first".utf8)
                    }
                    do { try await Task.sleep(for: .seconds(600)) } catch { note.yield(Task.isCancelled) }
                    return nil
                })
        } _: { address in
            let client = HTTPClient()
            do {
                let response = try await client.send(HTTPRequest(.get, "/"), to: .network("http://\(address)"))
                var reader = response.body.makeAsyncIterator()
                #expect(try await reader.next() == Array("first".utf8))
            }
            var results = results.makeAsyncIterator()
            #expect(await results.next() == true)
            _ = client
        }
    }

    @Test("redirects are followed only when it is asked for", arguments: [0, 3])
    func redirects(limit: Int) async throws {
        try await withServer { request in
            request.path == "/there"
                ? HTTPResponse(200, body: HTTPBody("there")) : HTTPResponse(302, headers: ["Location": "/there"], body: HTTPBody("moved"))
        } _: { address in
            var configuration = HTTPClient.Configuration()
            configuration.redirectLimit = limit
            let response = try await HTTPClient(configuration).send(HTTPRequest(.get, "/"), to: .network("http://\(address)"))
            #expect(response.status == (limit == 0 ? 302 : 200))
            #expect(try await Self.text(response) == (limit == 0 ? "moved" : "there"))
        }
    }

    @Test(
        "nothing of a request becomes another one",
        arguments: [
            HTTPRequest(.get, "/", headers: ["X": "a\r\nY: b"]), HTTPRequest(.get, "/", headers: ["X\r\nY": "a"]),
            HTTPRequest(.get, "/a b"),
            HTTPRequest(.get, "/a\r\nX: y"), HTTPRequest(.get, "a"), HTTPRequest(.get, "/a?b"), HTTPRequest(.get, "/a#b"),
            HTTPRequest(HTTPMethod(rawValue: "GET / HTTP/1.1\r\nX: y"), "/"), HTTPRequest(HTTPMethod(rawValue: ""), "/"),
        ])
    func invalid(request: HTTPRequest) async throws {
        await #expect(throws: HTTPClientError.self) { try await HTTPClient().send(request, to: .network("http://127.0.0.1:1")) }
    }

    @Test(
        "a server's address is only that",
        arguments: [
            "", "127.0.0.1", "ftp://127.0.0.1", "file:///etc/passwd", "http://", "http://a/b", "http://u@a", "http://a?b", "http://a#b",
            "http://a b",
        ])
    func invalidServers(server: String) async throws {
        do {
            _ = try await HTTPClient().send(HTTPRequest(.get, "/"), to: .network(server))
            Issue.record("it was sent")
        } catch HTTPClientError.invalidRequest {}
    }

    #if canImport(Glibc)
        private static let stream = Int32(SOCK_STREAM.rawValue)
    #else
        private static let stream = SOCK_STREAM
    #endif

    @Test("says that nobody listens")
    func nobody() async throws {
        // Bound, so that nobody else gets the port, and not listening.
        let reserved = socket(AF_INET, Self.stream, 0)
        defer { close(reserved) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                _ = bind(reserved, pointer, length)
                getsockname(reserved, pointer, &length)
            }
        }
        let free = "127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
        do {
            _ = try await HTTPClient().send(HTTPRequest(.get, "/"), to: .network("http://\(free)"))
            Issue.record("somebody listened")
        } catch HTTPClientError.cannotConnect {}
    }

    @Test("a server that says nothing is waited for only so long")
    func silence() async throws {
        var configuration = HTTPClient.Configuration()
        configuration.silence = .seconds(1)
        try await withServer { _ in
            try? await Task.sleep(for: .seconds(600))
            return HTTPResponse(200)
        } _: { address in
            do {
                _ = try await HTTPClient(configuration).send(HTTPRequest(.get, "/"), to: .network("http://\(address)"))
                Issue.record("it answered")
            } catch HTTPClientError.timedOut {}
        }
    }

    @Test("many requests at a time")
    func many() async throws {
        try await withServer(handler: Self.echo) { address in
            let client = HTTPClient()
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let request = HTTPRequest(.post, "/\(number)", body: HTTPBody(String(repeating: "x", count: number * 100)))
                        return try await Self.text(client.send(request, to: .network("http://\(address)"))).utf8.count == number * 100
                    }
                }
                for try await isSame in group { #expect(isSame) }
            }
        }
    }
}
