internal import Domain
internal import HTTP
internal import JSON
internal import Jobs
internal import Store
internal import TrainingLoop

/// States of jobs' runs that are kept: listed, and made versions of models.
enum CheckpointRoutes {
    static let all: [Route] = [list, publish]

    /// A checkpoint with the version that it became.
    private struct Listed: Sendable {
        let checkpoint: JobCheckpoint
        let published: (model: Model.ID, version: Int)?
    }

    private static let shape = Shape<Listed>(
        "JobCheckpoint", "A state of a job's run that is kept.",
        [
            .text("name") { $0.checkpoint.name }, .count("step") { $0.checkpoint.step }, .time("written_at") { $0.checkpoint.written },
            .optionalNumber("loss") { $0.checkpoint.loss }, .optionalNumber("accuracy") { $0.checkpoint.accuracy },
            .optionalNumber("validation_loss") { $0.checkpoint.validationLoss },
            .optionalNumber("validation_accuracy") { $0.checkpoint.validationAccuracy },
            .flag("is_best") { $0.checkpoint.isBest }, .count("byte_count") { $0.checkpoint.byteCount },
            .init("version", .nullable(.count.described("The version of the job's model that has these weights; null while none has."))) {
                $0.published.map { .integer(Int64($0.version)) } ?? .null
            },
            .optionalID("model_id") { $0.published?.model },
        ])

    private static let list = Route(
        .get, "/api/jobs/{id}/checkpoints", "job.checkpoints", "List the checkpoints of a job that are kept, newest first", JobRoutes.read,
        answers: [.json("The checkpoints.", Page.schema("JobCheckpointList", of: shape.schema))]
    ) { call in
        let job = try call.job()
        let published = try call.models().published(ofJob: job.id.rawValue)
        let all = try JobCheckpoint.all(of: job, in: call.services.jobFolder(job.id), call.services.store)
            .map { Listed(checkpoint: $0, published: published[$0.step]) }
        return .ok(Page.json(all.map(shape.json), next: nil, total: all.count))
    }

    private static let publish = Route(
        .post, "/api/jobs/{id}/checkpoints/{name}/publish", "job.publish_checkpoint",
        "Make a checkpoint a version of the job's model, once however often it is asked for; the result has `model_id`, `model`, `version`, "
            + "`version_id` and `public_name`",
        JobRoutes.write, headers: WaitingAnswer.headers, answers: WaitingAnswer.answers
    ) { call in
        let job = try call.job()
        let name = call.path["name"] ?? ""
        guard let step = RunFolder.step(ofCheckpoint: name) else {
            throw WorkbenchError(
                .checkpointNotFound, "there is no checkpoint \(String(reflecting: String(name.prefix(60))))",
                hint: "checkpoints are called like step-000120")
        }
        let services = call.services
        let publication = try CheckpointPublication(
            ofStep: step, of: job, in: services.jobsFolder, services.jobs, trainers: services.trainers, by: call.principal().user)
        let target = ["job_id": job.id.rawValue, "checkpoint": name]
        return try await WaitingAnswer.begin(.publish, on: target, counting: "", call) { progress in
            let version = try publication.publish { try progress.begin($0, total: nil, unit: "") }
            return .object([
                "model_id": .string(version.modelID.rawValue),
                "model": .string(try services.store.models(of: job.organizationID).model(version.modelID).name),
                "version": .integer(Int64(version.number)), "version_id": .string(version.id.rawValue),
                "public_name": .string(version.publicName),
            ])
        }
    }
}
