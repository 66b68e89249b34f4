import Engine

/// The machine in one line, for reports.
enum MachineSummary {
    /// Such as `AMD EPYC, 2 threads, kernels avx2, oneDNN 2.6.3`.
    static var text: String {
        "\(Processor.model ?? "unknown processor"), \(Processor.threads) threads, kernels \(Processor.kernelVariant), "
            + "oneDNN \(Processor.oneDNNVersion)"
    }
}
