import Domain
import Foundation

/// What wrk says of requests that are sent as fast as they are answered.
struct Requests {
    let perSecond: Double
    /// Milliseconds below which half of the answers came.
    let middle: Double
    /// Milliseconds below which 99 of 100 answers came.
    let slowest: Double
    let errors: String?

    /// Over 64 connections that stay.
    static func measure(_ server: MeasuredServer, seconds: Int) throws {
        let bare = try sent(to: server, "/bare", seconds: seconds)
        Table.row("bare route, requests/s at 64 connections", bare.perSecond)
        Table.row("bare route, p99 in ms", bare.slowest)
        if let errors = bare.errors { Table.row("bare route, errors", errors) }
    }

    static func sent(to server: MeasuredServer, _ path: String, seconds: Int, connections: Int = 64, headers: [String] = []) throws
        -> Requests
    {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["wrk", "-t1", "-c\(connections)", "-d\(seconds)", "--latency"] + headers.flatMap { ["-H", $0] } + [
                "http://127.0.0.1:\(server.port)\(path)"
            ]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw WorkbenchError(.fileUnreadable, "wrk failed: is it installed?") }
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        guard let rate = lines.first(where: { $0.first == "Requests/sec:" })?.last.flatMap({ Double($0) }),
            let middle = lines.first(where: { $0.first == "50%" })?.last, let slowest = lines.first(where: { $0.first == "99%" })?.last
        else { throw WorkbenchError(.fileUnreadable, "wrk said something else: \(text)") }
        return Requests(
            perSecond: rate, middle: milliseconds(middle), slowest: milliseconds(slowest),
            errors: text.split(separator: "\n").first { $0.contains("Socket errors") || $0.contains("Non-2xx") }.map(String.init))
    }

    private static func milliseconds(_ text: String) -> Double {
        for (unit, factor) in [("us", 0.001), ("ms", 1), ("s", 1000)] where text.hasSuffix(unit) {
            return (Double(text.dropLast(unit.count)) ?? .nan) * factor
        }
        return .nan
    }
}
