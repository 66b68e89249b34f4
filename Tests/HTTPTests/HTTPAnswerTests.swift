import Foundation
import Testing
import Threads

@testable import HTTP

struct HTTPAnswerTests {
    private static func exchange(_ request: String, _ response: @escaping @Sendable () -> HTTPResponse) async throws -> RawClient.Answer {
        try await withServer { _ in
            response()
        } _: { address in
            try await blocking {
                let client = try RawClient(address)
                client.send(request)
                return RawClient.Answer(Array(client.receiveAll().utf8)) ?? RawClient.Answer(status: 0, head: "", body: "")
            }
        }
    }

    private static let get = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"

    @Test("a stream without a length is sent in chunks")
    func chunks() async throws {
        let answer = try await Self.exchange(Self.get) {
            let left = Locked(3)
            return HTTPResponse(
                200,
                body: HTTPBody {
                    left.withLock { left in
                        left -= 1
                        return left < 0 ? nil : Array("piece \(left);".utf8)
                    }
                })
        }
        #expect(answer.field("Transfer-Encoding") == "chunked")
        #expect(answer.body == "8\r\npiece 2;\r\n8\r\npiece 1;\r\n8\r\npiece 0;\r\n0\r\n\r\n")
    }

    @Test("a stream with a length is sent with it, a long one too")
    func lengths() async throws {
        let answer = try await Self.exchange(Self.get) {
            let left = Locked(40)
            return HTTPResponse(
                200,
                body: HTTPBody(length: 4_000_000) {
                    left.withLock { left in
                        left -= 1
                        return left < 0 ? nil : [UInt8](repeating: UInt8(97 + left % 26), count: 100_000)
                    }
                })
        }
        #expect(answer.field("Content-Length") == "4000000")
        #expect(answer.body.utf8.count == 4_000_000)
        #expect(answer.body.utf8.first == 110 && answer.body.utf8.last == 97)
    }

    @Test("a stream that fails ends the connection before its end", arguments: [nil, 100])
    func failing(length: Int?) async throws {
        let answer = try await Self.exchange(Self.get) {
            let isFirst = Locked(true)
            return HTTPResponse(
                200,
                body: HTTPBody(length: length) {
                    guard
                        isFirst.withLock({ first in
                            defer { first = false }; return first
                        })
                    else { throw HTTPBodyError.cutOff }
                    return Array("abc".utf8)
                })
        }
        #expect(answer.status == 200)
        #expect(!answer.body.hasSuffix("0\r\n\r\n"))
        #expect(answer.body == (length == nil ? "3\r\nabc\r\n" : "abc"))
    }

    @Test("a part of a file", arguments: [true, false])
    func files(isHead: Bool) async throws {
        let path = NSTemporaryDirectory() + "http-answer-\(UUID().uuidString)"
        defer { unlink(path) }
        try Data((0..<100_000).map { UInt8(32 + $0 % 64) }).write(to: URL(fileURLWithPath: path))
        let answer = try await Self.exchange(isHead ? Self.get.replacing("GET", with: "HEAD") : Self.get) {
            HTTPResponse(200, body: HTTPBody(OpenedFile(descriptor: open(path, O_RDONLY), byteCount: 100_000), offset: 64, count: 90_000))
        }
        #expect(answer.field("Content-Length") == "90000")
        #expect(answer.body.utf8.count == (isHead ? 0 : 90_000))
        if !isHead { #expect(answer.body.utf8.elementsEqual((64..<90_064).map { UInt8(32 + $0 % 64) })) }
    }

    @Test(
        "answers without a body have none",
        arguments: [
            ("GET", 204, HTTPBody("x")), ("GET", 304, HTTPBody("x")), ("HEAD", 200, HTTPBody("abc")),
            ("HEAD", 200, HTTPBody { Array("endless".utf8) }), ("HEAD", 200, HTTPBody(length: 9) { nil }),
        ])
    func bodiless(method: String, status: Int, body: HTTPBody) async throws {
        let answer = try await Self.exchange(Self.get.replacing("GET", with: method)) { HTTPResponse(status, body: body) }
        #expect(answer.status == status)
        #expect(answer.body == "")
    }

    @Test(
        "nothing of an answer becomes another field or answer",
        arguments: [
            ("X", "a\r\nSet-Cookie: b"), ("X", "a\nb"), ("X", "a\u{0}b"), ("X\r\nY", "a"), ("X Y", "a"), ("", "a"), ("X:", "a"),
            ("X", "a\u{7F}"),
        ])
    func splitting(name: String, value: String) async throws {
        let answer = try await Self.exchange(Self.get) { HTTPResponse(200, headers: HTTPHeaders([(name, value)]), body: HTTPBody("x")) }
        #expect(answer.status == 500)
        #expect(!answer.head.contains("Set-Cookie"))
    }

    @Test("a status that is none is not sent", arguments: [0, 99, 100, 199, 600, 999, -1])
    func statuses(status: Int) async throws {
        let answer = try await Self.exchange(Self.get) { HTTPResponse(status) }
        #expect(answer.status == 500)
    }

    @Test("a handler's own length and framing are not sent")
    func ownFraming() async throws {
        let answer = try await Self.exchange(Self.get) {
            HTTPResponse(200, headers: ["Content-Length": "9", "Transfer-Encoding": "chunked", "Connection": "x"], body: HTTPBody("abc"))
        }
        #expect(answer.head.lowercased().components(separatedBy: "content-length").count == 2)
        #expect(answer.field("Content-Length") == "3")
        #expect(answer.field("Transfer-Encoding") == nil)
        #expect(answer.body == "abc")
    }

    @Test("a client of HTTP/1.0 gets a stream up to the end of the connection")
    func oldClients() async throws {
        let answer = try await Self.exchange("GET / HTTP/1.0\r\n\r\n") {
            let left = Locked(2)
            return HTTPResponse(
                200,
                body: HTTPBody {
                    left.withLock { left in
                        left -= 1; return left < 0 ? nil : Array("ab".utf8)
                    }
                })
        }
        #expect(answer.field("Transfer-Encoding") == nil)
        #expect(answer.body == "abab")
    }

    @Test("nothing is made that the other side does not take")
    func backPressure() async throws {
        let made = Locked(0)
        try await withServer { _ in
            HTTPResponse(
                200,
                body: HTTPBody {
                    made.withLock { $0 += 1 }
                    return [UInt8](repeating: 0, count: 1 << 20)
                })
        } _: { address in
            let client = try RawClient(address)
            client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
            _ = try await blocking { client.receive(until: "\r\n\r\n") }
            // The number stops growing once the buffers of the kernel are full; they hold a few MB.
            var last = -1
            while last != made.withLock({ $0 }) {
                last = made.withLock { $0 }
                try await Task.sleep(for: .milliseconds(200))
            }
            #expect(last < 32)
        }
    }
}
