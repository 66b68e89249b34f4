internal import Engine

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// `control.json`: why the trainer of a run shall stop, written by whoever started it.
public struct RunControl: Sendable, Equatable, Codable {
    /// Why, such as `pause` or `cancel`; becomes the reason of the event `stopped`.
    public let reason: String
    /// Which start of the trainer is meant; another one passes the wish by.
    public let attempt: Int

    /// A wish that the trainer of that attempt stops.
    public init(reason: String, attempt: Int) {
        self.reason = reason
        self.attempt = attempt
    }

    /// Puts it into `folder`; throws `disk_full` or `file_unwritable`.
    public func write(to folder: URL) throws { try RunNote.write(self, Self.name, folder) }

    /// What stands in `folder`; nil where nothing readable does.
    public static func read(in folder: URL) -> RunControl? { RunNote.read(name, folder) }

    /// `control.json` of `folder`.
    public static func url(in folder: URL) -> URL { folder.appendingPathComponent(name) }

    private static let name = "control.json"
}

/// `trainer.json`: which process works on a run, as long as the run's lock is held.
public struct RunProcess: Sendable, Equatable, Codable {
    /// Its number.
    public let pid: Int32
    /// When it began, in units of the operating system: a later process of the same number is another one.
    public let started: UInt64
    /// Which start of a trainer for the run it is, from 1.
    public let attempt: Int

    /// The process of that number, begun then.
    public init(pid: Int32, started: UInt64, attempt: Int) {
        self.pid = pid
        self.started = started
        self.attempt = attempt
    }

    /// Puts it into `folder`; throws `disk_full` or `file_unwritable`.
    public func write(to folder: URL) throws { try RunNote.write(self, Self.name, folder) }

    /// What stands in `folder`; nil where nothing readable does.
    public static func read(in folder: URL) -> RunProcess? { RunNote.read(name, folder) }

    private static let name = "trainer.json"
}

/// A small file of a run's folder, whole or absent.
private enum RunNote {
    static func write(_ note: some Encodable, _ name: String, _ folder: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try AtomicFile.write([UInt8](try encoder.encode(note)) + [UInt8(ascii: "\n")], to: folder.appendingPathComponent(name))
    }

    static func read<Note: Decodable>(_ name: String, _ folder: URL) -> Note? {
        (try? Data(contentsOf: folder.appendingPathComponent(name))).flatMap { try? JSONDecoder().decode(Note.self, from: $0) }
    }
}
