import CZlib
import Foundation
import Testing

@testable import HTTP

struct ContentTests {
    private static func request(_ fields: [(String, String)], _ method: HTTPMethod = .get) -> HTTPRequest {
        HTTPRequest(method, "/", headers: HTTPHeaders(fields.map { ($0.0, $0.1) }))
    }

    private static func describe(_ range: ByteRange) -> String {
        switch range {
        case .whole: "whole"
        case .part(let range): "\(range)"
        case .unsatisfiable: "none"
        }
    }

    @Test(
        "reads ranges of ten bytes",
        arguments: [
            (nil, "whole"), ("bytes=0-0", "0..<1"), ("bytes=0-9", "0..<10"), ("bytes=5-", "5..<10"), ("bytes=5-100", "5..<10"),
            ("bytes=-3", "7..<10"), ("bytes=-30", "0..<10"), ("bytes=-0", "none"), ("bytes=10-", "none"), ("bytes=10-20", "none"),
            ("Bytes=1-2", "1..<3"), ("bytes= 1-2 ", "1..<3"), ("bytes=99999999999999999999-", "none"),
            ("bytes=1-99999999999999999999", "1..<10"),
            ("bytes=-99999999999999999999", "0..<10"), ("bytes=5-2", "whole"), ("bytes=-", "whole"), ("bytes=", "whole"),
            ("bytes=a-b", "whole"),
            ("bytes=1-2,4-5", "whole"), ("bytes=--1", "whole"), ("bytes=+1-2", "whole"), ("lines=1-2", "whole"), ("1-2", "whole"),
            ("", "whole"),
            ("bytes=1-2-3", "whole"),
        ] as [(String?, String)])
    func ranges(text: String?, expected: String) {
        #expect(Self.describe(ByteRange(text, of: 10)) == expected)
    }

    @Test("an empty content has no part")
    func emptyRanges() {
        #expect(ByteRange("bytes=0-", of: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-1", of: 0) == .unsatisfiable)
    }

