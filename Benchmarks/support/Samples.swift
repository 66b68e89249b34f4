#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Times of the same work, taken again and again.
public struct Samples: Sendable {
    /// Seconds of each time, in order of length.
    public private(set) var seconds: [Double] = []

    /// No times yet.
    public init() {}

    /// Times that were taken elsewhere.
    public init(_ seconds: [Double]) {
        self.seconds = seconds.sorted()
    }

    /// Does `work` and keeps how long it took.
    public mutating func add(_ work: () throws -> Void) rethrows {
        let (whole, attoseconds) = try ContinuousClock().measure { try work() }.components
        seconds.append(Double(whole) + Double(attoseconds) / 1e18)
        seconds.sort()
    }

    /// Does `work` and keeps how much time of processors it took, all threads together.
    public mutating func addProcessorTime(_ work: () throws -> Void) rethrows {
        let start = Self.processorSeconds()
        try work()
        seconds.append(Self.processorSeconds() - start)
        seconds.sort()
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The middle one of the times, 0 where there is none.
    public var median: Double { seconds.isEmpty ? 0 : seconds[seconds.count / 2] }
    /// The shortest time, 0 where there is none.
    public var best: Double { seconds.first ?? 0 }
}
