import Digests
import Domain
import Engine
import Foundation
import JSON
import Jobs
import Store
import Testing
import TrainingLoop

/// Jobs of one plan under a server that is killed again and again, as are its trainers, at moments drawn from a seed.
final class JobKillTrial {
    /// What happened on the way.
    struct Figures {
        var rounds = 0
        var jobs = 0
        var servers = 0
        var trainers = 0
        var both = 0
        var attempts = 0
        var pauses = 0
        var cancelled = 0
        var slowestMilliseconds = 0
    }

    private let workplace: Workplace
    private let store: Store
    private let queue: JobQueue
    private let restarts: Int
    private let origin: Double
    private var random: RandomNumbers
    private var server: Child?
    private var seen: Set<Int32> = []
    private(set) var figures = Figures()
    private let expected: [String: String]
    private let wholeMicroseconds: Int
    private let caller = Principal.localOwner()

    /// An unbroken run to compare with, whose plan is that of every job.
    init(seed: UInt64, restarts: Int = 1_000) throws {
        random = RandomNumbers(seed: seed)
        self.restarts = restarts
        workplace = try Workplace(width: 32, layers: 2)
        try workplace.write("validation.jsonl", Workplace.row("one cat", "it is") + "\n")
        let began = ContinuousClock.now
        let ending = try workplace.run([
            "train", "--dataset", "rows.jsonl", "--validation", "validation.jsonl", "--base", "base", "--output", "whole", "--epochs", "10",
            "--batch-size", "4", "--rank", "2", "--dropout", "0.1", "--learning-rate", "0.01", "--checkpoint-every", "2", "--threads", "1",
            "--quiet",
        ])
        wholeMicroseconds = Int((ContinuousClock.now - began) / .microseconds(1))
        try #require(ending.status == 0, "\(ending)")
        expected = try workplace.artifact("whole")
        try FileManager.default.createDirectory(at: workplace.place("data"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: workplace.place("whole/plan.json"), to: workplace.place("data/plan.json"))
        store = try Store(at: workplace.place("data/store"))
        queue = JobQueue(store)
        origin = Date().timeIntervalSince1970
    }

    deinit {
        server?.send(SIGKILL)
        for pid in seen where isRunning(pid) { kill(pid, SIGKILL) }
    }

    /// Kills in job after job until there were so many rounds, and lets the last job end.
    func run(rounds: Int) throws {
        while figures.rounds < rounds { try runJob(until: rounds) }
        server?.send(SIGKILL)
        _ = try server?.wait()
        server = nil
    }

    /// The job whose trainer is killed as soon as it works, each time.
    func dying() throws -> Job {
        let id = try create()
        while try !state(id).isFinal {
            try serve()
            if let process = trainer(id), isRunning(process) {
                seen.insert(process)
                kill(process, SIGKILL)
            }
            sched_yield()
        }
        return try queue.job(id, for: caller)
    }

    /// Whether strace is there and may trace.
    static let canInject: Bool = {
        let process = Process()
        process.executableURL = strace
        process.arguments = ["-o", "/dev/null", "-b", "execve", "/bin/true"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
    private static let strace = URL(fileURLWithPath: "/usr/bin/strace")

    /// A job under a server of whose calls some fail, as strace's `inject` says; if it stands still then, another server ends it.
    func faulty(_ fault: String, hitsTrainers: Bool) throws -> Job {
        let id = try create()
        let calls = String(fault.prefix { $0 != ":" })
        var arguments = ["-f", "-qq", "-o", workplace.place("calls").path, "-e", "inject=\(fault)"]
        arguments += hitsTrainers ? ["-e", "trace=\(calls)"] : ["-b", "execve", "-e", "trace=\(calls),execve"]
        let tracer = try Child(
            arguments + [try #require(Program.beside("job-trial")).path] + trialArguments(), in: workplace.url, program: Self.strace)
        let end = ContinuousClock.now + .seconds(20)
        while try !state(id).isFinal, tracer.process.isRunning, ContinuousClock.now < end { usleep(5_000) }
        try endTraced(tracer)
        let injected = try String(contentsOf: workplace.place("calls"), encoding: .utf8).split(separator: "\n").count {
            $0.contains("INJECTED")
        }
        #expect(injected > 0, "no call failed")
        try wait { try self.state(id).isFinal }
        let job = try queue.job(id, for: caller)
        if job.state == .succeeded { try check(id, false) }
        return job
    }

    /// Tries a failed job again, which then ends as if nothing had happened.
    func tryAgain(_ id: Job.ID) throws {
        _ = try queue.retry(id, by: caller)
        try wait { try self.state(id).isFinal }
        try check(id, false)
    }

    /// A job during which another process writes to the database for so long.
    func locked(seconds: UInt32) throws -> Job {
        let id = try create()
        try serve()
        try wait { self.log(id).count > 3 }
        try store.database.write { _ in _ = sleep(seconds) }
        try wait { try self.state(id).isFinal }
        try check(id, false)
        return try queue.job(id, for: caller)
    }

    /// Ends a tracer and the server below it; trainers go on, and no call of theirs fails any more.
    private func endTraced(_ tracer: Child) throws {
        let pid = tracer.process.processIdentifier
        let children = (try? String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)) ?? ""
        tracer.send(SIGKILL)
        _ = try tracer.wait()
        for child in children.split(separator: " ").compactMap({ Int32($0) }) { kill(child, SIGKILL) }
    }

    private func trialArguments() throws -> [String] {
        [workplace.place("data").path, try #require(Program.url).path, "\(origin)", "\(restarts)"]
    }

    private func create() throws -> Job.ID {
        var request = JobRequest(rows: .dataset(.init(rawValue: "rows")), base: "tiny")
        request.model = "tuned"
        figures.jobs += 1
        return try queue.create(request, by: caller).id
    }

    private func runJob(until goal: Int) throws {
        let id = try create()
        var wasCancelled = false
        while try !state(id).isFinal, figures.rounds < goal {
            try serve()
            let moment = ContinuousClock.now + .microseconds(Int.random(in: 0..<wholeMicroseconds, using: &random))
            let lines = log(id).count + Int.random(in: 1..<12, using: &random)
            let byLines = Bool.random(using: &random)
            try wait { try self.state(id).isFinal || (byLines ? self.log(id).count >= lines : ContinuousClock.now >= moment) }
            guard try !state(id).isFinal else { break }
            figures.rounds += 1
            switch UInt.random(in: 0..<12, using: &random) {
            case 0..<4: try killServer()
            case 4..<8: killTrainer(of: id)
            case 8..<10: try killBoth(id)
            case 10: try pause(id)
            default:
                guard Int.random(in: 0..<4, using: &random) == 0 else { continue }
                wasCancelled = ((try? queue.cancel(id, by: caller)) != nil) || wasCancelled
            }
        }
        let last = ContinuousClock.now
        try serve()
        try wait { try self.state(id).isFinal }
        figures.slowestMilliseconds = max(figures.slowestMilliseconds, Int((ContinuousClock.now - last) / .milliseconds(1)))
        try check(id, wasCancelled)
    }

    // MARK: what is killed

    private func serve() throws {
        if let server, server.process.isRunning { return }
        server = try Child(trialArguments(), in: workplace.url, program: Program.beside("job-trial"))
    }

    private func killServer() throws {
        server?.send(SIGKILL)
        _ = try server?.wait()
        figures.servers += 1
    }

    private func killTrainer(of id: Job.ID) {
        guard let pid = trainer(id) else { return }
        // What is not there any more cannot be killed.
        if isRunning(pid), kill(pid, SIGKILL) == 0 { figures.trainers += 1 }
    }

    private func killBoth(_ id: Job.ID) throws {
        server?.send(SIGKILL)
        if let pid = trainer(id), isRunning(pid) { kill(pid, SIGKILL) }
        _ = try server?.wait()
        figures.both += 1
    }

    private func pause(_ id: Job.ID) throws {
        guard (try? queue.pause(id, by: caller)) != nil else { return }
        try wait { try [.paused, .cancelled, .succeeded].contains(self.state(id)) }
        #expect(!RunLock.isHeld(in: folder(id)) || trainer(id).map { !isRunning($0) } ?? true, "a paused job has a trainer")
        if (try? queue.resume(id, by: caller)) != nil { figures.pauses += 1 }
    }

    // MARK: what is seen

    private func folder(_ id: Job.ID) -> URL { workplace.place("data/jobs/\(id.rawValue)") }

    private func log(_ id: Job.ID) -> [Substring] { workplace.log("data/jobs/\(id.rawValue)") }

    private func state(_ id: Job.ID) throws -> JobState { try queue.job(id, for: caller).state }

    private func trainer(_ id: Job.ID) -> Int32? {
        let pid = RunProcess.read(in: folder(id))?.pid
        if let pid { seen.insert(pid) }
        return pid
    }

    /// Whether a process is there that is not dead already.
    private func isRunning(_ pid: Int32) -> Bool {
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else {
            return kill(pid, 0) == 0 && !Self.hasProc
        }
        return stat.contains("(tunesmith)") && !stat.contains(") Z ")
    }

    private static let hasProc = FileManager.default.fileExists(atPath: "/proc/self/stat")

    private func wait(_ condition: () throws -> Bool) throws {
        let end = ContinuousClock.now + .seconds(60)
        while try !condition() {
            try #require(ContinuousClock.now < end, "nothing moves: \(server.map { (try? $0.complaints()) ?? "" } ?? "")")
            try serve()
            usleep(1_000)
        }
    }

    private func check(_ id: Job.ID, _ wasCancelled: Bool) throws {
        let job = try queue.job(id, for: caller)
        let models = store.models(of: caller.organization)
        let versions = try models.page(ModelFilter(), limit: 1_000).models.flatMap { try models.versions(of: $0.model.id) }
        let own = versions.filter { $0.lineage.job == id.rawValue }
        figures.attempts += job.attempt
        if wasCancelled {
            figures.cancelled += 1
            #expect(job.state == .cancelled && own.isEmpty, "\(job)")
        } else {
            #expect(job.state == .succeeded && own.count == 1 && job.result == own.first?.id, "\(job)")
            let files = Dictionary(uniqueKeysWithValues: (own.first?.files ?? []).map { ($0.path, $0.sha256) })
            #expect(files == expected)
        }
        // Two that write at once would number their lines alike; only a line that a kill cut off has no number.
        for (index, line) in log(id).enumerated() {
            guard let number = (try? JSONValue(parsing: String(line)))?["sequence"]?.integer else { continue }
            #expect(number == index + 1, "two trainers at once")
        }
        #expect(!RunLock.isHeld(in: folder(id)))
        let end = ContinuousClock.now + .seconds(10)
        while seen.contains(where: isRunning), ContinuousClock.now < end { usleep(1_000) }
        #expect(!seen.contains(where: isRunning), "a process is left")
        seen = []
    }
}