    @Test(
        "answers a content by range and conditions",
        arguments: [
            ([], "200 abcdefghij"),
            ([("Range", "bytes=2-4")], "206 cde bytes 2-4/10"),
            ([("Range", "bytes=20-")], "416  bytes */10"),
            ([("Range", "bytes=2-4"), ("If-Range", "\"t\"")], "206 cde bytes 2-4/10"),
            ([("Range", "bytes=2-4"), ("If-Range", "\"u\"")], "200 abcdefghij"),
            ([("Range", "bytes=2-4"), ("If-Range", "W/\"t\"")], "200 abcdefghij"),
            ([("Range", "bytes=2-4"), ("If-Range", "Sun, 06 Nov 1994 08:49:37 GMT")], "200 abcdefghij"),
            ([("If-None-Match", "\"t\"")], "304 "),
            ([("If-None-Match", "W/\"t\"")], "304 "),
            ([("If-None-Match", "\"a\", \"t\"")], "304 "),
            ([("If-None-Match", "\"a\""), ("If-None-Match", "\"t\"")], "304 "),
            ([("If-None-Match", "*")], "304 "),
            ([("If-None-Match", "\"u\"")], "200 abcdefghij"),
            ([("If-None-Match", "t")], "200 abcdefghij"),
            ([("If-None-Match", "\"t\""), ("Range", "bytes=2-4")], "304 "),
            ([("If-Match", "\"t\"")], "200 abcdefghij"),
            ([("If-Match", "*")], "200 abcdefghij"),
            ([("If-Match", "\"u\"")], "412 "),
            ([("If-Match", "W/\"t\"")], "412 "),
            ([("If-Match", "nonsense")], "412 "),
        ] as [([(String, String)], String)])
    func conditions(fields: [(String, String)], expected: String) async throws {
        let response = HTTPResponse.bytes(
            Array("abcdefghij".utf8), tag: EntityTag("t"), headers: ["Content-Type": "x/y"], for: Self.request(fields))
        let body = String(decoding: try await response.body.collect(atMost: 100), as: UTF8.self)
        #expect("\(response.status) \(body)\(response.headers["Content-Range"].map { " " + $0 } ?? "")" == expected)
        if response.status < 300 { #expect(response.headers["ETag"] == "\"t\"" && response.headers["Accept-Ranges"] == "bytes") }
    }

    @Test("conditions of changes")
    func changes() {
        #expect(Self.request([("If-None-Match", "*")], .put).precondition(for: EntityTag("t")) == .failed)
        #expect(Self.request([("If-None-Match", "*")], .put).precondition(for: nil) == .holds)
        #expect(Self.request([("If-Match", "*")], .put).precondition(for: nil) == .failed)
        #expect(Self.request([("If-Match", "\"t\"")], .put).precondition(for: EntityTag("t", isWeak: true)) == .failed)
        #expect(Self.request([("If-Match", "\"t\"")], .put).precondition(for: EntityTag("t")) == .holds)
    }

    @Test(
        "knows who takes gzip",
        arguments: [
            (nil, false), ("", false), ("gzip", true), ("GZIP", true), ("x-gzip", true), ("br, gzip;q=0.5", true), ("gzip;q=0", false),
            ("gzip; q=0.0", false), ("*", true), ("*;q=0", false), ("*, gzip;q=0", false), ("gzip, *;q=0", true), ("br", false),
            ("identity", false),
            ("gzip;q=x", false), ("gzipx", false),
        ] as [(String?, Bool)])
    func acceptsGzip(text: String?, expected: Bool) {
        #expect(Self.request(text.map { [("Accept-Encoding", $0)] } ?? []).acceptsGzip == expected)
    }

    @Test("packs what is text, long enough, and wanted")
    func packs() async throws {
        let text = Array(String(repeating: "tunes and smiths; ", count: 500).utf8)
        func answer(_ type: String, _ accepted: String, _ bytes: [UInt8], _ more: (String, String)? = nil) -> HTTPResponse {
            var response = HTTPResponse(200, headers: ["Content-Type": type, "ETag": "\"t\""], body: HTTPBody(bytes))
            if let more { response.headers[more.0] = more.1 }
            return response.compressed(for: Self.request([("Accept-Encoding", accepted)]))
        }
        let packed = answer("application/json; charset=utf-8", "gzip", text)
        #expect(packed.headers["Content-Encoding"] == "gzip")
        #expect(packed.headers["Vary"] == "Accept-Encoding")
        #expect(packed.headers["ETag"] == "W/\"t\"")
        let bytes = try await packed.body.collect(atMost: 1 << 20)
        #expect(bytes.count < text.count / 10)
        #expect(Self.unpacked(bytes, text.count) == text)
        let plain = answer("application/json", "br", text)
        #expect(plain.headers["Content-Encoding"] == nil && plain.headers["Vary"] == "Accept-Encoding" && plain.headers["ETag"] == "\"t\"")
        #expect(answer("text/html", "gzip", text, ("Vary", "Origin")).headers["Vary"] == "Origin, Accept-Encoding")
        for (type, bytes) in [("image/png", text), ("text/event-stream", text), ("text/html", Array(text.prefix(100)))] {
            #expect(answer(type, "gzip", bytes).headers["Content-Encoding"] == nil)
        }
        #expect(answer("text/html", "gzip", text, ("Content-Encoding", "br")).headers["Content-Encoding"] == "br")
        #expect(answer("text/html", "gzip", text, ("Content-Range", "bytes 0-1/2")).headers["Content-Encoding"] == nil)
    }

    private static func unpacked(_ packed: [UInt8], _ count: Int) -> [UInt8] {
        var stream = z_stream()
        inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&stream) }
        var packed = packed
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            packed.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(count)
                inflate(&stream, Z_FINISH)
            }
            filled = count - Int(stream.avail_out)
        }
    }
}

struct BrowserTests {
    private static let list = HostAllowList(names: ["tunes.example", "other.example:8443", "Upper.Example"], ports: [8080])
    private static let network = HostAllowList(ports: [8080], isNetwork: true)

