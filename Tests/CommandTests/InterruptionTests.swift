import Foundation
import Testing

/// Runs that are killed, interrupted or starved end, resumed, with the bytes of an undisturbed one.
@Suite(.serialized) struct InterruptionTests {
    /// Full tuning of a base large enough that a checkpoint takes a while to write.
    static func train(_ output: String) -> [String] {
        [
            "train", "--dataset", "rows.jsonl", "--base", "base", "--output", output, "--method", "full", "--epochs", "10", "--batch-size",
            "4",
            "--learning-rate", "0.003", "--checkpoint-every", "3", "--threads", "2", "--quiet",
        ]
    }

    static func lora(_ output: String) -> [String] {
        [
            "train", "--dataset", "rows.jsonl", "--base", "base", "--output", output, "--epochs", "40", "--batch-size", "4", "--rank", "4",
            "--dropout", "0.1", "--checkpoint-every", "7", "--threads", "2", "--quiet",
        ]
    }

    @Test("Killed while checkpoints are written, at every stage of the writing")
    func killedInCheckpoint() throws {
        let workplace = try Workplace(width: 128, layers: 2)
        #expect(try workplace.run(Self.train("whole")).status == 0)
        let stages = ["", "weights.safetensors", "optimizer.safetensors", "state.json", "weights.safetensors"]
        var halves = 0
        var arguments = Self.train("run")
        for stage in stages {
            let child = try Child(arguments, in: workplace.url)
            let reached = child.watch {
                workplace.names("run/checkpoints").contains { name in
                    // What lies there from the last kill is removed at start; a new one grows beside what is whole.
                    name.hasSuffix(".tmp") && (stage.isEmpty || workplace.exists("run/checkpoints/\(name)/\(stage)"))
                }
            }
            child.send(SIGKILL)
            let ending = try child.wait()
            #expect(reached && ending.wasKilled, "before \(stage) was written: \(ending)")
            if workplace.names("run/checkpoints").contains(where: { $0.hasSuffix(".tmp") }) { halves += 1 }
            #expect(!workplace.exists("run/artifact"))
            arguments = ["train", "--resume", "run", "--quiet"]
        }
        #expect(halves > 0, "no checkpoint was caught half-written")
        let ending = try workplace.run(arguments)
        #expect(ending.status == 0, "\(ending)")
        #expect(try workplace.artifact("run") == workplace.artifact("whole"))
        #expect(workplace.names("run/checkpoints").allSatisfy { !$0.hasSuffix(".tmp") })
    }

    @Test("Killed in the middle of training, several times")
    func killedInTraining() throws {
        let workplace = try Workplace()
        #expect(try workplace.run(Self.lora("whole")).status == 0)
        var arguments = Self.lora("run")
        for lines in [3, 12, 20] {
            let before = workplace.log("run").count
            let child = try Child(arguments, in: workplace.url)
            let reached = child.watch { workplace.log("run").count >= before + lines }
            child.send(SIGKILL)
            #expect(try child.wait().wasKilled && reached)
            arguments = ["train", "--resume", "run", "--quiet"]
        }
        #expect(try workplace.run(arguments).status == 0)
        let artifact = try workplace.artifact("run")
        #expect(try artifact == workplace.artifact("whole") && artifact.count == 2)
        let numbers = workplace.log("run").enumerated().filter { !$1.contains(#"{"sequence":\#($0 + 1),"#) }
        // At most one line for each kill was cut off.
        #expect(numbers.count <= 3)
    }

    @Test("Interrupted by Ctrl-C or SIGTERM it writes a checkpoint and says how to go on; that goes on", arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) throws {
        let workplace = try Workplace()
        let whole = Self.lora("whole")
        #expect(try workplace.run(whole).status == 0)
        let child = try Child(Self.lora("run").map { $0 == "7" ? "1000" : $0 }, in: workplace.url)
        #expect(child.watch { workplace.log("run").count >= 5 })
        child.send(signal)
        let ending = try child.wait()
        #expect(ending.status == 130 && !ending.wasKilled, "\(ending)")
        let command = try #require(ending.errors.split(separator: "\n").last { $0.contains("--resume") })
        let words = try #require(command.split(separator: ":").last).split(separator: " ").map(String.init)
        #expect(words.first?.hasSuffix("/tunesmith") == true)
        #expect(workplace.names("run/checkpoints").count == 1 && !workplace.exists("run/artifact"))
        #expect(workplace.log("run").last?.contains(#""type":"stopped""#) == true)
        #expect(try workplace.run(Array(words.dropFirst())).status == 0)
        #expect(try workplace.artifact("run")["adapter_model.safetensors"] == workplace.artifact("whole")["adapter_model.safetensors"])
    }

    @Test("A second process on the same run is refused while the first one works")
    func inUse() throws {
        let workplace = try Workplace()
        let child = try Child(Self.lora("run"), in: workplace.url)
        #expect(child.watch { workplace.log("run").count >= 2 })
        // Held still, so that it cannot finish before the second one has looked.
        child.send(SIGSTOP)
        let second = try workplace.run(["train", "--resume", "run"])
        child.send(SIGCONT)
        #expect(second.status == 1 && second.errors.contains("another process works on") && second.errors.contains("hint:"))
        #expect(try child.wait().status == 0)
    }

    @Test("A disk that takes no more of a checkpoint fails the run with a word, keeps what is whole, and it goes on with room")
    func noRoom() throws {
        let workplace = try Workplace(width: 128, layers: 2)
        #expect(try workplace.run(Self.train("whole")).status == 0)
        // The weights alone have more than a million bytes.
        let starved = try workplace.run(Self.train("run"), limits: "-f 1000")
        #expect(starved.status == 1 && !starved.wasKilled, "\(starved)")
        #expect(
            starved.errors.contains("cannot write") && starved.errors.contains("weights.safetensors") && starved.errors.contains("hint:"))
        #expect(workplace.names("run/checkpoints").isEmpty && !workplace.exists("run/artifact"))
        #expect(workplace.log("run").last?.contains(#""type":"failed""#) == true)
        #expect(try workplace.run(["train", "--resume", "run", "--quiet"]).status == 0)
        #expect(try workplace.artifact("run") == workplace.artifact("whole"))
    }

    @Test("A log that takes no more ends the run with a word and whole lines")
    func noRoomForTheLog() throws {
        let workplace = try Workplace()
        #expect(try workplace.run(Self.lora("whole")).status == 0)
        let longest = try #require(
            workplace.names("whole/artifact").map { name in
                (try? Data(contentsOf: workplace.place("whole/artifact/\(name)")).count) ?? 0
            }.max())
        // Room for every file but the log, which grows for ever.
        let blocks = 3 * longest / 512 + 4
        try #require(try Data(contentsOf: workplace.place("whole/events.jsonl")).count > 512 * blocks)
        let starved = try workplace.run(Self.lora("run"), limits: "-f \(blocks)")
        #expect(starved.status == 1 && starved.errors.contains("events.jsonl"), "\(starved)")
        let text = try String(contentsOf: workplace.place("run/events.jsonl"), encoding: .utf8)
        #expect(text.hasSuffix("}\n"))
        #expect(try workplace.run(["train", "--resume", "run", "--quiet"]).status == 0)
        #expect(try workplace.artifact("run") == workplace.artifact("whole"))
    }
}
