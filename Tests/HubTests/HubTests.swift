import Digests
import Domain
import Foundation
import HTTP
import JSON
import Testing

@testable import Hub

@Suite struct HubTests {
    private static let weights = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ ($0 >> 8)) }
    private static let files: [String: [UInt8]] = [
        "config.json": Array("{}".utf8), "tokenizer.json": Array(#"{"a":1}"#.utf8), "model.safetensors": weights,
        "pytorch_model.bin": Array("pickle".utf8), "modeling.py": Array("import os".utf8), "consolidated.safetensors": Array(weights[..<9]),
    ]

    /// Runs `body` with a hub, a client of it with a token, and an empty folder.
    private func withHub(
        _ files: [String: [UInt8]] = HubTests.files, _ body: (FakeHub, HubClient, URL) async throws -> Void
    ) async throws {
        let hub = FakeHub(files)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-hub-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try await body(hub, HubClient(endpoint: hub.start(), token: "secret-token"), folder)
        } catch {
            await hub.stop()
            throw error
        }
        await hub.stop()
    }

    private func names(_ folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    private func code(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? WorkbenchError)?.code.rawValue ?? "\(error)"
        }
    }

    @Test("A model comes whole: configuration, safetensors and tokenizer, and nothing else")
    func whole() async throws {
        try await withHub { hub, client, folder in
            let repository = try await client.repository("owner/model", revision: "refs/pr/1")
            #expect(repository.commit == FakeHub.commit && repository.license == "apache-2.0")
            let download = HubDownload(repository, from: client, into: folder)
            try await download.run()
            #expect(names(folder) == ["owner--model-01234567"])
            #expect(names(download.folder) == ["config.json", "model.safetensors", "tokenizer.json"])
            #expect(try Data(contentsOf: download.folder.appendingPathComponent("model.safetensors")) == Data(Self.weights))
            #expect(hub.seen.allSatisfy { $0.token == "Bearer secret-token" })
            #expect(hub.seen[0].path == "/api/models/owner/model/revision/refs%2Fpr%2F1")
            // The files are those of the commit, whatever the branch becomes.
            #expect(hub.seen.dropFirst().allSatisfy { $0.path.hasPrefix("/owner/model/resolve/\(FakeHub.commit)/") })
            #expect(await code { try await download.run() } == "already_exists")
        }
    }

    @Test("A download that is cut off goes on where it stopped, in the same run and in a later one")
    func cutOff() async throws {
        try await withHub { hub, client, folder in
            let repository = try await client.repository("owner/model")
            let download = HubDownload(repository, from: client, into: folder)
            hub.set { $0.cuts = [100_000, 50_000] }
            try await download.run()
            let ranges = hub.seen.filter { $0.path.hasSuffix("model.safetensors") }.map { $0.range ?? "" }
            #expect(ranges == ["", "bytes=100000-", "bytes=150000-"])
            #expect(try Data(contentsOf: download.folder.appendingPathComponent("model.safetensors")) == Data(Self.weights))
        }
        try await withHub { hub, client, folder in
            let repository = try await client.repository("owner/model")
            let download = HubDownload(repository, from: client, into: folder)
            hub.set { $0.cuts = [200_000, 0, 0, 0] }
            #expect(await code { try await download.run() } == "hub_unreachable")
            #expect(!FileManager.default.fileExists(atPath: download.folder.path))
            hub.set { $0.cuts = [] }
            try await download.run()
            #expect(hub.seen.last { $0.path.hasSuffix("model.safetensors") }?.range == "bytes=200000-")
            #expect(try Data(contentsOf: download.folder.appendingPathComponent("model.safetensors")) == Data(Self.weights))
            #expect(names(folder) == ["owner--model-01234567"])
        }
    }

    @Test("A hub that knows no ranges sends all again, and the result is whole")
    func noRanges() async throws {
        try await withHub { hub, client, folder in
            hub.set { ($0.ignoresRanges, $0.cuts) = (true, [100_000]) }
            let download = HubDownload(try await client.repository("owner/model"), from: client, into: folder)
            try await download.run()
            #expect(try Data(contentsOf: download.folder.appendingPathComponent("model.safetensors")) == Data(Self.weights))
        }
    }

    @Test("Bytes that are not those that were promised are thrown away, and the next try begins anew")
    func wrongDigest() async throws {
        try await withHub { hub, client, folder in
            let download = HubDownload(try await client.repository("owner/model"), from: client, into: folder)
            var altered = Self.weights
            altered[7] ^= 1
            hub.set { [altered] in $0.files["model.safetensors"] = altered }
            #expect(await code { try await download.run() } == "digest_mismatch")
            #expect(names(folder).allSatisfy { $0.hasPrefix(".") })
            hub.set { $0.files["model.safetensors"] = Self.weights + [1] }
            #expect(await code { try await download.run() } == "digest_mismatch")
            hub.set { $0.files["model.safetensors"] = Self.weights }
            try await download.run()
            #expect(hub.seen.last { $0.path.hasSuffix("model.safetensors") }?.range == nil)
        }
    }

    @Test("Another origin is sent to, but not told the token")
    func redirect() async throws {
        let cdn = FakeHub(Self.files)
        let origin = try cdn.start()
        try await withHub { hub, client, folder in
            hub.set { $0.elsewhere = origin }
            let download = HubDownload(try await client.repository("owner/model"), from: client, into: folder)
            try await download.run()
            #expect(cdn.seen.count == 3 && cdn.seen.allSatisfy { $0.token == nil && $0.path.hasPrefix("/cdn/") })
            #expect(hub.seen.allSatisfy { $0.token != nil })
            hub.set { $0.elsewhere = "ftp://127.0.0.1" }
            let repository = try await client.repository("owner/model")
            #expect(await code { _ = try await client.bytes(of: repository.files[0], in: repository, from: 0) } == "hub_refused")
        }
        await cdn.stop()
    }

    @Test("Addresses that a hub sends to are checked")
    func addresses() throws {
        let hub = try HubAddress("https://Hub.example:443/base")
        #expect(hub.origin == "https://hub.example" && hub.path == "/base")
        #expect(try hub.redirected(to: "/x?a=b").origin == "https://hub.example")
        #expect(try hub.redirected(to: "//cdn.example/x").origin == "https://cdn.example")
        for wrong in [
            "http://cdn.example/x", "ftp://a", "https://user@hub.example/", "https://", "x", "https://a\nb", "file:///etc/passwd",
        ] {
            #expect(throws: WorkbenchError.self, "\(wrong)") { try hub.redirected(to: wrong) }
        }
    }

    private static func listing(_ name: String, size: JSONValue = .integer(1), lfs: JSONValue? = nil) -> JSONValue {
        var file: JSONObject = ["rfilename": .string(name), "size": size]
        file["lfs"] = lfs
        return .object(["sha": .string(FakeHub.commit), "siblings": .array([.object(file)])])
    }

    @Test("Lists that no model can be made of are refused")
    func lists() throws {
        let digest = JSONValue.string(String(repeating: "a", count: 64))
        let cases: [(String, JSONValue)] = [
            ("no object", .array([])), ("no commit", .object(["siblings": .array([])])),
            ("a commit that is a path", .object(["sha": .string("../../../etc"), "siblings": .array([])])),
            ("a file above", Self.listing("../config.json")), ("an absolute file", Self.listing("/etc/config.json")),
            ("a file in a folder above", Self.listing("a/../../config.json")), ("a backslash", Self.listing("a\\config.json")),
            ("a NUL", Self.listing("config.json\u{0}.bin")), ("an empty name", Self.listing("")),
            ("a negative length", Self.listing("config.json", size: .integer(-1))),
            ("no length", Self.listing("config.json", size: .null)),
            ("weights without a digest", Self.listing("model.safetensors")),
            (
                "weights with half a digest",
                Self.listing("model.safetensors", lfs: .object(["sha256": .string("ab"), "size": .integer(1)]))
            ),
            ("no configuration", Self.listing("model.safetensors", lfs: .object(["sha256": digest, "size": .integer(1)]))),
            ("pickles alone", Self.listing("pytorch_model.bin")),
            (
                "too many files",
                .object([
                    "sha": .string(FakeHub.commit),
                    "siblings": .array((0...HubRepository.mostFiles).map { .object(["rfilename": .string("f\($0).txt")]) }),
                ])
            ),
        ]
        for (name, json) in cases {
            #expect(throws: WorkbenchError.self, "\(name)") { try HubRepository(json, name: "owner/model") }
        }
    }

    @Test("Names that would leave the address are refused before anything is asked")
    func wrongNames() async throws {
        try await withHub { hub, client, _ in
            for name in ["", "/", "a/b/c", "../x", "a/..", "a b", "a/b?x", "a%2F", ".git/x", "ä/b"] {
                #expect(await code { _ = try await client.repository(name) } == "invalid_name", "\(name)")
            }
            for revision in ["", "..", "a/../b", "x y", "a?b"] {
                #expect(await code { _ = try await client.repository("a/b", revision: revision) } == "invalid_name", "\(revision)")
            }
            #expect(hub.seen.isEmpty)
        }
    }

    @Test(
        "What a hub answers instead is told as what it is",
        arguments: [(401, "hub_refused"), (403, "hub_refused"), (404, "hub_refused"), (429, "hub_unreachable"), (503, "hub_unreachable")])
    func statuses(status: Int, expected: String) async throws {
        try await withHub { hub, client, _ in
            hub.set { $0.status = status }
            #expect(await code { _ = try await client.repository("owner/model") } == expected)
        }
    }

    @Test("A hub that does not answer is told as that, and an error never shows the token")
    func silent() async throws {
        let client = try HubClient(endpoint: "http://127.0.0.1:1", token: "secret-token")
        do {
            _ = try await client.repository("owner/model")
            Issue.record("nothing was thrown")
        } catch let error as WorkbenchError {
            #expect(error.code == .hubUnreachable)
            #expect(!"\(error)".contains("secret-token"))
        }
    }
}
