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
        let text = (part["tokens"]?.array ?? []).compactMap { $0["text"]?.string }.joined()
        #expect(text.contains("canary 1"))
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
        try bench.services.store.datasets(of: Organization.localID).add(DatasetUse(version: version.id, kind: .run, name: "runs/a"))
        #expect(try await bench.send(.delete, "/api/datasets/\(id)").status == 204)
        let needed = try await bench.send(.delete, "/api/datasets/\(id)?purge=true")
        #expect(needed.status == 409 && needed.code == "dataset_in_use" && needed.text.contains("runs/a"))
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
