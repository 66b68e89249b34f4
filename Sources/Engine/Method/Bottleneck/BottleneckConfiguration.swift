internal import Domain
internal import JSON

/// What `adapter_config.json` of the `adapters` library says of a bottleneck adapter.
struct BottleneckConfiguration {
    let settings: BottleneckSettings
    /// What the adapter is called inside its files.
    let name: String
    let json: JSONValue
}

// MARK: writing

extension BottleneckConfiguration {
    /// The configuration of adapters with `settings` in `model`; `base` is noted as the base's name or path.
    init(_ settings: BottleneckSettings, of model: LanguageModel, base: String) {
        let configuration = model.configuration
        self.settings = settings
        name = BottleneckFiles.name
        let size = model.bottlenecks.first?.downBias.count ?? settings.size
        let architecture =
            model.source?["architectures"]?.array?.first ?? configuration.json(dtype: "float32")["architectures"]?.array?.first
        json = .object([
            "config": Self.config(settings, size: size, hidden: configuration.hiddenSize),
            "hidden_size": .integer(Int64(configuration.hiddenSize)),
            "model_class": architecture ?? .null,
            "model_name": .string(base),
            "model_type": .string(configuration.modelType),
            "name": .string(name),
            // Of the library whose layout this is: it reads older ones otherwise.
            "version": .string("adapters.1.3.0"),
        ])
    }

    private static func config(_ settings: BottleneckSettings, size: Int, hidden: Int) -> JSONValue {
        .object([
            "adapter_residual_before_ln": .bool(false),
            "cross_adapter": .bool(false),
            "dropout": .number(settings.dropout),
            "init_weights": .string(settings.kind == .parallel ? "mam_adapter" : "bert"),
            "inv_adapter": .null,
            "is_parallel": .bool(settings.kind == .parallel),
            "leave_out": .array(settings.leftOut.map { .integer(Int64($0)) }),
            "ln_after": .bool(false),
            "ln_before": .bool(false),
            "mh_adapter": .bool(settings.kind == .houlsby),
            "non_linearity": .string(settings.activation.rawValue),
            "original_ln_after": .bool(true),
            "original_ln_before": .bool(settings.kind == .pfeiffer),
            "output_adapter": .bool(true),
            "phm_layer": .bool(false),
            // The half keeps the division from rounding to one less.
            "reduction_factor": settings.reductionFactor.map { .number($0) }
                ?? (hidden % size == 0 ? .integer(Int64(hidden / size)) : .number(Double(hidden) / (Double(size) + 0.5))),
            "residual_before_ln": .bool(true),
            // With a point: the library takes no whole number.
            "scaling": .number(settings.scaling),
            "stochastic_depth": .number(0),
            "use_gating": .bool(false),
        ])
    }
}

// MARK: reading

extension BottleneckConfiguration {
    /// The configuration in `json` for a base of `model`; throws `unsupported_model` or `inconsistent_model` naming the field.
    init(_ json: JSONValue, for model: ModelConfiguration) throws {
        self.json = json
        for (field, expected) in [("model_type", JSONValue.string(model.modelType)), ("hidden_size", .integer(Int64(model.hiddenSize)))] {
            guard let value = json[field], value != .null, value != expected else { continue }
            throw WorkbenchError(
                .inconsistentModel, "the adapter does not fit this base: its \(field) is \(value.text()), the base's is \(expected.text())",
                hint: BottleneckFiles.hint)
        }
        guard let name = json["name"]?.string, !name.isEmpty else {
            throw WorkbenchError(
                .malformedFile, "adapter_config.json: name is \(json["name"]?.text() ?? "missing"), expected the adapter's name",
                hint: "fetch the adapter again")
        }
        self.name = name
        settings = try Reader(config: json["config"] ?? .null, hasVersion: json["version"] != nil).settings(hidden: model.hiddenSize)
    }
}

/// Reads the field `config`.
private struct Reader {
    let config: JSONValue
    /// Without one the names of activations mean what they meant in the library's first versions.
    let hasVersion: Bool

