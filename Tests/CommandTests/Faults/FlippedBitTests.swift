import Domain
import Engine
import Foundation
import Store
import Testing

/// A bit that flips under a job is found before anything is made of it.
@Suite(.serialized) struct FlippedBitTests {
    /// Flips the lowest bit in the middle of the file at `url`, whose owner alone may write it.
    static func flip(_ url: URL) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
        var bytes = try Data(contentsOf: url)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: url)
    }

    @Test("In the newest checkpoint: an older one is used, the bytes are the same, and the job tells")
    func checkpoint() throws {
        let trial = try JobKillTrial(seed: 9)
        let job = try trial.job { folder in
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("checkpoints").path).sorted()
            try Self.flip(folder.appendingPathComponent("checkpoints/\(#require(names.last))/weights.safetensors"))
        }
        try trial.check(job.id, false)
        let events = try trial.store.jobs(of: trial.caller.organization).events(of: job.id, limit: 1_000).events
        #expect(events.contains { $0.kind == .warning && $0.message.contains("damaged") })
    }

    @Test("In the plan: it is written anew, and the bytes are the same")
    func plan() throws {
        let trial = try JobKillTrial(seed: 9)
        let job = try trial.job { try Self.flip($0.appendingPathComponent("plan.json")) }
        try trial.check(job.id, false)
    }

    static let inputs = ["base/model.safetensors", "rows.jsonl", "validation.jsonl"]

    @Test(
        "In the base's weights or in rows: the job fails by name and makes no version, and goes on once they are right", arguments: inputs)
    func input(name: String) throws {
        let trial = try JobKillTrial(seed: 9)
        let file = trial.workplace.place(name)
        let whole = try Data(contentsOf: file)
        let job = try trial.job { _ in try Self.flip(file) }
        #expect(job.state == .failed && job.failure?.code == "inconsistent_model" && job.failure?.hint != nil, "\(job)")
        #expect(job.failure?.message.contains("changed since") == true)
        #expect(try trial.versions(of: job.id).isEmpty)
        try whole.write(to: file)
        try trial.tryAgain(job.id)
    }
}
