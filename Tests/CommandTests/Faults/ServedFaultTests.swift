import CSQLite
import Domain
import Foundation
import HTTP
import JSON
import Store
import Testing
import TrainingLoop

/// The server as people use it, from rows to a version, over a disk that fails, that is full, and a database that others hold.
@Suite(.serialized) struct ServedFaultTests {
    private static let settings = [
        "--base", "tiny", "--method", "lora", "--rank", "2", "--batch-size", "1", "--checkpoint-every", "2", "--threads", "1", "--no-watch",
        "--json",
    ]

    private static func create(_ server: FaultyServer, epochs: Int, _ further: [String] = []) throws -> String {
        let output = try server.insist(["job", "create", "--dataset", "tickets", "--epochs", "\(epochs)"] + settings + further)
        return try #require(JSONValue(parsing: output)["id"]?.string)
    }

    private static func importRows(_ server: FaultyServer) throws {
        try server.insist(["dataset", "import", server.workplace.place("rows.jsonl").path, "--name", "tickets", "--quiet"])
    }

    // MARK: calls that fail

    static let faults: [CallFault] =
        [
            CallFault("fdatasync", "EIO", "2+3"), CallFault("fsync", "EIO", "6+23"), CallFault("pwrite64", "ENOSPC", "8+9"),
        ]
        + (FaultTests.kills == nil
            ? []
            : (1...8).flatMap { first in
                [
                    CallFault("fdatasync", "EIO", "\(first)+5"), CallFault("fsync", "EIO", "\(3 * first)+29"),
                    CallFault("write", "ENOSPC", "\(2 * first)+9"), CallFault("flock", "ENOLCK", "\(first)+6"),
                ]
            })

    @Test(
        "A server whose calls fail now and then answers with errors that have names, loses nothing and tells of nothing that is not there",
        .enabled(if: CallFault.canInject, "strace cannot be used here"), arguments: faults)
    func calls(fault: CallFault) throws {
        let server = try FaultyServer()
        if try !server.start(under: fault) { try server.start() }
        try Self.importRows(server)
        let job = try Self.create(server, epochs: 2)
        try server.wait("the job's end") {
            guard try server.state(job) == .failed else { return try server.state(job) == .succeeded }
            try server.insist(["job", "retry", job])
            return false
        }
        let calls = try String(contentsOf: server.workplace.place("calls"), encoding: .utf8)
        #expect(calls.contains("INJECTED"), "no call failed")
        if server.isRunning { try server.stop() } else { try server.checkEnd() }
        try server.start()
        try server.check(job)
        try server.insist(["model", "list"])
        try server.stop()
    }

    // MARK: a full disk

    private static let cannotMount: Comment = "no file system can be mounted here"

    @Test(
        "On a full disk uploads, imports and new jobs are refused by name, and what was begun goes on once there is room",
        .enabled(if: SmallDisk.canMount, cannotMount))
    func fullDisk() async throws {
        let disk = try SmallDisk(megabytes: 24)
        let server = try FaultyServer(disk.url)
        try #require(try server.start())
        let client = HTTPClient()
        let socket = HTTPClient.Server.socketFile(server.data.appendingPathComponent("server.sock").path)
        func ask(_ method: HTTPMethod, _ path: String, _ headers: HTTPHeaders = [:], _ body: [UInt8] = []) async throws -> HTTPResponse {
            try await client.send(HTTPRequest(method, path, headers: headers, body: HTTPBody(body)), to: socket)
        }
        let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        let name = Data("rows.jsonl".utf8).base64EncodedString()
        let begun = try await ask(.post, "/api/uploads", ["Upload-Length": "\(bytes.count)", "Upload-Metadata": "filename \(name)"])
        let place = try #require(begun.headers["Location"])
        try disk.fill(leaving: 300_000)
        let type = "application/offset+octet-stream"
        let refused = try await ask(.patch, place, ["Upload-Offset": "0", "Content-Type": type], bytes)
        #expect(refused.status == 507, "\(refused.status)")
        let error = try await JSONValue(parsing: refused.body.collect(atMost: 1 << 20))["error"]
        #expect(error?["code"]?.string == "disk_full")
        let kept = try await ask(.head, place).headers["Upload-Offset"].flatMap { Int($0) }
        let ending = try server.run(["dataset", "import", server.workplace.place("rows.jsonl").path, "--name", "tickets", "--quiet"])
        #expect(ending.status == 1 && ending.errors.contains("disk_full") || ending.errors.contains("No space left"), "\(ending)")
        #expect(server.isRunning)
        try disk.free()
        let offset = try #require(kept)
        let rest = try await ask(.patch, place, ["Upload-Offset": "\(offset)", "Content-Type": type], Array(bytes[offset...]))
        #expect(rest.status == 204)
        try Self.importRows(server)
        try disk.fill()
        let asked = try server.run(["job", "create", "--dataset", "tickets", "--epochs", "1"] + Self.settings)
        // What fits into the pages that the log of the database has already is written all the same.
        #expect(asked.status == 0 || asked.errors.contains("disk"), "\(asked)")
        try disk.free()
        let job = try Self.create(server, epochs: 1)
        try server.wait("the job's end") { try server.state(job) == .succeeded }
        try server.check(job)
        try server.stop()
    }

