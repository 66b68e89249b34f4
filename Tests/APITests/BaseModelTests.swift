import Domain
import Foundation
import HTTP
import JSON
import Testing

@testable import API

/// Base models and estimates through the API.
struct BaseModelTests {
    private static var shipped: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Models/tunesmith-base", isDirectory: true)
    }

    /// A copy of the shipped base, with what `change` does to it.
    private func copy(_ change: (URL) throws -> Void = { _ in }) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-base-\(UUID().uuidString)", isDirectory: true)
            .resolvingSymlinksInPath()
        try FileManager.default.copyItem(at: Self.shipped, to: folder)
        try change(folder)
        return folder
    }

    @Test("The shipped base is listed with what its files say")
    func shippedBase() async throws {
        let bench = try await TestWorkbench()
        let base = try #require(try await bench.send(.get, "/api/base-models").json?["data"]?.array?.first)
        #expect(base["id"]?.string == "tunesmith-base" && base["source"]?.string == "shipped" && base["is_usable"]?.bool == true)
        #expect(base["parameters"]?.integer == 2_316_320 && base["context_length"]?.integer == 512)
        #expect(base["architecture"]?.string == "llama")
    }

    @Test("A folder is registered once it is found good, listed, and forgotten without being touched")
    func registered() async throws {
        let bench = try await TestWorkbench()
        let folder = try copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let added = try await bench.send(.post, "/api/base-models", json: ["path": .string(folder.path), "name": "mine"])
        #expect(added.status == 201)
        #expect(added.json?["id"]?.string == "mine" && added.json?["source"]?.string == "folder")
        #expect(try await bench.send(.post, "/api/base-models", json: ["path": .string(folder.path)]).code == "already_exists")
        #expect(try await bench.send(.get, "/api/base-models").json?["total"]?.integer == 2)
        #expect(try await bench.send(.delete, "/api/base-models/mine").status == 204)
        #expect(try await bench.send(.delete, "/api/base-models/mine").code == "base_model_not_found")
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("config.json").path))
        #expect(try await bench.send(.delete, "/api/base-models/tunesmith-base").code == "invalid_setting")
    }

    @Test("A base that a job waits for is not forgotten")
    func used() async throws {
        let bench = try await TestWorkbench()
        let folder = try copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try await bench.send(.post, "/api/base-models", json: ["path": .string(folder.path), "name": "mine"])
        let dataset = try await bench.addDataset("rows", TestWorkbench.rows(12, "x"))
        let job = try await bench.send(
            .post, "/api/jobs",
            json: ["rows": ["kind": "dataset", "dataset": ["id": .string(dataset)]], "base_model": "mine"])
        #expect(job.status == 201)
        #expect(try await bench.send(.delete, "/api/base-models/mine").code == "model_in_use")
    }

    @Test("A job on a base that is not there is refused when it is asked for, in both ways")
    func unknown() async throws {
        let bench = try await TestWorkbench()
        let dataset = try await bench.addDataset("rows", TestWorkbench.rows(12, "x"))
        let rows: JSONValue = ["kind": "dataset", "dataset": ["id": .string(dataset)]]
        for path in ["/api/jobs", "/api/jobs/estimate-cost"] {
            let refused = try await bench.send(.post, path, json: ["rows": rows, "base_model": "nowhere"])
            #expect(refused.status == 404 && refused.code == "base_model_not_found", "\(path)")
            #expect(refused.json?["error"]?["param"]?.string == "base_model")
        }
        let protocols = try await bench.send(.post, "/v1/fine_tuning/jobs", json: ["model": "gpt-9", "training_file": "file-a"])
        #expect(protocols.status == 404 && protocols.code == "model_not_found")
        #expect(protocols.json?["error"]?["param"]?.string == "model")
        #expect(try await bench.send(.get, "/api/jobs").json?["total"]?.integer == 0)
        let job = try await bench.send(.post, "/api/jobs", json: ["rows": rows, "base_model": "tunesmith-base"])
        #expect(job.status == 201 && job.json?["name"]?.string == "rows on tunesmith-base")
        let listed = try await bench.send(.get, "/api/jobs").json?["data"]?.array?.first
        #expect(listed?["id"] == job.json?["id"] && listed?["name"]?.string == "rows on tunesmith-base")
    }

    @Test("A job on private rows does not tell their name")
    func discreet() async throws {
        let bench = try await TestWorkbench()
        let dataset = try await bench.addDataset("secret", TestWorkbench.rows(12, "x"), visibility: "private")
        let job = try await bench.send(
            .post, "/api/jobs",
            json: ["rows": ["kind": "dataset", "dataset": ["id": .string(dataset)]], "base_model": "tunesmith-base"])
        #expect(job.status == 201 && job.json?["name"]?.string == "tunesmith-base")
    }

    @Test("Folders that hold no model are refused by name")
    func refused() async throws {
        let bench = try await TestWorkbench()
        let cases: [(String, (URL) throws -> Void)] = [
            ("no configuration", { try FileManager.default.removeItem(at: $0.appendingPathComponent("config.json")) }),
            ("no weights", { try FileManager.default.removeItem(at: $0.appendingPathComponent("model.safetensors")) }),
            (
                "pickled weights",
                {
                    try FileManager.default.moveItem(
                        at: $0.appendingPathComponent("model.safetensors"), to: $0.appendingPathComponent("pytorch_model.bin"))
                }
            ),
            ("broken weights", { try Data("{".utf8).write(to: $0.appendingPathComponent("model.safetensors")) }),
            ("no tokenizer", { try FileManager.default.removeItem(at: $0.appendingPathComponent("tokenizer.json")) }),
            ("another kind", { try Data(#"{"model_type":"diffusion"}"#.utf8).write(to: $0.appendingPathComponent("config.json")) }),
        ]
        for (name, change) in cases {
            let folder = try copy(change)
            let answer = try await bench.send(.post, "/api/base-models", json: ["path": .string(folder.path)])
            #expect((400..<500).contains(answer.status), "\(name): \(answer.code ?? "")")
            try FileManager.default.removeItem(at: folder)
        }
        #expect(try await bench.send(.post, "/api/base-models", json: ["path": "relative"]).code == "invalid_request")
        #expect(try await bench.send(.get, "/api/base-models").json?["total"]?.integer == 1)
    }

    @Test("Every method is listed with settings that its own estimate takes")
    func methods() async throws {
        let bench = try await TestWorkbench()
        let methods = try #require(try await bench.send(.get, "/api/jobs/methods").json?["data"]?.array)
        #expect(Set(methods.compactMap { $0["name"]?.string }) == ["full", "lora", "qlora", "prefix", "adapter"])
        let rank = methods.first { $0["name"]?.string == "lora" }?["settings"]?.array?.first { $0["name"]?.string == "rank" }
        #expect(rank?["type"]?.string == "integer" && rank?["default"]?.integer == 8 && rank?["minimum"]?.integer == 1)
    }

    @Test("An estimate says tokens, time, memory and prices by each method, and makes nothing")
    func estimate() async throws {
        let bench = try await TestWorkbench()
        let dataset = try await bench.addDataset("rows", TestWorkbench.rows(20, "x"))
        let request: JSONObject = [
            "rows": ["kind": "dataset", "dataset": ["id": .string(dataset)]], "base_model": "tunesmith-base", "validation_percent": 20,
        ]
        let answer = try #require(try await bench.send(.post, "/api/jobs/estimate-cost", json: .object(request)).json)
        #expect(answer["recommended"]?["method"]?["name"]?.string == "full")
        #expect((answer["recommended"]?["path"]?.array?.count ?? 0) >= 3)
        let estimates = try #require(answer["estimates"]?.array)
        #expect(estimates.count == 4 && estimates[0]["method"]?["name"]?.string == "full")
        #expect(estimates.allSatisfy { ($0["estimate"]?["steps"]?.integer ?? 0) > 0 && $0["fits"]?.bool != nil })
        let (tokens, first) = (estimates[0]["estimate"]?["tokens"]?.integer ?? 0, answer["prices"]?.array?.first)
        #expect(first?["cost"]?.number == Double(tokens) * (first?["per_1k_tokens"]?.number ?? 0) / 1000)
        var named = request
        named["methods"] = ["prefix", "lora"]
        named["method"] = ["name": "lora", "rank": 2]
        let second = try #require(try await bench.send(.post, "/api/jobs/estimate-cost", json: .object(named)).json?["estimates"]?.array)
        #expect(second.contains { $0["method"]?["name"]?.string == "prefix" } && second[0]["method"]?["rank"]?.integer == 2)
        #expect(try await bench.send(.get, "/api/datasets").json?["total"]?.integer == 1)
        #expect(try await bench.send(.get, "/api/jobs").json?["total"]?.integer == 0)
    }
}
