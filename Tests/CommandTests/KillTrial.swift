import Engine
import Foundation
import JSON
import Testing
import TrialMethods

/// A run that is killed again and again, at moments drawn from a seed, and must end as if nothing had happened.
final class KillTrial {
    /// What happened on the way.
    struct Figures {
        var kills = 0
        var processes = 0
        var runs = 0
        /// Kills that left a checkpoint half-written.
        var halfWritten = 0
        /// Kills before the plan was written.
        var beforePlan = 0
        /// Kills after the last step.
        var inArtifact = 0
        /// Checkpoints that were damaged between two processes, each passed over with a word.
        var damaged = 0

        static func + (a: Figures, b: Figures) -> Figures {
            Figures(
                kills: a.kills + b.kills, processes: a.processes + b.processes, runs: a.runs + b.runs,
                halfWritten: a.halfWritten + b.halfWritten, beforePlan: a.beforePlan + b.beforePlan,
                inArtifact: a.inArtifact + b.inArtifact, damaged: a.damaged + b.damaged)
        }
    }

    /// When a process is killed.
    private enum Moment {
        /// So long after its start, whatever it does.
        case microseconds(Int)
        /// When it has written so many lines of its log.
        case lines(Int)
        /// As soon as a new checkpoint's hidden folder holds this file; nil as soon as it is there.
        case checkpoint(String?)
        /// When the artifact is begun.
        case artifact
    }

    private let workplace: Workplace
    private let method: TrialMethod
    private var random: RandomNumbers
    private(set) var figures = Figures()
    private var expected: (artifact: [String: String], losses: [Int: Double], microseconds: Int)
    /// A damaged checkpoint that no process has spoken of yet.
    private var unspoken: String?

    /// An unbroken run of `method` to compare with; dropout, accumulation, packing and validation are on.
    init(_ method: TrialMethod, seed: UInt64) throws {
        self.method = method
        random = RandomNumbers(seed: seed)
        workplace = try Workplace(width: 32, layers: 2)
        try workplace.write("validation.jsonl", Workplace.row("one cat", "it is") + "\n" + Workplace.row("a dog", "so") + "\n")
        let began = ContinuousClock.now
        let ending = try workplace.run(Self.arguments(method, output: "whole"))
        try #require(ending.status == 0, "\(ending)")
        let losses = try Self.losses(workplace.log("whole"))
        try #require(losses.count >= 15)
        expected = (try workplace.artifact("whole"), losses, Int((ContinuousClock.now - began) / .microseconds(1)))
    }

    private static func arguments(_ method: TrialMethod, output: String) -> [String] {
        [
            "train", "--dataset", "rows.jsonl", "--validation", "validation.jsonl", "--base", "base", "--output", output,
            "--epochs", "8", "--batch-tokens", "240", "--micro-batch-tokens", "100", "--learning-rate", "0.01", "--checkpoint-every", "1",
            "--validate-every", "4", "--threads", "2", "--quiet",
        ] + (method.arguments ?? [])
    }

    /// The loss of each step; throws when a step that was taken twice had two.
    private static func losses(_ log: [Substring]) throws -> [Int: Double] {
        var losses: [Int: Double] = [:]
        // A line that a kill cut off is no JSON.
        for line in log {
            guard let event = try? JSONValue(parsing: String(line)), event["type"]?.string == "progress",
                let step = event["step"]?.integer, let loss = event["loss"]?.number
            else { continue }
            try #require((losses[step] ?? loss) == loss, "step \(step) was taken twice with different losses")
            losses[step] = loss
        }
        return losses
    }

    /// Kills processes of run after run until `count` were killed, and lets the last run end.
    func kill(_ count: Int) throws {
        let goal = figures.kills + count
        while figures.kills < goal {
            figures.runs += 1
            try killOneRun(until: goal)
        }
    }

