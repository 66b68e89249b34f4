public import Domain
internal import Engine

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The folder of one training run, held by one process at a time: `plan.json`, `events.jsonl`, `checkpoints/`, `artifact/`.
public final class RunFolder {
    /// The folder.
    public let url: URL
    /// What the run is made of.
    public let plan: TrainingPlan
    private let lock: RunLock

    /// `plan.json`.
    public static func planURL(in folder: URL) -> URL { folder.appendingPathComponent("plan.json") }
    /// The append-only log.
    public var eventsURL: URL { Self.eventsURL(in: url) }
    /// The append-only log of the run in `folder`.
    public static func eventsURL(in folder: URL) -> URL { folder.appendingPathComponent("events.jsonl") }
    /// Where checkpoints lie.
    public var checkpointsURL: URL { url.appendingPathComponent("checkpoints", isDirectory: true) }
    /// Where the result lies, once it is whole.
    public var artifactURL: URL { Self.artifactURL(in: url) }
    /// Where the result of the run in `folder` lies, once it is whole.
    public static func artifactURL(in folder: URL) -> URL { folder.appendingPathComponent("artifact", isDirectory: true) }

    /// Makes the folder of a new run; throws `already_exists` when it holds one.
    public static func create(_ url: URL, plan: TrainingPlan) throws -> RunFolder {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw AtomicFile.failure(url.path, error)
        }
        try requireEmpty(url)
        let lock = try RunLock(url)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Another process may have made its run before the lock was ours.
        try requireEmpty(url)
        try AtomicFile.write([UInt8](try encoder.encode(plan)) + [UInt8(ascii: "\n")], to: planURL(in: url))
        return RunFolder(url: url, plan: plan, lock: lock)
    }

    /// Opens the folder of a run that began before; throws `file_not_found`, `malformed_file` or `run_in_use`.
    ///
    /// Where whoever started this process has locked the folder for it, `lockDescriptor` is the open file that holds the lock.
    public static func open(_ url: URL, lockDescriptor: Int32? = nil) throws -> RunFolder {
        let plan = try plan(in: url)
        return RunFolder(url: url, plan: plan, lock: try lockDescriptor.map { try RunLock(url, adopting: $0) } ?? RunLock(url))
    }

    /// The plan of the run in `folder`; throws `file_not_found` or `malformed_file`.
    public static func plan(in folder: URL) throws -> TrainingPlan {
        let file = planURL(in: folder)
        guard let data = try? Data(contentsOf: file) else {
            throw WorkbenchError(.fileNotFound, "\(folder.path) holds no run: there is no readable plan.json", hint: "check the path")
        }
        let plan: TrainingPlan
        do {
            plan = try JSONDecoder().decode(TrainingPlan.self, from: data)
        } catch {
            throw WorkbenchError(
                .malformedFile, "\(file.path) is not a plan that this version understands", hint: "put the old plan.json back", cause: error
            )
        }
        guard plan.version == TrainingPlan.currentVersion else {
            throw WorkbenchError(
                .malformedFile, "\(file.path) has version \(plan.version), known is \(TrainingPlan.currentVersion)",
                hint: "use the version of the program that made it")
        }
        if let problem = plan.problem {
            throw WorkbenchError(.malformedFile, "\(file.path): \(problem)", hint: "put the old plan.json back")
        }
        return plan
    }

    private static func requireEmpty(_ url: URL) throws {
        guard !FileManager.default.fileExists(atPath: planURL(in: url).path) else {
            throw WorkbenchError(
                .alreadyExists, "\(url.path) already holds a run", hint: "go on with it by --resume \(url.path), or choose another --output"
            )
        }
    }

    private init(url: URL, plan: TrainingPlan, lock: RunLock) {
        self.url = url
        self.plan = plan
        self.lock = lock
    }
}
