import Domain
import Foundation
import HTTP
import JSON
import Testing

@testable import API

/// Files on their way to the server, and what becomes of them.
struct UploadTests {
    private static let mixed = """
        {"messages":[{"role":"user","content":"one"},{"role":"assistant","content":"1"}]}
        {"messages":[{"role":"user","content":"two"},{"role":"assistant","content":"2"}],}
        {"messages":[{"role":"user","content":"three"},{"role":"assistent","content":"3"}]}
        {"messages":[{"role":"user","content":"four"},{"role":"assistant","content":"4"}]}

        """

    private func begin(_ bench: TestWorkbench, _ count: Int, named name: String = "rows.jsonl") async throws -> String {
        let answer = try await bench.send(
            .post, "/api/uploads",
            headers: [
                "Upload-Length": "\(count)", "Upload-Metadata": "filename \(Data(name.utf8).base64EncodedString())",
                "Tus-Resumable": "1.0.0",
            ])
        #expect(answer.status == 201)
        let id = try #require(answer.json?["id"]?.string)
        #expect(answer.headers["Location"] == "/api/uploads/\(id)")
        return id
    }

    private func append(
        _ bench: TestWorkbench, _ id: String, _ bytes: [UInt8], at offset: Int, as caller: TestWorkbench.Caller = .user(.owner)
    ) async throws
        -> TestAnswer
    {
        try await bench.send(
            .patch, "/api/uploads/\(id)", as: caller, body: bytes,
            headers: ["Content-Type": "application/offset+octet-stream", "Upload-Offset": "\(offset)"])
    }

    private func uploaded(_ bench: TestWorkbench, _ text: String, named name: String = "rows.jsonl") async throws -> String {
        let bytes = Array(text.utf8)
        let id = try await begin(bench, bytes.count, named: name)
        #expect(try await append(bench, id, bytes, at: 0).status == 204)
        return id
    }

    @Test("goes on where it stopped, and nowhere else")
    func resume() async throws {
        let bench = try await TestWorkbench()
        let bytes = Array(TestWorkbench.rows(20).utf8)
        let id = try await begin(bench, bytes.count)
        let half = bytes.count / 2
        #expect(try await append(bench, id, Array(bytes[..<half]), at: 0).headers["Upload-Offset"] == "\(half)")
        #expect(try await bench.send(.head, "/api/uploads/\(id)").headers["Upload-Offset"] == "\(half)")
        for (offset, code) in [(0, "upload_offset"), (half - 1, "upload_offset"), (half + 1, "upload_offset")] {
            let wrong = try await append(bench, id, [1], at: offset)
            #expect(wrong.status == 409 && wrong.code == code)
        }
        let early = try await bench.send(.post, "/api/datasets", json: ["name": "early", "upload_id": .string(id)])
        #expect(early.status == 409 && early.code == "upload_incomplete")
        let tooMuch = try await append(bench, id, Array(bytes[half...]) + [10], at: half)
        #expect(tooMuch.status == 413)
        #expect(try await append(bench, id, Array(bytes[half...]), at: half).status == 204)
        let imported = try await bench.send(
            .post, "/api/datasets", json: ["name": "whole", "upload_id": .string(id)], headers: ["Prefer": "wait=60"])
        #expect(imported.json?["result"]?["version"]?["rows"]?.integer == 20, "\(imported.text)")
        #expect(imported.json?["result"]?["version"]?["origin"]?["source"]?.string == "rows.jsonl")
    }

    @Test("an upload is there for whoever began it alone, until it is thrown away")
    func owner() async throws {
        let bench = try await TestWorkbench()
        let id = try await begin(bench, 3)
        for caller in [TestWorkbench.Caller.user(.admin), .user(.member), .stranger] {
            #expect(try await append(bench, id, [1, 2, 3], at: 0, as: caller).status == 404)
            #expect(try await bench.send(.get, "/api/uploads", as: caller).json?["total"]?.integer == 0)
        }
        #expect(try await bench.send(.delete, "/api/uploads/\(id)").status == 204)
        #expect(try await bench.send(.get, "/api/uploads/\(id)").status == 404)
    }

    @Test("is inspected: form, problems by code with their fix, and what the fix would do")
    func inspect() async throws {
        let bench = try await TestWorkbench()
        let text =
            TestWorkbench.rows(2)
            + #"{"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":"yes","function_call":null}]}"# + "\n"
        let id = try await uploaded(bench, Self.mixed + text)
        let answer = try await bench.send(.post, "/api/uploads/\(id)/inspect", json: [:], headers: ["Prefer": "wait=60"])
        let result = try #require(answer.json?["result"])
        #expect(throws: Never.self) { try Inspection.schema.check(result) }
        #expect(result["form"]?.string == "chat" && result["recognition"]?.string?.contains("OpenAI chat") == true)
        let codes = Set((result["problems"]?.array ?? []).compactMap { $0["code"]?.string })
        #expect(codes.contains("malformed_json") || codes.contains("invalid_json"), "\(codes)")
        #expect(result["statistics"]?["invalid_rows"]?.integer == 2, "\(result.text())")
        #expect(!answer.text.contains(bench.folder.path), "a path of the server is told: \(answer.text)")
    }

