import CProcesses
import Foundation
import Testing

@testable import Trainers

/// Processes that outlive their parent, started by the shim alone.
struct ProcessTests {
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-process-\(UUID().uuidString)", isDirectory: true)
            .resolvingSymlinksInPath()
        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: url) }
        var log: String { (try? String(contentsOf: url.appendingPathComponent("log"), encoding: .utf8)) ?? "" }
    }

    private struct Started {
        var error: Int32
        var pid: pid_t
    }

    private static func run(
        _ arguments: [String], in folder: Folder, working: String? = nil, environment: [String] = [], log: String = "log",
        limit: UInt64 = 0,
        before: (@convention(c) (pid_t, UnsafeMutableRawPointer?) -> Int32)? = nil
    ) -> Started {
        let (list, names) = ((arguments.map { strdup($0) }) + [nil], environment.map { strdup($0) } + [nil])
        defer { for text in list + names { free(text) } }
        let inherited = open(folder.url.appendingPathComponent("lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(inherited) }
        var started = Started(error: 0, pid: 0)
        list.withUnsafeBufferPointer { list in
            names.withUnsafeBufferPointer { names in
                arguments[0].withCString { program in
                    (working ?? folder.url.path).withCString { working in
                        folder.url.appendingPathComponent(log).path.withCString { log in
                            var start = ts_process_start(
                                program: program, arguments: list.baseAddress, environment: names.baseAddress, folder: working, log: log,
                                inherited: inherited, data_limit: limit, oom_score_adjustment: 321, before: before, context: nil)
                            started.error = ts_process_run(&start, &started.pid)
                        }
                    }
                }
            }
        }
        return started
    }

    private static func wait(_ pid: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status
    }

    @Test(
        "A process gets its own session, folder, environment and log, no input, no open files but one, no signals ignored, and its limits",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "/proc tells it"))
    func surroundings() throws {
        let folder = try Folder()
        let kept = open("/dev/null", O_RDONLY)
        defer { close(kept) }
        let before = signal(SIGXFSZ, SIG_IGN)
        defer { signal(SIGXFSZ, before) }
        let script = """
            for f in /proc/$$/fd/*; do [ -e $f ] && printf '%s ' "${f##*/}"; done; echo; readlink /proc/$$/fd/3; pwd; echo "env $NAME $HOME"; read line || echo "no input"
            echo "core $(ulimit -c) data $(ulimit -d) oom $(cat /proc/self/oom_score_adj)"; echo "session $(cut -d' ' -f6 /proc/$$/stat) $$"
            grep -E 'SigIgn|SigBlk' /proc/self/status; echo wrong >&2
            """
        try Data("old\n".utf8).write(to: folder.url.appendingPathComponent("log"))
        let started = Self.run(["/bin/sh", "-c", script], in: folder, environment: ["NAME=value", "PATH=/usr/bin:/bin"], limit: 1 << 30)
        try #require(started.error == 0)
        #expect(Self.wait(started.pid) == 0)
        let lines = folder.log.split(separator: "\n").map(String.init)
        try #require(lines.count == 11, "\(lines)")
        #expect(lines[0] == "old" && lines[1] == "0 1 2 3 " && lines[2].hasSuffix("/lock") && lines[3] == folder.url.path)
        #expect(lines[4] == "env value " && lines[5] == "no input" && lines[6] == "core 0 data \(1 << 20) oom 321")
        #expect(lines[7] == "session \(started.pid) \(started.pid)")
        #expect(folder.log.contains("SigBlk:\t0000000000000000"))
        // 32 and 33 are the C library's own.
        let ignored = try #require(lines.first { $0.hasPrefix("SigIgn:") }.flatMap { UInt64($0.suffix(16), radix: 16) })
        #expect(ignored & 0x7FFF_FFFF == 0)
        #expect(lines.last == "wrong")
    }

    @Test(
        "What keeps a process from starting is an error, and nothing is left",
        arguments: [("/absent", nil, "log", ENOENT), ("/bin/sh", "/absent", "log", ENOENT), ("/bin/sh", nil, "absent/log", ENOENT)]
            as [(String, String?, String, Int32)])
    func refusals(program: String, working: String?, log: String, error: Int32) throws {
        let folder = try Folder()
        let started = Self.run([program, "-c", "touch here"], in: folder, working: working, log: log)
        #expect(started.error == error && started.pid == 0)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("here").path))
    }

    @Test("A program is not started when it was told so between fork and exec")
    func keptFromStarting() throws {
        let folder = try Folder()
        let started = Self.run(["/bin/sh", "-c", "echo here"], in: folder) { _, _ in ECANCELED }
        #expect(started.error == ECANCELED && started.pid == 0 && folder.log.isEmpty)
    }

    @Test("A signal reaches the process that began then, and no other of its number")
    func signals() throws {
        let folder = try Folder()
        let started = Self.run(["/bin/sleep", "600"], in: folder)
        try #require(started.error == 0)
        var began: UInt64 = 0
        #expect(ts_process_started(started.pid, &began) == 0 && began > 0)
        #expect(ts_process_signal(started.pid, began + 1, SIGKILL) == ESRCH)
        #expect(ts_process_signal(0, began, SIGKILL) == ESRCH && ts_process_signal(-1, began, SIGKILL) == ESRCH)
        var (resident, peak): (UInt64, UInt64) = (0, 0)
        #expect(ts_process_memory(started.pid, &resident, &peak) == 0 && resident > 0 && peak >= resident)
        #expect(kill(started.pid, 0) == 0)
        #expect(ts_process_signal(started.pid, began, SIGTERM) == 0)
        #expect(Self.wait(started.pid) & 0x7F == SIGTERM)
        #expect(ts_process_signal(started.pid, began, SIGTERM) == ESRCH && ts_process_started(started.pid, &began) == ESRCH)
    }
}
