import Domain
import Foundation
import Testing

/// `store-trial` as a child process.
final class TrialWriter {
    /// How it ended.
    struct Ending {
        let status: Int32
        let wasKilled: Bool
        /// The versions it was told are stored: number, rows, index.
        let versions: [String]
        let errors: String
    }

    private let pid: pid_t
    private let texts: TemporaryFolder
    /// How it ended, once it did.
    private var status: Int32?

    /// Starts a writer that adds versions to the store at `place` until there are so many. With `blocks` no file may become larger
    /// than that many blocks of 512 bytes.
    init(_ place: URL, versions: Int, blocks: Int? = nil) throws {
        let program = try #require(Self.program, "store-trial is not built beside the tests")
        texts = try TemporaryFolder()
        // A write beyond the limit must fail, not kill.
        let limit = blocks.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
        let command = limit + #"output="$1" errors="$2"; shift 2; exec "$0" "$@" </dev/null >"$output" 2>"$errors""#
        let arguments = [
            "bash", "--posix", "-c", command, program.path, texts.place("output").path, texts.place("errors").path, place.path,
            "\(versions)",
        ]
        let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        let strings = [arguments, environment].map { $0.map { strdup($0) } }
        defer { for string in strings.joined() { free(string) } }
        var pid: pid_t = 0
        // Foundation's Process overruns a buffer where many files are open.
        let error = posix_spawn(&pid, "/bin/bash", nil, nil, strings[0] + [nil], strings[1] + [nil])
        try #require(error == 0, "\(String(cString: strerror(error)))")
        self.pid = pid
    }

    deinit {
        guard status == nil else { return }
        end()
        waitForEnd(0)
    }

    /// Watches, without resting, until `condition` holds; false when the child ended before.
    func watch(until condition: () -> Bool) -> Bool {
        while isRunning {
            if condition() { return true }
            sched_yield()
        }
        return false
    }

    /// Ends it as the kernel would.
    func end() { kill(pid, SIGKILL) }

    private var isRunning: Bool {
        waitForEnd(WNOHANG)
        return status == nil
    }

    private func waitForEnd(_ options: Int32) {
        guard status == nil else { return }
        var found: Int32 = 0
        var waited: pid_t
        repeat { waited = waitpid(pid, &found, options) } while waited < 0 && errno == EINTR
        if waited == pid { status = found }
    }

    /// Waits for the end.
    func wait() throws -> Ending {
        waitForEnd(0)
        let status = try #require(status)
        let output = String(decoding: try Data(contentsOf: texts.place("output")), as: UTF8.self)
        return Ending(
            status: status & 0x7f == 0 ? status >> 8 & 0xff : status & 0x7f, wasKilled: status & 0x7f != 0,
            versions: output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init),
            errors: String(decoding: try Data(contentsOf: texts.place("errors")), as: UTF8.self))
    }

    private static let program: URL? = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path.count > 1 {
            let candidate = folder.appendingPathComponent("store-trial")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return nil
    }()
}