    @Test("a table without known columns says so, and is imported when they are named")
    func columns() async throws {
        let bench = try await TestWorkbench()
        let id = try await uploaded(bench, "frage,antwort\nWas?,Das.\nWer?,Der.\n", named: "faq.csv")
        let before = try #require(
            try await bench.send(.post, "/api/uploads/\(id)/inspect", json: [:], headers: ["Prefer": "wait=60"]).json?["result"])
        #expect(throws: Never.self) { try Inspection.schema.check(before) }
        #expect(before["form"] == .null && before["needs_columns"]?.bool == true && before["fields"] == ["frage", "antwort"])
        let refused = try await bench.send(
            .post, "/api/datasets", json: ["name": "faq", "upload_id": .string(id)], headers: ["Prefer": "wait=60"])
        #expect(refused.status == 400 && refused.code == "unrecognized_format")
        #expect(!refused.text.contains(bench.folder.path))
        let imported = try await bench.send(
            .post, "/api/datasets",
            json: ["name": "faq", "upload_id": .string(id), "columns": ["frage": "prompt", "antwort": "completion"]],
            headers: ["Prefer": "wait=60"])
        #expect(imported.json?["result"]?["version"]?["rows"]?.integer == 2, "\(imported.text)")
        let dataset = try #require(imported.json?["result"]?["dataset_id"]?.string)
        // What the columns are is known from the first time.
        let again = try await bench.send(.post, "/api/datasets/\(dataset)/fix", json: ["fixes": []], headers: ["Prefer": "wait=60"])
        #expect(again.json?["result"]?["is_new"]?.bool == false, "\(again.text)")
    }

    @Test("a version with problems lists them by code, and is fixed from the kept file as a new version")
    func fix() async throws {
        let bench = try await TestWorkbench()
        let rows =
            TestWorkbench.rows(3)
            + #"{"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":"yes"},{"role":"user","content":"and?"}]}"# + "\n"
        let id = try await bench.addDataset("mend", rows)
        let problems = try await bench.send(.get, "/api/datasets/\(id)/problems")
        let groups = problems.json?["data"]?.array ?? []
        let group = try #require(groups.first { $0["fix"] != .null }, "\(problems.text)")
        #expect(problems.json?["source_is_kept"]?.bool == true)
        let fixed = try await bench.send(
            .post, "/api/datasets/\(id)/fix", json: ["fixes": [group["fix"]?["id"] ?? .null]], headers: ["Prefer": "wait=60"])
        #expect(fixed.json?["result"]?["version"]?["number"]?.integer == 2, "\(fixed.text)")
        #expect(fixed.json?["result"]?["version"]?["rows"]?.integer == 4)
        #expect(try await bench.send(.get, "/api/datasets/\(id)/versions").json?["total"]?.integer == 2)
        let diff = try await bench.send(.get, "/api/datasets/\(id)/diff?from=1&to=2")
        #expect(diff.json?["added"]?.integer == 1 && diff.json?["unchanged"]?.integer == 3, "\(diff.text)")
    }

    @Test("a form with a file is a dataset, whichever way its parts stand")
    func form() async throws {
        let bench = try await TestWorkbench()
        func part(_ name: String, _ value: String, _ file: String? = nil) -> String {
            "--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"\(file.map { "; filename=\"\($0)\"" } ?? "")\r\n\r\n\(value)\r\n"
        }
        let rows = part("file", TestWorkbench.rows(4), "../../etc/tickets.jsonl")
        for (name, parts) in [("before", part("name", "before") + rows), ("behind", rows + part("name", "behind"))] {
            let answer = try await bench.send(
                .post, "/api/datasets", body: Array((parts + "--xyz--\r\n").utf8),
                headers: ["Content-Type": "multipart/form-data; boundary=xyz", "Prefer": "wait=60"])
            #expect(answer.json?["result"]?["name"]?.string == name, "\(answer.text)")
            #expect(answer.json?["result"]?["version"]?["origin"]?["source"]?.string == "tickets.jsonl")
        }
        // A form that is refused leaves nothing behind.
        let broken = try await bench.send(
            .post, "/api/datasets", body: Array((rows + "--xyz--\r\n").utf8), headers: ["Content-Type": "multipart/form-data; boundary=xyz"]
        )
        #expect(broken.status == 400 && broken.code == "missing_field")
        #expect(try await bench.send(.get, "/api/uploads").json?["total"]?.integer == 2)
    }

    @Test("a file of this machine is named by whoever owns the data folder alone, and is not copied")
    func localFile() async throws {
        let bench = try await TestWorkbench()
        let file = bench.folder.appendingPathComponent("mine.jsonl")
        try Data(TestWorkbench.rows(3).utf8).write(to: file)
        let headers: HTTPHeaders = ["Upload-Length": "1", "X-Tunesmith-File": Data(file.path.utf8).base64EncodedString()]
        let refused = try await bench.send(.post, "/api/uploads", headers: headers)
        #expect(refused.status == 403 && refused.code == "insufficient_role")
        let answer = try await TestAnswer(bench.application.respond(to: HTTPRequest(.post, "/api/uploads", headers: headers)))
        #expect(answer.json?["is_complete"]?.bool == true, "\(answer.text)")
        let links = try FileManager.default.attributesOfItem(atPath: file.path)[.referenceCount] as? Int
        #expect(links == 2)
        for name in ["/etc/shadow-that-is-not-there", "/dev/zero"] {
            let other: HTTPHeaders = ["Upload-Length": "1", "X-Tunesmith-File": Data(name.utf8).base64EncodedString()]
            let wrong = try await TestAnswer(bench.application.respond(to: HTTPRequest(.post, "/api/uploads", headers: other)))
            #expect(wrong.json?["is_complete"]?.bool != true, "\(name): \(wrong.text)")
        }
    }
}
