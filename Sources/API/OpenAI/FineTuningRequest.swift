internal import Domain
internal import JSON
internal import Jobs
internal import Store

/// What OpenAI's clients ask for, as a request for a job.
enum FineTuningRequest {
    private static func choice(_ schema: Schema) -> Schema { Schema(.oneOf([.choice(["auto"]), schema])) }

    private static let hyperparameters = Schema.object(
        "FineTuningHyperparameters",
        [
            .optional("n_epochs", choice(.integer(1...50))), .optional("batch_size", choice(.integer(1...256))),
            .optional("learning_rate_multiplier", choice(.number(1e-6...1e6))),
        ])

    /// Methods of preference and reinforcement are read so that they can be refused with a word.
    private static let method = Schema.object(
        "FineTuningMethod",
        [
            .init("type", .choice(["supervised", "dpo", "reinforcement"])),
            .optional("supervised", .object(nil, [.optional("hyperparameters", hyperparameters)])), .optional("dpo", .any),
            .optional("reinforcement", .any),
        ])

    /// What Tunesmith can do beyond the protocol; clients send it as `extra_body`.
    private static let extension_ = Schema.object(
        "FineTuningExtension",
        JobRequestWire.properties.filter {
            ["method", "preference", "settings", "name", "notes", "priority", "threads", "train_on", "skip_invalid", "model"].contains(
                $0.name)
        })

    static let schema = Schema.object(
        "FineTuningRequest",
        [
            .init("model", .text(1...200)), .init("training_file", .id), .optional("validation_file", .nullable(.id)),
            .optional("suffix", .nullable(.text(1...64))), .optional("seed", .nullable(.integer(0...2_147_483_647))),
            .optional("method", .nullable(method)), .optional("hyperparameters", .nullable(hyperparameters)),
            .optional("integrations", .nullable(.array(.any, most: 5))), .optional("metadata", .nullable(.map(.text(0...512)))),
            .optional("tunesmith", extension_),
        ])

    /// The request; throws `invalid_request_error`s in the words of the protocol's fields.
    static func request(_ json: JSONValue, _ call: Call) throws -> JobRequest {
        try refuse(json)
        // What the extension says holds first; the protocol's own fields stand above it.
        var fields = (json["tunesmith"]?.object?.fields ?? []) + [("base_model", .string(try base(json["model"]?.string ?? "", call)))]
        fields.append(("rows", rows(json["training_file"])))
        if let validation = json["validation_file"], validation != .null { fields.append(("validation", rows(validation))) }
        for name in ["suffix", "seed", "metadata"] {
            if let value = json[name], value != .null { fields.append((name, value)) }
        }
        var request = try JobRequestWire.request(.object(JSONObject(fields)), call)
        let chosen = json["method"]?["supervised"]?["hyperparameters"] ?? json["hyperparameters"] ?? .null
        request.settings.epochs = chosen["n_epochs"]?.number ?? request.settings.epochs
        request.settings.batchSize = chosen["batch_size"]?.integer ?? request.settings.batchSize
        request.settings.learningRateMultiplier = chosen["learning_rate_multiplier"]?.number ?? request.settings.learningRateMultiplier
        return request
    }

    private static func rows(_ file: JSONValue?) -> JSONValue { .object(["kind": .string("file"), "file_id": file ?? .null]) }

    private static func refuse(_ json: JSONValue) throws {
        if let type = json["method"]?["type"]?.string, type != "supervised" {
            throw SchemaViolation(
                code: "unsupported_method", path: "method.type",
                message: "the method \(type) cannot be trained here; supervised can: leave the method out, or name that")
        }
        if json["integrations"]?.array?.isEmpty == false {
            throw SchemaViolation(
                code: "unsupported_integration", path: "integrations", message: "there are no integrations here: leave them out")
        }
        let metadata = json["metadata"]?.object?.fields ?? []
        guard metadata.count <= 16, metadata.allSatisfy({ $0.name.count <= 64 }) else {
            throw SchemaViolation(
                code: "invalid_field", path: "metadata", message: "metadata has 16 names of at most 64 characters at most")
        }
    }

    /// The base model that a name means: that of its id, or what the setting `model_names` says for names of other platforms.
    ///
    /// Throws `model_not_found`, which clients of OpenAI know.
    static func base(_ name: String, _ call: Call) throws -> String {
        let known = try call.services.baseNames()
        if known.contains(name) { return name }
        for entry in call.services.settings.list("model_names") {
            let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2, parts[0] == name, known.contains(parts[1]) { return parts[1] }
        }
        throw WorkbenchError(
            .modelNotFound, "The model '\(String(name.prefix(80)))' does not exist or you do not have access to it.",
            hint: "base models here are \(known.joined(separator: ", ")); the setting model_names can give other names to these",
            details: ["param": "model"])
    }
}
