internal import Domain

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

/// A file's bytes as read-only memory.
final class MappedFile {
    /// The whole file.
    let bytes: UnsafeRawBufferPointer

    /// Maps the file at `url`.
    init(_ url: URL) throws {
        // Not blocking: a pipe under the file's name must be refused, not waited for.
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let missing = errno == ENOENT || errno == ENOTDIR
            throw WorkbenchError(
                missing ? .fileNotFound : .fileUnreadable, "cannot open \(url.path): \(String(cString: strerror(errno)))",
                hint: missing ? "check the path" : "check the file's permissions")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw WorkbenchError(.fileUnreadable, "\(url.path) is not a regular file", hint: "check the path")
        }
        let size = Int(status.st_size)
        guard size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
            throw WorkbenchError(.fileUnreadable, "cannot map \(url.path): \(String(cString: strerror(errno)))")
        }
        bytes = UnsafeRawBufferPointer(start: address, count: size)
    }

    /// Lets go of the pages of `range`, which were read and are not soon read again.
    func release(_ range: Range<Int>) {
        guard let start = bytes.baseAddress else { return }
        // Whole pages only: those at the borders belong to neighbours as well.
        let page = Int(getpagesize())
        let (first, last) = ((range.lowerBound + page - 1) / page * page, range.upperBound / page * page)
        if last > first { madvise(UnsafeMutableRawPointer(mutating: start + first), last - first, MADV_DONTNEED) }
    }

    deinit {
        if let address = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: address), bytes.count) }
    }
}
