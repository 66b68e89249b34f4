import Domain
import Foundation

/// A server in a process of its own that writes its port first and stops when its standard input ends.
///
/// Others than this benchmark's can be measured as well: whatever keeps to that.
final class MeasuredServer {
    let port: UInt16
    /// From the start of the process to its first answer.
    let readySeconds: Double
    private let process = Process()
    private let input = Pipe()

    init(_ program: String, _ arguments: [String], probe path: String) throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        let began = ContinuousClock.now
        try process.run()
        var line = Data()
        while line.last != 0x0A {
            let byte = try output.fileHandleForReading.read(upToCount: 1) ?? Data()
            guard !byte.isEmpty else { throw WorkbenchError(.fileUnreadable, "the server did not start") }
            line += byte
        }
        guard let port = UInt16(String(decoding: line.dropLast(), as: UTF8.self)) else {
            throw WorkbenchError(.fileUnreadable, "the server did not say its port")
        }
        self.port = port
        let client = try RawSocket(port)
        client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        _ = client.receiveAll()
        readySeconds = (ContinuousClock.now - began) / .seconds(1)
    }

    /// Bytes of its memory that are in use.
    func memoryBytes() -> Int { bytes("VmRSS:") }

    /// The most bytes that were in use since `resetPeak`.
    func peakBytes() -> Int { bytes("VmHWM:") }

    func resetPeak() {
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/\(process.processIdentifier)/clear_refs"))
    }

    private func bytes(_ name: String) -> Int {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
        return (line.split(separator: " ").compactMap { Int($0) }.first ?? Int(line.filter(\.isNumber)) ?? 0) * 1024
    }

    /// Ends its input, and waits until it has ended: how long that took.
    @discardableResult
    func stop() -> Double {
        let began = ContinuousClock.now
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        return (ContinuousClock.now - began) / .seconds(1)
    }
}
