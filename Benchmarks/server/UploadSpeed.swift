import Benchmarking
import Domain
import Foundation

/// A large file over a socket onto the disk, beside `dd` with fsync of the same file, in turns.
enum UploadSpeed {
    static func measure(_ server: MeasuredServer, _ folder: URL, megabytes: Int, rounds: Int) throws {
        let source = folder.appendingPathComponent("source").path
        try call("head -c \(megabytes)000000 /dev/urandom > '\(source)' && sync '\(source)'")
        var copies: [Double] = []
        var uploads: [Double] = []
        let before = server.memoryBytes()
        server.resetPeak()
        for _ in 0..<rounds {
            // Each writes a new file; what is left of the one before would be overwritten faster, or slower.
            try call("rm -f '\(folder.path)/copied' '\(folder.path)/uploaded'; sync")
            copies.append(try seconds { try call("dd if='\(source)' of='\(folder.path)/copied' bs=1M conv=fsync 2>/dev/null") })
            try call("rm -f '\(folder.path)/copied'; sync")
            uploads.append(try seconds { try upload(source, megabytes * 1_000_000, server) })
        }
        try call("rm -f '\(folder.path)/uploaded' '\(source)'")
        (copies, uploads) = (copies.sorted(), uploads.sorted())
        Table.row("dd with fsync, seconds for \(megabytes) MB", copies[rounds / 2])
        Table.row("upload to a synced file, seconds for \(megabytes) MB", uploads[rounds / 2])
        Table.row("upload's time / dd's", uploads[rounds / 2] / copies[rounds / 2])
        Table.row("fastest upload / fastest dd", uploads[0] / copies[0])
        Table.row("memory of the server, growth in MB", Double(server.peakBytes() - before) / 1e6)
    }

    private static func upload(_ path: String, _ count: Int, _ server: MeasuredServer) throws {
        let client = try RawSocket(server.port)
        let file = open(path, O_RDONLY)
        defer { close(file) }
        client.send("PUT /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(count)\r\nConnection: close\r\n\r\n")
        var offset = off_t(0)
        while Int(offset) < count {
            guard sendfile(client.descriptor, file, &offset, count - Int(offset)) > 0 else {
                throw WorkbenchError(.fileUnwritable, "the upload broke off")
            }
        }
        guard client.receiveAll().hasPrefix("HTTP/1.1 201") else { throw WorkbenchError(.fileUnwritable, "the upload was refused") }
    }

    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let began = ContinuousClock.now
        try body()
        return (ContinuousClock.now - began) / .seconds(1)
    }

    private static func call(_ command: String) throws {
        let process = try Process.run(URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", command])
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw WorkbenchError(.fileUnwritable, "failed: \(command)") }
    }
}
