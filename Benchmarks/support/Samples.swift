/// Times of the same work, taken again and again.
public struct Samples: Sendable {
    /// Seconds of each time, in order of length.
    public private(set) var seconds: [Double] = []

    /// No times yet.
    public init() {}

    /// Does `work` and keeps how long it took.
    public mutating func add(_ work: () throws -> Void) rethrows {
        let (whole, attoseconds) = try ContinuousClock().measure { try work() }.components
        seconds.append(Double(whole) + Double(attoseconds) / 1e18)
        seconds.sort()
    }

    /// The middle one of the times, 0 where there is none.
    public var median: Double { seconds.isEmpty ? 0 : seconds[seconds.count / 2] }
    /// The shortest time, 0 where there is none.
    public var best: Double { seconds.first ?? 0 }
}
