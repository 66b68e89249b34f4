import Foundation
import Testing
import Threads

@testable import HTTP

struct ServerLifeTests {
    @Test("a handler whose client goes away is cancelled")
    func disconnect() async throws {
        let (results, note) = AsyncStream.makeStream(of: Bool.self)
        let (begins, begun) = AsyncStream.makeStream(of: Void.self)
        try await withServer { _ in
            begun.yield()
            do { try await Task.sleep(for: .seconds(600)) } catch { note.yield(Task.isCancelled) }
            return HTTPResponse(200)
        } _: { address in
            do {
                let client = try RawClient(address)
                client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                var starts = begins.makeAsyncIterator()
                await starts.next()
                _ = client
            }
            var ends = results.makeAsyncIterator()
            #expect(await ends.next() == true)
        }
    }

    @Test("a stream whose client goes away is cancelled")
    func disconnectOfStream() async throws {
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
            try await blocking {
                let client = try RawClient(address)
                client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                _ = client.receive(until: "first")
            }
            var ends = results.makeAsyncIterator()
            #expect(await ends.next() == true)
        }
    }

    @Test("a stop lets requests end, and refuses new ones")
    func gracefulStop() async throws {
        let (begins, begun) = AsyncStream.makeStream(of: Void.self)
        let (signals, mayEnd) = AsyncStream.makeStream(of: Void.self)
        let server = HTTPServer(refusal: { HTTPResponse($0.status, body: HTTPBody($0.message)) }) { _ in
            begun.yield()
            var orders = signals.makeAsyncIterator()
            await orders.next()
            return HTTPResponse(200, body: HTTPBody("done"))
        }
        let address = try server.start()[0]
        let idle = try RawClient(address)
        let client = try RawClient(address)
        client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        var starts = begins.makeAsyncIterator()
        await starts.next()
        async let stopped: Void = server.stop(grace: .seconds(60))
        // The connection without a request ends while the other is still at work.
        #expect(try await blocking { idle.receiveAll() } == "")
        #expect(throws: RawClientError.self) { try RawClient(address) }
        mayEnd.yield()
        let answer = try await blocking { client.receiveAnswer() }
        #expect(answer.body == "done")
        #expect(answer.field("Connection") == "close")
        await stopped
    }

    @Test("a stop ends what does not end by itself: handlers, uploads, streams, watchers")
    func stopWithWork() async throws {
        let server = HTTPServer(refusal: { HTTPResponse($0.status) }) { request in
            switch request.path {
            case "/handler": try? await Task.sleep(for: .seconds(600))
            case "/upload": _ = try? await request.body.collect(atMost: 1 << 30)
            case "/stream": return HTTPResponse(200, body: HTTPBody { [UInt8](repeating: 0, count: 1 << 16) })
            default:
                return HTTPResponse(
                    200,
                    body: HTTPBody(isLive: true) {
                        try await Task.sleep(for: .seconds(600))
                        return nil
                    })
            }
            return HTTPResponse(200)
        }
        let address = try server.start()[0]
        var clients: [RawClient] = []
        for path in ["/handler", "/stream", "/live"] {
            for _ in 0..<20 {
                let client = try RawClient(address)
                client.send("GET \(path) HTTP/1.1\r\nHost: h\r\n\r\n")
                clients.append(client)
            }
        }
        for _ in 0..<20 {
            let client = try RawClient(address)
            client.send("PUT /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\nabc")
            clients.append(client)
        }
        let live = clients[40]
        let head = try await blocking { live.receive(until: "\r\n\r\n") }
        #expect(head.hasPrefix("HTTP/1.1 200"))
        let clock = ContinuousClock()
        let time = await clock.measure { await server.stop(grace: .milliseconds(100)) }
        // The limit says that it does not wait for the handlers; it is far from what a stop takes.
        #expect(time < .seconds(60))
        // A stream of events ends as whole, not as cut off.
        #expect(try await blocking { live.receiveAll() } == "0\r\n\r\n")
    }

    @Test("stopping twice, and before the start")
    func stopTwice() async throws {
        let server = HTTPServer(refusal: { HTTPResponse($0.status) }) { _ in HTTPResponse(200) }
        await server.stop()
        try server.start()
        await server.stop()
        await server.stop()
    }

    @Test("a socket file is for its user alone, and is taken over from a server that was killed")
    func socketFile() async throws {
        let path = NSTemporaryDirectory() + "http-\(UUID().uuidString.prefix(8)).sock"
        var configuration = HTTPServer.Configuration(socketFile: path)
        configuration.hosts = []
        let first = HTTPServer(configuration, refusal: { HTTPResponse($0.status) }) { request in
            HTTPResponse(200, body: HTTPBody("\(request.peer)"))
        }
        try first.start()
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        let second = HTTPServer(configuration, refusal: { HTTPResponse($0.status) }) { _ in HTTPResponse(200) }
        #expect(throws: HTTPServerError.cannotListen(path, errno: EADDRINUSE)) { try second.start() }
        await first.stop()
        #expect(stat(path, &status) != 0)
        // What a killed server leaves: a file that nobody listens at.
        let left = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(left, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        close(left)
        try second.start()
        await second.stop()
    }

    @Test("names, addresses of both families, and what cannot be listened at")
    func addresses() async throws {
        let server = HTTPServer(HTTPServer.Configuration(hosts: ["127.0.0.1", "::1"]), refusal: { HTTPResponse($0.status) }) { _ in
            HTTPResponse(200)
        }
        let addresses = try server.start()
        #expect(addresses.map(\.host) == ["127.0.0.1", "::1"])
        #expect(addresses[0].port == addresses[1].port)
        #expect(addresses[1].description == "[::1]:\(addresses[1].port)")
        let same = HTTPServer(HTTPServer.Configuration(port: addresses[0].port), refusal: { HTTPResponse($0.status) }) { _ in
            HTTPResponse(200)
        }
        #expect(throws: HTTPServerError.cannotListen("127.0.0.1:\(addresses[0].port)", errno: EADDRINUSE)) { try same.start() }
        await server.stop()
        let unknown = HTTPServer(HTTPServer.Configuration(hosts: ["no.such.host.invalid"]), refusal: { HTTPResponse($0.status) }) { _ in
            HTTPResponse(200)
        }
        #expect(throws: HTTPServerError.unknownHost("no.such.host.invalid")) { try unknown.start() }
    }

    @Test(
        "a connection that never sends a whole head is ended", arguments: ["", "G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: h\r\nX"])
    func slowHeads(text: String) async throws {
        var configuration = HTTPServer.Configuration()
        configuration.limits.head = .milliseconds(100)
        try await withServer(configuration) { _ in
            HTTPResponse(200)
        } _: { address in
            let rest = try await blocking {
                let client = try RawClient(address)
                client.send(text)
                return client.receiveAll()
            }
            #expect(!rest.hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test("a connection that has nothing to say any more is ended")
    func idle() async throws {
        var configuration = HTTPServer.Configuration()
        configuration.limits.idle = .milliseconds(100)
        try await withServer(configuration) { _ in
            HTTPResponse(200, body: HTTPBody("x"))
        } _: { address in
            let rest = try await blocking {
                let client = try RawClient(address)
                client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                _ = client.receiveAnswer()
                return client.receiveAll()
            }
            #expect(rest == "")
        }
    }

    @Test("connections above the limit are refused, and those of others go on", arguments: [true, false])
    func tooMany(isPerAddress: Bool) async throws {
        var configuration = HTTPServer.Configuration()
        if isPerAddress { configuration.limits.connectionsPerAddress = 3 } else { configuration.limits.connections = 3 }
        try await withServer(configuration) { _ in
            HTTPResponse(200, body: HTTPBody("x"))
        } _: { address in
            var clients: [RawClient] = []
            for _ in 0..<3 { clients.append(try RawClient(address)) }
            let refused = try await blocking { try RawClient(address).receiveAnswer() }
            #expect(refused.status == 503)
            for client in clients {
                client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                #expect(try await blocking { client.receiveAll() }.hasPrefix("HTTP/1.1 200"))
            }
            clients = []
            // A place is free again, once the server has seen the end.
            var status = 503
            while status == 503 {
                status = try await blocking {
                    let client = try RawClient(address)
                    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                    return client.receiveAnswer().status
                }
            }
            #expect(status == 200)
        }
    }
}
