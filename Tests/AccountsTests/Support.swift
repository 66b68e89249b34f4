import Domain
import Foundation
import Store
import Testing
import Threads

@testable import Accounts

/// A folder that is removed at the end of its life.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-accounts-\(UUID().uuidString)", isDirectory: true)
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let time = Locked(Date(timeIntervalSince1970: 1_800_000_000))

    var now: Date { time.withLock { $0 } }
    func advance(_ seconds: Double) { time.withLock { $0 += seconds } }
}

/// Accounts in a store of their own, with a clock that is moved by hand and hashes that cost next to nothing.
final class Installation: Sendable {
    static let password = "plain tin forest 7"
    static let client = Client(address: "192.0.2.7", agent: "Test/1.0", requestID: "req-1")

    let folder: TemporaryFolder
    let clock: TestClock
    let store: Store
    let accounts: Accounts

    init() throws {
        let (folder, clock) = (try TemporaryFolder(), TestClock())
        self.folder = folder
        self.clock = clock
        store = try Store(at: folder.url.appendingPathComponent("store"), now: { clock.now })
        accounts = try Accounts(store: store, passwordCosts: .least, now: { clock.now })
    }

    /// What another process would have: the same store, with nothing in memory.
    func other(passwordCosts: PasswordCosts = .least) throws -> Accounts {
        let clock = clock
        return try Accounts(
            store: Store(at: store.folder, now: { clock.now }), passwordCosts: passwordCosts, now: { clock.now })
    }

    /// Makes the first account, ann@example.com, and signs it in.
    @discardableResult
    func setUp() async throws -> SignIn {
        try await accounts.setUp(
            token: accounts.makeSetupToken().token, organization: "Harbour", name: "Ann", email: "ann@example.com",
            password: Self.password, from: Self.client)
    }

    func signIn(_ name: String, password: String = Installation.password, from client: Client = Installation.client) async throws -> SignIn
    {
        try await accounts.signIn(email: "\(name)@example.com", password: password, from: client)
    }

    /// Adds a user of that name with the common password.
    @discardableResult
    func add(_ name: String, _ role: Role, by principal: Principal) async throws -> User.ID {
        try await accounts.addUser(
            email: "\(name)@example.com", name: name, role: role, password: Self.password, by: principal, from: Self.client
        ).membership.user.id
    }

    /// A user of that name who is signed in.
    func member(_ name: String, _ role: Role, by principal: Principal) async throws -> Principal {
        try await add(name, role, by: principal)
        return try await self.principal(signIn(name))
    }

    func principal(_ signIn: SignIn) throws -> Principal {
        try accounts.authenticate(bearer: signIn.accessToken)
    }
}

/// Expects a `WorkbenchError` with `code`, and gives it.
@discardableResult
func expectError<Value>(
    _ code: WorkbenchError.Code, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Value
) -> WorkbenchError? {
    let result = Result { try body() }
    return expect(code, in: result.map { _ in () }, comment, sourceLocation)
}

/// As above, of something that waits.
@discardableResult
func awaitError<Value: Sendable>(
    _ code: WorkbenchError.Code, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> Value
) async -> WorkbenchError? {
    do {
        _ = try await body()
        return expect(code, in: .success(()), comment, sourceLocation)
    } catch {
        return expect(code, in: .failure(error), comment, sourceLocation)
    }
}

private func expect(
    _ code: WorkbenchError.Code, in result: Result<Void, any Error>, _ comment: Comment?, _ sourceLocation: SourceLocation
) -> WorkbenchError? {
    switch result {
    case .success:
        Issue.record("nothing was thrown; expected \(code.rawValue). \(comment.map { "\($0)" } ?? "")", sourceLocation: sourceLocation)
    case .failure(let error as WorkbenchError):
        #expect(error.code == code, comment ?? "\(error)", sourceLocation: sourceLocation)
        return error
    case .failure(let error): Issue.record(error, comment, sourceLocation: sourceLocation)
    }
    return nil
}
