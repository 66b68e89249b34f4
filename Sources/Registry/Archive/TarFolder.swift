internal import CArchive
internal import Domain
internal import Engine

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Makes a folder of a tar archive.
public enum TarFolder {
    private static let piece = 1 << 20

    /// Writes the files of the archive at `url` into `folder`, which must not be there and is whole or absent; returns their paths.
    ///
    /// Throws `already_exists`, and `malformed_file` for what is no tar archive or holds something else than files inside the folder.
    @discardableResult
    public static func unpack(_ url: URL, into folder: URL) throws -> [String] {
        guard !FileManager.default.fileExists(atPath: folder.path) else {
            throw WorkbenchError(.alreadyExists, "\(folder.path) exists already", hint: "name another folder")
        }
        guard let archive = archive_read_new() else { throw WorkbenchError(.outOfMemory, "no memory for an archive") }
        defer { archive_read_free(archive) }
        archive_read_support_format_tar(archive)
        guard archive_read_open_filename(archive, url.path, piece) == ARCHIVE_OK else { throw failure(archive, url) }
        var paths: [String] = []
        try WholeFolder.make(at: folder) { temporary in
            while let path = try nextPath(archive, url) {
                let place = temporary.appendingPathComponent(path)
                try WholeFolder.makeFolder(place.deletingLastPathComponent())
                try write(archive, to: place, of: url)
                paths.append(path)
            }
        }
        return paths
    }

    /// The path of the next file; nil at the end.
    private static func nextPath(_ archive: OpaquePointer, _ url: URL) throws -> String? {
        var entry: OpaquePointer?
        let code = archive_read_next_header(archive, &entry)
        if code == ARCHIVE_EOF { return nil }
        guard code == ARCHIVE_OK, let entry else { throw failure(archive, url) }
        guard let text = archive_entry_pathname(entry), archive_entry_filetype(entry) == 0o100000,
            archive_entry_hardlink(entry) == nil
        else { throw malformed(url, "it holds something else than files") }
        let path = String(cString: text)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !path.contains("\\"), parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw malformed(url, "\(String(reflecting: String(path.prefix(120)))) leads out of the folder")
        }
        return path
    }

    private static func write(_ archive: OpaquePointer, to place: URL, of url: URL) throws {
        guard !FileManager.default.fileExists(atPath: place.path) else {
            throw malformed(url, "it holds \(place.lastPathComponent) twice")
        }
        var bytes = [UInt8](repeating: 0, count: piece)
        try AtomicFile.write(to: place) { file in
            while true {
                let count = bytes.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
                guard count >= 0 else { throw failure(archive, url) }
                guard count > 0 else { return }
                try bytes.withUnsafeBytes { try file.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            }
        }
    }

    private static func failure(_ archive: OpaquePointer, _ url: URL) -> WorkbenchError {
        malformed(url, archive_error_string(archive).map { String(cString: $0) } ?? "no reason is known")
    }

    private static func malformed(_ url: URL, _ reason: String) -> WorkbenchError {
        WorkbenchError(.malformedFile, "\(url.lastPathComponent) is no archive of a model: \(reason)", hint: "fetch it again")
    }
}
