import Domain
import Foundation
import HTTP
import JSON
import Testing

@testable import API

/// People through the API; the rules themselves are tested where they are made.
struct PeopleTests {
    private func signIn(_ bench: TestWorkbench, cookies: Bool = false) async throws -> TestAnswer {
        try await bench.send(
            .post, "/api/auth/sign-in", as: .nobody,
            json: ["email": "member@first.example", "password": .string(TestWorkbench.password), "cookies": .bool(cookies)])
    }

    @Test("signing in gives tokens, which renew, switch and end")
    func tokens() async throws {
        let bench = try await TestWorkbench()
        let answer = try await signIn(bench)
        let access = try #require(answer.json?["access_token"]?.string)
        let refresh = try #require(answer.json?["refresh_token"]?.string)
        #expect(answer.json?["role"]?.string == "member" && answer.headers.all("Set-Cookie").isEmpty)
        let renewed = try await bench.send(.post, "/api/auth/refresh", as: .nobody, json: ["refresh_token": .string(refresh)])
        #expect(renewed.status == 200)
        #expect(try await bench.send(.post, "/api/auth/sign-out", as: .bearer(access)).status == 204)
        let ended = try await bench.send(.get, "/api/auth/me", as: .bearer(access))
        #expect(ended.status == 401 && ended.code == "invalid_token", "\(ended.text)")
        let wrong = try await bench.send(
            .post, "/api/auth/sign-in", as: .nobody, json: ["email": "member@first.example", "password": "something else"])
        #expect(wrong.status == 401 && wrong.code == "wrong_credentials")
    }

    @Test("cookies hold the tokens where scripts and other sites never see them")
    func cookies() async throws {
        let bench = try await TestWorkbench()
        let answer = try await signIn(bench, cookies: true)
        #expect(answer.json?["access_token"] == .null && answer.json?["refresh_token"] == .null)
        let cookies = answer.headers.all("Set-Cookie")
        #expect(cookies.count == 2 && cookies.allSatisfy { $0.contains("HttpOnly") && $0.contains("SameSite=Strict") })
        #expect(cookies.contains { $0.hasPrefix("tunesmith_refresh=") && $0.contains("Path=/api/auth;") })
        let pair = cookies.map { String($0.prefix { $0 != ";" }) }.joined(separator: "; ")
        #expect(try await bench.send(.get, "/api/auth/me", as: .nobody, headers: ["Cookie": pair]).status == 200)
        #expect(try await bench.send(.get, "/api/auth/state", as: .nobody, headers: ["Cookie": pair]).json?["has_session"]?.bool == true)
        let out = try await bench.send(
            .post, "/api/auth/sign-out", as: .nobody, headers: ["Cookie": pair, "X-Tunesmith-Request": "1"])
        #expect(out.status == 204 && out.headers.all("Set-Cookie").allSatisfy { $0.contains("Max-Age=0") })
        #expect(try await bench.send(.get, "/api/auth/me", as: .nobody, headers: ["Cookie": pair]).status == 401)
    }

    @Test("too many wrong passwords have to wait, and the answer says how long")
    func limit() async throws {
        let bench = try await TestWorkbench()
        var last: TestAnswer?
        for _ in 1...12 {
            last = try await bench.send(
                .post, "/api/auth/sign-in", as: .nobody, json: ["email": "victim@first.example", "password": "wrong one"])
        }
        #expect(last?.status == 429 && last?.code == "too_many_attempts")
        #expect((last?.headers["Retry-After"]).flatMap { Int($0) } ?? 0 > 0)
    }

