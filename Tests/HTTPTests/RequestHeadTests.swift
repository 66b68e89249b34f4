import Foundation
import HTTP
import Testing

/// What the server makes of request heads, over a socket.
struct RequestHeadTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: String
        let status: Int
        var testDescription: String { name }

        init(_ name: String, _ bytes: String, _ status: Int) {
            self.name = name
            self.bytes = bytes
            self.status = status
        }
    }

    private static func get(_ fields: String, target: String = "/") -> String { "GET \(target) HTTP/1.1\r\n\(fields)\r\n" }

    private static func post(_ fields: String, _ body: String = "") -> String { "POST / HTTP/1.1\r\nHost: h\r\n\(fields)\r\n\(body)" }

    private static let cases = [
        Case("plain", get("Host: h\r\n"), 200),
        Case("no space behind a colon", get("Host:h\r\nX:\r\n"), 200),
        Case("spaces about a value", get("Host:  h \t\r\n"), 200),
        Case("HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", 200),
        Case("absolute address", get("Host: h:80\r\n", target: "http://H:80/x"), 200),
        Case("absolute address without path", get("Host: h\r\n", target: "http://h?x=1"), 200),
        Case("asterisk", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", 200),
        Case("12 KB of fields", get("Host: h\r\n" + (0..<12).map { "X-\($0): \(String(repeating: "v", count: 1000))\r\n" }.joined()), 200),
        Case("a hundred fields", get("Host: h\r\n" + (0..<99).map { "X-\($0): v\r\n" }.joined()), 200),
        Case("a length of zero", post("Content-Length: 0\r\n"), 200),
        Case("chunks", post("Transfer-Encoding: Chunked\r\n", "3\r\nabc\r\n0\r\n\r\n"), 200),
        Case("chunks with extension and trailer", post("Transfer-Encoding: chunked\r\n", "3;a=b\r\nabc\r\n0\r\nX: y\r\n\r\n"), 200),

        Case("two lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"), 400),
        Case("the same length twice", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), 400),
        Case("two lengths in one field", post("Content-Length: 3, 3\r\n", "abc"), 400),
        Case("length and chunks", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n"), 400),
        Case("chunks and length", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "3\r\nabc\r\n0\r\n\r\n"), 400),
        Case("two codings", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n"), 400),
        Case("unknown coding", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501),
        Case("list of codings", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), 501),
        Case("gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501),
        Case("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        Case("negative length", post("Content-Length: -3\r\n", "abc"), 400),
        Case("length with plus", post("Content-Length: +3\r\n", "abc"), 400),
        Case("hexadecimal length", post("Content-Length: 0x3\r\n", "abc"), 400),
        Case("empty length", post("Content-Length:\r\n", "abc"), 400),
        Case("length beyond 64 bits", post("Content-Length: 99999999999999999999\r\n", "abc"), 413),
        Case("length beyond Int", post("Content-Length: 18446744073709551615\r\n", "abc"), 400),

        Case("no Host", get("X: y\r\n"), 400),
        Case("two Hosts", get("Host: h\r\nHost: h\r\n"), 400),
        Case("Host with a path", get("Host: h/x\r\n"), 400),
        Case("Host with user", get("Host: u@h\r\n"), 400),
        Case("Host with space inside", get("Host: h x\r\n"), 400),
        Case("absolute address of another host", get("Host: h\r\n", target: "http://other/x"), 400),
        Case("absolute address with user", get("Host: h\r\n", target: "http://u@h/x"), 400),
        Case("no slash", get("Host: h\r\n", target: "x"), 400),
        Case("CONNECT", "CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        Case("fragment", get("Host: h\r\n", target: "/x#y"), 400),
        Case("space in the address", get("Host: h\r\n", target: "/x y"), 400),
        Case("UTF-8 in the address", get("Host: h\r\n", target: "/é"), 400),
        Case("wrong escape in the query", get("Host: h\r\n", target: "/?a=%zz"), 400),

        Case("space before the colon", get("Host: h\r\nContent-Length : 3\r\n"), 400),
        Case("space in a name", get("Host: h\r\nX Y: z\r\n"), 400),
        Case("no name", get("Host: h\r\n: z\r\n"), 400),
        Case("no colon", get("Host: h\r\nXYZ\r\n"), 400),
        Case("brackets in a name", get("Host: h\r\nX(Y): z\r\n"), 400),
        Case("control character in a value", get("Host: h\r\nX: a\u{1}b\r\n"), 400),
        Case("delete in a value", get("Host: h\r\nX: a\u{7F}b\r\n"), 400),
        Case("NUL in a value", get("Host: h\r\nX: a\0b\r\n"), 400),
        Case("two NULs in a value", get("Host: h\r\nX: a\0\0b: c\r\n"), 400),
        Case("NUL in a name", get("Host: h\r\nX\0Y: b\r\n"), 400),
        Case("NUL in the address", get("Host: h\r\n", target: "/a\0b"), 400),
        Case("CR in a value", get("Host: h\r\nX: a\rb\r\n"), 400),
        Case("folded line", get("Host: h\r\nX: a\r\n b\r\n"), 400),
        Case("folded line behind the length", post("Content-Length: 3\r\n\tx\r\n", "abc"), 400),
        Case("space before the first field", "GET / HTTP/1.1\r\n Host: h\r\n\r\n", 400),
        Case("bare LF behind a field", "GET / HTTP/1.1\r\nHost: h\nX: y\r\n\r\n", 400),
        Case("bare LF behind the first line", "GET / HTTP/1.1\nHost: h\r\n\r\n", 400),
        Case("bare LF as the empty line", "GET / HTTP/1.1\r\nHost: h\r\n\n", 400),
        Case("bare LF everywhere", "GET / HTTP/1.1\nHost: h\n\n", 400),
        Case("two spaces", "GET  / HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        Case("space behind the version", "GET / HTTP/1.1 \r\nHost: h\r\n\r\n", 400),
        Case("method with brackets", "G(T / HTTP/1.1\r\nHost: h\r\n\r\n", 400),

        Case("HTTP/2.0", "GET / HTTP/2.0\r\nHost: h\r\n\r\n", 505),
        Case("HTTP/1.2", "GET / HTTP/1.2\r\nHost: h\r\n\r\n", 505),
        Case("HTTP/0.9", "GET / HTTP/0.9\r\nHost: h\r\n\r\n", 505),
        Case("no version", "GET /\r\nHost: h\r\n\r\n", 400),
        Case("small version", "GET / http/1.1\r\nHost: h\r\n\r\n", 400),

        Case("unknown expectation", post("Content-Length: 3\r\nExpect: 200-ok\r\n", "abc"), 417),
        Case("101 fields", get("Host: h\r\n" + (0..<100).map { "X-\($0): v\r\n" }.joined()), 431),
        Case("20 KB of fields", get("Host: h\r\n" + (0..<20).map { "X-\($0): \(String(repeating: "v", count: 1000))\r\n" }.joined()), 431),
        Case("one field of 1 MB", get("Host: h\r\nX: \(String(repeating: "v", count: 1 << 20))\r\n"), 431),
        Case("address of 12 KB", get("Host: h\r\n", target: "/" + String(repeating: "a", count: 12 << 10)), 414),
        Case("address of 1 MB", get("Host: h\r\n", target: "/" + String(repeating: "a", count: 1 << 20)), 414),

        Case("chunk size of letters", post("Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n"), 400),
        Case("negative chunk size", post("Transfer-Encoding: chunked\r\n", "-3\r\nabc\r\n0\r\n\r\n"), 400),
        Case("chunk longer than said", post("Transfer-Encoding: chunked\r\n", "2\r\nabc\r\n0\r\n\r\n"), 400),
    ]

    @Test("answers with the status that belongs to a head, and never lets the handler see a wrong one", arguments: cases)
    func status(one: Case) async throws {
        let seen = Seen()
        try await withServer { request in
            _ = try? await request.body.collect(atMost: 1 << 20)
            await seen.note()
            return HTTPResponse(200, body: HTTPBody("x"))
        } _: { address in
            let answer = try await blocking {
                let client = try RawClient(address)
                client.send(one.bytes)
                return client.receiveAnswer()
            }
            #expect(answer.status == one.status, "\(answer.head)\n\(answer.body)")
            if one.status != 200 {
                // What follows a request that was refused is never read as another one.
                #expect(answer.field("Connection")?.lowercased() == "close")
            }
        }
        // A body may turn out to be wrong while it is read; a head never may.
        let isBody = one.name.contains("chunk")
        #expect(await seen.count == (one.status == 200 ? 1 : 0) || isBody)
    }

    @Test("a million header fields answer 431")
    func millionFields() async throws {
        try await withServer { _ in
            HTTPResponse(200)
        } _: { address in
            let text = try await blocking {
                let client = try RawClient(address)
                client.send("GET / HTTP/1.1\r\nHost: h\r\n")
                let block = (0..<1000).map { "X-\($0): v\r\n" }.joined()
                for _ in 0..<1000 where !client.send(block) { break }
                return client.receive(until: "\r\n\r\n")
            }
            #expect(text.hasPrefix("HTTP/1.1 431"))
        }
    }

    @Test("requests that are sent together are answered one after another")
    func pipelining() async throws {
        try await withServer { request in
            let body = (try? await request.body.collect(atMost: 100)) ?? []
            return HTTPResponse(200, body: HTTPBody(Array("[\(request.path)".utf8) + body + Array("]".utf8)))
        } _: { address in
            let text = try await blocking {
                let client = try RawClient(address)
                client.send(
                    "GET /1 HTTP/1.1\r\nHost: h\r\n\r\nPOST /2 HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc"
                        + "POST /3 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nd\r\n0\r\n\r\n"
                        + "GET /4 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                return client.receiveAll()
            }
            let order = ["[/1]", "[/2abc]", "[/3d]", "[/4]"].map { text.range(of: $0)?.lowerBound }
            #expect(order.allSatisfy { $0 != nil })
            #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
        }
    }
}

/// Counts.
actor Seen {
    private(set) var count = 0

    func note() { count += 1 }
}
