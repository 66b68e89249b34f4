internal import CArchive
internal import Domain

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A tar archive (POSIX pax, by libarchive) that is made piece by piece as it is read, so that it is never held whole.
///
/// Unchecked because a C handle is wrapped: one reader asks for one piece after another.
public final class TarStream: @unchecked Sendable {
    /// A member of the archive.
    public struct Member: Sendable {
        /// Its path.
        public let path: String
        /// Where its bytes come from.
        let content: Content

        enum Content: Sendable {
            case bytes([UInt8])
            case file(URL)
        }

        /// A member of these bytes.
        public init(path: String, bytes: [UInt8]) {
            self.path = path
            content = .bytes(bytes)
        }

        /// A member that is the file at `url`.
        public init(path: String, file url: URL) {
            self.path = path
            content = .file(url)
        }
    }

    private let archive: OpaquePointer
    private let output = Output()
    private let time: Date
    private var members: ArraySlice<Member>
    /// The file whose bytes are being written, with how many are left.
    private var current: (file: FileBytes, path: String, rest: Int)?
    private var isClosed = false
    /// What must stay until the last byte was read, such as a temporary folder.
    private let keeping: (any Sendable)?

    /// Version of libarchive.
    public static var libraryVersion: String {
        String(String(cString: archive_version_string()).split(separator: " ").last ?? "")
    }

    /// An archive of `members`, all of them of `time`; `keeping` lives as long as the stream.
    public init(_ members: [Member], time: Date, keeping: (any Sendable)? = nil) throws {
        guard let archive = archive_write_new() else { throw WorkbenchError(.outOfMemory, "no memory for an archive") }
        self.archive = archive
        self.members = members[...]
        self.time = time
        self.keeping = keeping
        archive_write_set_format_pax_restricted(archive)
        // Nothing is to be filled up to a tape's record.
        archive_write_set_bytes_per_block(archive, 0)
        let client = Unmanaged.passUnretained(output).toOpaque()
        let code = archive_write_open(
            archive, client, nil,
            { _, client, bytes, count in
                guard let client, let bytes else { return -1 }
                let output = Unmanaged<Output>.fromOpaque(client).takeUnretainedValue()
                output.bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
                return count
            }, nil)
        guard code == ARCHIVE_OK else { throw failure("open") }
    }

    deinit {
        archive_write_free(archive)
    }

    /// What libarchive wrote and nobody has taken yet.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// The next bytes, never none; nil at the end. Throws `file_unreadable` when a file is not there any more or was cut off.
    public func next() throws -> [UInt8]? {
        while output.bytes.isEmpty {
            guard !isClosed else { return nil }
            try step()
        }
        defer { output.bytes = [] }
        return output.bytes
    }

    private func step() throws {
        if let current {
            try write(current)
        } else if let member = members.popFirst() {
            try begin(member)
        } else {
            guard archive_write_close(archive) == ARCHIVE_OK else { throw failure("close") }
            isClosed = true
        }
    }

    private func begin(_ member: Member) throws {
        switch member.content {
        case .bytes(let bytes):
            try writeHeader(member.path, bytes.count)
            try bytes.withUnsafeBytes { try append($0, member.path) }
        case .file(let url):
            let file = try FileBytes(url)
            try writeHeader(member.path, file.byteCount)
            current = file.byteCount > 0 ? (file, member.path, file.byteCount) : nil
        }
    }

    private func write(_ part: (file: FileBytes, path: String, rest: Int)) throws {
        let bytes = try part.file.next().prefix(part.rest)
        guard !bytes.isEmpty else {
            throw WorkbenchError(.fileUnreadable, "\(part.path) was cut off while it was read", hint: "check the disk")
        }
        try bytes.withUnsafeBytes { try append($0, part.path) }
        current = part.rest > bytes.count ? (part.file, part.path, part.rest - bytes.count) : nil
    }

    private func writeHeader(_ path: String, _ byteCount: Int) throws {
        guard let entry = archive_entry_new() else { throw WorkbenchError(.outOfMemory, "no memory for an archive") }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, path)
        archive_entry_set_size(entry, Int64(byteCount))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_mtime(entry, time_t(time.timeIntervalSince1970), 0)
        // It warns of a path beyond ASCII where the program has no locale, and writes its bytes as they are.
        guard archive_write_header(archive, entry) >= ARCHIVE_WARN else { throw failure(path) }
    }

    private func append(_ bytes: UnsafeRawBufferPointer, _ path: String) throws {
        guard !bytes.isEmpty else { return }
        guard archive_write_data(archive, bytes.baseAddress, bytes.count) == bytes.count else { throw failure(path) }
    }

    private func failure(_ what: String) -> WorkbenchError {
        let reason = archive_error_string(archive).map { String(cString: $0) } ?? "no reason is known"
        return WorkbenchError(.fileUnwritable, "the archive cannot be written (\(what)): \(reason)")
    }
}
