#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

public import Domain

/// Finds and reads the texts below a folder: files ending in `.txt` or `.md`, in UTF-8.
///
/// Names that begin with a dot are passed over. Links are never followed: one that leads out of the folder would bring in
/// foreign files, and one that stays inside would bring in the same text twice.
public struct TextFolderReader: Sendable {
    /// The folder, as the person named it.
    public let path: String

    /// A reader of the folder at `path`; nothing is opened yet.
    public init(path: String) {
        self.path = path
    }

    /// The texts of the folder and all folders below it, ordered by path.
    ///
    /// Throws `fileNotFound`, `fileUnreadable` for anything below that cannot be listed, and `invalidDataset` when there is no text.
    public func list() throws(WorkbenchError) -> TextFolder {
        var folder = TextFolder(path: path)
        guard try Self.status(of: path, followsLinks: true).kind == S_IFDIR else {
            throw WorkbenchError(.fileUnreadable, "'\(path)' is a file, not a folder", hint: "name the folder that holds the texts")
        }
        var pending = [""]
        while let below = pending.popLast() {
            for name in try names(in: below) where !name.hasPrefix(".") {
                let relative = below.isEmpty ? name : "\(below)/\(name)"
                let status = try Self.status(of: "\(path)/\(relative)", followsLinks: false)
                switch status.kind {
                case S_IFDIR: pending.append(relative)
                case S_IFLNK:
                    Self.report(.linkSkipped, relative, "a link is not followed", fix: "put the text itself into the folder", to: &folder)
                case S_IFREG where Self.isText(name) && status.byteCount == 0:
                    Self.report(.emptyFile, relative, "the text is empty", fix: "fill it or take it away", to: &folder)
                case S_IFREG where Self.isText(name): folder.files.append(TextFile(path: relative, byteCount: status.byteCount))
                default: continue
                }
            }
        }
        guard !folder.files.isEmpty else {
            throw WorkbenchError(
                .invalidDataset, "'\(path)' holds no text", hint: "put files ending in .txt or .md into it",
                diagnostics: folder.problems.kept)
        }
        folder.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return folder
    }

    /// Longest text in bytes, since a text is held in memory whole.
    static let longestText = 1 << 30

    /// The whole text of `file` without a byte order mark.
    ///
    /// Throws `fileNotFound`, `fileUnreadable`, and `malformedFile` when it is longer than 1 GiB or, with the line, when it is not UTF-8.
    public func text(of file: TextFile) throws(WorkbenchError) -> String {
        var bytes = try content(of: InputFile(path: "\(path)/\(file.path)", followsLinks: false), expected: file.byteCount)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let offset = bytes.withUnsafeBytes { Excerpt.firstInvalidByte(in: $0) } ?? 0
        let line = 1 + bytes[..<offset].count { $0 == 0x0A }
        let message = "'\(file.path)' is not UTF-8: line \(line) holds the byte 0x\(String(bytes[offset], radix: 16))"
        let fix = "save it as UTF-8, or take it out of the folder"
        throw WorkbenchError(
            .malformedFile, message, hint: fix,
            diagnostics: [Diagnostic(code: ProblemCode.invalidUTF8.rawValue, file: file.path, line: line, message: message, fix: fix)])
    }

    private func content(of file: borrowing InputFile, expected: Int) throws(WorkbenchError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(expected, Self.longestText))
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            var count = 0
            var failure: WorkbenchError?
            piece.withUnsafeMutableBytes { room in
                do throws(WorkbenchError) { count = try file.read(into: room) } catch { failure = error }
            }
            if let failure { throw failure }
            guard count > 0 else { return bytes }
            guard bytes.count + count <= Self.longestText else {
                throw WorkbenchError(
                    .malformedFile, "'\(file.path)' has more than \(Self.longestText) bytes", hint: "split it into several files")
            }
            bytes.append(contentsOf: piece[..<count])
        }
    }

    private func names(in below: String) throws(WorkbenchError) -> [String] {
        let folder = below.isEmpty ? path : "\(path)/\(below)"
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw WorkbenchError(.fileUnreadable, "'\(folder)' cannot be listed", hint: "check its permissions", cause: error)
        }
    }

    private static func status(of path: String, followsLinks: Bool) throws(WorkbenchError) -> (kind: mode_t, byteCount: Int) {
        guard !path.utf8.contains(0) else { throw RegularFile.failure(ENOENT, path: path) }
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { throw RegularFile.failure(errno, path: path) }
        return (status.st_mode & S_IFMT, Int(status.st_size))
    }

    private static func report(_ code: ProblemCode, _ file: String, _ message: String, fix: String, to folder: inout TextFolder) {
        folder.problems.add(code) {
            Diagnostic(code: $0.rawValue, severity: $0.severity, file: file, message: message, fix: fix)
        }
    }

    private static func isText(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".txt") || name.hasSuffix(".md")
    }
}
