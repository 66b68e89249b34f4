internal import Domain
internal import JSON
internal import Jobs
internal import Store

/// What is asked of a job, as it is sent.
enum JobRequestWire {
    private static let kinds = ["dataset", "conversations", "file"]

    /// Where rows come from: what the kind says, and nothing of the other kinds.
    static let rows = Schema.object(
        "JobRows",
        [
            .init("kind", .choice(kinds)),
            .optional(
                "dataset",
                .nullable(
                    .object(
                        "DatasetReference",
                        [
                            .init("id", .id), .optional("name", .nullable(.string)),
                            .optional("version", .nullable(.integer(1...1_000_000_000)).described("The newest where nothing is said.")),
                        ]))),
            .optional("name", .nullable(DatasetRoutes.name).described("What the dataset that is made of conversations is called.")),
            .optional("filter", .nullable(ConversationFilterWire.schema)),
            .optional("file_id", .nullable(.id)),
        ])

    /// What a person chooses of the settings; null lets it be chosen.
    static let settings = Schema.object(
        "JobSettings",
        [
            .optional("epochs", .nullable(.number(0.01...50)).described("Passes over the rows.")),
            .optional("batch_size", .nullable(.integer(1...256)).described("Rows of one optimizer step.")),
            .optional("learning_rate", .nullable(.number(1e-9...10)).described("Highest learning rate.")),
            .optional(
                "learning_rate_multiplier", .nullable(.number(1e-6...1e6)).described("The chosen learning rate is multiplied by this.")),
            .optional("schedule", .nullable(.choice(Hyperparameters.Schedule.allCases.map(\.rawValue)))),
            .optional("warmup_ratio", .nullable(.number(0...1)).described("Share of all steps in which the learning rate rises.")),
            .optional("weight_decay", .nullable(.number(0...10))),
            .optional("max_length", .nullable(.integer(2...1_048_576)).described("Longest row in tokens; a longer one is an error.")),
            .optional("precision", .nullable(.choice(Hyperparameters.Precision.allCases.map(\.rawValue)))),
            .optional("validate_every", .nullable(.integer(0...1_000_000_000)).described("Steps between validations; 0: each epoch.")),
            .optional("patience", .nullable(.integer(1...1_000_000)).described("Validations without improvement that end a run.")),
            .optional("checkpoint_every", .nullable(.integer(0...1_000_000_000)).described("Steps between checkpoints; 0: each epoch.")),
            .optional(
                "samples",
                .nullable(.integer(0...16)).described(
                    "Prompts that the model answers before the first step, after each pass and at the end.")),
        ])

    /// The fields of a request.
    static let properties: [Schema.Property] = [
        .optional("name", .text(0...200)), .optional("notes", .text(0...10_000)), .init("rows", rows),
        .optional("validation", .nullable(rows)),
        .optional("validation_percent", .number(0...90).described("Percent of the rows that are scored instead of trained on.")),
        .optional("skip_invalid", .boolean), .optional("train_on", .choice(TrainedTurns.allCases.map(\.rawValue))),
        .init("base_model", .id), .optional("method", .nullable(MethodWire.schema)),
        .optional("preference", .choice(JobRequest.Preference.allCases.map(\.rawValue))), .optional("settings", settings),
        .optional("trainer", .text(1...60)), .optional("seed", .nullable(.integer(0...2_147_483_647))),
        .optional("threads", .nullable(.integer(1...1024))), .optional("priority", .integer(-100...100)),
        .optional("model", .text(0...64).described("The model whose next version the result becomes.")),
        .optional("suffix", .nullable(.text(1...64))), .optional("metadata", .map(.text(0...512))),
    ]
    static let schema = Schema(.object(properties), name: "JobRequest", summary: "What is asked of a job; whatever is left out is chosen.")

