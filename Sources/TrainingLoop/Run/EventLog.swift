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

/// `events.jsonl`: one event a line, appended and never changed, each numbered and dated.
public final class EventLog {
    private let descriptor: Int32
    private let path: String
    private var sequence: Int
    private let now: () -> Date

    /// Opens or makes the log at `url`. A last line that was cut off by a crash is ended, so that it spoils no later one.
    public init(_ url: URL, now: @escaping () -> Date = { Date() }) throws {
        path = url.path
        self.now = now
        descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw AtomicFile.failure(path) }
        // Foundation leaks a page when it reads an empty file.
        let bytes = lseek(descriptor, 0, SEEK_END) > 0 ? (try? Data(contentsOf: url)) ?? Data() : Data()
        sequence = bytes.count { $0 == UInt8(ascii: "\n") }
        if let last = bytes.last, last != UInt8(ascii: "\n") {
            sequence += 1
            try write([UInt8(ascii: "\n")])
            try append(.warning(message: "the last line of events.jsonl was cut off when the run died; it does not count"))
        }
    }

    deinit {
        close(descriptor)
    }

    /// Appends `event`; throws `disk_full` or `file_unwritable`.
    public func append(_ event: TrainingEvent) throws {
        var fields: [(name: String, value: JSONValue)] = [
            ("sequence", .integer(Int64(sequence + 1))), ("time", .string(now().formatted(.iso8601))), ("type", .string(event.typeName)),
        ]
        fields += event.fields
        try write(JSONValue.object(JSONObject(fields)).bytes() + [UInt8(ascii: "\n")])
        sequence += 1
    }

    // One write per line: a reader sees whole lines, but for one that a crash cuts. What a full disk cuts is taken back.
    private func write(_ line: [UInt8]) throws {
        let end = lseek(descriptor, 0, SEEK_END)
        var written = 0
        while written < line.count {
            let count = line[written...].withUnsafeBytes { writeBytes(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let failure = AtomicFile.failure(path)
                ftruncate(descriptor, end)
                throw failure
            }
            written += count
        }
    }
}

// Inside the class `write` means its own function.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int { write(descriptor, bytes.baseAddress, bytes.count) }
