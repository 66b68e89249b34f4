import Arguments
import Domain
import Engine
import JSON
import Jobs
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Train {
    /// Writes the artifact that the run at `path` would have had after `step` steps into the new folder `output`.
    ///
    /// The run may be at work meanwhile: nothing of it is changed. With a `lock` somebody watches who took it, and reads in the log why it
    /// failed.
    static func writeArtifact(
        ofStep step: Int, of path: String, to output: String, lock: Int32?, _ console: Console
    ) throws -> ExitCode {
        let url = URL(fileURLWithPath: path, isDirectory: true)
        let folder = try lock.map { try RunFolder.open(url, lockDescriptor: $0) }
        defer { withExtendedLifetime(folder) {} }
        do {
            try writeArtifact(ofStep: step, in: url, to: URL(fileURLWithPath: output, isDirectory: true))
        } catch {
            let failure = error as? WorkbenchError ?? WorkbenchError(.fileUnreadable, "the artifact cannot be made: \(error)", cause: error)
            try folder?.noteFailure(failure)
            throw failure
        }
        console.say("  the artifact of step \(step) is in \(output)")
        console.report(.object(["artifact": .string(output), "run": .string(url.path), "step": .integer(Int64(step))]))
        return .ok
    }

    private static func writeArtifact(ofStep step: Int, in folder: URL, to output: URL) throws {
        let plan = try RunFolder.plan(in: folder)
        guard plan.kind == .tune else {
            throw WorkbenchError(.invalidSetting, "\(folder.path) is a pre-training run", hint: "its checkpoints cannot be taken out")
        }
        guard !FileManager.default.fileExists(atPath: output.path) else {
            throw WorkbenchError(.alreadyExists, "\(output.path) exists already", hint: "choose another name")
        }
        Processor.useThreads(plan.threads)
        try TuningJob.checkBase(of: plan)
        try ArtifactMemory.requireFit(plan)
        let model = try TuningJob.model(of: plan)
        try RunFolder.loadCheckpoint(ofStep: step, in: folder, into: model.trainableParameters)
        // Whole or absent: filled under another name and renamed.
        let temporary = output.deletingLastPathComponent().appendingPathComponent(".\(output.lastPathComponent).tmp", isDirectory: true)
        try? FileManager.default.removeItem(at: temporary)
        do {
            try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
            try TuningJob.writeArtifact(of: model, by: plan, to: temporary)
            try FileManager.default.moveItem(at: temporary, to: output)
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            throw error
        }
    }
}

/// What making an artifact needs of memory: the model, and the file that is read or written beside it.
private enum ArtifactMemory {
    /// Throws `out_of_memory` where the machine has not as much, before anything large is loaded.
    static func requireFit(_ plan: TrainingPlan) throws {
        let base = URL(fileURLWithPath: plan.base.path, isDirectory: true)
        let configuration = try ModelConfiguration(contentsOf: base.appendingPathComponent("config.json"))
        let own = SystemFacts.ownMemory()?.now ?? 64 << 20
        let prediction = try MemoryPrediction(
            configuration, method: plan.method, precision: plan.hyperparameters.precision,
            .init(tokens: 0, targets: 0, longest: 0, recomputes: true), threads: plan.threads, program: own)
        // What is trained stands there a second time while it is read, without gradients and moments.
        let needed = prediction.weights + prediction.training / 2 + prediction.program
        guard let available = SystemFacts.memory().map({ $0.available + own }), needed > available else { return }
        throw WorkbenchError(
            .outOfMemory, "the artifact needs about \(Format.bytes(needed)) of memory, and \(Format.bytes(available)) can be had",
            hint: "end other programs, or wait until a running job has ended")
    }
}
