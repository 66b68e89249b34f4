import Domain
import Foundation
import JSON
import Store
import Testing
import Trainers

/// `tunesmith serve` on a data folder with a small base, asked by commands as people ask it; ended with the object.
final class FaultyServer {
    let workplace: Workplace
    let data: URL
    private(set) var child: Child?
    private var isTraced = false

    /// A data folder at `place`, which another file system may hold; no server runs yet.
    init(_ place: URL? = nil) throws {
        workplace = try Workplace(width: 16, layers: 1)
        data = (place ?? workplace.url).appendingPathComponent("data", isDirectory: true)
        let bases = data.appendingPathComponent("base-models", isDirectory: true)
        try FileManager.default.createDirectory(at: bases, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: workplace.place("base"), to: bases.appendingPathComponent("tiny"))
    }

    deinit {
        kill()
        // Trainers outlive their server.
        let jobs = data.appendingPathComponent("jobs", isDirectory: true)
        for job in (try? FileManager.default.contentsOfDirectory(atPath: jobs.path)) ?? [] {
            try? NativeTrainer(executable: "/").kill(jobs.appendingPathComponent(job, isDirectory: true))
        }
    }

    /// Starts the server, some of whose calls fail; whether it answers. One that ends must say why.
    @discardableResult
    func start(under fault: CallFault? = nil) throws -> Bool {
        let arguments = ["serve", "--port", "0", "--data", data.path, "--log-level", "error"]
        isTraced = fault != nil
        let child: Child
        if let fault {
            child = try Child(
                ["-f", "-qq", "-o", workplace.place("calls").path, "-b", "execve"] + fault.arguments
                    + ["-e", "trace=\(fault.call),execve", try #require(Program.url).path] + arguments,
                in: workplace.url, program: CallFault.strace)
        } else {
            child = try Child(arguments, in: workplace.url)
        }
        self.child = child
        if child.watch(until: { ((try? child.said()) ?? "").hasSuffix("\n") }) { return true }
        try checkEnd()
        return false
    }

    /// Whether the server runs.
    var isRunning: Bool { child?.process.isRunning ?? false }

    /// A server that ended by itself ended in an orderly way, and said why.
    func checkEnd() throws {
        guard let ending = try child?.wait() else { return }
        let isOrderly = !ending.wasKilled && ending.status == 1 && Self.isExplained(ending)
        #expect(isOrderly, "\(ending)")
        child = nil
    }

    /// Whether the program said what was wrong, to people or as JSON, and was not ended by a trap.
    private static func isExplained(_ ending: Program.Ending) -> Bool {
        let lines = ending.errors.split(separator: "\n")
        return !ending.errors.contains("Fatal error") && lines.contains { $0.hasPrefix("tunesmith: ") || $0.contains("\"error\"") }
    }

    /// Ends the server by SIGTERM.
    func stop() throws {
        guard let child else { return }
        self.child = nil
        let ending: Program.Ending
        if isTraced {
            ending = try CallFault.end(child, by: SIGTERM)
        } else {
            child.send(SIGTERM)
            ending = try child.wait()
        }
        #expect(ending.status == 0 && !ending.wasKilled, "\(ending)")
    }

    /// Ends the server by SIGKILL.
    func kill() {
        guard let child else { return }
        self.child = nil
        _ = isTraced ? try? CallFault.end(child) : nil
        child.send(SIGKILL)
        _ = try? child.wait()
    }

    /// What the server has complained of.
    func complaints() -> String { (try? child?.complaints()) ?? "" }

    // MARK: asking

    /// Runs a command on the data folder.
    func run(_ arguments: [String]) throws -> Program.Ending {
        try workplace.run(arguments, environment: ["TUNESMITH_DATA": data.path])
    }

    /// Runs a command until it succeeds; each time it does not it says why, with a code, and the server is there or ended with a word.
    @discardableResult
    func insist(_ arguments: [String]) throws -> String {
        for _ in 0..<60 {
            if child != nil, !isRunning {
                try checkEnd()
                try start()
            }
            let ending = try run(arguments)
            if ending.status == 0 { return ending.output }
            #expect(!ending.wasKilled && ending.status == 1 && Self.isExplained(ending), "\(arguments): \(ending)")
        }
        Issue.record("it never succeeded: \(arguments): \(try run(arguments))")
        throw CancellationError()
    }

    /// The state of a job as a command tells it; nil while it cannot.
    func state(_ job: String) throws -> JobState? {
        let ending = try run(["job", "show", job, "--json"])
        guard ending.status == 0 else { return nil }
        return (try? JSONValue(parsing: ending.output))?["state"]?.string.flatMap { JobState(rawValue: $0) }
    }

    /// Waits for something; the server is started again where it ended.
    func wait(_ what: String, until condition: () throws -> Bool) throws {
        let end = ContinuousClock.now + .seconds(90)
        while try !condition() {
            try #require(ContinuousClock.now < end, "waited in vain for \(what): \(complaints())")
            if child != nil, !isRunning {
                try checkEnd()
                try start()
            }
            usleep(5_000)
        }
    }

    /// The run's folder of a job.
    func run(of job: String) -> URL { data.appendingPathComponent("jobs/\(job)", isDirectory: true) }

    /// The log of a job's run.
    func log(of job: String) -> String {
        (try? String(contentsOf: run(of: job).appendingPathComponent("events.jsonl"), encoding: .utf8)) ?? ""
    }

    /// The version that a job made is whole, and there is one; all else in the store is whole as well.
    func check(_ job: String) throws {
        let store = try Store(at: data.appendingPathComponent("store", isDirectory: true))
        let found = try store.jobs(of: Organization.localID).job(.init(rawValue: job))
        #expect(found.state == .succeeded, "\(found)")
        let models = store.models(of: Organization.localID)
        let versions = try models.page(ModelFilter(), limit: 100).models.flatMap { try models.versions(of: $0.model.id) }
        #expect(versions.count { $0.lineage.job == job } == 1)
        for file in versions.flatMap(\.files) { try store.blobs.verify(BlobDigest(file.sha256)) }
        let datasets = store.datasets(of: Organization.localID)
        for version in try datasets.all().flatMap({ try datasets.versions(of: $0.id) }) {
            try store.blobs.verify(version.rows)
            try store.blobs.verify(version.index)
        }
        // What the log says is what was told, once.
        let told = try store.jobs(of: Organization.localID).events(of: .init(rawValue: job), limit: 10_000).events
        let written = log(of: job).split(separator: "\n").count { $0.contains(#""type":"checkpoint_written""#) }
        #expect(told.count { $0.kind == .checkpoint } == written && written > 0)
    }
}
