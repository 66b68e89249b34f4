public import Domain
public import JSON

/// Methods as they are sent: a name, and settings beside it. One table says which method has which settings, within which bounds.
public enum MethodWire {
    /// A setting of a method.
    struct Setting: Sendable {
        let name: String
        let schema: Schema
        /// What it is when nobody says.
        let usual: JSONValue
        let summary: String
    }

    /// A method with what can be set.
    struct Entry: Sendable {
        let name: String
        let title: String
        let summary: String
        let settings: [Setting]
    }

    /// Every method, the usual one first.
    static let all: [Entry] = [
        Entry(name: "lora", title: "LoRA", summary: "Low-rank updates beside frozen weights.", settings: lowRank),
        Entry(
            name: "qlora", title: "QLoRA", summary: "LoRA beside weights kept in 4 bits: least memory for a large base.",
            settings: lowRank.filter { $0.name != "use_dora" }),
        Entry(name: "prefix", title: "Prefix tuning", summary: "Keys and values before each row, in every layer.", settings: prefix),
        Entry(name: "adapter", title: "Adapter", summary: "Small networks behind the frozen parts of each layer.", settings: adapter),
        Entry(name: "full", title: "Full tuning", summary: "Every weight of the base; most memory, a whole model as result.", settings: []),
    ]

    private static let lowRank: [Setting] = {
        let usual = LoRASettings()
        return [
            Setting(
                name: "rank", schema: .integer(1...1024), usual: .integer(Int64(usual.rank)), summary: "Inner dimension of the update."),
            Setting(
                name: "alpha", schema: .number(1e-6...1e6), usual: .number(usual.alpha), summary: "The update is scaled by alpha / rank."),
            Setting(
                name: "dropout", schema: .number(0...0.99), usual: .number(usual.dropout),
                summary: "Share of the update's inputs that are dropped in training."),
            Setting(
                name: "target_modules", schema: .nullable(.array(.text(1...200), least: 1, most: 200)), usual: .null,
                summary: "Ends of the names of projections that get an update, such as q_proj; null for all."),
            Setting(
                name: "target_pattern", schema: .nullable(.text(1...1000)), usual: .null,
                summary: "A regular expression for whole names of projections instead, as in PEFT."),
            Setting(name: "use_rslora", schema: .boolean, usual: .bool(false), summary: "Scale by alpha / sqrt(rank), for high ranks."),
            Setting(
                name: "use_dora", schema: .boolean, usual: .bool(false),
                summary: "Train a magnitude of each output as well; better at low ranks, slower."),
        ]
    }()

    private static let prefix = [
        Setting(
            name: "length", schema: .integer(1...4096), usual: .integer(Int64(PrefixSettings().length)),
            summary: "Places before each row; the model's context holds so many fewer tokens of it."),
        Setting(
            name: "projection", schema: .nullable(.integer(1...65_536)), usual: .null,
            summary: "Width of a small network that makes the prefix while it is trained; null for none."),
    ]

    private static let adapter = [
        Setting(
            name: "kind", schema: .choice(BottleneckSettings.Kind.allCases.map(\.rawValue)), usual: .string("pfeiffer"),
            summary: "Where the networks stand."),
        Setting(
            name: "size", schema: .integer(1...65_536), usual: .integer(Int64(BottleneckSettings().size)), summary: "Their inner dimension."
        ),
        Setting(
            name: "reduction_factor", schema: .nullable(.number(0.001...65_536)), usual: .null,
            summary: "The base's width divided by this is the inner dimension instead; null for none."),
        Setting(
            name: "scaling", schema: .nullable(.number(1e-6...1e6)), usual: .null,
            summary: "Factor of what they add; null for the usual one of the kind."),
        Setting(
            name: "activation", schema: .nullable(.choice(BottleneckSettings.Activation.allCases.map(\.rawValue))), usual: .null,
            summary: "What stands between their two halves; null for the usual one of the kind."),
        Setting(
            name: "dropout", schema: .number(0...0.99), usual: .number(0), summary: "Share of their inputs that are dropped in training."),
    ]

