public import Domain

/// A method as tests of whole runs try it: small, and with everything that must survive an interruption.
///
/// Another method joins every such test with a line in `all`.
public struct TrialMethod: Sendable, CustomStringConvertible {
    /// What is trained.
    public let method: Method
    /// The same on the command line.
    public let arguments: [String]

    /// Every method.
    public static let all = [
        TrialMethod(.full, ["--method", "full"]),
        TrialMethod(.lora(LoRASettings(rank: 2, alpha: 4, dropout: 0.1)), ["--rank", "2", "--alpha", "4", "--dropout", "0.1"]),
    ]

    init(_ method: Method, _ arguments: [String]) {
        (self.method, self.arguments) = (method, arguments)
    }

    /// The method without chance in it: how rows are grouped then changes nothing but rounding.
    public var withoutDropout: Method {
        guard case .lora(var settings) = method else { return method }
        settings.dropout = 0
        return .lora(settings)
    }

    /// The method's name.
    public var description: String { method.name }
}
