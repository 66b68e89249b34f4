import Digests
import Domain
import Foundation
import Testing
import TrainingLoop

@testable import Trainers

/// The native trainer starts the real program, which outlives who started it.
@Suite(.serialized) struct TrainerTests {
    private static func begin(_ workplace: Workplace, epochs: Int = 7) throws -> URL {
        // What a service would have written: a folder with a plan.
        let arguments = [
            "train", "--dataset", "rows.jsonl", "--base", "base", "--output", "run", "--epochs", "\(epochs)", "--batch-size", "4",
            "--rank", "2", "--learning-rate", "0.01", "--checkpoint-every", "2", "--threads", "1", "--quiet",
        ]
        let child = try Child(arguments, in: workplace.url)
        #expect(child.watch { workplace.exists("run/plan.json") })
        child.send(SIGKILL)
        _ = try child.wait()
        return workplace.place("run")
    }

    private static func trainer() throws -> NativeTrainer { NativeTrainer(executable: try #require(Program.url).path) }

    private static func waitUntil(_ condition: () -> Bool) -> Bool {
        let end = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < end {
            if condition() { return true }
            usleep(2_000)
        }
        return false
    }

    @Test("A started trainer holds the lock at once, says who it is, and ends with the artifact and no dead entry")
    func whole() throws {
        let workplace = try Workplace()
        let folder = try Self.begin(workplace)
        try Self.trainer().start(folder, attempt: 3)
        #expect(RunLock.isHeld(in: folder))
        let process = try #require(RunProcess.read(in: folder))
        #expect(process.attempt == 3 && kill(process.pid, 0) == 0)
        let error = try #require(throws: WorkbenchError.self) { try Self.trainer().start(folder, attempt: 4) }
        #expect(error.code == .runInUse && RunProcess.read(in: folder)?.attempt == 3)
        #expect(Self.waitUntil { !RunLock.isHeld(in: folder) })
        #expect(workplace.exists("run/artifact/adapter_model.safetensors"))
        #expect(workplace.log("run").last?.contains(#""type":"succeeded""#) == true)
        #expect(workplace.log("run").last?.contains("peak_memory_bytes") == true)
        #expect(Self.waitUntil { kill(process.pid, 0) != 0 && errno == ESRCH })
    }

    @Test("Stopped it writes a checkpoint and says the reason that stands in the folder for this attempt", arguments: [5, 4])
    func stopped(attempt: Int) throws {
        let workplace = try Workplace()
        let folder = try Self.begin(workplace, epochs: 1000)
        let lines = workplace.log("run").count
        try Self.trainer().start(folder, attempt: 5)
        #expect(Self.waitUntil { workplace.log("run").count >= lines + 4 })
        try RunControl(reason: "pause", attempt: attempt).write(to: folder)
        try Self.trainer().stop(folder)
        try Self.trainer().stop(folder)
        #expect(Self.waitUntil { !RunLock.isHeld(in: folder) })
        let last = try #require(workplace.log("run").last)
        #expect(last.contains(#""type":"stopped""#) && last.contains(attempt == 5 ? #""reason":"pause""# : "a stop was asked for"))
    }

    @Test("A wish that stands there when the trainer starts stops it before anything is loaded")
    func stoppedBefore() throws {
        let workplace = try Workplace()
        let folder = try Self.begin(workplace, epochs: 1000)
        let lines = workplace.log("run").count
        try RunControl(reason: "cancel", attempt: 2).write(to: folder)
        try Self.trainer().start(folder, attempt: 2)
        #expect(Self.waitUntil { !RunLock.isHeld(in: folder) })
        let new = workplace.log("run").dropFirst(lines)
        #expect(new.count == 1 && new.first?.contains(#""reason":"cancel""#) == true, "\(new)")
    }

    @Test("Killed it is gone at once and can be started again; nobody else is killed for it")
    func killed() throws {
        let workplace = try Workplace()
        let folder = try Self.begin(workplace, epochs: 1000)
        let trainer = try Self.trainer()
        try trainer.kill(folder)
        try trainer.start(folder, attempt: 1)
        let process = try #require(RunProcess.read(in: folder))
        try RunProcess(pid: process.pid, started: process.started + 1, attempt: 1).write(to: folder)
        try trainer.kill(folder)
        #expect(RunLock.isHeld(in: folder))
        try process.write(to: folder)
        try trainer.kill(folder)
        #expect(Self.waitUntil { !RunLock.isHeld(in: folder) && kill(process.pid, 0) != 0 })
        try trainer.start(folder, attempt: 2)
        #expect(RunLock.isHeld(in: folder))
        try trainer.kill(folder)
        #expect(Self.waitUntil { !RunLock.isHeld(in: folder) })
    }

    @Test("What keeps a run from being loaded stands in the log as its failure")
    func failed() throws {
        let workplace = try Workplace()
        let folder = try Self.begin(workplace)
        try workplace.write("rows.jsonl", Workplace.row("other", "rows") + "\n")
        try Self.trainer().start(folder, attempt: 1)
        #expect(Self.waitUntil { !RunLock.isHeld(in: folder) })
        let last = try #require(workplace.log("run").last)
        #expect(last.contains(#""type":"failed""#) && last.contains("changed since the run began"), "\(last)")
        let said = try String(contentsOf: workplace.place("run/trainer.log"), encoding: .utf8)
        #expect(said.contains("changed since the run began"))
    }

    /// Digests of the files in a folder.
    private static func digests(_ folder: URL) throws -> [String: String] {
        try Dictionary(
            uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: folder.path).map {
                ($0, try SHA256.hexadecimal(ofFile: folder.appendingPathComponent($0)))
            })
    }

    @Test("The artifact of a checkpoint is that of the run at its step; a run at work goes on undisturbed", arguments: ["lora", "full"])
    func artifact(method: String) throws {
        let workplace = try Workplace()
        let options = [
            "train", "--dataset", "rows.jsonl", "--base", "base", "--batch-size", "4", "--learning-rate", "0.01", "--threads", "1",
            "--method", method, "--quiet",
        ]
        func train(_ name: String, epochs: Int) throws {
            let ending = try workplace.run(
                options + [
                    "--output", name, "--epochs", "\(epochs)", "--warmup-ratio", "0", "--schedule", "constant", "--checkpoint-every", "3",
                ])
            try #require(ending.status == 0, "\(ending)")
        }
        try train("short", epochs: 1)
        try train("long", epochs: 2)
        let run = workplace.place("long")
        let log = workplace.log("long")
        let lock = try RunLock(run)
        let byHand = try workplace.run("train --resume long --artifact-of 3 --output by-hand --json".split(separator: " ").map(String.init))
        #expect(byHand.status == 0, "\(byHand)")
        withExtendedLifetime(lock) {}
        #expect(workplace.log("long") == log && !workplace.exists("long/trainer.log"))
        // The same step of a shorter run, whose learning rate did not fall either.
        #expect(try Self.digests(workplace.place("by-hand")) == workplace.artifact("short"))
        #expect(try workplace.artifact("long") != workplace.artifact("short"))
        let again = try workplace.run(["train", "--resume", "long", "--artifact-of", "3", "--output", "by-hand"])
        #expect(again.status == 1 && again.errors.contains("exists already"), "\(again)")

        let taken = workplace.place("taken")
        try RunFolder.takeCheckpoint(ofStep: 6, of: run, to: taken)
        var asked = 0
        try Self.trainer().writeArtifact(ofStep: 6, in: taken, to: workplace.place("made")) { asked += 1 }
        #expect(try asked > 0 && Self.digests(workplace.place("made")) == workplace.artifact("long"))
        #expect(!RunLock.isHeld(in: taken))
    }

    @Test("Why an artifact cannot be made is told by its code, and none is left")
    func noArtifact() throws {
        let workplace = try Workplace()
        let run = try Self.begin(workplace, epochs: 1)
        try Self.trainer().start(run, attempt: 1)
        #expect(Self.waitUntil { !RunLock.isHeld(in: run) && workplace.exists("run/artifact") })
        let made = workplace.place("made")
        func code(_ step: Int, _ trainer: NativeTrainer? = nil, isWanted: () throws -> Void = {}) throws -> WorkbenchError.Code? {
            let error = #expect(throws: WorkbenchError.self) {
                try (trainer ?? Self.trainer()).writeArtifact(ofStep: step, in: run, to: made, isWanted: isWanted)
            }
            #expect(!workplace.exists("made") && !workplace.names("").contains { $0.hasSuffix(".tmp") } && !RunLock.isHeld(in: run))
            return error?.code
        }
        #expect(try code(1) == .checkpointNotFound)
        #expect(try code(3) { throw WorkbenchError(.cancelled, "enough") } == .cancelled)
        #expect(try code(3, NativeTrainer(executable: "/bin/false")) == .trainerDied)
        let weights = workplace.place("run/checkpoints/step-000003/weights.safetensors")
        let good = try Data(contentsOf: weights)
        try Data(good.dropLast()).write(to: weights)
        #expect(try code(3) == .invalidCheckpoint)
        try good.write(to: weights)
        try workplace.makeBase("base", layers: 2)
        #expect(try code(3) == .inconsistentModel)
    }

    @Test("A program that cannot be started is an error, and the lock is free")
    func noProgram() throws {
        let workplace = try Workplace()
        let folder = try Self.begin(workplace)
        let error = try #require(throws: WorkbenchError.self) { try NativeTrainer(executable: "/absent").start(folder, attempt: 1) }
        #expect(error.message.contains("cannot start a trainer") && error.hint != nil && !RunLock.isHeld(in: folder))
    }
}