    /// A method with some of its settings; the others are the usual ones.
    static let schema: Schema = {
        var known: [Schema.Property] = [.init("name", .choice(all.map(\.name)))]
        for setting in all.flatMap(\.settings) where !known.contains(where: { $0.name == setting.name }) {
            known.append(.optional(setting.name, setting.schema.described(setting.summary)))
        }
        return Schema(.object(known), name: "Method", summary: "What is trained, with the settings of that method.")
    }()

    /// The method that `json`, which fits the schema, says; throws a violation for a setting of another method.
    static func method(_ json: JSONValue) throws -> Method {
        let name = json["name"]?.string ?? ""
        let settings = all.first { $0.name == name }?.settings ?? []
        for (field, _) in json.object?.fields ?? [] where field != "name" && !settings.contains(where: { $0.name == field }) {
            throw SchemaViolation(
                code: "unknown_field", path: "method.\(field)", message: "\(field) is no setting of the method \(name)")
        }
        switch name {
        case "full": return .full
        case "prefix":
            return .prefix(
                PrefixSettings(length: json["length"]?.integer ?? PrefixSettings().length, projection: json["projection"]?.integer))
        case "adapter":
            return .adapter(
                BottleneckSettings(
                    kind: json["kind"]?.string.flatMap { .init(rawValue: $0) } ?? .pfeiffer,
                    size: json["size"]?.integer ?? BottleneckSettings().size, reductionFactor: json["reduction_factor"]?.number,
                    activation: json["activation"]?.string.flatMap { .init(rawValue: $0) }, scaling: json["scaling"]?.number,
                    dropout: json["dropout"]?.number ?? 0))
        default: return name == "qlora" ? .qlora(lowRank(json)) : .lora(lowRank(json))
        }
    }

    private static func lowRank(_ json: JSONValue) -> LoRASettings {
        var settings = LoRASettings()
        settings.rank = json["rank"]?.integer ?? settings.rank
        settings.alpha = json["alpha"]?.number ?? settings.alpha
        settings.dropout = json["dropout"]?.number ?? settings.dropout
        settings.usesRSLoRA = json["use_rslora"]?.bool ?? false
        settings.usesDoRA = json["use_dora"]?.bool ?? false
        if let names = json["target_modules"]?.array { settings.targetModules = .names(names.compactMap(\.string)) }
        if let pattern = json["target_pattern"]?.string { settings.targetModules = .init(text: pattern) }
        return settings
    }

    /// The method as it is sent.
    public static func json(_ method: Method) -> JSONValue {
        var fields: [(String, JSONValue)] = [("name", .string(method.name))]
        switch method {
        case .full: break
        case .lora(let settings), .qlora(let settings):
            fields += [
                ("rank", .integer(Int64(settings.rank))), ("alpha", .number(settings.alpha)), ("dropout", .number(settings.dropout)),
                ("use_rslora", .bool(settings.usesRSLoRA)),
            ]
            if case .lora = method { fields.append(("use_dora", .bool(settings.usesDoRA))) }
            switch settings.targetModules {
            case .all: fields.append(("target_modules", .null))
            case .names(let names): fields.append(("target_modules", .array(names.map { .string($0) })))
            case .pattern(let pattern): fields.append(("target_pattern", .string(pattern)))
            }
        case .prefix(let settings):
            fields += [
                ("length", .integer(Int64(settings.length))), ("projection", settings.projection.map { .integer(Int64($0)) } ?? .null),
            ]
        case .adapter(let settings):
            fields += [
                ("kind", .string(settings.kind.rawValue)), ("size", .integer(Int64(settings.size))),
                ("reduction_factor", settings.reductionFactor.map { .number($0) } ?? .null), ("scaling", .number(settings.scaling)),
                ("activation", .string(settings.activation.rawValue)), ("dropout", .number(settings.dropout)),
            ]
        }
        return .object(JSONObject(fields))
    }
}
