import Domain
import Foundation
import Testing

@testable import Store

/// Writers that are killed at random moments lose nothing they were told is stored, and show nothing half.
@Suite(.serialized) struct KillTests {
    private static let environment = ProcessInfo.processInfo.environment
    /// Kills; `./scripts/test --faults` raises them.
    private static let kills = max(40, environment["TUNESMITH_FAULTS"].flatMap { Int($0) } ?? 0)
    private static let seed = environment["TUNESMITH_FAULTS_SEED"].flatMap { UInt64($0) } ?? 1

    @Test("Killed at random moments, a store opens clean, keeps every version it acknowledged, and the work can be done again")
    func kills() throws {
        let folder = try TemporaryFolder()
        var random = SeededNumbers(state: Self.seed)
        var place = folder.place("store-0")
        var acknowledged: [String] = []
        var figures = (kills: 0, stores: 1, leftovers: 0, unnamed: 0)
        while figures.kills < Self.kills {
            let writer = try TrialWriter(place, versions: 60)
            let moment = Int.random(in: 0..<4, using: &random)
            let end = ContinuousClock.now + .microseconds(Int.random(in: 0..<60_000, using: &random))
            var before: Int?
            let reached = writer.watch {
                guard ContinuousClock.now >= end else { return false }
                switch moment {
                case 0, 1: return true
                // A blob is being written.
                case 2: return !names(place, "blobs/unfinished").isEmpty
                // A blob has got its name; most often its version is not made yet.
                default:
                    let count = stored(place).count
                    before = before ?? count
                    return count > before ?? count
                }
            }
            if reached { writer.end() }
            let ending = try writer.wait()
            #expect(ending.wasKilled || ending.status == 0, "\(ending)")
            acknowledged += ending.versions
            if ending.wasKilled { figures.kills += 1 }
            figures.leftovers += folder.files().filter { $0.contains("/unfinished/") }.isEmpty ? 0 : 1
            let (versions, unnamed) = try check(place, acknowledged)
            figures.unnamed += unnamed > 0 ? 1 : 0
            if versions.count >= 60 {
                (place, acknowledged) = (folder.place("store-\(figures.stores)"), [])
                figures.stores += 1
            }
        }
        // The trial reached what it is for.
        #expect(figures.leftovers > 0 && figures.unnamed > 0, "\(figures)")
        let ending = try TrialWriter(place, versions: 60).wait()
        #expect(ending.status == 0, "\(ending)")
        #expect(try check(place, acknowledged + ending.versions).versions.count == 60)
        print(
            "seed \(Self.seed): \(figures.kills) kills, \(figures.stores) stores; \(figures.leftovers) left an unfinished blob, "
                + "\(figures.unnamed) a blob without a version")
    }

    /// Opens a store after a kill and looks at everything in it.
    private func check(_ place: URL, _ acknowledged: [String]) throws -> (versions: [DatasetVersion], unnamed: Int) {
        let store = try Store(at: place)
        #expect(try store.database.integrity() == ["ok"])
        #expect(try FileSystem.names(in: store.blobs.unfinished) == [])
        let datasets = store.datasets(of: Organization.localID)
        let all = try datasets.all(includingDeleted: true)
        #expect(all.count <= 1)
        let versions = try all.flatMap { try datasets.versions(of: $0.id) }
        #expect(all.isEmpty || !versions.isEmpty, "a dataset without a version")
        #expect(versions.map(\.number) == Array(0..<versions.count).map { $0 + 1 })
        for version in versions {
            try store.blobs.verify(version.rows)
            try store.blobs.verify(version.index)
        }
        let said = versions.map { "\($0.number) \($0.rows) \($0.index)" }
        // Of what was stored last the writer may not have been told; its line may be cut off.
        let lost = acknowledged.filter { line in !said.contains { $0.hasPrefix(line) } }
        #expect(lost == [], "acknowledged and lost")
        #expect(acknowledged.count <= versions.count)
        return (versions, Set(stored(place)).subtracting(versions.flatMap { [$0.rows.hexadecimal, $0.index.hexadecimal] }).count)
    }

    /// The names of all stored blobs.
    private func stored(_ place: URL) -> [String] {
        names(place, "blobs/sha256").flatMap { names(place, "blobs/sha256/\($0)") }
    }

    /// The names in a folder of the store; none while it is not there.
    private func names(_ place: URL, _ folder: String) -> [String] {
        (try? FileSystem.names(in: place.appendingPathComponent(folder).path)) ?? []
    }
}

/// Random numbers that repeat: SplitMix64.
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
