import Accounts
import Domain
import Foundation
import HTTP
import JSON
import Jobs
import Store
import Testing

@testable import API
@testable import struct Accounts.PasswordCosts

/// An application on a folder of its own, with two organizations, and a way to ask it as any of their people.
final class TestWorkbench: Sendable {
    /// Who asks.
    enum Caller: Hashable, CustomTestStringConvertible {
        case nobody
        /// Someone of the first organization, by role; its owner is operator.
        case user(Role)
        /// The owner of the second organization.
        case stranger
        /// A bearer of any kind.
        case bearer(String)

        var testDescription: String {
            switch self {
            case .nobody: "nobody"
            case .user(let role): role.rawValue
            case .stranger: "stranger"
            case .bearer: "bearer"
            }
        }
    }

    static let password = "correct horse battery"
    static let host = "127.0.0.1:8420"

    let folder: URL
    let application: Application
    let services: Services
    private let tokens: [Caller: String]

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-api-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let store = try Store(at: folder.appendingPathComponent("store", isDirectory: true))
        let accounts = try Accounts(store: store, passwordCosts: .least)
        let base = Self.shippedBase
        services = Services(
            store: store, accounts: accounts, uploads: try Uploads(at: folder.appendingPathComponent("uploads", isDirectory: true)),
            jobsFolder: folder.appendingPathComponent("jobs", isDirectory: true),
            trainers: [TestTrainer()], settings: try Settings(folder: folder),
            bases: BaseModels(BaseModelCatalog(store) { [.init(base, .shipped)] }), version: "test")
        services.settings.noteListening(at: [8420])
        application = Application(services)
        let client = Client(address: "127.0.0.1", agent: "tests", requestID: "set-up")
        let owner = try await accounts.setUp(
            token: accounts.makeSetupToken().token, organization: "First", name: "owner", email: "owner@first.example",
            password: Self.password, from: client)
        let principal = try accounts.authenticate(bearer: owner.accessToken)
        var tokens: [Caller: String] = [.user(.owner): owner.accessToken]
        for role in [Role.admin, .member, .viewer] {
            let email = "\(role.rawValue)@first.example"
            _ = try await accounts.addUser(
                email: email, name: role.rawValue, role: role, password: Self.password, by: principal, from: client)
            tokens[.user(role)] = try await accounts.signIn(email: email, password: Self.password, from: client).accessToken
        }
        tokens[.stranger] = try await Self.stranger(accounts, principal, client)
        self.tokens = tokens
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// An owner of another organization who is no operator.
    private static func stranger(_ accounts: Accounts, _ owner: Principal, _ client: Client) async throws -> String {
        let second = try accounts.addOrganization(named: "Second", by: owner, from: client)
        let there = Principal(user: owner.user, organization: second.id, role: .owner, isOperator: true, credential: owner.credential)
        _ = try await accounts.addUser(
            email: "owner@second.example", name: "stranger", role: .owner, password: password, by: there, from: client)
        return try await accounts.signIn(email: "owner@second.example", password: password, from: client).accessToken
    }

    private static var shippedBase: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Models/tunesmith-base", isDirectory: true)
    }

    /// The access token of a caller.
    func token(of caller: Caller) -> String? {
        if case .bearer(let token) = caller { token } else { tokens[caller] }
    }

    /// Sends a request through the network's door, and checks the answer against what the document says of it.
    func send(
        _ method: HTTPMethod, _ target: String, as caller: Caller = .user(.owner), json: JSONValue? = nil, body: [UInt8]? = nil,
        headers: HTTPHeaders = [:], sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> TestAnswer {
        var fields: HTTPHeaders = ["Host": Self.host]
        if let token = token(of: caller) { fields["Authorization"] = "Bearer \(token)" }
        if json != nil { fields["Content-Type"] = "application/json" }
        for (name, value) in headers.fields { fields[name] = value.isEmpty ? nil : value }
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        let query = parts.count > 1 ? try #require(FormCoding.decoded(parts[1] as String)) : []
        let bytes = json?.bytes() ?? body ?? []
        let request = HTTPRequest(
            method, parts[0], query: query, headers: fields, body: HTTPBody(bytes), peer: .network("127.0.0.1"))
        let answer = try await TestAnswer(application.respond(to: request))
        if !parts[0].hasPrefix("/assets") { check(answer, method, parts[0], sourceLocation) }
        return answer
    }

    /// Every answer is one that its route promises, or an error in the one form.
    private func check(_ answer: TestAnswer, _ method: HTTPMethod, _ path: String, _ place: SourceLocation) {
        #expect(answer.headers["X-Request-Id"]?.isEmpty == false, sourceLocation: place)
        let route = route(method, path)
        if let promised = route?.answers.first(where: { $0.status == answer.status }) {
            guard promised.contentType == "application/json", let schema = promised.schema else { return }
            #expect(throws: Never.self, sourceLocation: place) { try schema.check(#require(answer.json)) }
        } else if answer.status != 206, answer.status != 304, route != nil || answer.status >= 400 {
            #expect(answer.status >= 400, "\(method.rawValue) \(path) answered \(answer.status)", sourceLocation: place)
            #expect(answer.status != 500, "\(method.rawValue) \(path): \(answer.text)", sourceLocation: place)
            #expect(throws: Never.self, sourceLocation: place) { try ErrorAnswer.schema.check(#require(answer.json)) }
        }
    }

    private func route(_ method: HTTPMethod, _ path: String) -> Route? {
        var router = Router<Route>()
        for route in Application.routes { router.add(route.method, PathPattern(route.path), route) }
        guard case .found(let route, _) = router.match(method, path) else { return nil }
        return route
    }

    /// Stores `rows` as a dataset and returns its id.
    @discardableResult
    func addDataset(_ name: String, _ rows: String, visibility: String = "organization", as caller: Caller = .user(.owner)) async throws
        -> String
    {
        let answer = try await send(
            .post, "/api/datasets?name=\(name)&visibility=\(visibility)", as: caller, body: Array(rows.utf8),
            headers: ["Content-Type": "application/x-ndjson", "Prefer": "wait=60"])
        return try #require(answer.json?["result"]?["dataset_id"]?.string, "\(answer.text)")
    }

    /// Rows of chat, each with a text that nothing else has.
    static func rows(_ count: Int, _ canary: String = "canary") -> String {
        (1...count).map { number in
            #"{"messages":[{"role":"user","content":"What is \#(canary) \#(number)?"},{"role":"assistant","content":"It is number \#(number)."}]}"#
        }.joined(separator: "\n") + "\n"
    }
}

/// An answer that was read whole.
struct TestAnswer {
    let status: Int
    let headers: HTTPHeaders
    let bytes: [UInt8]

    init(_ response: HTTPResponse) async throws {
        (status, headers) = (response.status, response.headers)
        bytes = try await response.body.collect(atMost: 64 << 20)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var json: JSONValue? { try? JSONValue(parsing: bytes) }
    /// The code of the error; nil where it is none.
    var code: String? { json?["error"]?["code"]?.string }
}
