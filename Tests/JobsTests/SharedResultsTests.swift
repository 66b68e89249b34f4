import Domain
import Foundation
import Testing
import Threads

@testable import Jobs

@Suite struct SharedResultsTests {
    @Test("Of many who ask for the same at once one makes it, and what failed is tried by the next")
    func once() async throws {
        let (results, made) = (SharedResults<String, Int>(keeping: 2), Locked(0))
        let found = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    try? results.value(for: "a", while: { true }) { _ in
                        try made.withLock { count in
                            count += 1
                            if count == 1 { throw CancellationError() }
                            return count
                        }
                    }
                }
            }
            return await group.reduce(into: [Int?]()) { $0.append($1) }
        }
        #expect(made.withLock { $0 } == 2 && found.filter { $0 == 2 }.count == 3)
    }

    @Test("The results that were asked for last are kept")
    func kept() throws {
        let results = SharedResults<String, Int>(keeping: 2)
        func ask(_ key: String, _ value: Int) throws -> Int { try results.value(for: key, while: { true }) { _ in value } }
        #expect(try [ask("a", 1), ask("b", 2), ask("a", 3), ask("c", 4), ask("a", 5), ask("b", 6)] == [1, 2, 1, 4, 1, 6])
    }

    @Test("Who is not waited for gives up, unless others wait for what is being made")
    func abandoned() throws {
        let results = SharedResults<String, Int>(keeping: 2, graceSeconds: 0)
        let error = #expect(throws: WorkbenchError.self) {
            try results.value(for: "a", while: { false }) { goOn in while true { try goOn() } }
        }
        #expect(error?.code == .cancelled)
        #expect(try results.value(for: "a", while: { true }) { _ in 7 } == 7)
    }
}
