public import Domain
internal import Registry
internal import Store
internal import TrainingLoop

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A checkpoint of a job on its way to a version of the job's model.
///
/// What it needs of the checkpoint is taken at once: the job may go on, or end, and remove it meanwhile.
public final class CheckpointPublication: Sendable {
    private let job: Job
    private let step: Int
    private let asker: User.ID?
    private let queue: JobQueue
    private let trainer: any Trainer
    /// Holds the run and the artifact; nil where the step was published before.
    private let place: Place?

    /// Takes the checkpoint after `step` steps of a job whose runs lie in `folder`.
    ///
    /// Throws `job_state` while the job has no plan, `trainer_not_found`, and `checkpoint_not_found`.
    public init(
        ofStep step: Int, of job: Job, in folder: URL, _ queue: JobQueue, trainers: [any Trainer], by asker: User.ID?
    ) throws {
        guard let plan = job.plan, job.state != .pending, job.state != .validating else {
            throw WorkbenchError(
                .jobState, "the job \(job.id.rawValue) is \(job.state.rawValue): it has no checkpoints to publish",
                hint: "wait until its rows are checked")
        }
        guard let trainer = trainers.first(where: { $0.name == job.request.trainer }) else {
            throw WorkbenchError(.trainerNotFound, "there is no trainer '\(job.request.trainer)'")
        }
        (self.job, self.step, self.queue, self.trainer, self.asker) = (job, step, queue, trainer, asker)
        let models = queue.store.models(of: job.organizationID)
        let isKnown = try queue.store.database.read { try models.version(ofJob: job.id.rawValue, step: step, in: $0) } != nil
        let run = folder.appendingPathComponent(job.id.rawValue, isDirectory: true)
        let taken = isKnown ? nil : try Place(step, of: run, below: folder)
        if let taken, try RunFolder.plan(in: taken.run) != plan.training {
            throw WorkbenchError(
                .checkpointNotFound, "the checkpoint of step \(step) belongs to an earlier plan of the job, which begins anew",
                hint: "wait until it has new checkpoints")
        }
        place = taken
    }

    /// Makes the artifact and adds the version, once however often it is asked for; `phase` is told what is done, again and again, and
    /// throws where it is wanted no more.
    public func publish(phase: (String) throws -> Void) throws -> ModelVersion {
        guard let place else { return try known() }
        // At once: a command may end before this object does.
        defer { place.remove() }
        let making = "making the artifact of step \(step)"
        try trainer.writeArtifact(ofStep: step, in: place.run, to: place.artifact) { try phase(making) }
        try phase("storing its files")
        let contents = try ModelRegistry(queue.store, of: job.organizationID).contents(
            ofCheckpoint: step, of: job, artifact: place.artifact, metrics: metrics())
        return try queue.publish(contents, ofCheckpoint: step, of: job, by: asker)
    }

    private func known() throws -> ModelVersion {
        let models = queue.store.models(of: job.organizationID)
        guard let version = try queue.store.database.read({ try models.version(ofJob: job.id.rawValue, step: step, in: $0) }) else {
            throw WorkbenchError(.versionNotFound, "the version of step \(step) was removed just now", hint: "try again")
        }
        return version
    }

    /// What was measured at the step.
    private func metrics() throws -> ModelVersion.Metrics {
        let records = queue.store.jobs(of: job.organizationID)
        func value(_ name: JobMeasure.Name, at step: Int) throws -> Double? {
            try records.measures(of: job.id, name).last { $0.step == step }?.value
        }
        let estimate = job.plan?.estimate
        let values: [String: Double?] = [
            "loss": try value(.loss, at: step), "accuracy": try value(.accuracy, at: step),
            "validation_loss": try value(.validationLoss, at: step), "validation_accuracy": try value(.validationAccuracy, at: step),
            "initial_validation_loss": try value(.validationLoss, at: 0), "steps": Double(step),
            "training_rows": (estimate?.rows).map(Double.init), "validation_rows": (estimate?.validationRows).map(Double.init),
        ]
        return values.compactMapValues { $0 }
    }
}

extension CheckpointPublication {
    /// A folder beside the runs, locked as long as it is needed, and removed with this object.
    private final class Place: Sendable {
        let run: URL
        let artifact: URL
        private let folder: URL
        private let lock: RunLock

        init(_ step: Int, of run: URL, below folder: URL) throws {
            self.folder = folder.appendingPathComponent(CheckpointPublication.prefix + UUID().uuidString, isDirectory: true)
            self.run = self.folder.appendingPathComponent("run", isDirectory: true)
            artifact = self.folder.appendingPathComponent("artifact", isDirectory: true)
            do {
                try FileManager.default.createDirectory(
                    at: self.run, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw WorkbenchError(
                    .fileUnwritable, "cannot write below \(folder.path)", hint: "check the folder and the disk", cause: error)
            }
            lock = try RunLock(self.folder)
            do {
                try RunFolder.takeCheckpoint(ofStep: step, of: run, to: self.run)
            } catch {
                try? FileManager.default.removeItem(at: self.folder)
                throw error
            }
        }

        deinit {
            remove()
        }

        func remove() { try? FileManager.default.removeItem(at: folder) }
    }

    /// Hidden: a run's folder is called by its job.
    private static let prefix = ".publication-"

    /// Removes what publications below `folder` left whose process was killed.
    static func removeLeftovers(below folder: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let place = folder.appendingPathComponent(name, isDirectory: true)
            // The process that makes the artifact outlives the one that asked for it.
            guard !RunLock.isHeld(in: place), !RunLock.isHeld(in: place.appendingPathComponent("run", isDirectory: true)) else { continue }
            try? FileManager.default.removeItem(at: place)
        }
    }
}