    private func killOneRun(until goal: Int) throws {
        let name = "run-\(figures.runs)"
        while true {
            let isBegun = workplace.exists("\(name)/plan.json")
            let arguments = isBegun ? ["train", "--resume", name, "--quiet"] : Self.arguments(method, output: name)
            let lines = workplace.log(name).count
            let child = try Child(arguments, in: workplace.url)
            figures.processes += 1
            let reached = figures.kills < goal && watch(child, name, drawMoment())
            if reached { child.send(SIGKILL) }
            let ending = try child.wait()
            try expectWord(of: unspoken, in: workplace.log(name).dropFirst(lines))
            if !ending.wasKilled {
                #expect(ending.status == 0, "\(ending)")
                break
            }
            try note(name)
            if UInt.random(in: 0..<5, using: &random) == 0 { try damageNewest(name) }
        }
        #expect(try workplace.artifact(name) == expected.artifact)
        #expect(try Self.losses(workplace.log(name)) == expected.losses)
        #expect(workplace.names("\(name)/checkpoints").allSatisfy { !$0.hasPrefix(".") })
        try FileManager.default.removeItem(at: workplace.place(name))
    }

    private func drawMoment() -> Moment {
        switch UInt.random(in: 0..<10, using: &random) {
        case 0..<4: .microseconds(Int.random(in: 0..<expected.microseconds, using: &random))
        case 4..<6: .lines(Int.random(in: 1...24, using: &random))
        case 6..<9: .checkpoint([nil, "weights.safetensors", "optimizer.safetensors", "state.json"].randomElement(using: &random) ?? nil)
        default: .artifact
        }
    }

    private func watch(_ child: Child, _ name: String, _ moment: Moment) -> Bool {
        switch moment {
        case .microseconds(let count):
            let end = ContinuousClock.now + .microseconds(count)
            return child.watch { ContinuousClock.now >= end }
        case .lines(let count):
            let before = workplace.log(name).count
            return child.watch { workplace.log(name).count >= before + count }
        case .checkpoint(let file):
            // Some steps on, so that the run advances from kill to kill.
            let before = workplace.log(name).count + Int.random(in: 3..<12, using: &random)
            return child.watch { workplace.log(name).count >= before }
                && child.watch {
                    workplace.names("\(name)/checkpoints").contains { folder in
                        folder.hasSuffix(".tmp") && (file.map { workplace.exists("\(name)/checkpoints/\(folder)/\($0)") } ?? true)
                    }
                }
        case .artifact: return child.watch { workplace.exists("\(name)/.artifact.tmp") }
        }
    }

    /// Counts what a kill left behind.
    private func note(_ name: String) throws {
        figures.kills += 1
        if !workplace.exists("\(name)/plan.json") { figures.beforePlan += 1 }
        if workplace.names("\(name)/checkpoints").contains(where: { $0.hasSuffix(".tmp") }) { figures.halfWritten += 1 }
        if workplace.exists("\(name)/.artifact.tmp") { figures.inArtifact += 1 }
    }

    private func damageNewest(_ name: String) throws {
        guard unspoken == nil, let newest = workplace.names("\(name)/checkpoints").filter({ $0.hasPrefix("step-") }).max() else { return }
        let file = ["weights.safetensors", "optimizer.safetensors", "state.json"].randomElement(using: &random) ?? "state.json"
        let place = workplace.place("\(name)/checkpoints/\(newest)/\(file)")
        // One that the kill left half-removed lacks it already.
        guard var bytes = try? Data(contentsOf: place), !bytes.isEmpty else { return }
        switch UInt.random(in: 0..<3, using: &random) {
        case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
        case 1: bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1
        default:
            try FileManager.default.removeItem(at: place)
            bytes = Data()
        }
        if !bytes.isEmpty { try bytes.write(to: place) }
        unspoken = newest
    }

    /// A process that got as far as to begin has said what it passed over.
    private func expectWord(of checkpoint: String?, in lines: ArraySlice<Substring>) throws {
        guard let checkpoint, lines.contains(where: { $0.contains(#""type":"started""#) }) else { return }
        #expect(lines.contains { $0.contains(#""type":"warning""#) && $0.contains("\(checkpoint) is not used") }, "\(checkpoint)")
        figures.damaged += 1
        unspoken = nil
    }
}
