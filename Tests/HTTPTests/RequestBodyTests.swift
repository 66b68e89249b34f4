import Foundation
import Testing

@testable import HTTP

struct RequestBodyTests {
    @Test("a long body arrives whole, in a length and in chunks of any size", arguments: [0, 1, 7, 4096, 100_000])
    func long(chunk: Int) async throws {
        // Longer than what is read ahead, but for the smallest chunks.
        let block = (0..<4099).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ ($0 >> 8)) }
        var whole: [UInt8] = []
        for _ in 0..<(chunk == 1 || chunk == 7 ? 5 : 700) { whole += block }
        let body = whole
        try await withServer { request in
            var all: [UInt8] = []
            do { for try await piece in request.body { all += piece } } catch { return HTTPResponse(400, body: HTTPBody("\(error)")) }
            return HTTPResponse(200, body: HTTPBody(all == body ? "same" : "other"))
        } _: { address in
            let answer = try await blocking {
                let client = try RawClient(address)
                if chunk == 0 {
                    client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: \(body.count)\r\n\r\n")
                    client.send(body)
                } else {
                    client.send("PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
                    var bytes: [UInt8] = []
                    for start in stride(from: 0, to: body.count, by: chunk) {
                        let piece = body[start..<min(start + chunk, body.count)]
                        bytes += Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + [13, 10]
                    }
                    client.send(bytes + Array("0\r\n\r\n".utf8))
                }
                return client.receiveAnswer()
            }
            #expect(answer.body == "same")
        }
    }

    @Test("collecting stops at the limit, before reading where the length is said", arguments: [true, false])
    func collects(isLengthSaid: Bool) async throws {
        try await withServer { request in
            do { return HTTPResponse(200, body: HTTPBody("\(try await request.body.collect(atMost: 1000).count)")) } catch {
                return HTTPResponse(413, body: HTTPBody("\(error)"))
            }
        } _: { address in
            let answer = try await blocking {
                let client = try RawClient(address)
                if isLengthSaid {
                    client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 10000000\r\n\r\n")
                } else {
                    client.send(
                        "PUT / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n\(String(repeating: "a", count: 1024))\r\n")
                }
                // The answer comes although the body does not.
                return client.receiveAnswer()
            }
            #expect(answer.status == 413)
            #expect(answer.body == "tooLarge(limit: 1000)")
            #expect(answer.field("Connection") == "close")
        }
    }

    @Test("a body that nobody reads: a short one is thrown away, a long one costs the connection")
    func unread() async throws {
        try await withServer { request in
            HTTPResponse(403, body: HTTPBody(request.path))
        } _: { address in
            let answers = try await blocking {
                let client = try RawClient(address)
                client.send("PUT /short HTTP/1.1\r\nHost: h\r\nContent-Length: 60000\r\n\r\n")
                client.send([UInt8](repeating: 97, count: 60_000))
                let first = client.receiveAnswer()
                client.send("PUT /long HTTP/1.1\r\nHost: h\r\nContent-Length: 600000000\r\n\r\n")
                let second = client.receiveAnswer()
                return (first, second, client.receiveAll())
            }
            #expect(answers.0.status == 403 && answers.0.body == "/short")
            #expect(answers.0.field("Connection") == nil)
            #expect(answers.1.status == 403 && answers.1.body == "/long")
            #expect(answers.1.field("Connection") == "close")
            #expect(answers.2 == "")
        }
    }

    @Test("a client that still sends can read why it was refused", arguments: ["Content-Length: 50000000", "Transfer-Encoding: chunked"])
    func refusedWhileSending(length: String) async throws {
        try await withServer { request in
            var reader = request.body.makeAsyncIterator()
            _ = try? await reader.next()
            return HTTPResponse(400, body: HTTPBody("no"))
        } _: { address in
            let answer = try await blocking {
                let client = try RawClient(address)
                client.send("PUT / HTTP/1.1\r\nHost: h\r\n\(length)\r\n\r\n")
                let piece = Array("10000\r\n".utf8) + [UInt8](repeating: 97, count: 65_536) + [13, 10]
                // The socket's buffers do not hold all of this: sending goes on while the server has answered already.
                for _ in 0..<150 where !client.send(piece) { break }
                return client.receiveAnswer()
            }
            #expect(answer.status == 400 && answer.body == "no")
        }
    }

    @Test("100 Continue is sent when the handler asks for the body, and only then", arguments: [true, false])
    func continues(isWanted: Bool) async throws {
        try await withServer { request in
            guard isWanted else { return HTTPResponse(401, body: HTTPBody("who?")) }
            let bytes = (try? await request.body.collect(atMost: 10)) ?? []
            return HTTPResponse(200, body: HTTPBody(bytes))
        } _: { address in
            let texts = try await blocking {
                let client = try RawClient(address)
                client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
                let first = client.receiveAnswer()
                guard first.status == 100 else { return (first, first) }
                client.send("abc")
                return (first, client.receiveAnswer())
            }
            #expect(texts.0.status == (isWanted ? 100 : 401))
            #expect(texts.1.body == (isWanted ? "abc" : "who?"))
        }
    }

    @Test("an upload that breaks off is told to its reader, and leaves no connection", arguments: [true, false])
    func brokenOff(isChunked: Bool) async throws {
        let (errors, note) = AsyncStream.makeStream(of: String.self)
        try await withServer { request in
            do { _ = try await request.body.collect(atMost: 1 << 20) } catch { note.yield("\(error)") }
            return HTTPResponse(200)
        } _: { address in
            for _ in 0..<20 {
                try await blocking {
                    let client = try RawClient(address)
                    let length = isChunked ? "Transfer-Encoding: chunked" : "Content-Length: 100000"
                    client.send("PUT / HTTP/1.1\r\nHost: h\r\n\(length)\r\n\r\n8\r\nabcdefgh\r\n")
                }
            }
            var told = errors.makeAsyncIterator()
            for _ in 0..<20 { #expect(await told.next() == "cutOff") }
        }
    }

    @Test("what is sent slower than the limit is answered and ended, and the handler is told")
    func slow() async throws {
        var configuration = HTTPServer.Configuration()
        configuration.limits.bodyWindow = .milliseconds(200)
        configuration.limits.bodyBytesPerSecond = 1000
        try await withServer(configuration) { request in
            do { _ = try await request.body.collect(atMost: 1 << 20) } catch { return HTTPResponse(408, body: HTTPBody("\(error)")) }
            return HTTPResponse(200)
        } _: { address in
            let text = try await blocking {
                let client = try RawClient(address)
                client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\nabc")
                return client.receiveAll()
            }
            #expect(text.hasPrefix("HTTP/1.1 408"))
            #expect(text.hasSuffix("tooSlow"))
        }
    }

    @Test("a reader that is slow does not make the client too slow")
    func slowReader() async throws {
        var configuration = HTTPServer.Configuration()
        configuration.limits.bodyWindow = .milliseconds(200)
        configuration.limits.bodyBytesPerSecond = 1_000_000
        try await withServer(configuration) { request in
            var reader = request.body.makeAsyncIterator()
            var count = (try? await reader.next())?.count ?? 0
            // Longer than the window: the connection is suspended meanwhile.
            try? await Task.sleep(for: .milliseconds(600))
            do { while let piece = try await reader.next() { count += piece.count } } catch { return HTTPResponse(408) }
            return HTTPResponse(200, body: HTTPBody("\(count)"))
        } _: { address in
            let answer = try await blocking {
                let client = try RawClient(address)
                client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 8000000\r\n\r\n")
                client.send([UInt8](repeating: 97, count: 8_000_000))
                return client.receiveAnswer()
            }
            #expect(answer.body == "8000000")
        }
    }
}
