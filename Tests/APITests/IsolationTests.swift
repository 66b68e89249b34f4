import Domain
import Foundation
import HTTP
import JSON
import Testing

@testable import API

/// Every operation of the document, asked by everybody who may not.
struct IsolationTests {
    private static let canary = "zirconium-otter"

    /// What the first organization has: an id for every name in a path, and texts that nobody else may see.
    private struct World {
        let bench: TestWorkbench
        var ids: [String: String] = [:]
        var references: [String: [String: JSONValue]] = [:]

        init() async throws {
            bench = try await TestWorkbench()
            let dataset = try await bench.addDataset("secret-\(IsolationTests.canary)", TestWorkbench.rows(3, IsolationTests.canary))
            let other = try await bench.addDataset("deleted-\(IsolationTests.canary)", TestWorkbench.rows(2, IsolationTests.canary))
            _ = try await bench.send(.delete, "/api/datasets/\(other)")
            let upload = try await bench.send(
                .post, "/api/uploads",
                headers: ["Upload-Length": "5", "Upload-Metadata": "filename \(Data(IsolationTests.canary.utf8).base64EncodedString())"])
            let uploadID = try #require(upload.json?["id"]?.string)
            let operation = try #require(try await bench.send(.get, "/api/operations").json?["data"]?.array?.first?["id"]?.string)
            let conversation = try await bench.send(
                .post, "/api/conversations",
                json: [
                    "title": .string(IsolationTests.canary),
                    "messages": .array([["role": .string("user"), "content": .string(IsolationTests.canary)]]),
                ])
            let conversationID = try #require(conversation.json?["id"]?.string)
            let key = try await bench.send(.post, "/api/api-keys", json: ["name": .string(IsolationTests.canary)])
            let keyID = try #require(key.json?["api_key"]?["id"]?.string)
            let session = try #require(try await bench.send(.get, "/api/auth/sessions").json?["data"]?.array?.first?["id"]?.string)
            let member = try #require(
                try await bench.send(.get, "/api/users").json?["data"]?.array?.first { $0["name"]?.string == "member" }?["id"]?.string)
            let organization = try #require(try await bench.send(.get, "/api/auth/me").json?["organization"]?["id"]?.string)
            let model = try bench.addModel("model-\(IsolationTests.canary)")
            ids = [
                "models": model.rawValue, "datasets": dataset, "uploads": uploadID, "operations": operation,
                "conversations": conversationID, "api-keys": keyID,
                "auth": session, "users": member, "organizations": organization,
            ]
            references = [
                "dataset.import": ["upload_id": .string(uploadID), "name": .string("mine")],
                "dataset.merge": ["sources": .array([["dataset_id": .string(dataset)]]), "name": .string("mine")],
                "model.import": ["configuration_upload_id": .string(uploadID), "weights_upload_id": .string(uploadID)],
                "auth.switch": ["organization_id": .string(organization)], "dataset.select": ["sample": .integer(1)],
                "dataset.measure": ["kind": .string("quality")], "conversation.rate": ["stars": .integer(1)],
            ]
        }

        /// The path with the first organization's own ids.
        func target(_ route: Route) -> String {
            let noun = route.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            let path = PathPattern(route.path).path(["id": ids[noun] ?? "x", "number": "1", "name": "champion"])
            let query = route.parameters.filter(\.isRequired).map { parameter in
                let value = parameter.schema.sample
                return (name: parameter.name, value: value.string ?? value.text())
            }
            return query.isEmpty ? path : path + "?" + FormCoding.encoded(query)
        }

