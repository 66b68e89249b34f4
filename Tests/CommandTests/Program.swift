import Foundation
import Testing

/// The built program, run as a child process.
enum Program {
    /// The executable beside the bundle of tests.
    static let url = beside("tunesmith")

    /// Another executable beside the bundle of tests.
    static func beside(_ name: String) -> URL? {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path.count > 1 {
            let candidate = folder.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue { return candidate }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    /// How a run of the program ended.
    struct Ending {
        /// Exit code, or the signal that ended it.
        let status: Int32
        let wasKilled: Bool
        let output: String
        let errors: String
    }

    /// Runs the program to its end. `limits` are those of bash's `ulimit`, such as `-f 8` for files of at most 8
    /// blocks of 512 bytes.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: String? = nil, limits: String? = nil
    ) throws -> Ending {
        try Child(arguments, in: folder, environment: environment, input: input, limits: limits).wait()
    }
}

/// A running child.
final class Child {
    let process = Process()
    private let texts: URL

    /// Starts the program with `arguments` in `folder`; `input` is what it reads.
    init(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: String? = nil, limits: String? = nil,
        program: URL? = Program.url
    ) throws {
        let program = try #require(program, "the program is not built beside the tests")
        texts = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-child-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
        if let limits {
            // bash counts in blocks of 1024 bytes unless it is told to be POSIX, sh is what it likes: the limit is set in bytes.
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            process.arguments = ["--posix", "-c", "ulimit \(limits); exec \"$0\" \"$@\"", program.path] + arguments
        } else {
            process.executableURL = program
            process.arguments = arguments
        }
        process.currentDirectoryURL = folder
        // What the developer works with is nothing to the tests.
        let own = ["TUNESMITH_SERVER": "", "TUNESMITH_API_KEY": ""].merging(environment) { $1 }
        process.environment = ProcessInfo.processInfo.environment.merging(own) { $1 }
        process.standardInput = try input.map { try Self.readable($0, texts.appendingPathComponent("input")) } ?? FileHandle.nullDevice
        // Files, not pipes: a child that says much must not wait for a reader.
        process.standardOutput = try Self.handle(texts.appendingPathComponent("output"))
        process.standardError = try Self.handle(texts.appendingPathComponent("errors"))
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: texts)
    }

    /// Waits for the end.
    func wait() throws -> Program.Ending {
        process.waitUntilExit()
        return Program.Ending(
            status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
            output: try text("output"), errors: try text("errors"))
    }

    /// Watches, without resting, until `condition` holds; false when the child ended before.
    func watch(until condition: () -> Bool) -> Bool {
        while process.isRunning {
            if condition() { return true }
            sched_yield()
        }
        return false
    }

    /// Sends a signal.
    func send(_ signal: Int32) {
        kill(process.processIdentifier, signal)
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: texts.appendingPathComponent(name)), as: UTF8.self)
    }

    /// What it has said so far.
    func said() throws -> String { try text("output") }

    /// What it has complained of so far.
    func complaints() throws -> String { try text("errors") }

    private static func readable(_ text: String, _ file: URL) throws -> FileHandle {
        try Data(text.utf8).write(to: file)
        return try FileHandle(forReadingFrom: file)
    }

    private static func handle(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}
