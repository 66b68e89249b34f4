import Foundation
import Testing

@testable import HTTP

/// A certificate of this machine's own, made for a test.
struct TrialCertificate {
    let certificate: String
    let key: String
    private let folder: URL

    static let openssl = ["/usr/bin/openssl", "/opt/homebrew/bin/openssl", "/usr/local/bin/openssl"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("http-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificate = folder.appendingPathComponent("certificate.pem").path
        key = folder.appendingPathComponent("key.pem").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.openssl ?? "")
        process.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }
}

@Suite(.enabled(if: TrialCertificate.openssl != nil, "openssl makes the certificate"))
struct EncryptionTests {
    private static func text(_ response: HTTPResponse) async throws -> String {
        String(decoding: try await response.body.collect(atMost: 1 << 24), as: UTF8.self)
    }

    @Test("over TLS: whom one trusts, bodies both ways, refusals, and the socket file beside it without TLS")
    func encrypted() async throws {
        let files = try TrialCertificate()
        defer { files.remove() }
        let path = NSTemporaryDirectory() + "http-\(UUID().uuidString.prefix(8)).sock"
        let server = HTTPServer(
            HTTPServer.Configuration(
                encryption: HTTPServer.EncryptionFiles(certificate: files.certificate, key: files.key), socketFile: path),
            refusal: { HTTPResponse($0.status, body: HTTPBody($0.message)) }
        ) { request in
            switch request.path {
            case "/refuse": return HTTPResponse(413, body: HTTPBody("no"))
            case "/begin":
                var reader = request.body.makeAsyncIterator()
                _ = try? await reader.next()
                return HTTPResponse(400, body: HTTPBody("no"))
            default:
                let body = (try? await request.body.collect(atMost: 1 << 24)) ?? []
                return HTTPResponse(200, headers: ["X-Encrypted": "\(request.isEncrypted)"], body: HTTPBody(body))
            }
        }
        let address = try server.start()[0]
        var configuration = HTTPClient.Configuration()
        configuration.trustedCertificates = files.certificate
        let client = HTTPClient(configuration)
        let network = HTTPClient.Server.network("https://\(address)")
        let bytes = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 13) }
        let echoed = try await client.send(HTTPRequest(.put, "/", body: HTTPBody(bytes)), to: network)
        #expect(echoed.headers["X-Encrypted"] == "true")
        #expect(try await echoed.body.collect(atMost: 1 << 24) == bytes)
        for path in ["/refuse", "/begin"] {
            let refused = try await client.send(HTTPRequest(.put, path, body: HTTPBody(bytes)), to: network)
            #expect(refused.status == (path == "/refuse" ? 413 : 400))
            #expect(try await Self.text(refused) == "no")
        }
        let local = try await client.send(HTTPRequest(.get, "/"), to: .socketFile(path))
        #expect(local.headers["X-Encrypted"] == "false")
        do {
            _ = try await HTTPClient().send(HTTPRequest(.get, "/"), to: network)
            Issue.record("it trusted anybody")
        } catch HTTPClientError.untrusted {}
        // Whoever does not speak TLS is not answered.
        #expect(
            try await blocking {
                let plain = try RawClient(address)
                plain.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                return !plain.receiveAll().contains("HTTP/1.1 200")
            })
        await server.stop()
    }

    @Test("a handshake that does not end is ended")
    func slowHandshake() async throws {
        let files = try TrialCertificate()
        defer { files.remove() }
        var configuration = HTTPServer.Configuration(
            encryption: HTTPServer.EncryptionFiles(certificate: files.certificate, key: files.key))
        configuration.limits.head = .milliseconds(100)
        try await withServer(configuration) { _ in
            HTTPResponse(200)
        } _: { address in
            let rest = try await blocking {
                let client = try RawClient(address)
                client.send([0x16, 0x03])
                return client.receiveAll()
            }
            #expect(rest == "")
        }
    }

    @Test("files that are no certificate and key of each other")
    func wrongFiles() throws {
        let (one, other) = (try TrialCertificate(), try TrialCertificate())
        defer {
            one.remove()
            other.remove()
        }
        func start(_ certificate: String, _ key: String) throws {
            try HTTPServer(
                HTTPServer.Configuration(encryption: HTTPServer.EncryptionFiles(certificate: certificate, key: key)),
                refusal: { HTTPResponse($0.status) }
            ) { _ in HTTPResponse(200) }.start()
        }
        #expect(throws: HTTPServerError.cannotStart) { try start(one.certificate, other.key) }
        #expect(throws: HTTPServerError.cannotStart) { try start(one.key, one.certificate) }
        #expect(throws: HTTPServerError.unreadableFile("/no/such/file", errno: ENOENT)) { try start("/no/such/file", one.key) }
    }
}
