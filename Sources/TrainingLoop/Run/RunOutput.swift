internal import Domain
internal import Engine
public import Foundation

/// `trainer.log`: what the trainers of a run said, each below a line with the number of its attempt.
public enum RunOutput {
    /// `trainer.log` of `folder`.
    public static func url(in folder: URL) -> URL { folder.appendingPathComponent("trainer.log") }

    /// Writes the line above what an attempt will say; throws `disk_full` or `file_unwritable`.
    public static func begin(_ attempt: Int, in folder: URL) throws {
        let path = url(in: folder).path
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw AtomicFile.failure(path) }
        defer { close(descriptor) }
        let line = [UInt8]("\(heading)\(attempt)\n".utf8)
        guard write(descriptor, line, line.count) == line.count else { throw AtomicFile.failure(path) }
    }

    /// At most `count` last lines that the last attempt said.
    public static func lastLines(_ count: Int, in folder: URL) -> [String] {
        guard let file = FileHandle(forReadingAtPath: url(in: folder).path) else { return [] }
        defer { try? file.close() }
        guard let end = try? file.seekToEnd(), (try? file.seek(toOffset: end - min(end, bytesLookedAt))) != nil,
            let data = try? file.readToEnd()
        else { return [] }
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
        let own = lines.lastIndex { $0.hasPrefix(heading) }.map { lines[($0 + 1)...] } ?? lines[...]
        return own.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.suffix(count)
    }

    private static let heading = "-- attempt "
    private static let bytesLookedAt: UInt64 = 4_096
}
