import Foundation
import Testing
import Threads

@testable import HTTP

/// Clients that break off, lie and cut in at any moment, all at once, in an order that a seed draws.
struct AbuseTests {
    /// Numbers that a seed fixes (SplitMix64).
    private struct Draw {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((value ^ (value >> 31)) % UInt64(bound))
        }
    }

    private static func upload(_ length: String) -> String { "PUT /upload HTTP/1.1\r\nHost: h\r\n\(length)\r\n\r\n" }

    /// One client's life; each way ends by closing the connection.
    private static func abuse(_ address: HTTPServer.Address, _ draw: inout Draw) throws {
        let client = try RawClient(address)
        switch draw.below(10) {
        case 0: client.send((0..<(1 + draw.below(3000))).map { _ in UInt8(draw.below(256)) })
        case 1: client.send(String("GET /bare HTTP/1.1\r\nHost: h\r\n\r\n".prefix(draw.below(30))))
        case 2:
            client.send(upload("Content-Length: 1000000"))
            client.send([UInt8](repeating: 120, count: draw.below(500_000)))
        case 3:
            client.send(upload("Transfer-Encoding: chunked"))
            for _ in 0..<draw.below(20) {
                let count = 1 + draw.below(9000)
                client.send("\(String(count, radix: 16))\r\n\(String(repeating: "y", count: count))\r\n")
            }
            if draw.below(2) == 0 {
                client.send("0\r\n\r\n")
                _ = client.receiveAnswer()
            }
        case 4:
            client.send("GET /events HTTP/1.1\r\nHost: h\r\n\r\n")
            if draw.below(2) == 0 { _ = client.receive(until: "\r\n\r\n") }
        case 5:
            for _ in 0...draw.below(20) { client.send("GET /bare HTTP/1.1\r\nHost: h\r\n\r\n") }
            if draw.below(2) == 0 { _ = client.receiveAnswer() }
        case 6:
            client.send("GET /bare HTTP/1.1\r\nHost: h\r\n\r\n")
            client.endSending()
            _ = client.receiveAll()
        case 7:
            client.send("PUT /none HTTP/1.1\r\nHost: h\r\nContent-Length: 100000000\r\n\r\n")
            for _ in 0..<draw.below(20) where !client.send([UInt8](repeating: 122, count: 65_536)) { break }
            #expect(client.receiveAnswer().status == 404)
        case 8:
            client.send("POST /publish HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n")
            #expect(client.receiveAnswer().status == 204)
        default:
            client.send(upload("Content-Length: 5\r\nExpect: 100-continue"))
            #expect(client.receiveAnswer().status == 100)
            if draw.below(2) == 0 {
                client.send("hello")
                #expect(client.receiveAnswer().status == 200)
            }
        }
    }

    @Test("a server that is abused from all sides goes on, forgets everybody, and stops", arguments: [1, 2])
    func abuse(seed: UInt64) async throws {
        let feed = EventFeed()
        let underWay = Locked(0)
        let server = HTTPServer(refusal: { HTTPResponse($0.status) }) { request in
            underWay.withLock { $0 += 1 }
            defer { underWay.withLock { $0 -= 1 } }
            switch request.path {
            case "/upload": return HTTPResponse((try? await request.body.collect(atMost: 1 << 20)) == nil ? 400 : 200)
            case "/events": return HTTPResponse(200, body: feed.watch())
            case "/publish":
                feed.publish(ServerSentEvent("x"))
                return HTTPResponse(204)
            case "/bare": return HTTPResponse(200, body: HTTPBody("x"))
            default: return HTTPResponse(404)
            }
        }
        let address = try server.start()[0]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    try await blocking {
                        var draw = Draw(state: seed &* 1000 &+ UInt64(number))
                        for _ in 0..<60 { try Self.abuse(address, &draw) }
                    }
                }
            }
            try await group.waitForAll()
        }
        let answer = try await blocking {
            let client = try RawClient(address)
            client.send("GET /bare HTTP/1.1\r\nHost: h\r\n\r\n")
            return client.receiveAnswer()
        }
        #expect(answer.status == 200)
        await server.stop(grace: .seconds(60))
        // Their tasks end by themselves, soon; this ends with them.
        while underWay.withLock({ $0 }) > 0 || feed.watcherCount > 0 { try await Task.sleep(for: .milliseconds(5)) }
    }
}
