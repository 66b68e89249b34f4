#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What the operating system tells about memory and disk; nil where it does not.
public enum SystemFacts {
    /// Bytes of memory, and how many of them could be had now; a container's limit counts.
    public static func memory() -> (total: Int, available: Int)? {
        guard let text = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8),
            let total = kilobytes("MemTotal:", in: text), let available = kilobytes("MemAvailable:", in: text)
        else { return nil }
        guard let limit = number(in: "/sys/fs/cgroup/memory.max"), limit < total else { return (total, available) }
        let used = number(in: "/sys/fs/cgroup/memory.current") ?? 0
        return (limit, min(available, max(0, limit - used)))
    }

    /// Bytes of memory that this process has now, and the most it ever had.
    public static func ownMemory() -> (now: Int, peak: Int)? {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8), let now = kilobytes("VmRSS:", in: text),
            let peak = kilobytes("VmHWM:", in: text)
        else { return nil }
        return (now, peak)
    }

    /// Bytes that can still be written below `folder`, and whether this process may write there.
    public static func disk(_ folder: String) -> (free: Int, isWritable: Bool)? {
        var facts = statvfs()
        guard statvfs(folder, &facts) == 0 else { return nil }
        let (free, overflow) = Int(clamping: facts.f_bavail).multipliedReportingOverflow(by: Int(clamping: facts.f_frsize))
        return (overflow ? .max : free, access(folder, W_OK) == 0)
    }

    /// Length of the file at `path` in bytes, 0 where there is none.
    public static func fileSize(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }

    /// The value of `field` in the text of a file such as `/proc/meminfo`, in bytes.
    package static func kilobytes(_ field: String, in text: String) -> Int? {
        let line = text.split(separator: "\n").first { $0.hasPrefix(field) }
        return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }

    private static func number(in path: String) -> Int? {
        (try? String(contentsOfFile: path, encoding: .utf8)).flatMap { $0.split(separator: "\n").first }.flatMap { Int($0) }
    }
}
