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

/// What the operating system knows of this process and its disk.
enum ProcessFacts {
    /// Memory that the process holds, in bytes; nil where the system has no /proc.
    static var residentBytes: Int? {
        guard let text = try? String(contentsOf: URL(fileURLWithPath: "/proc/self/statm"), encoding: .utf8) else { return nil }
        let parts = text.split(separator: " ")
        return parts.count > 1 ? Int(parts[1]).map { $0 * Int(sysconf(Int32(_SC_PAGESIZE))) } : nil
    }

    /// Bytes free and in all of the file system that holds `path`; nil where the system does not say.
    static func disk(of path: String) -> (free: Int, total: Int)? {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return nil }
        let block = Int(facts.f_frsize)
        return (Int(facts.f_bavail) * block, Int(facts.f_blocks) * block)
    }
}
