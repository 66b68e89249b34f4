import Digests
import Domain
import Engine
import Foundation
import JSON
import Testing

@testable import TrainingLoop

/// Checkpoints that are damaged, foreign or too many.
struct CheckpointTests {
    static let files = ["state.json", "weights.safetensors", "optimizer.safetensors"]

    enum Damage: String, CaseIterable {
        case flippedByte, cut, emptied, deleted

        func strike(_ file: URL) throws {
            var bytes = try Data(contentsOf: file)
            switch self {
            case .flippedByte: bytes[bytes.count / 2] ^= 1
            case .cut: bytes.removeLast()
            case .emptied: bytes = Data()
            case .deleted: return try FileManager.default.removeItem(at: file)
            }
            try bytes.write(to: file)
        }
    }

    @Test(
        "When the newest is damaged the one before is used, a warning says so, and the run ends the same", arguments: files, Damage.allCases
    )
    func damagedNewest(file: String, damage: Damage) throws {
        let unbroken = RunTrial()
        _ = try unbroken.go()
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 4)
        #expect(trial.checkpoints() == ["step-000002", "step-000004"])
        try damage.strike(trial.checkpointFile("step-000004", file))
        let second = try trial.go()
        #expect(second.outcome == .succeeded && second.firstStep == 2)
        #expect(second.warnings.count == 1 && second.warnings.allSatisfy { $0.contains("step-000004") && $0.contains(file) })
        #expect(try trial.log().contains { $0?.type == "warning" && $0?.text("message")?.contains("step-000004") == true })
        #expect(try trial.artifactDigests() == unbroken.artifactDigests())
        #expect(trial.checkpoints() == ["step-000004", "step-000006"])
    }

    @Test("When all are damaged the run begins anew and ends the same")
    func allDamaged() throws {
        let unbroken = RunTrial()
        _ = try unbroken.go()
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 4)
        for checkpoint in trial.checkpoints() { try Damage.flippedByte.strike(trial.checkpointFile(checkpoint, "weights.safetensors")) }
        let second = try trial.go()
        #expect(second.firstStep == 0 && second.warnings.count == 2 && second.outcome == .succeeded)
        #expect(try trial.artifactDigests() == unbroken.artifactDigests())
    }

    /// The files that a fresh model writes with the weights of a step of the run in `folder`.
    private func artifact(ofStep step: Int, in folder: URL, _ trial: RunTrial) throws -> [String: String] {
        let model = try trial.model()
        try RunFolder.loadCheckpoint(ofStep: step, in: folder, into: model.trainableParameters)
        let place = folder.appendingPathComponent("written-\(step)", isDirectory: true)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try model.saveTuned(base: "/base", to: place)
        return try Dictionary(
            uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: place.path).map {
                ($0, try SHA256.hexadecimal(ofFile: place.appendingPathComponent($0)))
            })
    }

    @Test("A checkpoint that was taken has the artifact of its step, whatever becomes of the run")
    func taken() throws {
        let trial = RunTrial()
        _ = try trial.go()
        let place = trial.url.appendingPathComponent("taken", isDirectory: true)
        for step in [4, 6] { try RunFolder.takeCheckpoint(ofStep: step, of: trial.url, to: place.appendingPathComponent("\(step)")) }
        #expect(try artifact(ofStep: 6, in: place.appendingPathComponent("6"), trial) == trial.artifactDigests())
        let earlier = try artifact(ofStep: 4, in: trial.url, trial)
        #expect(try earlier.count == 2 && earlier != trial.artifactDigests())
        try FileManager.default.removeItem(at: trial.url.appendingPathComponent("checkpoints"))
        #expect(try artifact(ofStep: 4, in: place.appendingPathComponent("4"), trial) == earlier)
        for error in [
            #expect(throws: WorkbenchError.self) { try artifact(ofStep: 4, in: trial.url, trial) },
            #expect(throws: WorkbenchError.self) {
                try RunFolder.takeCheckpoint(ofStep: 4, of: trial.url, to: place.appendingPathComponent("again"))
            },
        ] {
            #expect(
                error?.code == .checkpointNotFound && error?.message == "there is no checkpoint of step 4", "\(String(describing: error))")
        }
    }

    @Test("A damaged checkpoint gives no weights", arguments: ["state.json", "weights.safetensors"], [Damage.flippedByte, .cut, .emptied])
    func takenDamaged(file: String, damage: Damage) throws {
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 2)
        try damage.strike(trial.checkpointFile("step-000002", file))
        let error = #expect(throws: WorkbenchError.self) { try artifact(ofStep: 2, in: trial.url, trial) }
        #expect(error?.code == .invalidCheckpoint && error?.message.contains(file) == true, "\(String(describing: error))")
    }

    @Test("What a finished run needs no more goes, at the second try as well; no run goes on from the rest, and says why")
    func resultRemoved() throws {
        let trial = RunTrial()
        _ = try trial.go()
        let digests = try trial.artifactDigests()
        let bytes =
            RunFolder.byteCount(of: trial.artifact)
            + ["step-000004", "step-000006"].reduce(0) {
                $0 + RunFolder.byteCount(of: trial.checkpointFile($1, "optimizer.safetensors"))
            }
        do {
            let lock = try RunLock(trial.url)
            #expect(throws: WorkbenchError.self) { try RunFolder.removeResult(in: trial.url) }
            withExtendedLifetime(lock) {}
        }
        #expect(try trial.artifactDigests() == digests)
        #expect(try RunFolder.removeResult(in: trial.url) == bytes && RunFolder.removeResult(in: trial.url) == 0)
        #expect(try trial.artifactDigests().isEmpty && trial.checkpoints() == ["step-000004", "step-000006"])
        #expect(try artifact(ofStep: 6, in: trial.url, trial) == digests)
        let error = try #require(try trial.go().error)
        #expect(error.code == .invalidCheckpoint && error.message.contains("has weights alone"), "\(error)")
        #expect(error.hint?.contains("job publish") == true)
    }

    @Test("A flipped bit in any byte of state.json is noticed")
    func everyBitOfTheState() throws {
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 2)
        let model = try trial.model()
        let inputs = Checkpoint.Inputs(
            planDigest: try SHA256.hexadecimal(ofFile: RunFolder.planURL(in: trial.url)), rowsDigest: trial.rows.digest())
        let folder = trial.url.appendingPathComponent("checkpoints")
        func load() throws -> Int? {
            try Checkpoint.loadNewest(
                below: folder, of: inputs, parameters: model.trainableParameters, settings: AdamW.Settings(Hyperparameters())
            ) { _ in }?.checkpoint.step
        }
        #expect(try load() == 2)
        let file = trial.checkpointFile("step-000002", "state.json")
        let good = try Data(contentsOf: file)
        var unnoticed: [Int] = []
        // One bit of each byte, another one from byte to byte.
        for byte in good.indices {
            let bit = 8 * byte + byte % 8
            var bytes = good
            bytes[bit / 8] ^= 1 << (bit % 8)
            try bytes.write(to: file)
            // One kind of white space for another changes nothing that is said.
            guard try JSONValue(parsing: good) != (try? JSONValue(parsing: bytes)) else { continue }
            if try load() != nil { unnoticed.append(bit) }
        }
        #expect(unnoticed.isEmpty)
    }

    @Test("A checkpoint under another step's name is not believed")
    func renamed() throws {
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 2)
        let folder = trial.url.appendingPathComponent("checkpoints")
        try FileManager.default.copyItem(
            at: folder.appendingPathComponent("step-000002"), to: folder.appendingPathComponent("step-000005"))
        let second = try trial.go()
        #expect(second.firstStep == 2 && second.warnings.contains { $0.contains("step-000005") } && second.outcome == .succeeded)
    }

    @Test("The checkpoints of another plan are refused, not overwritten")
    func otherPlan() throws {
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 4)
        let plan = RunFolder.planURL(in: trial.url)
        let text = try String(contentsOf: plan, encoding: .utf8).replacing("0.02", with: "0.03")
        try Data(text.utf8).write(to: plan)
        let before = trial.checkpoints()
        let second = try trial.go()
        let error = try #require(second.error)
        #expect(error.code == .invalidCheckpoint && error.message.contains("step-000004") && error.hint != nil)
        #expect(trial.checkpoints() == before)
        #expect(try trial.log().last??.text("code") == "invalid_checkpoint")
    }

    @Test("Checkpoints of other rows are refused: another tokenizer would go unnoticed", arguments: [0, 1, 2])
    func otherRows(change: Int) throws {
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 4)
        var rows = EncodedRows()
        for index in 0..<trial.rows.count {
            var (tokens, marks) = (Array(trial.rows.tokens(index)), Array(trial.rows.isTrained(index)))
            if index == 9, change == 0 { tokens[3] ^= 1 }
            if index == 9, change == 1 { marks[3].toggle() }
            rows.append(tokens, isTrained: marks)
        }
        if change == 2 { rows.append([1]) }
        trial.rows = rows
        let second = try trial.go()
        #expect(second.error?.code == .invalidCheckpoint && second.error?.message.contains("tokens") == true)
    }

    @Test(
        "As many checkpoints are kept as asked for, the newest, and one more until a step from the newest went well",
        arguments: [1, 2, 3, 10])
    func kept(count: Int) throws {
        let trial = RunTrial {
            $0.checkpointEvery = 1
            $0.keepCheckpoints = count
        }
        var most = 0
        _ = try trial.go { _ in most = max(most, trial.checkpoints().count) }
        #expect(trial.checkpoints() == (1...6).suffix(count).map { "step-00000\($0)" })
        #expect(most == min(count + 1, 6))
    }

    @Test("A damaged later checkpoint does not push out the one just written")
    func damagedLater() throws {
        let trial = RunTrial { $0.keepCheckpoints = 1 }
        _ = try trial.go(stoppingAfter: 5)
        let folder = trial.url.appendingPathComponent("checkpoints")
        try FileManager.default.removeItem(at: folder.appendingPathComponent("step-000004"))
        try Damage.cut.strike(trial.checkpointFile("step-000005", "weights.safetensors"))
        let second = try trial.go(stoppingAfter: 1)
        #expect(second.outcome == .stopped(step: 1) && second.firstStep == 0)
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("step-000001").path))
        let third = try trial.go()
        #expect(third.firstStep == 1 && third.outcome == .succeeded)
    }

    @Test(
        "A checkpoint of the first layout, without validations and losses, is gone on with; one of a later layout is refused",
        arguments: [1, 3])
    func otherLayout(version: Int) throws {
        let unbroken = RunTrial()
        _ = try unbroken.go()
        let trial = RunTrial()
        _ = try trial.go(stoppingAfter: 4)
        let file = trial.checkpointFile("step-000004", "state.json")
        var state = try #require(try JSONValue(parsing: Data(contentsOf: file)).object)
        for field in ["validation", "losses", "sha256"] { state[field] = nil }
        state["version"] = .integer(Int64(version))
        state["sha256"] = .string(SHA256.hexadecimal(of: JSONValue.object(state).bytes()))
        try Data(JSONValue.object(state).bytes()).write(to: file)
        let second = try trial.go()
        if version == 1 {
            #expect(second.outcome == .succeeded && second.firstStep == 4 && second.warnings.isEmpty)
            #expect(try trial.artifactDigests() == unbroken.artifactDigests())
        } else {
            #expect(second.error?.code == .invalidCheckpoint && second.error?.message.contains("newer version") == true)
        }
    }

    @Test("What else lies in the folder is left alone")
    func strangers() throws {
        let trial = RunTrial { $0.keepCheckpoints = 1 }
        _ = try trial.go(stoppingAfter: 2)
        for name in ["step-notes", "step--3", "notes", ".hidden"] {
            let folder = trial.url.appendingPathComponent("checkpoints/\(name)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        let second = try trial.go()
        #expect(second.outcome == .succeeded && second.warnings.isEmpty)
        #expect(Set(trial.checkpoints()) == ["step-notes", "step--3", "notes", ".hidden", "step-000006"])
    }
}