        func send(_ route: Route, as caller: TestWorkbench.Caller, headers: HTTPHeaders = [:]) async throws -> TestAnswer {
            var headers = headers
            for header in route.headers where header.isRequired && headers[header.name] == nil { headers.append(header.name, "0") }
            var bytes: [UInt8]?
            if case .bytes(let types) = route.body, let type = types.first {
                headers.append("Content-Type", type)
                bytes = []
            }
            return try await bench.send(
                route.method, target(route), as: caller, json: route.sampleBody(replacing: references[route.name] ?? [:]), body: bytes,
                headers: headers)
        }
    }

    @Test("nothing is answered without credentials but what is for everybody")
    func nobody() async throws {
        let world = try await World()
        for route in Application.routes where route.access != .anyone {
            let answer = try await world.send(route, as: .nobody)
            #expect(
                answer.status == 401 && (answer.code == "missing_credentials" || route.method == .head),
                "\(route.name): \(answer.status) \(answer.text)")
            let forged = try await world.send(route, as: .bearer("eyJhbGciOiJub25lIn0.e30."))
            #expect(forged.status == 401, "\(route.name): \(forged.status)")
        }
    }

    @Test("another organization's owner finds nothing: ids of others answer 404, lists do not have them, and nothing changes")
    func stranger() async throws {
        let world = try await World()
        for route in Application.routes where route.access != .anyone && route.access != .installation && route.name != "auth.sign_out" {
            let answer = try await world.send(route, as: .stranger)
            #expect(!answer.text.contains(Self.canary), "\(route.name) tells of another organization: \(answer.text)")
            for (noun, id) in world.ids where noun != "auth" || route.name.hasPrefix("session") {
                let isEchoed = answer.status >= 400
                #expect(isEchoed || !answer.text.contains(id), "\(route.name) tells the \(noun) id of another organization")
            }
            let refersToOthers = route.path.contains("{id}") || ["dataset.import", "dataset.merge", "model.import"].contains(route.name)
            if refersToOthers { #expect(answer.status == 404, "\(route.name): \(answer.status) \(answer.text)") }
        }
        for route in Application.routes where route.access == .installation {
            let answer = try await world.send(route, as: .stranger)
            #expect(answer.status == 403, "\(route.name): \(answer.status)")
        }
        let dataset = try await world.bench.send(.get, "/api/datasets/\(world.ids["datasets"] ?? "")")
        #expect(dataset.json?["version"]?.integer == 1 && dataset.json?["deleted_at"] == .null)
        let model = try await world.bench.send(.get, "/api/models/\(world.ids["models"] ?? "")")
        #expect(model.json?["state"]?.string == "ready" && model.json?["aliases"]?.array?.count == 1)
        let member = try await world.bench.send(.get, "/api/users/\(world.ids["users"] ?? "")")
        #expect(member.json?["is_disabled"]?.bool == false)
        let conversation = try await world.bench.send(.get, "/api/conversations/\(world.ids["conversations"] ?? "")")
        #expect(conversation.json?["messages"]?.array?.count == 1)
    }

    @Test("each role is kept out of what needs a higher one", arguments: [Role.viewer, .member, .admin])
    func role(_ role: Role) async throws {
        let world = try await World()
        for route in Application.routes {
            guard case .role(let needed, _) = route.access, needed > role else {
                guard route.access == .installation else { continue }
                let answer = try await world.send(route, as: .user(role))
                #expect(answer.status == 403, "\(route.name): \(answer.status)")
                continue
            }
            let answer = try await world.send(route, as: .user(role))
            #expect(
                answer.status == 403 && (answer.code == "insufficient_role" || route.method == .head),
                "\(route.name): \(answer.status) \(answer.text)")
        }
    }

    @Test("a key reaches no further than its scopes", arguments: Scope.allCases)
    func scope(_ scope: Scope) async throws {
        let world = try await World()
        let made = try await world.bench.send(
            .post, "/api/api-keys", json: ["name": .string("narrow"), "scopes": .array([.string(scope.rawValue)])])
        let secret = try #require(made.json?["secret"]?.string)
        for route in Application.routes {
            switch route.access {
            case .role(_, let needed) where needed != scope:
                let answer = try await world.send(route, as: .bearer(secret))
                #expect(
                    answer.status == 403 && (answer.code == "insufficient_scope" || route.method == .head),
                    "\(route.name): \(answer.status)")
            case .installation where scope != .administration:
                #expect(try await world.send(route, as: .bearer(secret)).status == 403, "\(route.name)")
            default: break
            }
        }
    }

    @Test("no operation answers under a strange host name, or to a page of another origin")
    func origins() async throws {
        let world = try await World()
        let hosts = ["evil.example", "127.0.0.1.evil.example:8420", "localhost.evil.example", "127.0.0.1:9999"]
        let origins = ["https://evil.example", "http://127.0.0.1:9999", "null", "http://localhost.evil.example:8420", "file://"]
        for (index, route) in Application.routes.enumerated() {
            let host = hosts[index % hosts.count]
            let answer = try await world.send(route, as: .user(.owner), headers: ["Host": host])
            #expect(answer.status == 421, "\(route.name) under \(host): \(answer.status)")
            let origin = origins[index % origins.count]
            let page = try await world.send(route, as: .user(.owner), headers: ["Origin": origin])
            #expect(page.status == 403, "\(route.name) for \(origin): \(page.status) \(page.text)")
            #expect(page.headers["Access-Control-Allow-Origin"] == nil)
        }
    }

    @Test("a change by cookie needs the header that only our own pages send, and never another site's page")
    func cookies() async throws {
        let world = try await World()
        let token = world.bench.token(of: .user(.owner)) ?? ""
        for route in Application.routes where !route.method.isSafe && route.access != .anyone {
            let bare = try await world.send(route, as: .nobody, headers: ["Cookie": "tunesmith_access=\(token)"])
            #expect(bare.status == 403 && bare.code == "forbidden_origin", "\(route.name): \(bare.status)")
            let other = try await world.send(
                route, as: .nobody,
                headers: ["Cookie": "tunesmith_access=\(token)", "X-Tunesmith-Request": "1", "Sec-Fetch-Site": "cross-site"])
            #expect(other.status == 403, "\(route.name): \(other.status)")
        }
        let own = try await world.bench.send(
            .put, "/api/datasets/\(world.ids["datasets"] ?? "")", as: .nobody, json: ["description": .string("by cookie")],
            headers: ["Cookie": "tunesmith_access=\(token)", "X-Tunesmith-Request": "1", "Origin": "http://\(TestWorkbench.host)"])
        #expect(own.status == 200, "\(own.text)")
    }

    @Test("a private dataset is there for its owner and admins alone")
    func privateDatasets() async throws {
        let bench = try await TestWorkbench()
        let id = try await bench.addDataset("mine", TestWorkbench.rows(2), visibility: "private", as: .user(.member))
        for (caller, status) in [
            (TestWorkbench.Caller.user(.member), 200), (.user(.admin), 200), (.user(.owner), 200), (.user(.viewer), 404),
        ] {
            #expect(try await bench.send(.get, "/api/datasets/\(id)", as: caller).status == status)
            #expect(try await bench.send(.get, "/api/datasets/\(id)/examples", as: caller).status == status)
            let list = try await bench.send(.get, "/api/datasets", as: caller)
            #expect((list.json?["total"]?.integer == 1) == (status == 200))
        }
    }

    @Test("a private model is there for its owner and admins alone")
    func privateModels() async throws {
        let bench = try await TestWorkbench()
        let id = try bench.addModel("mine", of: .user(.member), visibility: .private).rawValue
        for (caller, status) in [
            (TestWorkbench.Caller.user(.member), 200), (.user(.admin), 200), (.user(.owner), 200), (.user(.viewer), 404),
        ] {
            for path in ["", "/versions", "/versions/1", "/aliases", "/aliases/champion/moves", "/versions/1/export?form=card"] {
                #expect(try await bench.send(.get, "/api/models/\(id)\(path)", as: caller).status == status, "\(path) as \(caller)")
            }
            let list = try await bench.send(.get, "/api/models", as: caller)
            #expect((list.json?["total"]?.integer == 1) == (status == 200))
        }
    }

    @Test("every operation has a name of its own and says who may call it")
    func names() {
        let names = Application.routes.map(\.name)
        #expect(Set(names).count == names.count)
        let open = Application.routes.filter { $0.access == .anyone }.map(\.name).sorted()
        #expect(
            open == [
                "auth.accept", "auth.refresh", "auth.set_up", "auth.sign_in", "auth.sign_out", "auth.state", "health.live",
                "health.openapi",
                "health.ready",
            ])
    }
}
