internal import CProcesses

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Bytes of memory that this process has.
struct ProcessMemory {
    /// Now.
    let now: Int
    /// At most so far.
    let peak: Int

    /// Asks the operating system; nil where it does not tell.
    init?() {
        var (resident, peak): (UInt64, UInt64) = (0, 0)
        guard ts_process_memory(getpid(), &resident, &peak) == 0 else { return nil }
        (now, self.peak) = (Int(clamping: resident), Int(clamping: peak))
    }
}