    @Test(
        "takes requests under its own names only",
        arguments: [
            ("localhost", true), ("localhost:8080", true), ("LOCALHOST:8080", true), ("localhost.:8080", true), ("127.0.0.1:8080", true),
            ("[::1]:8080", true), ("[::1]", true), ("tunes.example", true), ("tunes.example:443", true), ("tunes.example:8080", true),
            ("other.example:8443", true), ("upper.example", true),
            (nil, false), ("", false), ("localhost:9", false), ("tunes.example:9", false), ("other.example", false),
            ("other.example:8080", false),
            ("evil.example", false), ("evil.example:8080", false), ("localhost.evil.example", false),
            ("127.0.0.1.evil.example:8080", false),
            ("localhost:8080:80", false), ("localhost:", false), ("localhost:x", false), ("localhost:0", false), ("localhost:99999", false),
            ("127.0.0.2:8080", false), ("192.168.0.7:8080", false), ("[::1", false), ("[::1]8080", false), ("user@localhost", false),
            ("localhost/x", false), (" localhost", false), ("0.0.0.0:8080", false), ("2130706433:8080", false),
            ("[::ffff:127.0.0.1]:8080", false),
        ] as [(String?, Bool)])
    func hosts(host: String?, isAllowed: Bool) {
        #expect(Self.list.allows(host: host) == isAllowed)
    }

    @Test(
        "beyond this machine takes addresses, which cannot be made to point elsewhere",
        arguments: [
            ("192.168.0.7:8080", true), ("192.168.0.7", true), ("[fe80::1]:8080", true), ("192.168.0.7:9", false),
            ("nas.local:8080", false),
            ("192.168.0:8080", false), ("192.168.0.256:8080", false), ("1.2.3.4.5", false), ("[evil]", false),
        ])
    func addresses(host: String, isAllowed: Bool) {
        #expect(Self.network.allows(host: host) == isAllowed)
    }

    @Test(
        "takes changes from its own pages only",
        arguments: [
            ("http://localhost:8080", "localhost:8080", true), ("https://tunes.example", "tunes.example", true),
            ("https://tunes.example:443", "tunes.example", true), ("HTTP://LOCALHOST:8080", "localhost:8080", true),
            ("http://localhost", "localhost:8080", false), ("http://127.0.0.1:8080", "localhost:8080", false),
            ("http://evil.example", "localhost:8080", false), ("null", "localhost:8080", false), ("", "localhost:8080", false),
            ("http://evil.example:8080", "evil.example:8080", false), ("file://", "localhost:8080", false),
            ("http://localhost:8080.evil.example", "localhost:8080", false), ("http://localhost:8080/", "localhost:8080", false),
            ("http://user@localhost:8080", "localhost:8080", false), ("http://tunes.example", "tunes.example:443", false),
            ("ftp://localhost:8080", "localhost:8080", false),
        ])
    func origins(origin: String, host: String, isAllowed: Bool) {
        #expect(Self.list.allows(origin: origin, host: host) == isAllowed)
    }

    @Test(
        "reads cookies",
        arguments: [
            (["a=1"], "1"), (["b=2; a=1"], "1"), (["b=2", "a=1"], "1"), (["a=\"1\""], "1"), (["a=1=2"], "1=2"), (["a="], ""),
            (["a = 1"], "1"),
            (["a=1; a=1"], "1"), ([], nil), (["b=2"], nil), (["a"], nil), (["A=1"], nil), (["a=1; a=2"], nil), (["a=1", "a=2"], nil),
            (["xa=1"], nil),
        ] as [([String], String?)])
    func readsCookies(fields: [String], expected: String?) {
        #expect(HTTPRequest(.get, "/", headers: HTTPHeaders(fields.map { ("Cookie", $0) })).cookie("a") == expected)
    }

    @Test("writes cookies that nothing can be added to")
    func writesCookies() {
        #expect(Cookie("t", "v").field == "t=v; Path=/; SameSite=Strict; HttpOnly")
        #expect(
            Cookie("t", "v", path: "/api", maxAgeSeconds: 60, isHTTPOnly: false, isSecure: true, sameSite: .lax).field
                == "t=v; Path=/api; SameSite=Lax; Max-Age=60; Secure")
        #expect(Cookie("t", "a; Domain=x\r\nY: z", path: "/;b").field == "t=aDomain=xY:z; Path=/b; SameSite=Strict; HttpOnly")
    }
}
