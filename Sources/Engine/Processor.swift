internal import CKernels

/// The processor as the kernels use it.
public enum Processor {
    /// Threads of kernels and matrix products; the engine's results are reproduced exactly with the same number only.
    public static var threads: Int { Int(ts_threads()) }

    /// Sets the number of threads, at least 1.
    public static func useThreads(_ count: Int) {
        ts_set_threads(Int32(clamping: count))
    }

    /// Instruction set that the kernels chose: `avx512`, `avx2`, `neon` or `portable`.
    public static var kernelVariant: String { String(cString: ts_variant_name()) }

    /// What the processor offers of what the kernels can use.
    public static var features: String { String(cString: ts_cpu_features()) }

    /// Whether weights in bfloat16 are multiplied as they are; otherwise they are widened to float32 first.
    public static var multipliesBfloat16: Bool { ts_has_bf16_products() }

    /// In what weights in bfloat16 are multiplied here, with the reason where that is not bfloat16.
    public static var bfloat16Products: String { String(cString: ts_bf16_state()) }

    /// Version of oneDNN.
    public static var oneDNNVersion: String {
        var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
        ts_matmul_library_version(&major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }
}
