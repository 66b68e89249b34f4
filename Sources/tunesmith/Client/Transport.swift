import API
import HTTP
import Jobs
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Carries requests to the API and brings the answers back.
protocol Transport: Sendable {
    /// Who answers, for errors: `the server http://127.0.0.1:8420`.
    var place: String { get }
    /// Whether requests are those of the owner of the data folder, so that files of this machine can be named in them.
    var isLocal: Bool { get }

    /// Sends a request; throws `HTTPClientError`, and `WorkbenchError` where nobody is signed in.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse

    /// Runs `body` while jobs are run, by this process where no server does.
    func runningJobs<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result
}

/// The API in this process, on a data folder that no server holds.
struct InProcessTransport: Transport {
    let place: String
    let isLocal = true
    private let application: Application
    private let runner: JobRunner
    /// Keeps servers away; none where nobody else knows the folder.
    private let lock: FolderLock?

    init(_ workbench: Workbench, in folder: DataFolder, holding lock: FolderLock?) {
        place = "the data folder \(folder.url.path)"
        self.lock = lock
        application = Application(workbench.services)
        runner = workbench.runner
    }

    func send(_ request: HTTPRequest) async -> HTTPResponse { await application.respond(to: request) }

    func runningJobs<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                await runner.run()
                return nil
            }
            group.addTask {
                await application.run()
                return nil
            }
            group.addTask { try await body() }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }
}

/// A server: the one that holds the data folder, by its socket file, or one that somebody has signed in to.
struct SocketTransport: Transport {
    let place: String
    let isLocal: Bool
    private let server: HTTPClient.Server
    private let login: LoginSession?
    private let client: HTTPClient

    /// The server at a socket file of this machine.
    init(socketFile: String) {
        var configuration = HTTPClient.Configuration()
        configuration.connecting = .seconds(2)
        (server, login, client) = (.socketFile(socketFile), nil, HTTPClient(configuration))
        (place, isLocal) = ("the server at \(socketFile)", true)
    }

    /// Whether a server answers at a socket file.
    static func isServed(_ socketFile: String) async -> Bool {
        var configuration = HTTPClient.Configuration()
        (configuration.connecting, configuration.silence) = (.seconds(2), .seconds(3))
        return (try? await HTTPClient(configuration).send(HTTPRequest(.get, "/healthz"), to: .socketFile(socketFile)))?.status == 200
    }

    /// The server at an address, in the name that `login` shows; without one only what is open to everybody.
    init(_ address: ServerAddress, as login: LoginSession?) {
        (server, self.login, client) = (.network(address.text), login, HTTPClient())
        (place, isLocal) = ("the server \(address.text)", false)
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        var request = request
        request.headers["User-Agent"] = "tunesmith/\(Tunesmith.version)"
        if let login { request.headers["Authorization"] = "Bearer \(try await login.bearer())" }
        return try await client.send(request, to: server)
    }

    func runningJobs<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result { try await body() }
}
