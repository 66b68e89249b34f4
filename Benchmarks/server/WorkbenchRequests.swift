import Domain
import Foundation
import JSON

/// What the workbench's own routes cost beside one that does nothing, and how fast its lists go on.
enum WorkbenchRequests {
    static func measure(_ server: MeasuredServer, _ folder: URL, seconds: Int, megabytes: Int, rounds: Int) throws {
        let asked = try String(contentsOf: folder.appendingPathComponent("asked.txt"), encoding: .utf8).split(separator: "\n").map(
            String.init)
        let header = "Authorization: Bearer \(asked[0])"
        // Another one over the same data, now that they are there.
        let again = try MeasuredServer(
            ProcessInfo.processInfo.arguments[0], ["serve", "--workbench", "--folder", folder.path], probe: "/readyz")
        Thread.sleep(forTimeInterval: 1)
        Table.row("workbench ready, ms (goal 200)", again.readySeconds * 1000)
        Table.row("workbench idle memory, MB (goal 60)", Double(again.memoryBytes()) / 1e6)
        again.stop()
        for (name, path) in [
            ("GET /api/operations", "/api/operations"), ("GET /api/auth/me", "/api/auth/me"),
            ("GET /api/datasets/{id}", "/api/datasets/\(asked[1])"),
        ] {
            var (shares, slowest): ([Double], [Double]) = ([], [])
            for _ in 0..<3 {
                let bare = try Requests.sent(to: server, "/bare", seconds: seconds)
                let own = try Requests.sent(to: server, path, seconds: seconds, headers: [header])
                if let errors = own.errors { Table.row("\(name), errors", errors) }
                shares.append(own.perSecond / bare.perSecond)
                slowest.append(own.slowest)
                Table.row("bare route; \(name) with a key, requests/s", String(format: "%.0f; %.0f", bare.perSecond, own.perSecond))
            }
            Table.row("\(name): share of the bare route (median; goal 0.60)", shares.sorted()[1])
            Table.row("\(name): p99 in ms (median; goal 10)", slowest.sorted()[1])
        }
        for (name, path) in [
            ("rows 1 to 50 of 100,000", "/api/datasets/\(asked[1])/examples"),
            ("rows 99,951 to 100,000", "/api/datasets/\(asked[1])/examples?from=99951"),
            ("the first 50 of 100,000 conversations", "/api/conversations"),
            ("50 conversations in the middle", "/api/conversations?cursor=\(cursor(50_000))"),
        ] {
            let page = try Requests.sent(to: server, path, seconds: max(2, seconds / 3), connections: 1, headers: [header])
            Table.row("page of \(name), p50 in ms (goal 5)", page.middle)
            Table.row("page of \(name), p99 in ms", page.slowest)
        }
        try upload(server, folder, header, megabytes: megabytes, rounds: rounds)
    }

    /// A file by tus, beside `dd` with fsync, in turns.
    private static func upload(_ server: MeasuredServer, _ folder: URL, _ header: String, megabytes: Int, rounds: Int) throws {
        let file = folder.appendingPathComponent("sent")
        try run("head -c \(megabytes)000000 /dev/urandom > '\(file.path)'")
        defer { try? FileManager.default.removeItem(at: file) }
        let url = "http://127.0.0.1:\(server.port)/api/uploads"
        var ratios: [Double] = []
        server.resetPeak()
        let before = server.memoryBytes()
        for _ in 0..<rounds {
            let copied = try run("dd if='\(file.path)' of='\(file.path).copy' bs=1M conv=fsync status=none; rm '\(file.path).copy'; sync")
            let begun = try output("curl -sS -X POST -H '\(header)' -H 'Upload-Length: \(megabytes)000000' \(url)")
            let id = try JSONValue(parsing: begun)["id"]?.string ?? ""
            let sent = try run(
                "test $(curl -sS -o /dev/null -w '%{http_code}' -X PATCH -T '\(file.path)' -H '\(header)' -H 'Upload-Offset: 0' "
                    + "-H 'Content-Type: application/offset+octet-stream' -H 'Expect:' \(url)/\(id)) = 204")
            try run("curl -sS -X DELETE -H '\(header)' \(url)/\(id); sync")
            ratios.append(sent / copied)
            Table.row("upload of \(megabytes) MB by tus, s; dd with fsync, s", String(format: "%.2f; %.2f", sent, copied))
        }
        Table.row("upload / dd (median of \(rounds); goal 1.5)", ratios.sorted()[ratios.count / 2])
        Table.row("memory grew by, MB (goal 64)", Double(server.peakBytes() - before) / 1e6)
    }

    /// The cursor of the list of conversations behind the one created so many seconds after 1970.
    private static func cursor(_ seconds: Int) -> String {
        let text = JSONValue.array([.string("\(seconds)000"), .string("0")]).text()
        return Data(text.utf8).base64EncodedString().replacing("=", with: "").replacing("+", with: "-").replacing("/", with: "_")
    }

    @discardableResult
    private static func run(_ command: String) throws -> Double {
        let began = ContinuousClock.now
        _ = try output(command)
        return (ContinuousClock.now - began) / .seconds(1)
    }

    private static func output(_ command: String) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw WorkbenchError(.fileUnreadable, "this failed: \(command)") }
        return data
    }
}
