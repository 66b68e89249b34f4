internal import CProcesses
internal import Domain
public import Jobs
internal import TrainingLoop

#if canImport(FoundationEssentials)
    public import FoundationEssentials
    internal import class Foundation.Thread
#else
    public import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Trains with this program's own engine, by `tunesmith train` in a process and a session of its own.
public struct NativeTrainer: Trainer {
    /// Its name in requests.
    public let name = "native"
    private let executable: String
    private let environment: [String: String]
    private let dataLimitBytes: Int?

    /// A trainer that runs the program at `executable`, an absolute path, with no environment but what is named.
    ///
    /// `dataLimitBytes` is the most that a process may allocate; without it only the machine's memory bounds it.
    public init(executable: String, environment: [String: String] = [:], dataLimitBytes: Int? = nil) {
        self.executable = executable
        self.environment = environment
        self.dataLimitBytes = dataLimitBytes
    }

    /// Starts `tunesmith train --resume` on the run in `folder`; what it says is appended to `trainer.log` there.
    ///
    /// Throws `run_in_use` while somebody works on the run, and what kept the process from starting.
    public func start(_ folder: URL, attempt: Int) throws {
        let pid = try launch(folder, attempt: attempt, [])
        // Whoever ends before this process does must be waited for, or a dead entry stays.
        Thread.detachNewThread {
            var status: Int32 = 0
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        }
    }

    /// Runs `tunesmith train --resume --artifact-of` on the run in `folder` and waits for its end.
    ///
    /// Throws `run_in_use` while somebody works on the run, what the process says it failed with, and `trainer_died` where it says nothing.
    public func writeArtifact(ofStep step: Int, in folder: URL, to artifact: URL, isWanted: () throws -> Void) throws {
        let place = RunFolder.eventsURL(in: folder)
        var log = EventLogReader(place, from: SystemFacts.fileSize(place.path))
        let pid = try launch(folder, attempt: 0, ["--artifact-of", "\(step)", "--output", artifact.path])
        var status: Int32 = 0
        do {
            while waitpid(pid, &status, WNOHANG) == 0 {
                try isWanted()
                usleep(20_000)
            }
        } catch {
            // It was not waited for: nobody else can have its number yet.
            sendSignal(SIGKILL, to: pid)
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
            throw error
        }
        guard status != 0 else { return }
        if case .failed(let code, let message, let hint) = try log.next().last?.event {
            throw WorkbenchError(.init(rawValue: code), message, hint: hint)
        }
        let words = RunOutput.lastLines(5, in: folder).joined(separator: " / ")
        throw WorkbenchError(
            .trainerDied, "the process that makes the artifact died; " + (words.isEmpty ? "it said nothing" : "it said last: \(words)"),
            hint: "it may have been killed, or have run out of memory: try again")
    }

    /// Starts `tunesmith train --resume` with further arguments; the process holds the folder's lock.
    private func launch(_ folder: URL, attempt: Int, _ more: [String]) throws -> pid_t {
        let lock = try RunLock(folder)
        try RunOutput.begin(attempt, in: folder)
        let arguments = ["tunesmith", "train", "--resume", folder.path, "--lock-descriptor", "\(TS_INHERITED_DESCRIPTOR)"] + more
        let introduction = Introduction(folder: folder, attempt: attempt)
        return try withExtendedLifetime((lock, introduction)) {
            try Self.withStrings(arguments) { arguments in
                try Self.withStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
                    try run(folder, arguments, environment, lock.descriptor, introduction)
                }
            }
        }
    }

    /// Sends SIGTERM to the process that works on `folder`.
    public func stop(_ folder: URL) throws { try send(SIGTERM, folder) }

    /// Sends SIGKILL to the process that works on `folder`.
    public func kill(_ folder: URL) throws { try send(SIGKILL, folder) }

    private func send(_ number: Int32, _ folder: URL) throws {
        guard RunLock.isHeld(in: folder), let process = RunProcess.read(in: folder) else { return }
        let error = ts_process_signal(process.pid, process.started, number)
        guard error == 0 || error == ESRCH else { throw Self.failure("end the trainer \(process.pid) of \(folder.path)", error) }
    }

    /// How much sooner than others the kernel ends a trainer when memory is short: a server that is ended loses more.
    private static let outOfMemoryAdjustment: Int32 = 500

    private func run(
        _ folder: URL, _ arguments: UnsafePointer<UnsafeMutablePointer<CChar>?>,
        _ environment: UnsafePointer<UnsafeMutablePointer<CChar>?>, _ lock: Int32, _ introduction: Introduction
    ) throws -> pid_t {
        try executable.withCString { executable in
            try folder.path.withCString { path in
                try RunOutput.url(in: folder).path.withCString { log in
                    var start = ts_process_start(
                        program: executable, arguments: arguments, environment: environment, folder: path, log: log, inherited: lock,
                        data_limit: UInt64(dataLimitBytes ?? 0), oom_score_adjustment: Self.outOfMemoryAdjustment,
                        before: { pid, context in
                            context.map { Unmanaged<Introduction>.fromOpaque($0).takeUnretainedValue().write(pid) } ?? EINVAL
                        }, context: Unmanaged.passUnretained(introduction).toOpaque())
                    var pid: pid_t = 0
                    let error = ts_process_run(&start, &pid)
                    if let cause = introduction.error { throw cause }
                    guard error == 0 else { throw Self.failure("start a trainer in \(folder.path)", error) }
                    return pid
                }
            }
        }
    }

    private static func failure(_ what: String, _ number: Int32) -> WorkbenchError {
        let message = "cannot \(what): \(String(cString: strerror(number)))"
        return switch number {
        case EAGAIN, ENOMEM: WorkbenchError(.outOfMemory, message, hint: "end other processes, or give the machine more memory")
        case ENOSPC, EDQUOT: WorkbenchError(.diskFull, message, hint: "free some disk space")
        default: WorkbenchError(.fileUnreadable, message, hint: "check the folder and the limits of processes and open files")
        }
    }

    private static func withStrings<Value>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) throws -> Value
    ) throws -> Value {
        let pointers = texts.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        guard !pointers.contains(nil) else { throw failure("start a trainer", ENOMEM) }
        return try (pointers + [nil]).withUnsafeBufferPointer { list in
            guard let start = list.baseAddress else { throw failure("start a trainer", EINVAL) }
            return try body(start)
        }
    }
}

// Inside the structure `kill` means its own function.
private func sendSignal(_ number: Int32, to pid: pid_t) { _ = kill(pid, number) }

/// Writes down which process works on a run, before its program starts: one that nobody knows could not be ended.
private final class Introduction {
    private let folder: URL
    private let attempt: Int
    private(set) var error: (any Error)?

    init(folder: URL, attempt: Int) {
        self.folder = folder
        self.attempt = attempt
    }

    /// Returns 0 or an errno.
    func write(_ pid: pid_t) -> Int32 {
        var started: UInt64 = 0
        let number = ts_process_started(pid, &started)
        guard number == 0 else { return number }
        do {
            try RunProcess(pid: pid, started: started, attempt: attempt).write(to: folder)
            return 0
        } catch {
            self.error = error
            return ECANCELED
        }
    }
}