    @Test("users are added, changed and taken out, each noted in the audit log")
    func users() async throws {
        let bench = try await TestWorkbench()
        let added = try await bench.send(
            .post, "/api/users", as: .user(.admin), json: ["email": "new@first.example", "name": "New", "role": "viewer"])
        #expect(added.status == 201)
        let link = try #require(added.json?["link"]?["path"]?.string)
        let token = try #require(link.split(separator: "=").last.map(String.init))
        let accepted = try await bench.send(
            .post, "/api/auth/accept", as: .nobody, json: ["token": .string(token), "password": "a long enough secret"])
        #expect(accepted.status == 200 && accepted.json?["role"]?.string == "viewer", "\(accepted.text)")
        #expect(
            try await bench.send(
                .post, "/api/auth/accept", as: .nobody, json: ["token": .string(token), "password": "a long enough secret"]
            ).status == 401)
        let id = try #require(added.json?["user"]?["id"]?.string)
        #expect(try await bench.send(.patch, "/api/users/\(id)", as: .user(.admin), json: ["role": "owner"]).status == 403)
        #expect(
            try await bench.send(.patch, "/api/users/\(id)", as: .user(.admin), json: ["is_disabled": true]).json?["is_disabled"]?.bool
                == true)
        let access = try #require(accepted.json?["access_token"]?.string)
        #expect(try await bench.send(.get, "/api/auth/me", as: .bearer(access)).status == 401)
        #expect(try await bench.send(.delete, "/api/users/\(id)", as: .user(.admin)).status == 204)
        let log = try await bench.send(.get, "/api/audit?action=user.", as: .user(.admin))
        let actions = (log.json?["data"]?.array ?? []).compactMap { $0["action"]?.string }
        #expect(actions.contains("user.add") && actions.count >= 3, "\(actions)")
        #expect(!log.text.contains(token) && !log.text.contains("long enough secret"))
    }

    @Test("a key's secret is shown once, works, and does not when it is revoked")
    func keys() async throws {
        let bench = try await TestWorkbench()
        let made = try await bench.send(.post, "/api/api-keys", as: .user(.member), json: ["name": "ci", "scopes": ["datasets:read"]])
        let secret = try #require(made.json?["secret"]?.string)
        #expect(secret.hasPrefix("ts-"))
        #expect(try await bench.send(.get, "/api/datasets", as: .bearer(secret)).status == 200)
        #expect(try await bench.send(.get, "/api/auth/me", as: .bearer(secret)).json?["credential"]?.string == "api_key")
        let list = try await bench.send(.get, "/api/api-keys", as: .user(.member))
        #expect(list.json?["total"]?.integer == 1 && !list.text.contains(secret))
        let id = try #require(made.json?["api_key"]?["id"]?.string)
        #expect(try await bench.send(.delete, "/api/api-keys/\(id)", as: .user(.member)).status == 204)
        #expect(try await bench.send(.get, "/api/datasets", as: .bearer(secret)).status == 401)
    }

    @Test("what changes something is noted, with its outcome")
    func audit() async throws {
        let bench = try await TestWorkbench()
        let id = try await bench.addDataset("noted", TestWorkbench.rows(1), as: .user(.member))
        _ = try await bench.send(.delete, "/api/datasets/\(id)", as: .user(.viewer))
        _ = try await bench.send(.delete, "/api/datasets/\(id)", as: .user(.member))
        let log = try await bench.send(.get, "/api/audit?action=dataset.delete", as: .user(.admin))
        let outcomes = (log.json?["data"]?.array ?? []).compactMap { $0["outcome"]?.string }
        #expect(outcomes == ["ok", "insufficient_role"])
        #expect(log.json?["data"]?.array?.first?["target"]?.string == id)
    }

    @Test("settings tell where they come from, and a change is there at once and after a restart")
    func settings() async throws {
        let bench = try await TestWorkbench()
        let changed = try await bench.send(.patch, "/api/settings", json: ["upload_limit_bytes": 100, "origins": ["https://app.example"]])
        #expect(changed.status == 200)
        let limit = changed.json?["data"]?.array?.first { $0["name"]?.string == "upload_limit_bytes" }
        #expect(limit?["source"]?.string == "file" && limit?["value"]?.integer == 100)
        #expect(try await bench.send(.post, "/api/uploads", headers: ["Upload-Length": "101"]).status == 413)
        #expect(try Settings(folder: bench.folder).integer("upload_limit_bytes") == 100)
        let page = try await bench.send(.get, "/api/datasets", headers: ["Origin": "https://app.example"])
        #expect(page.status == 200 && page.headers["Access-Control-Allow-Origin"] == "https://app.example")
        let cookie = try await bench.send(
            .get, "/api/datasets", as: .nobody,
            headers: ["Origin": "https://app.example", "Cookie": "tunesmith_access=\(bench.token(of: .user(.owner)) ?? "")"])
        #expect(cookie.status == 403)
    }

    @Test("conversations are recorded, continued, rated, and become a dataset")
    func conversations() async throws {
        let bench = try await TestWorkbench()
        let first = try await bench.send(
            .post, "/api/conversations", as: .user(.member),
            json: ["domain": "billing", "messages": [["role": "user", "content": "Why?"]]])
        let id = try #require(first.json?["id"]?.string)
        #expect(
            try await bench.send(.post, "/api/conversations/\(id)/messages", json: ["role": "assistant", "content": "Because."]).status
                == 201)
        #expect(try await bench.send(.post, "/api/conversations/\(id)/ratings", json: ["gold_star": true, "position": 1]).status == 201)
        let far = try await bench.send(.post, "/api/conversations/\(id)/ratings", json: ["stars": 5, "position": 9])
        #expect(far.status == 404)
        _ = try await bench.send(.post, "/api/conversations", json: ["messages": [["role": "user", "content": "unrated"]]])
        #expect(try await bench.send(.get, "/api/conversations?gold_star=true").json?["total"]?.integer == 1)
        let made = try await bench.send(
            .post, "/api/datasets/import-from-conversations", json: ["name": "gold", "filter": ["gold_star": true]],
            headers: ["Prefer": "wait=60"])
        #expect(made.json?["result"]?["version"]?["rows"]?.integer == 1, "\(made.text)")
        let file = try await bench.send(.post, "/api/datasets/export?form=alpaca", json: ["filter": ["gold_star": true]])
        #expect(file.status == 200 && file.text.contains("Because."), "\(file.text)")
    }
}
