internal import Domain
internal import JSON
internal import Store

/// Jobs as they are sent.
enum JobWire {
    private typealias Dataset = (id: Domain.Dataset.ID, name: String?, version: Int)

    private static let dataset = Shape<Dataset>(
        "JobDataset", "A version of a dataset.",
        [.id("id") { $0.id }, .optionalText("name") { $0.name }, .count("version") { $0.version }])

    private static let rows = Shape<JobView.Rows>(
        "JobRowsShown", "Where rows come from; the dataset is null before it is made, and where the caller may not see it.",
        [
            .choice("kind", ["dataset", "conversations", "file"]) { $0.kind },
            .optionalShape("dataset", dataset) { $0.dataset },
            .optionalText("name") { $0.name },
            .init("filter", .nullable(ConversationFilterWire.schema)) { $0.filter.map(ConversationFilterWire.json) ?? .null },
            .optionalID("file_id") { $0.file },
        ])

    static let progress = Shape<JobProgress>(
        "JobProgress", "How far a job is.",
        [
            .count("step") { $0.step }, .count("total_steps") { $0.totalSteps },
            .number("share") { $0.totalSteps > 0 ? min(1, Double($0.step) / Double($0.totalSteps)) : 0 }, .number("epoch") { $0.epoch },
            .optionalNumber("loss") { $0.loss }, .optionalNumber("accuracy") { $0.accuracy },
            .optionalNumber("validation_loss") { $0.validationLoss }, .optionalNumber("validation_accuracy") { $0.validationAccuracy },
            .optionalNumber("best_validation_loss") { $0.bestValidationLoss }, .optionalNumber("learning_rate") { $0.learningRate },
            .optionalNumber("gradient_norm") { $0.gradientNorm }, .count("tokens") { $0.tokens },
            .optionalNumber("tokens_per_second") { $0.tokensPerSecond }, .optionalNumber("remaining_seconds") { $0.remainingSeconds },
            .optionalCount("memory_bytes") { $0.memoryBytes },
        ])

    static let estimate = Shape<JobEstimate>(
        "JobEstimate", "What a job will take, foretold before it is started; tokens and steps are exact.",
        [
            .count("rows") { $0.rows }, .count("validation_rows") { $0.validationRows }, .count("tokens_per_epoch") { $0.tokensPerEpoch },
            .count("tokens") { $0.tokens }, .count("trained_tokens") { $0.trainedTokens }, .count("steps") { $0.steps },
            .number("seconds") { $0.seconds },
            .list(
                "parts",
                Shape<JobEstimate.Part>("JobEstimatePart", nil, [.text("name") { $0.name }, .number("seconds") { $0.seconds }])
            ) { $0.parts },
            .count("memory_bytes") { $0.memoryBytes }, .flag("recomputes") { $0.recomputes }, .optionalNumber("cost") { $0.cost },
            .optionalText("currency") { $0.currency }, .text("basis") { $0.basis },
        ])

    static let reason = Shape<JobPlan.Reason>(
        "JobReason", "Why a setting that nobody chose has its value.",
        [.text("setting") { $0.setting }, .text("value") { $0.value }, .text("reason") { $0.reason }])

    static let failure = Shape<Job.Failure>(
        "JobFailure", "Why a job cannot go on.",
        [
            .text("code") { $0.code }, .text("message") { $0.message }, .optionalText("hint") { $0.hint },
            .optionalText("param") { $0.parameter },
        ])

    private static let result = Shape<JobView.Result>(
        "JobResult", "The version of a model that a job made.",
        [
            .id("model_id") { $0.version.modelID }, .text("model_name") { $0.model }, .count("version") { $0.version.number },
            .id("version_id") { $0.version.id }, .text("public_name") { $0.version.publicName },
        ])

    private static let errors = Shape<JobOutcome>(
        "JobEstimateErrors", "How far what was measured is from what was foretold: measured / foretold - 1.",
        [
            .optionalNumber("tokens") { $0.errors.tokens }, .optionalNumber("seconds") { $0.errors.seconds },
            .optionalNumber("memory") { $0.errors.memory },
        ])

    private static let cost = Shape<JobCost>(
        "JobCost", "What a job cost so far.",
        [.number("training") { $0.training }, .number("validation") { $0.validation }, .text("currency") { $0.currency }])

