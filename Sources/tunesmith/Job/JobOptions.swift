import API
import Arguments
import Domain
import JSON
import TrainingLoop

/// The options that say what is asked of a job, the same for `job create` and `job estimate`.
enum JobOptions {
    private static let settings =
        TrainingSettings.options(Hyperparameters(), epochsDefault: "chosen for the rows").filter {
            [
                "epochs", "batch-size", "learning-rate", "schedule", "warmup-ratio", "weight-decay", "max-length", "validate-every",
                "patience",
                "checkpoint-every", "seed", "threads",
            ].contains($0.name)
        }.map(\.chosen) + [TrainingSettings.samples]

    static let all: [OptionDescription] =
        [
            .value("dataset", "DATASET", short: "d", help: "Training rows: a stored dataset such as support or support@3."),
            .value(
                "conversations", "NAME",
                help: "Recorded conversations instead, as a dataset of that name; which ones, the options of 'conversation list' say."),
            .value("file", "ID", help: "A file of OpenAI's protocol instead."),
            .value("validation", "DATASET", help: "Rows that are only scored: a stored dataset."),
            .value("validation-percent", "X", help: "Percent of the rows that are scored instead of trained on.", default: "0"),
            .flag("skip-invalid", help: "Leave rows out that cannot be trained on."),
            .value(
                "train-on", "TURNS", help: "Assistant messages that are learned: all, the last, or those whose weight is not 0.",
                default: TrainedTurns.byWeight.rawValue, choices: TrainedTurns.allCases.map(\.rawValue)),
            .value("base", "ID", short: "b", help: "Base model; see 'tunesmith base list'.", default: "tunesmith-base"),
            .value(
                "prefer", "WHAT", help: "What decides where nothing else does.", default: JobRequest.Preference.quality.rawValue,
                choices: JobRequest.Preference.allCases.map(\.rawValue)),
            .value("learning-rate-multiplier", "X", help: "The chosen learning rate is multiplied by this."),
        ] + MethodOptions.descriptions.map { $0.name == "method" ? $0.chosen : $0 } + settings
        + ConversationOptions.all

    /// The request as it is sent; a dataset is looked up by its name.
    static func request(_ arguments: ParsedArguments, _ client: WorkbenchClient) async throws -> JSONValue {
        var fields: JSONObject = ["rows": try await rows(arguments, client)]
        if let name = arguments.string("validation") { fields["validation"] = try await dataset(name, client) }
        fields["validation_percent"] = try arguments.number("validation-percent", in: .from(0, through: 90)).map { .number($0) }
        if arguments.flag("skip-invalid") { fields["skip_invalid"] = .bool(true) }
        fields["train_on"] = arguments.string("train-on").map { .string($0) }
        fields["base_model"] = .string(arguments.string("base") ?? "tunesmith-base")
        fields["preference"] = arguments.string("prefer").map { .string($0) }
        if arguments.string("method") != nil { fields["method"] = MethodWire.json(try MethodOptions.method(arguments)) }
        fields["settings"] = .object(try settings(arguments))
        fields["seed"] = try arguments.integer("seed", in: .from(0, through: Int(Int32.max))).map { .integer(Int64($0)) }
        fields["threads"] = try arguments.integer("threads", in: .from(1, through: 1024)).map { .integer(Int64($0)) }
        return .object(fields)
    }

    private static func rows(_ arguments: ParsedArguments, _ client: WorkbenchClient) async throws -> JSONValue {
        let given = ["dataset", "conversations", "file"].filter { arguments.string($0) != nil }
        guard given.count == 1 else {
            throw ArgumentError.conflict(
                option: given.dropFirst().first ?? "dataset",
                reason: given.isEmpty ? "is missing: a job needs rows" : "cannot go with '--\(given[0])'",
                hint: "name a dataset, conversations or a file")
        }
        if let name = arguments.string("dataset") { return try await dataset(name, client) }
        if let id = arguments.string("file") { return .object(["kind": .string("file"), "file_id": .string(id)]) }
        let filter = ConversationOptions.json(try ConversationOptions.filter(arguments))
        return .object([
            "kind": .string("conversations"), "name": .string(arguments.string("conversations") ?? ""), "filter": filter,
        ])
    }

    private static func dataset(_ text: String, _ client: WorkbenchClient) async throws -> JSONValue {
        let reference = try DatasetReference(text)
        let found = try await client.dataset(named: reference.name)
        var fields: JSONObject = ["id": found["id"] ?? .null]
        fields["version"] = reference.number.map { .integer(Int64($0)) }
        return .object(["kind": .string("dataset"), "dataset": .object(fields)])
    }

    private static func settings(_ arguments: ParsedArguments) throws -> JSONObject {
        var fields: JSONObject = [:]
        fields["epochs"] = try arguments.number("epochs", in: .above(0, through: 50)).map { .number($0) }
        fields["batch_size"] = try arguments.integer("batch-size", in: .from(1, through: 256)).map { .integer(Int64($0)) }
        fields["learning_rate"] = try arguments.number("learning-rate", in: .above(0, through: 10)).map { .number($0) }
        fields["learning_rate_multiplier"] = try arguments.number("learning-rate-multiplier", in: .above(0, through: 1e6)).map {
            .number($0)
        }
        fields["warmup_ratio"] = try arguments.number("warmup-ratio", in: .from(0, through: 1)).map { .number($0) }
        fields["weight_decay"] = try arguments.number("weight-decay", in: .from(0, through: 10)).map { .number($0) }
        fields["samples"] = try arguments.integer("samples", in: .from(0, through: SampleLimits.prompts)).map { .integer(Int64($0)) }
        for name in ["schedule", "precision"] { fields[name] = arguments.string(name).map { .string($0) } }
        for (name, least) in [("max-length", 2), ("validate-every", 0), ("patience", 1), ("checkpoint-every", 0)] {
            fields[name.replacing("-", with: "_")] = try arguments.integer(name, in: .atLeast(least)).map { .integer(Int64($0)) }
        }
        return fields
    }
}

extension OptionDescription {
    /// The same where nothing said means that it is chosen for the job.
    fileprivate var chosen: OptionDescription {
        guard case .value(let placeholder) = shape else { return self }
        return .value(name, placeholder, short: short, help: help, default: "chosen, with a reason", choices: choices)
    }
}
