import Domain
import Foundation
import HTTP
import JSON
import Testing

@testable import API

/// Stored bytes that are not those that were written are never sent.
struct DamageTests {
    /// Flips a bit of `text` in the one blob that holds it.
    private static func flip(_ text: String, in bench: TestWorkbench) throws {
        let blobs = bench.folder.appendingPathComponent("store/blobs/sha256", isDirectory: true)
        let names = try #require(FileManager.default.enumerator(at: blobs, includingPropertiesForKeys: nil))
        for case let file as URL in names {
            guard var bytes = try? Data(contentsOf: file), let place = bytes.range(of: Data(text.utf8))?.lowerBound else { continue }
            bytes[place] ^= 1
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            try bytes.write(to: file)
            return
        }
        Issue.record("no blob holds \(text)")
    }

    private static func get(_ path: String, _ bench: TestWorkbench) async throws -> TestAnswer {
        let parts = path.split(separator: "?").map(String.init)
        let headers: HTTPHeaders = ["Host": TestWorkbench.host, "Authorization": "Bearer \(bench.token(of: .user(.owner)) ?? "")"]
        let query = parts.count > 1 ? try #require(FormCoding.decoded(parts[1] as String)) : []
        return try await TestAnswer(
            bench.application.respond(to: HTTPRequest(.get, parts[0], query: query, headers: headers, peer: .network("127.0.0.1"))))
    }

    @Test("A dataset of which a bit has flipped is neither exported, in whatever form, nor shown")
    func dataset() async throws {
        let bench = try await TestWorkbench()
        let id = try await bench.addDataset("rows", TestWorkbench.rows(20))
        try Self.flip("canary 7", in: bench)
        for path in ["export", "export?form=alpaca", "export?container=csv&form=prompt-completion", "examples/7"] {
            let answer = try await Self.get("/api/datasets/\(id)/\(path)", bench)
            #expect(answer.code == "blob_damaged" && answer.status == 500, "\(path): \(answer.status) \(answer.text.prefix(200))")
        }
    }

    @Test("A file of OpenAI's protocol of which a bit has flipped is not sent")
    func file() async throws {
        let bench = try await TestWorkbench()
        let boundary = "b"
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nfine-tune\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"rows.jsonl\"\r\n\r\n\(TestWorkbench.rows(12))\r\n--b--\r\n"
        let made = try await bench.send(
            .post, "/v1/files", body: Array(body.utf8), headers: ["Content-Type": "multipart/form-data; boundary=\(boundary)"])
        let id = try #require(made.json?["id"]?.string, "\(made.text)")
        #expect(try await Self.get("/v1/files/\(id)/content", bench).text == TestWorkbench.rows(12))
        try Self.flip("canary 7", in: bench)
        #expect(try await Self.get("/v1/files/\(id)/content", bench).code == "blob_damaged")
    }
}
