import Foundation
import JSON
import Testing

/// `tunesmith job publish` on real jobs, in process and through servers; and what a job leaves on the disk.
@Suite(.serialized) struct JobPublishTests {
    @Test(
        "A checkpoint of a job becomes a version that answers; the job's own stays, and nothing lies twice", arguments: Reach.Kind.allCases)
    func publish(_ kind: Reach.Kind) throws {
        let workplace = try Workplace()
        try workplace.makeBase("data/base-models/small")
        let reach = try Reach(kind, workplace.place("data"))
        func run(_ line: String) throws -> Program.Ending {
            try workplace.run(line.split(separator: " ").map(String.init), environment: reach.environment)
        }
        func json(_ line: String) throws -> JSONValue {
            let ending = try run(line + " --json")
            try #require(ending.status == 0, "\(line): \(ending)")
            return try JSONValue(parsing: ending.output)
        }
        _ = try json("dataset import rows.jsonl --name rows")
        let job = try json(
            "job create --dataset rows --base small --method lora --rank 2 --epochs 2 --batch-size 4 --checkpoint-every 2 "
                + "--threads 1 --model bot --quiet")
        #expect(job["state"]?.string == "succeeded", "\(job)")
        let id = try #require(job["id"]?.string)
        let folder = "data/jobs/\(id)"
        #expect(!workplace.exists("\(folder)/artifact") && workplace.names("\(folder)/checkpoints").count == 2)
        for name in workplace.names("\(folder)/checkpoints") {
            #expect(workplace.names("\(folder)/checkpoints/\(name)") == ["state.json", "weights.safetensors"])
        }
        let resumed = try run("train --resume \(folder)")
        #expect(resumed.status == 1 && resumed.errors.contains("has weights alone"), "\(resumed)")

        let published = try json("job publish latest 4")
        #expect(published["model"]?.string == "bot" && published["version"]?.integer == 2)
        #expect(try json("job publish \(id) step-000004") == published)
        let said = try run("job publish latest 4")
        #expect(said.output == "bot@2 is the checkpoint step-000004 of \(id)\n", "\(said)")
        // The job ended with the weights of its last step.
        #expect(try json("job publish latest 6")["version"]?.integer == 1)
        let shown = try json("model show bot@2")["version"]?["lineage"]
        #expect(shown?["step"]?.integer == 4 && shown?["is_checkpoint"]?.bool == true && shown?["job"]?["id"]?.string == id)
        #expect(try run("model diff bot@1 bot@2").output.contains("adapter_model.safetensors"))
        if kind == .inProcess {
            let answer = try workplace.run(
                ["chat", "--model", "bot@2", "--max-tokens", "2", "--message", "the cat"], environment: reach.environment)
            #expect(answer.status == 0, "\(answer)")
        }
        let missing = try run("job publish latest 3")
        #expect(missing.status == 1 && missing.errors.contains("there is no checkpoint of step 3"), "\(missing)")
        #expect(workplace.names("data/jobs").sorted() == [id, "runner.lock"].sorted())

        let kept = try run("model collect")
        #expect(kept.status == 0 && !kept.output.contains("the checkpoints of"), "\(kept)")
        _ = try run("config set keep_checkpoints_days 0.00000001")
        let trial = try run("model collect --dry-run")
        #expect(trial.output.contains("would remove the checkpoints of \(id)") || kind == .network, "\(trial)")
        #expect(workplace.names("\(folder)/checkpoints").count == 2)
        let freed = try run("model collect")
        #expect(freed.output.contains("removed the checkpoints of \(id)") || kind == .network, "\(freed)")
        #expect(try json("model show bot@2")["version"]?["number"]?.integer == 2)
    }
}
