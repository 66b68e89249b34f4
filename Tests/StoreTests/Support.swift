import Domain
import Foundation
import Testing

@testable import Store

extension Database {
    /// The first column of the first row.
    func number(_ sql: String) throws -> Int? {
        try read { transaction in try transaction.first(sql) { try $0.value("n", as: Int.self) } }
    }

    /// What SQLite finds wrong in the file; "ok" when nothing is.
    func integrity() throws -> [String] {
        try read { transaction in try transaction.rows("PRAGMA integrity_check") { try $0.value("integrity_check", as: String.self) } }
    }
}

/// Expects a `WorkbenchError` with `code`, and gives it.
@discardableResult
func expectError<Value>(
    _ code: WorkbenchError.Code, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Value
) -> WorkbenchError? {
    do {
        _ = try body()
        Issue.record("nothing was thrown; expected \(code.rawValue). \(comment.map { "\($0)" } ?? "")", sourceLocation: sourceLocation)
    } catch let error as WorkbenchError {
        #expect(error.code == code, comment ?? "\(error)", sourceLocation: sourceLocation)
        return error
    } catch {
        Issue.record(error, comment, sourceLocation: sourceLocation)
    }
    return nil
}

/// Runs `body` on as many threads at once, and throws the first of their errors.
func onThreads(_ count: Int, _ body: @Sendable @escaping (Int) throws -> Void) throws {
    let results = Results()
    let threads = (0..<count).map { number in
        Thread { results.add(Result { try body(number) }) }
    }
    threads.forEach { $0.start() }
    for result in results.wait(for: count) { try result.get() }
}

/// What threads ended with.
private final class Results: @unchecked Sendable {
    // Unchecked because the condition guards the list.
    private let condition = NSCondition()
    private var all: [Result<Void, any Error>] = []

    func add(_ result: Result<Void, any Error>) {
        condition.lock()
        all.append(result)
        condition.broadcast()
        condition.unlock()
    }

    func wait(for count: Int) -> [Result<Void, any Error>] {
        condition.lock()
        defer { condition.unlock() }
        while all.count < count { condition.wait() }
        return all
    }
}
