public import Domain
internal import Engine
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Reads `events.jsonl` from a place on, while it grows. Lines that are damaged or of a type that is not known are passed by.
public struct EventLogReader: Sendable {
    /// One line.
    public struct Entry: Sendable, Equatable {
        /// Where it begins, in bytes from the file's start.
        public let offset: Int
        /// When it was written.
        public let time: Date
        /// What happened.
        public let event: TrainingEvent
    }

    /// Where the next line begins, in bytes from the file's start.
    public private(set) var offset: Int
    private let path: String

    /// A reader of the log at `url` that begins `offset` bytes from its start.
    public init(_ url: URL, from offset: Int = 0) {
        path = url.path
        self.offset = offset
    }

    /// The whole lines of the next `atMost` bytes; none where there is no more. Throws `file_unreadable`.
    public mutating func next(atMost count: Int = 1 << 20) throws -> [Entry] {
        let bytes = try read(count)
        guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else {
            // No line of ours is that long: what a crash of the machine left has no end of its own.
            if bytes.count == count { offset += count }
            return []
        }
        let start = offset
        offset += end + 1
        return bytes[..<end].split(separator: UInt8(ascii: "\n")).compactMap { Self.entry($0, at: start + $0.startIndex) }
    }

    private mutating func read(_ count: Int) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return [] }
            throw WorkbenchError(.fileUnreadable, "cannot read \(path): \(String(cString: strerror(errno)))", hint: "check its permissions")
        }
        defer { close(descriptor) }
        let end = Int(lseek(descriptor, 0, SEEK_END))
        // A crash of the machine can take lines back that were read.
        offset = max(0, min(offset, end))
        let wanted = min(count, end - offset)
        guard wanted > 0 else { return [] }
        return try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            while filled < wanted {
                let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), wanted - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else {
                    throw WorkbenchError(.fileUnreadable, "cannot read \(path): \(String(cString: strerror(errno)))")
                }
                guard got > 0 else { return }
                filled += got
            }
        }
    }

    private static func entry(_ line: ArraySlice<UInt8>, at offset: Int) -> Entry? {
        guard let json = try? JSONValue(parsing: Data(line)), let event = TrainingEvent(json),
            let time = json["time"]?.string.flatMap({ try? Date($0, strategy: .iso8601) })
        else { return nil }
        return Entry(offset: offset, time: time, event: event)
    }
}
