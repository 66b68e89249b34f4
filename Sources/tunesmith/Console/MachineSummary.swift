import Engine

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The machine in one line, for reports.
enum MachineSummary {
    /// Such as `AMD EPYC, 2 threads, kernels avx2, oneDNN 2.6.3`.
    static var text: String {
        let lines = ((try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? "").split(separator: "\n")
        let processor = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last.map { $0.drop { $0 == " " } }
        return "\(processor ?? "unknown processor"), \(Processor.threads) threads, kernels \(Processor.kernelVariant), "
            + "oneDNN \(Processor.oneDNNVersion)"
    }
}
