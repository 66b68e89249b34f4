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

    private let process = Process()
    private let texts: TemporaryFolder

    /// Starts a writer that adds versions to the store at `place` until there are so many. With `blocks` no file may become larger
    /// than that many blocks of 512 bytes.
    init(_ place: URL, versions: Int, blocks: Int? = nil) throws {
        let program = try #require(Self.program, "store-trial is not built beside the tests")
        texts = try TemporaryFolder()
        if let blocks {
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            // A write beyond the limit must fail, not kill.
            process.arguments = [
                "--posix", "-c", "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$@\"", program.path, place.path, "\(versions)",
            ]
        } else {
            process.executableURL = program
            process.arguments = [place.path, "\(versions)"]
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.handle(texts.place("output"))
        process.standardError = try Self.handle(texts.place("errors"))
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Watches, without resting, until `condition` holds; false when the child ended before.
    func watch(until condition: () -> Bool) -> Bool {
        while process.isRunning {
            if condition() { return true }
            sched_yield()
        }
        return false
    }

    /// Ends it as the kernel would.
    func end() { kill(process.processIdentifier, SIGKILL) }

    /// Waits for the end.
    func wait() throws -> Ending {
        process.waitUntilExit()
        let output = String(decoding: try Data(contentsOf: texts.place("output")), as: UTF8.self)
        return Ending(
            status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
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

    private static func handle(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}