    func settings(hidden: Int) throws -> BottleneckSettings {
        for (field, value) in config.object?.fields ?? [] { try check(field, value) }
        let kind = try kind()
        let factor = config["reduction_factor"] ?? .null
        guard let reduction = factor.number, reduction > 0, reduction.isFinite else {
            throw unsupported("reduction_factor is \(factor.text()), expected one number above 0")
        }
        guard let scaling = (config["scaling"] ?? .number(1)).number else {
            throw unsupported("scaling is \(config["scaling"]?.text() ?? ""), expected a number")
        }
        guard let dropout = (config["dropout"] ?? .number(0)).number else {
            throw unsupported("dropout is \(config["dropout"]?.text() ?? ""), expected a number")
        }
        let leftOut = config["leave_out"] ?? .array([])
        guard let layers = leftOut.array?.map(\.integer), !layers.contains(nil) else {
            throw unsupported("leave_out is \(leftOut.text()), expected numbers of layers")
        }
        return BottleneckSettings(
            kind: kind, size: BottleneckSettings.size(reducing: hidden, by: reduction), activation: try activation(), scaling: scaling,
            dropout: dropout, leftOut: layers.compactMap { $0 })
    }

    private func kind() throws -> BottleneckSettings.Kind {
        func flag(_ name: String) throws -> Bool {
            let value = config[name] ?? .bool(false)
            guard let flag = value.bool else { throw unsupported("\(name) is \(value.text()), expected true or false") }
            return flag
        }
        let (attention, output) = (try flag("mh_adapter"), try flag("output_adapter"))
        let (sum, parallel) = (try flag("original_ln_before"), try flag("is_parallel"))
        switch (attention, output, sum, parallel) {
        case (true, true, false, false): return .houlsby
        case (false, true, true, false): return .pfeiffer
        case (false, true, _, true): return .parallel
        default:
            throw unsupported(
                "mh_adapter \(attention), output_adapter \(output), original_ln_before \(sum), is_parallel \(parallel) together are "
                    + "neither double_seq_bn nor seq_bn nor par_bn")
        }
    }

    private func activation() throws -> BottleneckSettings.Activation {
        guard var name = config["non_linearity"]?.string?.lowercased() else {
            throw unsupported("non_linearity is \(config["non_linearity"]?.text() ?? "missing"), expected a name")
        }
        if !hasVersion { name = ["gelu": "gelu_new", "gelu_orig": "gelu"][name] ?? name }
        if name == "silu" { return .swish }
        guard let activation = BottleneckSettings.Activation(rawValue: name == "gelu_pytorch_tanh" ? "gelu_new" : name) else {
            throw unsupported("non_linearity is '\(name)'; known are swish, silu, relu, gelu, gelu_new and gelu_pytorch_tanh")
        }
        return activation
    }

    // Whatever else is switched on changes what is computed in a way that is not known here.
    private func check(_ field: String, _ value: JSONValue) throws {
        guard !Self.read.contains(field), !Self.idle.contains(field) else { return }
        if Self.required.contains(field) {
            guard value == .bool(true) else { throw unsupported("\(field) is \(value.text()), expected true") }
            return
        }
        switch value {
        case .null, .bool(false), .integer(0), .number(0): return
        case .array(let elements) where elements.isEmpty: return
        default: throw unsupported("\(field) is \(value.text())")
        }
    }

    private static let read: Set<String> = [
        "mh_adapter", "output_adapter", "original_ln_before", "is_parallel", "reduction_factor", "non_linearity", "scaling", "dropout",
        "leave_out",
    ]
    /// Fields that say how weights began, or what is done where something else is switched on.
    private static let idle: Set<String> = [
        "init_weights", "init_weights_seed", "adapter_residual_before_ln", "inv_adapter_reduction_factor", "phm_dim", "factorized_phm_W",
        "shared_W_phm", "shared_phm_rule", "factorized_phm_rule", "phm_c_init", "phm_init_range", "learn_phm",
        "hypercomplex_nonlinearity", "phm_rank", "phm_bias",
    ]
    private static let required: Set<String> = ["original_ln_after", "residual_before_ln"]

    private func unsupported(_ what: String) -> WorkbenchError {
        WorkbenchError(
            .unsupportedModel, "adapter_config.json: \(what)",
            hint: "supported are bottleneck adapters like seq_bn, double_seq_bn and par_bn of the adapters library")
    }
}

extension BottleneckSettings {
    /// Width divided by `factor` and rounded down as Python does it, which does not round the quotient first; at least 1.
    static func size(reducing hidden: Int, by factor: Double) -> Int {
        let width = Double(hidden)
        let quotient = ((width - width.truncatingRemainder(dividingBy: factor)) / factor).rounded()
        // Down to what Int can hold; more than 65536 is refused where the size is used.
        return Int(min(max(1, quotient), 65537))
    }
}
