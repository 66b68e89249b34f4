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

    let workplace: Workplace
    let store: Store
    let queue: JobQueue
    private let restarts: Int
    private let origin: Double
    private var random: RandomNumbers
    private var server: Child?
    /// What is run in the program's place to train.
    var trainer: URL?
    private var seen: Set<Int32> = []
    private(set) var figures = Figures()
    private let expected: [String: String]
    private let wholeMicroseconds: Int
    let caller = Principal.localOwner()

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
            if let process = pid(ofTrainerOf: id), isRunning(process) {
                seen.insert(process)
                kill(process, SIGKILL)
            }
            sched_yield()
        }
        return try queue.job(id, for: caller)
    }

    func trialArguments() throws -> [String] {
        [workplace.place("data").path, try (trainer ?? #require(Program.url)).path, "\(origin)", "\(restarts)"]
    }

    func create() throws -> Job.ID {
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

    func serve() throws {
        if let server, server.process.isRunning { return }
        server = try Child(trialArguments(), in: workplace.url, program: Program.beside("job-trial"))
    }

    func killServer() throws {
        server?.send(SIGKILL)
        _ = try server?.wait()
        figures.servers += 1
    }

    private func killTrainer(of id: Job.ID) {
        guard let pid = pid(ofTrainerOf: id) else { return }
        // What is not there any more cannot be killed.
        if isRunning(pid), kill(pid, SIGKILL) == 0 { figures.trainers += 1 }
    }

    private func killBoth(_ id: Job.ID) throws {
        server?.send(SIGKILL)
        if let pid = pid(ofTrainerOf: id), isRunning(pid) { kill(pid, SIGKILL) }
        _ = try server?.wait()
        figures.both += 1
    }

    private func pause(_ id: Job.ID) throws {
        guard (try? queue.pause(id, by: caller)) != nil else { return }
        try wait { try [.paused, .cancelled, .succeeded].contains(self.state(id)) }
        #expect(!RunLock.isHeld(in: folder(id)) || pid(ofTrainerOf: id).map { !isRunning($0) } ?? true, "a paused job has a trainer")
        if (try? queue.resume(id, by: caller)) != nil { figures.pauses += 1 }
    }

    // MARK: what is seen

    func folder(_ id: Job.ID) -> URL { workplace.place("data/jobs/\(id.rawValue)") }

    func log(_ id: Job.ID) -> [Substring] { workplace.log("data/jobs/\(id.rawValue)") }

    func state(_ id: Job.ID) throws -> JobState { try queue.job(id, for: caller).state }

    private func pid(ofTrainerOf id: Job.ID) -> Int32? {
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

    func wait(_ condition: () throws -> Bool) throws {
        let end = ContinuousClock.now + .seconds(60)
        while try !condition() {
            try #require(ContinuousClock.now < end, "nothing moves: \(server.map { (try? $0.complaints()) ?? "" } ?? "")")
            try serve()
            usleep(1_000)
        }
    }

    /// The versions of models that a job has made.
    func versions(of id: Job.ID) throws -> [ModelVersion] {
        let models = store.models(of: caller.organization)
        let versions = try models.page(ModelFilter(), limit: 1_000).models.flatMap { try models.versions(of: $0.model.id) }
        return versions.filter { $0.lineage.job == id.rawValue }
    }

    func check(_ id: Job.ID, _ wasCancelled: Bool) throws {
        let job = try queue.job(id, for: caller)
        let own = try versions(of: id)
        figures.attempts += job.attempt
        if wasCancelled {
            figures.cancelled += 1
            #expect(job.state == .cancelled && own.isEmpty, "\(job)")
        } else {
            #expect(job.state == .succeeded && own.count == 1 && job.result == own.first?.id, "\(job)")
            let files = Dictionary(uniqueKeysWithValues: (own.first?.files ?? []).map { ($0.path, $0.sha256) })
            #expect(files == expected)
            for file in own.first?.files ?? [] { try store.blobs.verify(BlobDigest(file.sha256)) }
        }
        // Two that write at once would number their lines alike; only a line that a kill cut off has no number.
        for (index, line) in log(id).enumerated() {
            guard let number = (try? JSONValue(parsing: String(line)))?["sequence"]?.integer else { continue }
            #expect(number == index + 1, "two trainers at once")
        }
        let end = ContinuousClock.now + .seconds(10)
        // Who removes what a finished run needs no more holds it as well.
        while RunLock.isHeld(in: folder(id)), ContinuousClock.now < end { usleep(1_000) }
        #expect(!RunLock.isHeld(in: folder(id)))
        while seen.contains(where: isRunning), ContinuousClock.now < end { usleep(1_000) }
        #expect(!seen.contains(where: isRunning), "a process is left")
        seen = []
    }
}
