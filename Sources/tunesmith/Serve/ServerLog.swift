import API
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes the log to standard error, a line a request.
struct ServerLog: Sendable {
    private let isJSON: Bool
    private let hasRequests: Bool

    /// A log of this format (`text`, `json`) and level (`info`, `error`).
    init(format: String, level: String) {
        isJSON = format == "json"
        hasRequests = level == "info"
    }

    func write(_ record: AccessRecord) {
        guard hasRequests || record.failure != nil else { return }
        put(isJSON ? record.json : record.text)
    }

    /// Writes what went wrong outside of any request.
    func writeTrouble(_ message: String) {
        let time = Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let json = JSONValue.object(["time": .string(time), "level": .string("error"), "message": .string(message)])
        put(isJSON ? json.text() : "\(time) error \(message.replacing("\n", with: " "))")
    }

    private func put(_ line: String) {
        var line = line + "\n"
        // One call, so that lines of several threads do not mix.
        line.withUTF8 { bytes in _ = systemWrite(2, bytes.baseAddress, bytes.count) }
    }
}

// Inside the structure `write` means its own function.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, bytes, count) }
