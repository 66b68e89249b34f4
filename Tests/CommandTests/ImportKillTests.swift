import Domain
import Engine
import Foundation
import Store
import Testing

/// Imports that are killed at random moments leave whole versions or none, and a store that opens clean.
@Suite(.serialized) struct ImportKillTests {
    /// Kills of the default suite; `./scripts/test --faults` may ask for more.
    private static let kills = max(100, FaultTests.kills ?? 0)

    @Test("An import that is killed at any point leaves no half version, and can be run again")
    func killed() throws {
        let workplace = try Workplace()
        var random = RandomNumbers(seed: FaultTests.seed)
        let rows = 40_000
        // Two files in turn, so that every import that ends makes a version.
        for name in ["a", "b"] {
            try workplace.write(
                "\(name).jsonl",
                (0..<rows).map { Workplace.row("question \($0) of \(name)", "the answer to it is \($0 &* 7919)") }.joined(separator: "\n"))
        }
        let environment = ["TUNESMITH_DATA": workplace.place("data").path]
        func arguments(_ turn: Int) -> [String] {
            ["dataset", "import", turn % 2 == 0 ? "a.jsonl" : "b.jsonl", "--name", "rows", "--quiet"]
        }
        let began = ContinuousClock.now
        #expect(try Program.run(arguments(0), in: workplace.url, environment: environment).status == 0)
        let microseconds = Int((ContinuousClock.now - began) / .microseconds(1))
        var versions = 1
        var (whole, leftovers) = (0, 0)
        for turn in 1...Self.kills {
            let child = try Child(arguments(versions), in: workplace.url, environment: environment)
            usleep(UInt32(Int.random(in: 0..<microseconds * 11 / 10, using: &random)))
            kill(child.process.processIdentifier, SIGKILL)
            let ending = try child.wait()
            if ending.status == 0 && !ending.wasKilled { whole += 1 }
            let unfinished = workplace.place("data/store/blobs/unfinished")
            leftovers += try FileManager.default.contentsOfDirectory(atPath: unfinished.path).isEmpty ? 0 : 1
            let store = try Store(at: workplace.place("data/store"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: unfinished.path).isEmpty)
            let datasets = store.datasets(of: Organization.localID)
            let dataset = try #require(try datasets.all().first)
            let found = try datasets.versions(of: dataset.id)
            #expect(found.map(\.number) == Array(1...found.count))
            #expect(found.count == versions || found.count == versions + 1, "turn \(turn)")
            if ending.status == 0, !ending.wasKilled { #expect(found.count == versions + 1) }
            versions = found.count
            if let last = found.last {
                #expect(last.rowCount == rows && last.status == .valid)
                try store.blobs.verify(last.rows)
                try store.blobs.verify(last.index)
            }
        }
        #expect(try Program.run(arguments(versions), in: workplace.url, environment: environment).status == 0)
        // The moments reached what they are for.
        #expect(leftovers > 0 && whole < Self.kills)
        print("import: \(Self.kills) kills, \(whole) came too late, \(leftovers) left unfinished files")
    }
}
