public import Domain

/// A method as tests of whole runs try it: small, and with everything that must survive an interruption.
///
/// Another method joins every such test with a line in `all`.
public struct TrialMethod: Sendable, CustomStringConvertible {
    /// What the trial is called.
    public let description: String
    /// What is trained.
    public let method: Method
    /// The same on the command line; nil where the command line does not know it yet.
    public let arguments: [String]?

    /// Every method.
    public static let all = [
        TrialMethod("full", .full, ["--method", "full"]),
        TrialMethod("lora", .lora(lowRank(dora: false)), ["--method", "lora", "--rank", "2", "--alpha", "4", "--dropout", "0.1"]),
        TrialMethod(
            "dora", .lora(lowRank(dora: true)), ["--method", "lora", "--rank", "2", "--alpha", "4", "--dropout", "0.1", "--dora"]),
        TrialMethod("qlora", .qlora(lowRank(dora: false)), ["--method", "qlora", "--rank", "2", "--alpha", "4", "--dropout", "0.1"]),
        TrialMethod("prefix", .prefix(PrefixSettings(length: 2)), ["--method", "prefix", "--prefix-length", "2"]),
        TrialMethod(
            "projected prefix", .prefix(PrefixSettings(length: 2, projection: 8)),
            ["--method", "prefix", "--prefix-length", "2", "--prefix-projection", "8"]),
        TrialMethod(
            "houlsby", .adapter(BottleneckSettings(kind: .houlsby, size: 4, dropout: 0.1)),
            ["--method", "adapter", "--adapter-kind", "houlsby", "--adapter-size", "4", "--adapter-dropout", "0.1"]),
        TrialMethod(
            "parallel", .adapter(BottleneckSettings(kind: .parallel, size: 4, dropout: 0.1)),
            ["--method", "adapter", "--adapter-kind", "parallel", "--adapter-size", "4", "--adapter-dropout", "0.1"]),
    ]

    /// The first of each kind of method, where a test need not try every variant.
    public static let plain = all.filter { trial in all.first { $0.method.name == trial.method.name }?.description == trial.description }

    init(_ description: String, _ method: Method, _ arguments: [String]?) {
        (self.description, self.method, self.arguments) = (description, method, arguments)
    }

    private static func lowRank(dora: Bool) -> LoRASettings {
        var settings = LoRASettings(rank: 2, alpha: 4, dropout: 0.1)
        settings.usesDoRA = dora
        return settings
    }

    /// The method without chance in it: how rows are grouped then changes nothing but rounding.
    public var withoutDropout: Method {
        switch method {
        case .lora(var settings):
            settings.dropout = 0
            return .lora(settings)
        case .qlora(var settings):
            settings.dropout = 0
            return .qlora(settings)
        case .adapter(var settings):
            settings.dropout = 0
            return .adapter(settings)
        case .full, .prefix: return method
        }
    }
}
