import Arguments
import Domain

extension MethodOptions {
    /// Small networks behind the parts of each layer.
    static let adapter = MethodOptions(
        method: "adapter",
        options: [
            .value(
                "adapter-kind", "NAME",
                help: "Adapter: behind attention and feed-forward network (houlsby), behind the latter (pfeiffer) or beside it (parallel).",
                default: BottleneckSettings().kind.rawValue, choices: BottleneckSettings.Kind.allCases.map(\.rawValue)),
            .value("adapter-size", "N", help: "Adapter: numbers at its narrowest.", default: "\(BottleneckSettings().size)"),
            .value("adapter-reduction", "X", help: "Adapter: the base's width divided by this is its size instead."),
            .value(
                "adapter-activation", "NAME", help: "Adapter: its curve.", default: "swish for houlsby, else relu",
                choices: BottleneckSettings.Activation.allCases.map(\.rawValue)),
            .value("adapter-scaling", "X", help: "Adapter: factor of what it adds.", default: "4.0 for parallel, else 1.0"),
            .value("adapter-dropout", "X", help: "Adapter: share of what it adds that is dropped in training.", default: "0"),
            .precision,
        ]
    ) { arguments in
        if arguments.string("adapter-size") != nil, arguments.string("adapter-reduction") != nil {
            throw ArgumentError.conflict(
                option: "adapter-reduction", reason: "cannot go with '--adapter-size'", hint: "both say how wide adapters are: give one")
        }
        let kind = arguments.string("adapter-kind").flatMap { BottleneckSettings.Kind(rawValue: $0) } ?? BottleneckSettings().kind
        let activation = arguments.string("adapter-activation").flatMap { BottleneckSettings.Activation(rawValue: $0) }
        var settings = BottleneckSettings(kind: kind, activation: activation)
        settings.size = try arguments.integer("adapter-size", in: .from(1, through: 65536)) ?? settings.size
        settings.reductionFactor = try arguments.number("adapter-reduction", in: .above(0, through: 65536))
        settings.scaling = try arguments.number("adapter-scaling", in: .above(0, through: 1e6)) ?? settings.scaling
        settings.dropout = try arguments.number("adapter-dropout", in: .from(0, below: 1)) ?? settings.dropout
        return .adapter(settings)
    }
}
