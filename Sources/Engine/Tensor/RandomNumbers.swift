#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Reproducible random numbers: SplitMix64 (Steele, Lea and Flood 2014), the same on every platform.
public struct RandomNumbers: RandomNumberGenerator, Sendable {
    /// All that decides the numbers to come.
    public var state: UInt64

    /// The sequence that `seed` begins; `stream` tells sequences of one seed apart.
    public init(seed: UInt64, stream: UInt64 = 0) {
        state = Self.mix(seed) ^ Self.mix(stream &+ 0x632B_E59B_D9B4_E019)
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mix(state)
    }

    /// A number of 0 ..< 1 with 53 random bits.
    public mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// A number of the normal distribution with mean 0 and deviation 1 (Box and Muller 1958).
    public mutating func normal() -> Double {
        (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
    }

    /// Scatters the bits of `value`; one to one.
    public static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
