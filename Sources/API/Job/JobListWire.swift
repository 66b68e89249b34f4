internal import Domain
internal import JSON
internal import Jobs
internal import Store

/// Jobs as lists send them: what `GET /api/jobs/{id}` says at length is left out.
enum JobListWire {
    /// A job of a list with what lies beside it.
    struct Entry: Sendable {
        let job: ListedJob
        let position: Int?
        let result: ModelOrigins.Source?
    }

    private static let method = Shape<String>("JobMethodName", "A method; its settings are those of the job.", [.text("name") { $0 }])

    private static let result = Shape<Entry>(
        "ListedJobResult", "The version of a model that a job made.",
        [
            .text("model_id", .id) { $0.result?.id ?? "" }, .text("model_name") { $0.result?.name ?? "" },
            .count("version") { $0.result?.version ?? 0 }, .text("version_id", .id) { $0.job.result?.rawValue ?? "" },
        ])

    static let job = Shape<Entry>(
        "ListedJob", "A job as lists show it.",
        [
            .id("id") { $0.job.id }, .text("name") { $0.job.name },
            .choice("state", JobState.allCases.map(\.rawValue)) { $0.job.state.rawValue },
            .init("wish", .nullable(.choice([Job.Wish.pause.rawValue, Job.Wish.cancel.rawValue]))) {
                $0.job.wish.map { .string($0.rawValue) } ?? .null
            },
            .init("priority", .integer(-100...100)) { .integer(Int64($0.job.priority)) }, .optionalCount("position") { $0.position },
            .optionalID("owner_id") { $0.job.owner }, .text("base_model") { $0.job.base },
            .optionalShape("method", method) { $0.job.method }, .text("model") { $0.job.modelName },
            .optionalID("model_id") { $0.result.map { .init(rawValue: $0.id) } ?? $0.job.model },
            .optionalShape("progress", JobWire.progress) { $0.job.progress },
            .number("training_seconds") { $0.job.trainingSeconds }, .number("validation_seconds") { $0.job.validationSeconds },
            .count("attempt") { $0.job.attempt }, .count("restarts") { $0.job.restarts },
            .optionalShape("failure", JobWire.failure) { $0.job.failure },
            .optionalShape("result", result) { $0.result == nil ? nil : $0 },
            .time("created_at") { $0.job.created }, .optionalTime("queued_at") { $0.job.queued },
            .optionalTime("started_at") { $0.job.started }, .optionalTime("finished_at") { $0.job.finished },
            .time("updated_at") { $0.job.updated },
        ])

    /// The jobs as the caller sees them.
    static func entries(_ jobs: [ListedJob], _ call: Call) throws -> [Entry] {
        let names = try call.services.models(of: call.principal()).names(of: jobs.compactMap(\.result))
        return try jobs.map { job in
            Entry(job: job, position: try call.services.jobs.position(of: job), result: job.result.flatMap { names[$0] })
        }
    }
}
