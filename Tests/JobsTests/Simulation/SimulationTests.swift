import Domain
import Foundation
import Testing

/// A queue, a runner and trainers that break at any point; `TUNESMITH_SIMULATION=1000000` says how many histories are tried.
@Suite struct SimulationTests {
    private static let seeds = UInt64(ProcessInfo.processInfo.environment["TUNESMITH_SIMULATION"] ?? "") ?? 20_000

    @Test("No history of crashes, lost writes and clock jumps breaks what jobs promise")
    func histories() async {
        let parts = UInt64(max(1, min(16, ProcessInfo.processInfo.activeProcessorCount)))
        let results = await withTaskGroup(of: (found: String?, ends: [String: Int]).self) { group in
            for part in 0..<parts {
                group.addTask {
                    var ends: [String: Int] = [:]
                    for seed in stride(from: part, to: Self.seeds, by: Int(parts)) {
                        // Other tests want these threads too.
                        if seed % 64 < parts { await Task.yield() }
                        var world = SimulatedWorld(seed: seed, fault: nil)
                        world.run()
                        if let violation = world.violation { return ("seed \(seed): \(violation)", ends) }
                        for entry in world.entries { ends[entry.job.state.rawValue, default: 0] += 1 }
                    }
                    return (nil, ends)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.compactMap(\.found) == [])
        // A simulation in which nothing happens would find nothing.
        for end in ["succeeded", "failed", "cancelled", "paused"] {
            #expect(results.contains { $0.ends[end, default: 0] > 0 }, "no job ended as \(end)")
        }
    }

    @Test("A seed is one history")
    func replay() {
        for seed in UInt64(0)..<50 {
            var (one, other) = (SimulatedWorld(seed: seed, fault: nil), SimulatedWorld(seed: seed, fault: nil))
            one.run()
            other.run()
            #expect(one.trace == other.trace && one.entries.map(\.job) == other.entries.map(\.job))
        }
    }

    @Test("A planted fault is found", arguments: PlantedFault.allCases)
    func planted(fault: PlantedFault) {
        let found = (UInt64(0)..<20_000).first { seed in
            var world = SimulatedWorld(seed: seed, fault: fault)
            world.run()
            return world.violation != nil
        }
        #expect(found != nil, "\(fault) was not noticed")
    }
}
