import Arguments
import Domain

extension MethodOptions {
    /// Low-rank updates.
    static let lora = MethodOptions(method: "lora", options: lowRankOptions + [.precision]) { .lora(try lowRankSettings($0)) }

    private static let lowRankOptions: [OptionDescription] = [
        .value("rank", "N", help: "LoRA: inner dimension.", default: "8"),
        .value("alpha", "X", help: "LoRA: the update is scaled by alpha / rank.", default: "16"),
        .value("dropout", "X", help: "LoRA: share of inputs dropped in training.", default: "0.1"),
        .list("target", "NAME", help: "LoRA: a projection that gets an update; may be repeated.", default: "all"),
    ]

    private static func lowRankSettings(_ arguments: ParsedArguments) throws -> LoRASettings {
        var settings = LoRASettings()
        settings.rank = try arguments.integer("rank", in: .from(1, through: 1024)) ?? settings.rank
        settings.alpha = try arguments.number("alpha", in: .above(0, through: 1e6)) ?? settings.alpha
        settings.dropout = try arguments.number("dropout", in: .from(0, below: 1)) ?? settings.dropout
        if !arguments.list("target").isEmpty { settings.targetModules = arguments.list("target") }
        return settings
    }
}