    /// The request that `json`, which fits the schema, says; throws `dataset_not_found`, `base_model_not_found`, or the violation of a field.
    static func request(_ json: JSONValue, _ call: Call) throws -> JobRequest {
        let base = try call.services.bases.catalog.base(json["base_model"]?.string ?? "")
        var request = JobRequest(rows: try rows(json["rows"] ?? .null, at: "rows", call), base: base.id.rawValue)
        request.name = json["name"]?.string ?? ""
        request.notes = json["notes"]?.string ?? ""
        request.validation = try json["validation"].flatMap { $0 == .null ? nil : try rows($0, at: "validation", call) }
        request.validationPercent = json["validation_percent"]?.number ?? 0
        request.skipsInvalidRows = json["skip_invalid"]?.bool ?? false
        request.trainedTurns = json["train_on"]?.string.flatMap { .init(rawValue: $0) } ?? .byWeight
        request.method = try json["method"].flatMap { $0 == .null ? nil : try MethodWire.method($0) }
        request.preference = json["preference"]?.string.flatMap { .init(rawValue: $0) } ?? .quality
        request.settings = settings(json["settings"] ?? .object([:]))
        request.trainer = json["trainer"]?.string ?? request.trainer
        request.seed = json["seed"]?.integer.map { UInt64($0) }
        request.threads = json["threads"]?.integer
        request.priority = json["priority"]?.integer ?? 0
        request.model = json["model"]?.string ?? ""
        request.suffix = json["suffix"]?.string
        request.metadata = (json["metadata"]?.object?.fields ?? []).reduce(into: [:]) { $0[$1.name] = $1.value.string }
        guard request.validation == nil || request.validationPercent == 0 else {
            throw SchemaViolation(
                code: "invalid_field", path: "validation_percent", message: "rows to validate with are named already: leave the percent out"
            )
        }
        return request
    }

    private static func rows(_ json: JSONValue, at path: String, _ call: Call) throws -> JobRequest.Rows {
        switch json["kind"]?.string {
        case "conversations":
            let name = try DatasetName(json["name"]?.string ?? "conversations")
            return .conversations(name: name.rawValue, try ConversationFilterWire.filter(json["filter"] ?? .object([:])))
        case "file":
            guard let id = json["file_id"]?.string else { throw missing("\(path).file_id") }
            return .file(.init(rawValue: id))
        default:
            guard let reference = json["dataset"], let id = reference["id"]?.string else { throw missing("\(path).dataset") }
            let datasets = call.services.datasets(of: try call.principal())
            let dataset = Dataset.ID(rawValue: id)
            _ = try datasets.dataset(dataset)
            let version = try reference["version"]?.integer.map { try datasets.version($0, of: dataset) } ?? datasets.version(of: dataset)
            return .dataset(version.id)
        }
    }

    private static func missing(_ path: String) -> SchemaViolation {
        SchemaViolation(code: "missing_field", path: path, message: "the field \(path) is missing")
    }

    private static func settings(_ json: JSONValue) -> JobRequest.Settings {
        var settings = JobRequest.Settings()
        settings.epochs = json["epochs"]?.number
        settings.batchSize = json["batch_size"]?.integer
        settings.learningRate = json["learning_rate"]?.number
        settings.learningRateMultiplier = json["learning_rate_multiplier"]?.number
        settings.schedule = json["schedule"]?.string.flatMap { .init(rawValue: $0) }
        settings.warmupRatio = json["warmup_ratio"]?.number
        settings.weightDecay = json["weight_decay"]?.number
        settings.maxLength = json["max_length"]?.integer
        settings.precision = json["precision"]?.string.flatMap { .init(rawValue: $0) }
        settings.validateEvery = json["validate_every"]?.integer
        settings.patience = json["patience"]?.integer
        settings.checkpointEvery = json["checkpoint_every"]?.integer
        settings.samples = json["samples"]?.integer
        return settings
    }

    /// The chosen settings as they are sent: those that nobody chose are null.
    static func json(_ chosen: JobRequest.Settings) -> JSONValue {
        func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
        func whole(_ value: Int?) -> JSONValue { value.map { .integer(Int64($0)) } ?? .null }
        return .object([
            "epochs": number(chosen.epochs), "batch_size": whole(chosen.batchSize), "learning_rate": number(chosen.learningRate),
            "learning_rate_multiplier": number(chosen.learningRateMultiplier),
            "schedule": chosen.schedule.map { .string($0.rawValue) } ?? .null, "warmup_ratio": number(chosen.warmupRatio),
            "weight_decay": number(chosen.weightDecay), "max_length": whole(chosen.maxLength),
            "precision": chosen.precision.map { .string($0.rawValue) } ?? .null, "validate_every": whole(chosen.validateEvery),
            "patience": whole(chosen.patience), "checkpoint_every": whole(chosen.checkpointEvery),
            "samples": whole(chosen.samples),
        ])
    }
}
