import Domain
import Foundation
import HTTP
import JSON
import Store
import Testing

@testable import API

/// What can be done with datasets through the API.
struct DatasetTests {
    @Test(
        "lists are searched, filtered, sorted and paged without a gap or a repeat",
        arguments: ["name", "-name", "created_at", "-updated_at", "rows", "-rows"])
    func list(_ sort: String) async throws {
        let bench = try await TestWorkbench()
        for number in 1...7 { try await bench.addDataset("set-\(number)", TestWorkbench.rows(1 + number % 3)) }
        var names: [String] = []
        var cursor: String?
        repeat {
            let target = "/api/datasets?limit=2&sort=\(sort)" + (cursor.map { "&cursor=\($0)" } ?? "")
            let page = try await bench.send(.get, target)
            #expect(page.json?["total"]?.integer == 7)
            names += (page.json?["data"]?.array ?? []).compactMap { $0["name"]?.string }
            cursor = page.json?["next_cursor"]?.string
        } while cursor != nil
        #expect(names.count == 7 && Set(names).count == 7)
        let byName = (1...7).map { "set-\($0)" }
        if sort == "name" || sort == "created_at" { #expect(names == byName) }
        if sort == "-name" || sort == "-updated_at" { #expect(names == byName.reversed()) }
        #expect(try await bench.send(.get, "/api/datasets?search=SET-3").json?["total"]?.integer == 1)
        #expect(try await bench.send(.get, "/api/datasets?search=%25").json?["total"]?.integer == 0)
        #expect(try await bench.send(.get, "/api/datasets?form=text").json?["total"]?.integer == 0)
        #expect(try await bench.send(.get, "/api/datasets/stats").json?["datasets"]?.integer == 7)
    }

    @Test("rows are browsed by number, text and flag, and shown as tokens with the loss mask")
    func examples() async throws {
        let bench = try await TestWorkbench()
        let refusal =
            #"{"messages":[{"role":"user","content":"tell me"},{"role":"assistant","content":"I'm sorry, but I can't help with that."}]}"#
            + "\n"
        let id = try await bench.addDataset("rows", TestWorkbench.rows(9) + refusal)
        let first = try await bench.send(.get, "/api/datasets/\(id)/examples?limit=4")
        #expect(first.json?["next"]?.integer == 5 && first.json?["total"]?.integer == 10)
        #expect(try await bench.send(.get, "/api/datasets/\(id)/examples?search=CANARY%207").json?["data"]?.array?.count == 1)
        let early = try await bench.send(.get, "/api/datasets/\(id)/examples?flag=refusal")
        #expect(early.status == 409 && early.code == "quality_not_measured")
        #expect(try await bench.send(.get, "/api/datasets/\(id)/quality").json?["quality"] == .null)
        let measured = try await bench.send(.post, "/api/datasets/\(id)/measure", json: ["kind": "quality"], headers: ["Prefer": "wait=60"])
        #expect(measured.json?["state"]?.string == "succeeded", "\(measured.text)")
        let flagged = try await bench.send(.get, "/api/datasets/\(id)/examples?flag=refusal")
        #expect(flagged.json?["data"]?.array?.map { $0["row"]?.integer } == [10])
        #expect(try await bench.send(.get, "/api/datasets/\(id)/quality/findings?flag=refusal").json?["total"]?.integer == 1)
        let base = try #require(try await bench.send(.get, "/api/base-models").json?["data"]?.array?.first?["id"]?.string)
        let tokens = try await bench.send(.get, "/api/datasets/\(id)/examples/1/tokens?base=\(base)")
        let part = try #require(tokens.json?["parts"]?.array?.first, "\(tokens.text)")
        #expect((part["trained_count"]?.integer ?? 0) > 0 && (part["trained_count"]?.integer ?? 0) < (part["token_count"]?.integer ?? 0))
        let shown = (part["tokens"]?.array ?? []).compactMap { $0["text"]?.string }.joined()
        #expect(shown.contains("canary 1"))
        let counted = try await bench.send(
            .post, "/api/datasets/\(id)/measure", json: ["kind": "tokens", "base": .string(base)], headers: ["Prefer": "wait=60"])
        #expect(counted.json?["result"]?["rows"]?.integer == 10, "\(counted.text)")
        #expect(try await bench.send(.get, "/api/datasets/\(id)/tokens?base=\(base)").json?["tokens"] != .null)
        for number in ["0", "11", "99999999999"] {
            #expect(try await bench.send(.get, "/api/datasets/\(id)/examples/\(number)").status == 404)
        }
    }

    @Test("splits, selections and merges are versions that say where they come from")
    func shapes() async throws {
        let bench = try await TestWorkbench()
        let id = try await bench.addDataset("source", TestWorkbench.rows(40))
        let wait: HTTPHeaders = ["Prefer": "wait=60"]
        let split = try await bench.send(.post, "/api/datasets/\(id)/split", json: ["validation_percent": 25, "seed": 3], headers: wait)
        let parts = try #require(split.json?["result"], "\(split.text)")
        let counts = ["training", "validation"].map { parts[$0]?["version"]?["rows"]?.integer ?? 0 }
        #expect(counts.reduce(0, +) == 40 && counts[1] > 0)
        #expect(parts["training"]?["name"]?.string == "source-train")
        let again = try await bench.send(.post, "/api/datasets/\(id)/split", json: ["validation_percent": 25, "seed": 3], headers: wait)
        #expect(again.json?["result"]?["training"]?["version"]?["number"]?.integer == 1)
        let sample = try await bench.send(.post, "/api/datasets/\(id)/select", json: ["name": "few", "sample": 5], headers: wait)
        #expect(sample.json?["result"]?["version"]?["rows"]?.integer == 5)
        let nothing = try await bench.send(.post, "/api/datasets/\(id)/select", json: ["name": "none"], headers: wait)
        #expect(nothing.status == 400 && nothing.code == "invalid_setting")
        let few = try #require(sample.json?["result"]?["dataset_id"])
        let merged = try await bench.send(
            .post, "/api/datasets/merge", json: ["name": "all", "sources": [["dataset_id": .string(id)], ["dataset_id": few]]],
            headers: wait)
        #expect(
            merged.json?["result"]?["version"]?["rows"]?.integer == 40 && merged.json?["result"]?["repeats"]?.integer == 5, "\(merged.text)"
        )
        let same = try await bench.send(
            .post, "/api/datasets/\(id)/split", json: ["training_name": "a", "validation_name": "a"], headers: wait)
        #expect(same.status == 400)
    }

    @Test("rows are searched for in other datasets, left out, and compared with those of others")
    func others() async throws {
        let bench = try await TestWorkbench()
        let id = try await bench.addDataset("training", TestWorkbench.rows(10))
        let other = try await bench.addDataset(
            "validation", TestWorkbench.rows(3) + #"{"messages":[{"role":"user","content":"New?"},{"role":"assistant","content":"Yes."}]}"#)
        let wait: HTTPHeaders = ["Prefer": "wait=60"]
        let leaks = try await bench.send(
            .post, "/api/datasets/\(id)/leakage", as: .user(.viewer), json: ["validation_id": .string(other)], headers: wait)
        let found = try #require(leaks.json?["result"], "\(leaks.text)")
        #expect(found["rows"] == 4 && found["same_rows"] == 3 && found["finding_count"] == 3 && found["findings"]?.array?.count == 3)
        let unknown = try await bench.send(.post, "/api/datasets/\(id)/leakage", json: ["validation_id": "x"], headers: wait)
        #expect(unknown.status == 404 && unknown.code == "dataset_not_found")
        let unseen = try await bench.send(
            .post, "/api/datasets/\(other)/select", json: ["name": "unseen", "not_in": ["dataset_id": .string(id)]], headers: wait)
        #expect(unseen.json?["result"]?["version"]?["rows"] == 1, "\(unseen.text)")
        #expect(unseen.json?["result"]?["version"]?["origin"]?["settings"]?["not in"] == "training@1")
        let diff = try await bench.send(.get, "/api/datasets/\(id)/diff?from=1&to=1&other=\(other)&limit=0")
        #expect(diff.json?["unchanged"] == 3 && diff.json?["added_numbers"] == [4] && diff.json?["added_rows"] == [], "\(diff.text)")
        #expect(diff.json?["removed_numbers"]?.array?.count == 7 && diff.json?["changed_numbers"] == [])
    }

    @Test("quality is measured, kept and told by the threshold of near repeats, and its findings by rows")
    func thresholds() async throws {
        let bench = try await TestWorkbench()
        let twice = TestWorkbench.rows(1) + TestWorkbench.rows(1)
        let id = try await bench.addDataset("twice", twice)
        let wait: HTTPHeaders = ["Prefer": "wait=60"]
        let measured = try await bench.send(
            .post, "/api/datasets/\(id)/measure", json: ["kind": "quality", "threshold": .number(0.6)], headers: wait)
        #expect(measured.json?["result"]?["score"]?.number != nil, "\(measured.text)")
        #expect(try await bench.send(.get, "/api/datasets/\(id)/quality").json?["quality"] == .null)
        #expect(try await bench.send(.get, "/api/datasets/\(id)/quality?threshold=0.6").json?["quality"]?["score"] != nil)
        let findings = "/api/datasets/\(id)/quality/findings?flag=exact_duplicate"
        #expect(try await bench.send(.get, findings).code == "quality_not_measured")
        #expect(try await bench.send(.get, findings + "&threshold=0.6").json?["total"] == 1)
        #expect(try await bench.send(.get, findings + "&threshold=0.6&from=1&to=1").json?["total"] == 0)
        #expect(try await bench.send(.get, findings + "&threshold=0.6&from=2&to=9").json?["total"] == 1)
        #expect(try await bench.send(.get, findings + "&threshold=0.1").status == 400)
    }

    @Test("who owns the data folder names tokenizers by their folders, sends files of any length, and is told what failed; others are not")
    func local() async throws {
        let bench = try await TestWorkbench()
        let id = try await bench.addDataset("rows", TestWorkbench.rows(2))
        let folder = try #require(try bench.services.bases.all().first).folder
        func ask(_ target: [(String, String)]) async throws -> TestAnswer {
            try await TestAnswer(bench.application.respond(to: HTTPRequest(.get, "/api/datasets/\(id)/tokens", query: target)))
        }
        #expect(try await ask([("base", folder)]).json?["tokens"] == .null)
        #expect(try await ask([("base", "/nowhere")]).status >= 400)
        let stranger = try await bench.send(.get, "/api/datasets/\(id)/tokens?base=\(folder)")
        #expect(stranger.status == 404 && stranger.code == "base_model_not_found")
        try bench.services.settings.set(["upload_limit_bytes": 10])
        let rows = TestWorkbench.rows(1)
        let long = try await bench.send(
            .post, "/api/datasets?name=long", body: Array(rows.utf8), headers: ["Content-Type": "application/x-ndjson"])
        #expect(long.status == 413)
        let own = await bench.application.respond(
            to: HTTPRequest(
                .post, "/api/datasets", query: [("name", "long")], headers: ["Content-Type": "application/x-ndjson"], body: HTTPBody(rows)))
        #expect(own.status == 202)
        let damaged = try bench.services.store.blobs.url(
            of: bench.services.store.datasets(of: Organization.localID).version(of: .init(rawValue: id)).index)
        try FileManager.default.removeItem(at: damaged)
        // A link to itself cannot be opened: the failure names a place that is nobody's business.
        try FileManager.default.createSymbolicLink(atPath: damaged.path, withDestinationPath: damaged.path)
        let told = try await TestAnswer(bench.application.respond(to: HTTPRequest(.get, "/api/datasets/\(id)/examples")))
        #expect(told.status == 500 && told.code == "file_unreadable", "\(told.text)")
        let network: HTTPHeaders = ["Host": TestWorkbench.host, "Authorization": "Bearer \(try #require(bench.token(of: .user(.owner))))"]
        let hidden = try await TestAnswer(
            bench.application.respond(
                to: HTTPRequest(.get, "/api/datasets/\(id)/examples", headers: network, peer: .network("127.0.0.1"))))
        #expect(hidden.status == 500 && hidden.code == "internal_error" && !hidden.text.contains("blob"), "\(hidden.text)")
    }

    @Test("the rows come back whole, in parts, in other forms, and never with something lost in silence")
    func export() async throws {
        let bench = try await TestWorkbench()
        let weighted =
            #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b","weight":0},{"role":"user","content":"c"},{"role":"assistant","content":"d"}]}"#
            + "\n"
        let id = try await bench.addDataset("out", TestWorkbench.rows(3) + weighted)
        let whole = try await bench.send(.get, "/api/datasets/\(id)/export")
        #expect(whole.status == 200 && whole.text.split(separator: "\n").count == 4)
        #expect(whole.headers["Content-Disposition"] == "attachment; filename=\"out@1.jsonl\"")
        let part = try await bench.send(.get, "/api/datasets/\(id)/export", headers: ["Range": "bytes=0-9"])
        #expect(part.status == 206 && part.bytes == Array(whole.bytes.prefix(10)))
        let tag = try #require(whole.headers["ETag"])
        #expect(try await bench.send(.get, "/api/datasets/\(id)/export", headers: ["If-None-Match": tag]).status == 304)
        let lossy = try await bench.send(.get, "/api/datasets/\(id)/export?form=alpaca")
        #expect(lossy.status == 400 && lossy.code == "would_lose", "\(lossy.text)")
        let allowed = try await bench.send(.get, "/api/datasets/\(id)/export?form=sharegpt&allow_loss=true")
        #expect(allowed.status == 200 && allowed.text.contains("conversations"))
        let packed = try await bench.send(.get, "/api/datasets/\(id)/export?pack=gzip")
        #expect(packed.bytes.starts(with: [0x1F, 0x8B]))
    }

    @Test("what is deleted can be restored, and is purged only when nothing needs it")
    func deletion() async throws {
        let bench = try await TestWorkbench()
        let id = try await bench.addDataset("gone", TestWorkbench.rows(2))
        #expect(try await bench.send(.delete, "/api/datasets/\(id)").status == 204)
        #expect(try await bench.send(.get, "/api/datasets").json?["total"]?.integer == 0)
        #expect(try await bench.send(.get, "/api/datasets?deleted=true").json?["total"]?.integer == 1)
        try await bench.addDataset("gone", TestWorkbench.rows(1))
        let taken = try await bench.send(.post, "/api/datasets/\(id)/restore")
        #expect(taken.status == 409 && taken.code == "already_exists")
        let renamed = try await bench.send(.put, "/api/datasets/\(id)", json: ["name": "back", "description": "was gone"])
        #expect(renamed.status == 200, "\(renamed.text)")
        #expect(try await bench.send(.post, "/api/datasets/\(id)/restore").json?["name"]?.string == "back")
        let version = try bench.services.store.datasets(of: Organization.localID).version(of: .init(rawValue: id))
        let datasets = bench.services.store.datasets(of: Organization.localID)
        try datasets.add(DatasetUse(version: version.id, kind: .model, name: "models/a"))
        try datasets.add(DatasetUse(version: version.id, kind: .run, name: "/nowhere/a"))
        let uses = try await bench.send(.get, "/api/datasets/\(id)/uses").json?["data"]?.array ?? []
        #expect(uses.compactMap { $0["kind"]?.string } == ["model", "run"] && uses[0]["version_id"]?.string == version.id.rawValue)
        #expect(try await bench.send(.delete, "/api/datasets/\(id)").status == 204)
        let needed = try await bench.send(.delete, "/api/datasets/\(id)?purge=true")
        #expect(needed.status == 409 && needed.code == "dataset_in_use" && needed.text.contains("models/a"))
        // A run whose folder is gone needs nothing.
        #expect(!needed.text.contains("/nowhere"))
        try datasets.remove(datasets.uses(of: .init(rawValue: id)))
        let purged = try await bench.send(.delete, "/api/datasets/\(id)?purge=true")
        #expect(purged.status == 200 && purged.json?["freed_bytes"] == 0)
        #expect(try await bench.send(.get, "/api/datasets/\(id)").status == 404)
    }

    @Test("an operation is followed by its events, and one of a private kind is seen by its maker and admins alone")
    func events() async throws {
        let bench = try await TestWorkbench()
        try await bench.addDataset("seen", TestWorkbench.rows(2), as: .user(.member))
        let operation = try #require(
            try await bench.send(.get, "/api/operations", as: .user(.member)).json?["data"]?.array?.first?["id"]?.string)
        let events = try await bench.send(.get, "/api/operations/\(operation)/events", as: .user(.member))
        #expect(events.text.contains("event: finished"), "\(events.text)")
        #expect(try await bench.send(.get, "/api/operations/\(operation)", as: .user(.admin)).status == 200)
        #expect(try await bench.send(.get, "/api/operations/\(operation)", as: .user(.viewer)).status == 404)
    }
}

extension DatasetTests {
    @Test("long rows make short pages, and are not shown as tokens")
    func longRows() async throws {
        let bench = try await TestWorkbench()
        let long = String(repeating: "long words ", count: 400_000)
        let row = #"{"messages":[{"role":"user","content":"\#(long)"},{"role":"assistant","content":"yes"}]}"# + "\n"
        let id = try await bench.addDataset("long", row + row.replacing("yes", with: "no") + TestWorkbench.rows(1))
        let first = try await bench.send(.get, "/api/datasets/\(id)/examples")
        #expect(first.json?["data"]?.array?.count == 1 && first.json?["next"]?.integer == 2)
        let tokens = try await bench.send(.get, "/api/datasets/\(id)/examples/1/tokens?base=tunesmith-base")
        #expect(tokens.status == 400 && tokens.code == "invalid_request")
        let upload = try #require(try await bench.send(.get, "/api/uploads").json?["data"]?.array?.first?["id"]?.string)
        let inspected = try await bench.send(.post, "/api/uploads/\(upload)/inspect", json: [:], headers: ["Prefer": "wait=60"])
        #expect(inspected.bytes.count < 100_000 && inspected.text.contains("(cut)"))
    }
}
