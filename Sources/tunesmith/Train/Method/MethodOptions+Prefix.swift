import Arguments
import Domain

extension MethodOptions {
    /// Keys and values before each row.
    static let prefix = MethodOptions(
        method: "prefix",
        options: [
            .value("prefix-length", "N", help: "Prefix: virtual tokens before each row.", default: "\(PrefixSettings().length)"),
            .value("prefix-projection", "N", help: "Prefix: learn through a network of this width, which is not kept.", default: "none"),
            .precision,
        ], epochs: PrefixSettings.usualEpochs
    ) { arguments in
        var settings = PrefixSettings()
        settings.length = try arguments.integer("prefix-length", in: .from(1, through: 1 << 20)) ?? settings.length
        settings.projection = try arguments.integer("prefix-projection", in: .from(1, through: 65536))
        return .prefix(settings)
    }
}
