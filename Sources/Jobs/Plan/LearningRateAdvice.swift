internal import Domain

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A learning rate for a method and a size of the base.
///
/// Between the base of 2.3 million weights, for which docs/methods.md searched rates, and bases of billions, for which PEFT's comparison and
/// the adapters library give them, the rate falls as a power of the size.
struct LearningRateAdvice {
    let rate: Double
    let reason: String

    private static let (small, large) = (2.3e6, 3.2e9)

    init(_ method: Method, parameters: Int) {
        let (atSmall, atLarge): (Double, Double) =
            switch method {
            case .full: (1e-3, 1e-5)
            case .lora, .qlora: (3e-3, 1e-4)
            case .adapter: (1e-2, 1e-4)
            case .prefix(let settings): (settings.projection == nil ? 3e-2 : 1e-2, 5e-3)
            }
        let size = min(Self.large, max(Self.small, Double(parameters)))
        let share = log(size / Self.small) / log(Self.large / Self.small)
        rate = Self.rounded(atSmall * pow(atLarge / atSmall, share))
        reason =
            share == 0
            ? "what a search found for \(method.name) on a base of this size (docs/methods.md)"
            : "usual for \(method.name) on a base of \(Format.grouped(parameters)) weights"
    }

    // One digit: more would claim more than is known.
    private static func rounded(_ value: Double) -> Double {
        let exponent = Int(log10(value).rounded(.down))
        let digit = (value / pow(10, Double(exponent))).rounded()
        return Double("\(Int(digit))e\(exponent)") ?? value
    }
}