    @Test(
        "A disk that takes no more files stops planning and a trainer by name, and both go on by themselves once it does",
        .enabled(if: SmallDisk.canMount, cannotMount))
    func fullWhileRunning() throws {
        let disk = try SmallDisk(megabytes: 24)
        let server = try FaultyServer(disk.url)
        try #require(try server.start())
        try Self.importRows(server)
        // Whatever files the database needs are there by now.
        try disk.forbidFiles()
        let planned = try Self.create(server, epochs: 1, ["--validation-percent", "20"])
        try server.wait("planning to fail") { server.complaints().contains(planned) }
        #expect(server.complaints().contains("No space left"), "\(server.complaints())")
        #expect(try [.pending, .validating].contains(server.state(planned)))
        try disk.free()
        try server.wait("the job's end") { try server.state(planned) == .succeeded }
        let trained = try Self.create(server, epochs: 50)
        try server.wait("a checkpoint") { server.log(of: trained).contains("checkpoint_written") }
        try server.wait("the trainer to fail") {
            // An old checkpoint that is removed leaves room for a new one.
            try disk.forbidFiles()
            return server.log(of: trained).contains(#""code":"disk_full""#)
        }
        try server.wait("the job to rest") { try server.state(trained) == .interrupted }
        try disk.free()
        try server.wait("the job's end") { try server.state(trained) == .succeeded }
        try server.check(planned)
        try server.check(trained)
        try server.stop()
    }

    @Test(
        "What was trained is published, once, when a full disk has room again", .enabled(if: SmallDisk.canMount, cannotMount))
    func fullAtPublication() throws {
        let disk = try SmallDisk(megabytes: 24)
        let server = try FaultyServer(disk.url)
        try #require(try server.start())
        try Self.importRows(server)
        let job = try Self.create(server, epochs: 20)
        try server.wait("the trainer") { server.log(of: job).contains(#""type":"progress""#) }
        server.kill()
        try server.wait("the artifact") { server.log(of: job).contains(#""type":"succeeded""#) && !RunLock.isHeld(in: server.run(of: job)) }
        // The socket needs one.
        try disk.forbidFiles(but: 2)
        try #require(try server.start())
        try server.wait("publication to fail") { server.complaints().contains("No space left") }
        // How far the trainer came is written down with the version.
        #expect(try [.starting, .running].contains(server.state(job)))
        try disk.free()
        try server.wait("the job's end") { try server.state(job) == .succeeded }
        try server.check(job)
        try server.stop()
    }

    // MARK: a database that others hold

    @Test(
        "While another program holds the database, requests are refused by name and told to come again; then all goes on, and no event is lost"
    )
    func locked() async throws {
        let server = try FaultyServer()
        try #require(try server.start())
        try Self.importRows(server)
        let job = try Self.create(server, epochs: 50)
        try server.wait("the trainer") { try server.state(job) == .running && server.log(of: job).contains("checkpoint_written") }
        var handle: OpaquePointer?
        defer { sqlite3_close(handle) }
        try #require(sqlite3_open(server.data.appendingPathComponent("store/database.sqlite").path, &handle) == SQLITE_OK)
        try #require(sqlite3_exec(handle, "BEGIN EXCLUSIVE", nil, nil, nil) == SQLITE_OK)
        let socket = HTTPClient.Server.socketFile(server.data.appendingPathComponent("server.sock").path)
        // More than the server has threads: each waits as long as the others, not after them.
        let answers = try await withThrowingTaskGroup(of: HTTPResponse.self) { group in
            for number in 1...3 {
                group.addTask {
                    let body = HTTPBody(#"{"notes":"\#(number)"}"#)
                    return try await HTTPClient().send(
                        HTTPRequest(.put, "/api/jobs/\(job)", headers: ["Content-Type": "application/json"], body: body), to: socket)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for answer in answers {
            #expect(answer.status == 503 && answer.headers["Retry-After"] != nil, "\(answer.status)")
            #expect(try await JSONValue(parsing: answer.body.collect(atMost: 1 << 20))["error"]?["code"]?.string == "store_busy")
        }
        try server.wait("the runner to notice") { server.complaints().contains("database is locked") }
        // Reading goes on.
        #expect(try server.state(job) == .running)
        try #require(sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) == SQLITE_OK)
        try server.wait("the job's end") { try server.state(job) == .succeeded }
        try server.insist(["job", "show", job])
        try server.check(job)
        try server.stop()
    }
}
