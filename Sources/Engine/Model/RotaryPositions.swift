#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// How a position becomes angles: position / theta^(2 i / dimension), scaled (Su et al. 2021, arXiv 2104.09864).
public struct RotaryPositions: Sendable, Equatable {
    /// How angles are changed for contexts longer than those of pre-training.
    public enum Scaling: Sendable, Equatable {
        case none
        /// Every angle divided by `factor`.
        case linear(factor: Double)
        /// Slow angles divided by `factor`, fast ones left, those between mixed (Llama 3.1).
        case llama3(factor: Double, lowFrequency: Double, highFrequency: Double, original: Int)
        /// As `llama3` by dimension, with a factor of queries and keys (Peng et al. 2023, arXiv 2309.00071).
        case yarn(factor: Double, original: Int, betaFast: Double, betaSlow: Double, attention: Double, truncates: Bool)
        /// A divisor of each angle, with a factor of queries and keys (Ding et al. 2024, arXiv 2402.13753).
        case longRope(divisors: [Double], attention: Double)
    }

    /// Base of the angles.
    public var theta = 10000.0
    /// How many numbers of each head are turned, the others being left; nil for all.
    public var dimension: Int?
    /// What a longer context needs.
    public var scaling = Scaling.none

    /// Factor of cosines and sines.
    var attentionFactor: Double {
        switch scaling {
        case .yarn(_, _, _, _, let attention, _), .longRope(_, let attention): attention
        default: 1
        }
    }

    /// The angle of position 1 for each pair of the `dimension` numbers that are turned.
    func frequencies(_ dimension: Int) -> [Double] {
        let plain = (0..<dimension / 2).map { pow(theta, -2 * Double($0) / Double(dimension)) }
        switch scaling {
        case .none: return plain
        case .linear(let factor): return plain.map { $0 / factor }
        case .longRope(let divisors, _): return zip(plain, divisors).map { $0 / $1 }
        case .llama3(let factor, let low, let high, let original):
            return plain.map { frequency in
                let turns = Double(original) * frequency / (2 * .pi)
                if turns < low { return frequency / factor }
                if turns > high { return frequency }
                let share = (turns - low) / (high - low)
                return (1 - share) * frequency / factor + share * frequency
            }
        case .yarn(let factor, let original, let betaFast, let betaSlow, _, let truncates):
            func pair(turns: Double) -> Double {
                Double(dimension) * log(Double(original) / (turns * 2 * .pi)) / (2 * log(theta))
            }
            let (first, last) = (pair(turns: betaFast), pair(turns: betaSlow))
            let low = max(0, truncates ? first.rounded(.down) : first)
            let high = min(Double(dimension - 1), truncates ? last.rounded(.up) : last)
            return plain.enumerated().map { index, frequency in
                let ramp = min(max((Double(index) - low) / max(high - low, 0.001), 0), 1)
                return frequency / factor * ramp + frequency * (1 - ramp)
            }
        }
    }
}
