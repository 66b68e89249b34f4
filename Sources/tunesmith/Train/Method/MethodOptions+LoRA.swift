import Arguments
import Domain

extension MethodOptions {
    /// Low-rank updates beside frozen weights.
    static let lora = MethodOptions(method: "lora", options: lowRankOptions) { .lora(try lowRankSettings($0)) }

    /// The same beside weights in 4 bits.
    static let qlora = MethodOptions(method: "qlora", options: lowRankOptions) { .qlora(try lowRankSettings($0)) }

    private static let lowRankOptions: [OptionDescription] = [
        .value("rank", "N", help: "LoRA: inner dimension.", default: "8"),
        .value("alpha", "X", help: "LoRA: the update is scaled by alpha / rank.", default: "16"),
        .value("dropout", "X", help: "LoRA: share of inputs dropped in training.", default: "0.1"),
        .value(
            "preset", "NAME", help: "LoRA: thorough begins with rank 16, alpha 32, dropout 0.05 instead.", choices: ["thorough"]),
        .list("target", "NAME", help: "LoRA: the end of the names of projections that get an update, such as q_proj.", default: "all"),
        .value("target-pattern", "REGEX", help: "LoRA: a regular expression for whole names instead, as in PEFT."),
        .flag("rslora", help: "LoRA: scale by alpha / sqrt(rank), for high ranks."),
        .flag("dora", help: "LoRA: train a magnitude of each output as well (DoRA); better at low ranks, slower."),
        .precision,
    ]

    private static func lowRankSettings(_ arguments: ParsedArguments) throws -> LoRASettings {
        var settings = arguments.string("preset") == nil ? LoRASettings() : LoRASettings.thorough
        settings.rank = try arguments.integer("rank", in: .from(1, through: 1024)) ?? settings.rank
        settings.alpha = try arguments.number("alpha", in: .above(0, through: 1e6)) ?? settings.alpha
        settings.dropout = try arguments.number("dropout", in: .from(0, below: 1)) ?? settings.dropout
        settings.usesRSLoRA = arguments.flag("rslora")
        settings.usesDoRA = arguments.flag("dora")
        let names = arguments.list("target")
        if let pattern = arguments.string("target-pattern") {
            guard names.isEmpty else {
                throw ArgumentError.conflict(
                    option: "target-pattern", reason: "cannot go with '--target'", hint: "name projections or give a pattern")
            }
            settings.targetModules = .init(text: pattern)
        } else if !names.isEmpty {
            settings.targetModules = .names(names)
        }
        return settings
    }
}