    static let job = Shape<JobView>(
        "Job", "One training run with its place in the queue, from the wish to its model version.",
        [
            .id("id") { $0.job.id }, .text("name") { $0.job.request.name }, .text("notes") { $0.job.request.notes },
            .choice("state", JobState.allCases.map(\.rawValue)) { $0.job.state.rawValue }, wish { $0.job },
            .init("priority", .integer(-100...100)) { .integer(Int64($0.job.request.priority)) },
            .optionalCount("position") { $0.position },
            .optionalID("owner_id") { $0.job.owner }, .text("base_model") { $0.job.request.base },
            .init("method", .nullable(MethodWire.schema)) { view in
                (view.job.plan?.training.method ?? view.job.request.method).map(MethodWire.json) ?? .null
            },
            .text("trainer") { $0.job.request.trainer }, .text("model") { $0.job.request.model },
            .optionalID("model_id") { $0.result?.version.modelID ?? $0.job.model },
            .optionalText("suffix") { $0.job.request.suffix },
            .init("metadata", .map(.string)) { view in
                .object(JSONObject(view.job.request.metadata.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
            },
            .shape("rows", rows) { $0.rows }, .optionalShape("validation", rows) { $0.validation },
            .number("validation_percent") { $0.job.request.validationPercent }, .flag("skip_invalid") { $0.job.request.skipsInvalidRows },
            .choice("train_on", TrainedTurns.allCases.map(\.rawValue)) { $0.job.request.trainedTurns.rawValue },
            .choice("preference", JobRequest.Preference.allCases.map(\.rawValue)) { $0.job.request.preference.rawValue },
            .init("seed", .nullable(.count)) { view in
                (view.job.plan?.training.hyperparameters.seed ?? view.job.request.seed).map { .integer(Int64(clamping: $0)) } ?? .null
            },
            .optionalCount("threads") { $0.job.plan?.training.threads ?? $0.job.request.threads },
            .init("settings", JobRequestWire.settings) { JobRequestWire.json($0.job.request.settings) },
            .init("hyperparameters", .nullable(HyperparameterWire.schema)) { view in
                view.job.plan.map { HyperparameterWire.json($0.training.hyperparameters) } ?? .null
            },
            .list("reasons", reason) { $0.job.plan?.reasons ?? [] }, .optionalShape("progress", progress) { $0.job.progress },
            .optionalShape("estimate", estimate) { $0.job.plan?.estimate }, .optionalShape("estimate_errors", errors) { $0.outcome },
            .optionalShape("cost", cost) { JobCost($0.job) }, .number("training_seconds") { $0.job.trainingSeconds },
            .number("validation_seconds") { $0.job.validationSeconds }, .count("attempt") { $0.job.attempt },
            .count("restarts") { $0.job.restarts }, .optionalTime("not_before_at") { $0.job.notBefore },
            .optionalShape("failure", failure) { $0.job.failure }, .optionalShape("result", result) { $0.result },
            .time("created_at") { $0.job.created }, .optionalTime("queued_at") { $0.job.queued },
            .optionalTime("started_at") { $0.job.started }, .optionalTime("finished_at") { $0.job.finished },
            .time("updated_at") { $0.job.updated }, .text("command") { JobCommand.text($0) },
        ])

    static let status = Shape<Job>(
        "JobStatus", "Where a job stands.",
        [
            .id("id") { $0.id }, .choice("state", JobState.allCases.map(\.rawValue)) { $0.state.rawValue }, wish { $0 },
            .optionalShape("progress", progress) { $0.progress },
        ])

    static let event = Shape<JobEvent>(
        "JobEvent", "A line of a job's log.",
        [
            .count("number") { $0.number }, .time("time_at") { $0.time },
            .choice("level", JobEvent.Level.allCases.map(\.rawValue)) { $0.level.rawValue },
            .choice("kind", JobEvent.Kind.allCases.map(\.rawValue)) { $0.kind.rawValue }, .text("message") { $0.message },
            .init("details", .map(.string)) { event in
                .object(JSONObject(event.details.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
            },
        ])

    private static func wish<Value>(_ job: @escaping @Sendable (Value) -> Job) -> Shape<Value>.Field {
        .init("wish", .nullable(.choice([Job.Wish.pause.rawValue, Job.Wish.cancel.rawValue]))) {
            job($0).wish.map { .string($0.rawValue) } ?? .null
        }
    }
}

/// What a job cost so far, by the price that its estimate was made with; nil where there was none.
struct JobCost: Sendable {
    let training: Double
    let validation: Double
    let currency: String

    init?(_ job: Job) {
        guard let estimate = job.plan?.estimate, let cost = estimate.cost, let currency = estimate.currency, estimate.seconds > 0 else {
            return nil
        }
        let price = cost / estimate.seconds
        training = price * max(0, job.trainingSeconds - job.validationSeconds)
        validation = price * job.validationSeconds
        self.currency = currency
    }
}

extension Shape.Field {
    /// A number, or null.
    static func optionalNumber(_ name: String, _ number: @escaping @Sendable (Value) -> Double?) -> Self {
        Self(name, .nullable(.number)) { number($0).flatMap { $0.isFinite ? .number($0) : nil } ?? .null }
    }
}
