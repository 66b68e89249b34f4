import Accounts
import Domain
import Engine
import Foundation
import HTTP
import JSON
import Registry
import Store
import Testing

@testable import API

/// What can be done with models through the API.
struct ModelTests {
    private static let base = "tunesmith-base"

    @Test("each route answers what it should to each caller, for what is there, what is not and what is wrong")
    func scenarios() async throws {
        struct Scenario {
            let name: String
            var caller = TestWorkbench.Caller.user(.owner)
            let method: HTTPMethod
            let path: String
            var json: JSONValue?
            let status: Int
            var code: String?
        }
        let member = TestWorkbench.Caller.user(.member)
        let viewer = TestWorkbench.Caller.user(.viewer)
        let move: JSONValue = ["version": 1, "expected_revision": .null]
        let scenarios = [
            Scenario(name: "nobody", caller: .nobody, method: .get, path: "", status: 401, code: "missing_credentials"),
            Scenario(name: "stranger", caller: .stranger, method: .get, path: "", status: 404, code: "model_not_found"),
            Scenario(name: "show", caller: viewer, method: .get, path: "", status: 200),
            Scenario(
                name: "viewer changes", caller: viewer, method: .patch, path: "", json: ["name": "b"], status: 403,
                code: "insufficient_role"
            ),
            Scenario(name: "rename", caller: member, method: .patch, path: "", json: ["name": "b", "tags": ["x"]], status: 200),
            Scenario(name: "a name that is taken", method: .patch, path: "", json: ["name": "other"], status: 409, code: "already_exists"),
            Scenario(name: "a name that cannot be", method: .patch, path: "", json: ["name": "a b"], status: 400, code: "invalid_name"),
            Scenario(
                name: "private without owner", method: .patch, path: "", json: ["visibility": "private"], status: 400,
                code: "invalid_setting"),
            Scenario(name: "a field too many", method: .patch, path: "", json: ["state": "ready"], status: 400, code: "unknown_field"),
            Scenario(name: "versions", caller: viewer, method: .get, path: "/versions", status: 200),
            Scenario(name: "a version", method: .get, path: "/versions/1", status: 200),
            Scenario(name: "no version", method: .get, path: "/versions/9", status: 404, code: "version_not_found"),
            Scenario(name: "no number", method: .get, path: "/versions/x", status: 404, code: "route_not_found"),
            Scenario(name: "notes", caller: member, method: .patch, path: "/versions/1", json: ["notes": "good"], status: 200),
            Scenario(
                name: "notes of nothing", method: .patch, path: "/versions/9", json: ["notes": ""], status: 404, code: "version_not_found"),
            Scenario(name: "aliases", caller: viewer, method: .get, path: "/aliases", status: 200),
            Scenario(name: "moves", caller: viewer, method: .get, path: "/aliases/champion/moves", status: 200),
            Scenario(name: "moves of nothing", method: .get, path: "/aliases/x/moves", status: 404, code: "alias_not_found"),
            Scenario(name: "a new alias", caller: member, method: .put, path: "/aliases/new", json: move, status: 200),
            Scenario(name: "a stale move", method: .put, path: "/aliases/champion", json: move, status: 409, code: "alias_moved"),
            Scenario(
                name: "a move to nothing", method: .put, path: "/aliases/champion", json: ["version": 9, "expected_revision": 1],
                status: 404,
                code: "version_not_found"),
            Scenario(
                name: "a move without expectation", method: .put, path: "/aliases/champion", json: ["version": 1], status: 400,
                code: "missing_field"),
            Scenario(name: "no alias name", method: .put, path: "/aliases/1", json: move, status: 400, code: "invalid_name"),
            Scenario(name: "nothing before", method: .post, path: "/aliases/champion/revert", status: 409, code: "alias_moved"),
            Scenario(name: "revert nothing", method: .post, path: "/aliases/x/revert", status: 404, code: "alias_not_found"),
            Scenario(name: "remove an alias", caller: member, method: .delete, path: "/aliases/champion", status: 204),
            Scenario(
                name: "remove a moved alias", method: .delete, path: "/aliases/champion?expected_revision=7", status: 409,
                code: "alias_moved"),
            Scenario(name: "remove nothing", method: .delete, path: "/aliases/x", status: 404, code: "alias_not_found"),
            Scenario(name: "diff with nothing", method: .get, path: "/diff?from=1&to=9", status: 404, code: "version_not_found"),
            Scenario(name: "diff without an end", method: .get, path: "/diff?from=1", status: 400, code: "missing_parameter"),
            Scenario(name: "card", caller: viewer, method: .get, path: "/versions/1/export?form=card", status: 200),
            Scenario(name: "files", caller: viewer, method: .get, path: "/versions/1/export", status: 200),
            Scenario(name: "a wrong form", method: .get, path: "/versions/1/export?form=gguf", status: 400, code: "not_a_choice"),
            Scenario(
                name: "a base that is gone", method: .get, path: "/versions/1/export?form=merged", status: 404, code: "base_model_not_found"
            ),
            Scenario(name: "archive", caller: member, method: .post, path: "/archive", status: 200),
            Scenario(name: "deprecate", caller: member, method: .post, path: "/deprecate", status: 200),
            Scenario(name: "restore what is there", caller: member, method: .post, path: "/restore", status: 200),
            Scenario(name: "viewer deletes", caller: viewer, method: .delete, path: "", status: 403, code: "insufficient_role"),
            Scenario(name: "delete", caller: member, method: .delete, path: "", status: 204),
            Scenario(name: "purge what is not deleted", method: .delete, path: "?purge=true", status: 409, code: "model_state"),
        ]
        let bench = try await TestWorkbench()
        _ = try bench.addModel("other")
        for (index, scenario) in scenarios.enumerated() {
            let id = try bench.addModel("model-\(index)").rawValue
            let answer = try await bench.send(
                scenario.method, "/api/models/\(id)\(scenario.path)", as: scenario.caller, json: scenario.json)
            #expect(
                answer.status == scenario.status && (scenario.code == nil || answer.code == scenario.code),
                "\(scenario.name): \(answer.status) \(answer.text)")
            let missing = try await bench.send(scenario.method, "/api/models/x\(scenario.path)", json: scenario.json)
            #expect(
                missing.status == 404 || missing.status == 400 && scenario.status == 400, "\(scenario.name) of nothing: \(missing.text)")
        }
    }

    @Test(
        "lists are searched, filtered, sorted and paged without a gap or a repeat",
        arguments: ["name", "-name", "created_at", "-updated_at"])
    func list(_ sort: String) async throws {
        let bench = try await TestWorkbench()
        for number in 1...7 { _ = try bench.addModel("model-\(number)") }
        var names: [String] = []
        var cursor: String?
        repeat {
            let page = try await bench.send(.get, "/api/models?limit=2&sort=\(sort)" + (cursor.map { "&cursor=\($0)" } ?? ""))
            #expect(page.json?["total"]?.integer == 7, "\(page.text)")
            names += (page.json?["data"]?.array ?? []).compactMap { $0["name"]?.string }
            cursor = page.json?["next_cursor"]?.string
        } while cursor != nil
        #expect(names.count == 7 && Set(names).count == 7)
        let byName = (1...7).map { "model-\($0)" }
        if sort == "name" { #expect(names == byName) }
        if sort == "-name" { #expect(names == byName.reversed()) }
        for (query, count) in [
            ("search=MODEL-3", 1), ("search=%25", 0), ("state=archived", 0), ("state=ready", 7), ("base_model=tiny", 7),
            ("base_model=x", 0),
            ("provider=native", 7), ("tag=x", 0), ("alias=champion", 7), ("visibility=private", 0), ("deleted=true", 0),
            ("state=deleted", 0),
        ] {
            #expect(try await bench.send(.get, "/api/models?\(query)").json?["total"]?.integer == count, "\(query)")
        }
        let stats = try await bench.send(.get, "/api/models/stats")
        #expect(stats.json?["models"]?.integer == 7 && stats.json?["by_state"]?["ready"]?.integer == 7, "\(stats.text)")
    }

    @Test("a version is not deleted alone by OpenAI's protocol, which is told with the way to delete its model")
    func versionAlone() async throws {
        let bench = try await TestWorkbench()
        let id = try bench.addModel("tickets")
        _ = try bench.addModel("tickets")
        let name = try bench.services.store.models(of: Organization.localID).version(1, of: id).publicName
        let refused = try await bench.send(.delete, "/v1/models/\(name)")
        #expect(refused.status == 400 && refused.code == "model_has_versions")
        #expect(refused.text.contains("version 1 of the model tickets, which has 2") && refused.text.contains("/api/models/\(id.rawValue)"))
        func listed() async throws -> [String] {
            try await bench.send(.get, "/v1/models").json?["data"]?.array?.compactMap { $0["id"]?.string } ?? []
        }
        #expect(try await listed().contains(name))
        #expect(try await bench.send(.post, "/api/models/\(id.rawValue)/archive").status == 200)
        #expect(try await !listed().contains(name))
    }

    @Test("an alias is moved, moved back and taken away, and every move says who, when and why")
    func aliases() async throws {
        let bench = try await TestWorkbench()
        let id = try bench.addModel("tickets").rawValue
        _ = try bench.addModel("tickets")
        let path = "/api/models/\(id)/aliases/champion"
        let moved = try await bench.send(
            .put, path, as: .user(.member), json: ["version": 2, "expected_revision": 1, "reason": "less loss"])
        #expect(moved.json?["version"]?.integer == 2 && moved.json?["revision"]?.integer == 2, "\(moved.text)")
        #expect(try await bench.send(.get, "/api/models/\(id)/versions/2").json?["aliases"]?.array == ["champion"])
        let back = try await bench.send(.post, path + "/revert", json: ["reason": "worse answers"])
        #expect(back.json?["version"]?.integer == 1, "\(back.text)")
        #expect(try await bench.send(.delete, path + "?reason=unused").status == 204)
        let moves = try #require(try await bench.send(.get, path + "/moves").json?["data"]?.array)
        #expect(moves.map { $0["reason"]?.string } == ["unused", "worse answers", "less loss", "first"])
        #expect(moves.map { $0["to"]?.integer } == [nil, 1, 2, 1] && moves.map { $0["from"]?.integer } == [1, 2, 1, nil])
        #expect(moves[2]["user_id"]?.string != moves[1]["user_id"]?.string && moves[0]["time_at"]?.string != nil)
    }

    @Test("a deleted model is restored, or collected when its time has come, and a trial removes nothing")
    func collection() async throws {
        let bench = try await TestWorkbench()
        let id = try bench.addModel("tickets").rawValue
        #expect(try await bench.send(.delete, "/api/models/\(id)").status == 204)
        #expect(try await bench.send(.get, "/api/models/\(id)").json?["state"]?.string == "deleted")
        #expect(try await bench.send(.post, "/api/models/\(id)/restore").json?["state"]?.string == "ready")
        #expect(try await bench.send(.delete, "/api/models/\(id)").status == 204)
        let early = try await bench.send(.post, "/api/models/collect", json: ["older_than_days": 1])
        #expect(early.json?["models"]?.array == [], "\(early.text)")
        let refused = try await bench.send(.post, "/api/models/collect", as: .user(.member), json: [:])
        #expect(refused.status == 403)
        let trial = try await bench.send(.post, "/api/models/collect", json: ["older_than_days": 0, "dry_run": true])
        #expect(trial.json?["models"]?.array?.first?["name"]?.string == "tickets" && trial.json?["freed_bytes"] == .null, "\(trial.text)")
        #expect(try await bench.send(.get, "/api/models/\(id)").status == 200)
        let done = try await bench.send(.post, "/api/models/collect", json: ["older_than_days": 0])
        #expect(done.json?["models"]?.array?.count == 1 && done.json?["freed_bytes"]?.integer == 7, "\(done.text)")
        #expect(try await bench.send(.get, "/api/models/\(id)").status == 404)
    }

    // MARK: adapters

    @Test("an adapter is taken in by two ways, compared, exported as it is, merged and as a card, and taken in again with the same bytes")
    func adapters() async throws {
        let bench = try await TestWorkbench()
        let folder = bench.folder
        let adapter = try Self.makeAdapter(in: folder, seed: 1)
        let other = try Self.makeAdapter(in: folder, seed: 2)
        let form = try Self.form(["name": "tickets", "base_model": Self.base], adapter)
        let first = try await bench.send(.post, "/api/models/import", as: .user(.member), body: form.0, headers: ["Content-Type": form.1])
        #expect(first.status == 201 && first.json?["method"]?.string == "lora" && first.json?["number"]?.integer == 1, "\(first.text)")
        let ids = try await [AdapterImport.configuration, AdapterImport.weights].asyncMap { name in
            try await bench.upload(name, Data(contentsOf: other.appendingPathComponent(name)))
        }
        let second = try await bench.send(
            .post, "/api/models/import",
            json: [
                "name": "tickets", "configuration_upload_id": .string(ids[0]), "weights_upload_id": .string(ids[1]),
                "source": "a colleague",
            ])
        #expect(second.json?["number"]?.integer == 2, "\(second.text)")
        #expect(second.json?["lineage"]?["imported_from"]?.string == "a colleague")
        #expect(second.json?["lineage"]?["base_sha256"]?.string?.utf8.count == 64)
        let id = try #require(try await bench.send(.get, "/api/models?search=tickets").json?["data"]?.array?.first?["id"]?.string)

        let diff = try await bench.send(.get, "/api/models/\(id)/diff?from=1&to=2")
        #expect(diff.json?["files"]?.array?.compactMap { $0["path"]?.string } == [AdapterImport.weights], "\(diff.text)")
        let tensors = try #require(diff.json?["tensors"]?.array)
        #expect(!tensors.isEmpty && tensors.contains { ($0["difference_norm"]?.number ?? 0) > 0 })
        #expect(diff.json?["settings"]?.array == [] && diff.json?["rows"] == .null)
        let same = try await bench.send(.get, "/api/models/\(id)/diff?from=1&to=1")
        #expect(same.json?["tensors"]?.array?.allSatisfy { $0["difference_norm"]?.number == 0 } == true)

        let card = try await bench.send(.get, "/api/models/\(id)/versions/2/export?form=card")
        #expect(card.text.hasPrefix("---\nbase_model: \"tunesmith-base\"\nbase_model_relation: adapter\nlibrary_name: peft\n"))
        #expect(card.text.contains("# tickets v2") && !card.text.contains("## Measured"))
        let files = try await bench.unpack("/api/models/\(id)/versions/1/export")
        #expect(files.keys.sorted() == ["README.md", AdapterImport.configuration, AdapterImport.weights])
        #expect(try files[AdapterImport.weights] == Data(contentsOf: adapter.appendingPathComponent(AdapterImport.weights)))
        let merged = try await bench.unpack("/api/models/\(id)/versions/1/export?form=merged")
        #expect(merged.keys.contains("config.json") && merged.keys.contains("tokenizer.json") && merged["README.md"] != nil)
        #expect(merged["model.safetensors"].map { $0.count > 1_000_000 } == true)
    }

    @Test("what is no adapter of the base is refused with what is wrong, and nothing is stored of it")
    func wrongAdapters() async throws {
        let bench = try await TestWorkbench()
        let adapter = try Self.makeAdapter(in: bench.folder, seed: 1)
        let configuration = try Data(contentsOf: adapter.appendingPathComponent(AdapterImport.configuration))
        let weights = try Data(contentsOf: adapter.appendingPathComponent(AdapterImport.weights))
        let text = String(decoding: configuration, as: UTF8.self)
        let small = bench.folder.appendingPathComponent("wrong", isDirectory: true)
        let cases: [(String, Data, Data, [String: String], Int, String)] = [
            ("no JSON", Data("{".utf8), weights, [:], 400, "malformed_file"),
            ("no PEFT", Data("{}".utf8), weights, [:], 400, "unsupported_model"),
            ("another kind", Data(text.replacing("\"LORA\"", with: "\"IA3\"").utf8), weights, [:], 400, "unsupported_model"),
            ("cut off", configuration, weights.prefix(weights.count - 8), [:], 400, "malformed_file"),
            ("no safetensors", configuration, Data("PK\u{3}\u{4}".utf8), [:], 400, "malformed_file"),
            ("another rank", Data(text.replacing("\"r\": 2", with: "\"r\": 3").utf8), weights, [:], 400, "inconsistent_model"),
            ("no base", configuration, weights, ["base_model": "x"], 404, "base_model_not_found"),
            ("no name", configuration, weights, ["name": "a b"], 400, "invalid_name"),
        ]
        for (name, configuration, weights, fields, status, code) in cases {
            try? FileManager.default.removeItem(at: small)
            try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
            try configuration.write(to: small.appendingPathComponent(AdapterImport.configuration))
            try weights.write(to: small.appendingPathComponent(AdapterImport.weights))
            let form = try Self.form(["name": "tickets", "base_model": Self.base].merging(fields) { $1 }, small)
            let answer = try await bench.send(.post, "/api/models/import", body: form.0, headers: ["Content-Type": form.1])
            #expect(answer.status == status && answer.code == code, "\(name): \(answer.status) \(answer.text)")
        }
        #expect(try await bench.send(.get, "/api/models").json?["total"]?.integer == 0)
        #expect(try await bench.send(.get, "/api/uploads").json?["total"]?.integer == 0)
    }

    /// An adapter over the shipped base, with numbers of `seed`.
    private static func makeAdapter(in folder: URL, seed: UInt64) throws -> URL {
        let place = folder.appendingPathComponent("adapter-\(seed)", isDirectory: true)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let base = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Models/\(Self.base)", isDirectory: true)
        let model = try LanguageModel(folder: base)
        try model.prepare(for: .lora(LoRASettings(rank: 2, alpha: 4, dropout: 0, targetModules: .names(["q_proj"]))), seed: seed)
        for parameter in model.trainableParameters {
            if let values = parameter.values { for index in 0..<values.count { values.start[index] += Float(seed) / 64 } }
        }
        try model.saveTuned(base: base.path, to: place)
        return place
    }

    /// A form of the fields and of the adapter's two files, with its content type.
    private static func form(_ fields: [String: String], _ adapter: URL) throws -> ([UInt8], String) {
        var bytes: [UInt8] = []
        func part(_ head: String, _ content: Data) {
            bytes += Array("--b\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + content + Array("\r\n".utf8)
        }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { part("name=\"\(name)\"", Data(value.utf8)) }
        for (name, file) in [("configuration", AdapterImport.configuration), ("weights", AdapterImport.weights)] {
            part("name=\"\(name)\"; filename=\"\(file)\"", try Data(contentsOf: adapter.appendingPathComponent(file)))
        }
        return (bytes + Array("--b--\r\n".utf8), "multipart/form-data; boundary=b")
    }
}

extension Sequence {
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}

extension TestWorkbench {
    /// The next version of a model, made where it is not there, with the alias `champion` on its first; returns the model's id.
    func addModel(
        _ name: String, of caller: Caller? = nil, visibility: Model.Visibility = .organization
    ) throws -> Model.ID {
        let owner = try services.accounts.authenticate(bearer: try #require(token(of: .user(.owner))))
        let user = try caller.map { try services.accounts.authenticate(bearer: #require(token(of: $0))).user } ?? nil
        let models = services.store.models(of: owner.organization)
        let blob = try services.store.blobs.write(Array("weights".utf8))
        var contents = ModelContents(
            name: name, owner: user, provider: "native", kind: .adapter, base: "tiny", method: "lora",
            publicName: "ft:tiny:first::\(UUID().uuidString)",
            files: [.init(path: "adapter_model.safetensors", sha256: blob.digest.hexadecimal, byteCount: blob.byteCount)],
            lineage: .init(), metrics: ["loss": 0.5])
        contents.visibility = visibility
        let version = try models.add(contents)
        if version.number == 1 {
            try models.moveAlias("champion", of: version.modelID, to: 1, from: nil, by: owner.user, because: "first")
        }
        return version.modelID
    }

    /// Sends a file by tus, and returns the upload's id.
    fileprivate func upload(_ name: String, _ bytes: Data) async throws -> String {
        let metadata = "filename \(Data(name.utf8).base64EncodedString())"
        let begun = try await send(
            .post, "/api/uploads", headers: ["Upload-Length": "\(bytes.count)", "Upload-Metadata": metadata, "Tus-Resumable": "1.0.0"])
        let id = try #require(begun.json?["id"]?.string)
        let sent = try await send(
            .patch, "/api/uploads/\(id)", body: [UInt8](bytes),
            headers: ["Upload-Offset": "0", "Content-Type": "application/offset+octet-stream", "Tus-Resumable": "1.0.0"])
        #expect(sent.status == 204)
        return id
    }

    /// The files of the archive at an address, by path.
    fileprivate func unpack(_ target: String) async throws -> [String: Data] {
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        let query = parts.count > 1 ? try #require(FormCoding.decoded(parts[1] as String)) : []
        let response = await application.respond(
            to: HTTPRequest(
                .get, parts[0], query: query, headers: ["Host": Self.host, "Authorization": "Bearer \(token(of: .user(.owner)) ?? "")"],
                peer: .network("127.0.0.1")))
        try #require(response.status == 200)
        let archive = folder.appendingPathComponent("\(UUID().uuidString).tar")
        try await Data(response.body.collect(atMost: 1 << 30)).write(to: archive)
        let place = folder.appendingPathComponent(UUID().uuidString, isDirectory: true)
        let paths = try TarFolder.unpack(archive, into: place)
        return try Dictionary(uniqueKeysWithValues: paths.map { ($0, try Data(contentsOf: place.appendingPathComponent($0))) })
    }
}
