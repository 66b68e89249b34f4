import API
import Accounts
import Datasets
import Domain
import Foundation
import HTTP
import Jobs
import Store

/// The workbench itself with much in it, and beside it one route that does nothing, in the same server.
struct WorkbenchRoutes: Sendable {
    /// Rows of the dataset, and conversations, that lists go through.
    static let listed = 100_000
    private let application: Application

    /// Opens the workbench in `folder`, filled the first time; the key and ids to ask with are written to `asked.txt` there.
    init(_ folder: URL) async throws {
        let store = try Store(at: folder.appendingPathComponent("store", isDirectory: true))
        let accounts = try Accounts(store: store)
        let settings = try Settings(folder: folder, flags: ["upload_limit_bytes": "100000000000"])
        let services = Services(
            store: store, accounts: accounts, uploads: try Uploads(at: folder.appendingPathComponent("uploads", isDirectory: true)),
            jobsFolder: folder.appendingPathComponent("jobs", isDirectory: true), trainers: [], settings: settings,
            bases: BaseModels(BaseModelCatalog(store) { [] }), version: "benchmark")
        application = Application(services)
        if try accounts.needsSetup() { try await Self.fill(folder, store, accounts) }
        self.settings = settings
    }

    private let settings: Settings

    /// Takes note of the port, which requests name.
    func listens(at port: Int) { settings.noteListening(at: [port]) }

    @Sendable func respond(to request: HTTPRequest) async -> HTTPResponse {
        if request.path == "/bare" {
            return HTTPResponse(200, headers: ["Content-Type": "application/json"], body: HTTPBody(#"{"status":"ok"}"#))
        }
        return await application.respond(to: request)
    }

    private static func fill(_ folder: URL, _ store: Store, _ accounts: Accounts) async throws {
        let client = Client(address: "benchmark", agent: "", requestID: "")
        let owner = try await accounts.setUp(
            token: accounts.makeSetupToken().token, organization: "Benchmark", name: "Owner", email: "owner@example.org",
            password: "correct horse battery", from: client)
        let principal = try accounts.authenticate(bearer: owner.accessToken)
        let key = try accounts.makeKey(name: "benchmark", by: principal, from: client).secret
        let file = folder.appendingPathComponent("rows.jsonl")
        let rows = (1...listed).map { number in
            #"{"messages":[{"role":"user","content":"What is \#(number)?"},{"role":"assistant","content":"A number."}]}"#
        }
        try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: file)
        let dataset = try DatasetImport(
            DatasetReader(path: file.path), into: store.datasets(of: principal.organization)
        ).run(as: DatasetName("rows")).version.datasetID
        let conversations = store.conversations(of: principal.organization)
        for start in stride(from: 0, to: listed, by: 1000) {
            try conversations.save(
                (start..<start + 1000).map { number in
                    RecordedConversation(
                        source: "benchmark", created: Date(timeIntervalSince1970: Double(number)),
                        messages: [RecordedMessage(Message(role: "user", content: "What is \(number)?"))])
                })
        }
        try Data("\(key)\n\(dataset.rawValue)\n".utf8).write(to: folder.appendingPathComponent("asked.txt"))
    }
}
