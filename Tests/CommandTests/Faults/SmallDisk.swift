import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A file system of its own in memory, which can be filled; unmounted with the object.
final class SmallDisk {
    let url: URL

    /// Whether this process may mount file systems.
    static let canMount: Bool = (try? SmallDisk(megabytes: 1)) != nil

    /// A disk of so many megabytes.
    init(megabytes: Int) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-disk-\(UUID().uuidString)", isDirectory: true)
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        #if canImport(Glibc)
            guard mount("none", url.path, "tmpfs", 0, "size=\(megabytes)m,nr_inodes=2000,mode=0700") == 0 else {
                try? FileManager.default.removeItem(at: url)
                throw POSIXError(.EPERM)
            }
        #else
            throw POSIXError(.ENOTSUP)
        #endif
    }

    deinit {
        #if canImport(Glibc)
            umount2(url.path, Int32(MNT_DETACH))
        #endif
        try? FileManager.default.removeItem(at: url)
    }

    private var filler: URL { url.appendingPathComponent("filler", isDirectory: true) }

    /// Takes all room but so many bytes.
    func fill(leaving bytes: Int = 0) throws {
        try FileManager.default.createDirectory(at: filler, withIntermediateDirectories: true)
        let file = open(filler.appendingPathComponent("bytes").path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(file) }
        var facts = statvfs()
        try #require(fstatvfs(file, &facts) == 0)
        let free = Int(facts.f_bavail) * Int(facts.f_bsize) - bytes
        let piece = [UInt8](repeating: 0, count: 1 << 16)
        var rest = free
        while rest > 0 {
            let count = write(file, piece, min(rest, piece.count))
            guard count > 0 else { break }
            rest -= count
        }
    }

    /// Lets no further file be made but so many.
    func forbidFiles(but left: Int = 0) throws {
        try FileManager.default.createDirectory(at: filler, withIntermediateDirectories: true)
        var facts = statvfs()
        try #require(statvfs(url.path, &facts) == 0)
        for _ in 0..<max(0, Int(facts.f_favail) - left) {
            let file = open(filler.appendingPathComponent(UUID().uuidString).path, O_WRONLY | O_CREAT, 0o600)
            if file >= 0 { close(file) }
        }
    }

    /// Makes room again.
    func free() throws { try FileManager.default.removeItem(at: filler) }
}
