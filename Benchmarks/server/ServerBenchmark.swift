import Arguments
import Benchmarking
import Domain
import Foundation
import HTTP
import Synchronization

/// Serves in one process and measures from another, beside wrk and dd.
@main
enum ServerBenchmark {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        ProgramDescription.run(
            name: "server-benchmark", summary: "Measure the server: requests, uploads, watchers, slow clients.",
            modes: [ServeMode.self, MeasureMode.self])
    }
}

/// `serve`: the server that is measured, in a process of its own, so that its memory is its own.
enum ServeMode: BenchmarkMode {
    static let description = CommandDescription(
        name: "serve", summary: "Serve until the standard input ends; the first line is the port.",
        options: [
            .value("folder", "FOLDER", help: "Where uploads go.", required: true),
            .flag("workbench", help: "Serve the workbench, with much in it, beside the bare route."),
        ])

    static func run(_ arguments: ParsedArguments) throws {
        let folder = URL(fileURLWithPath: try arguments.requiredString("folder"), isDirectory: true)
        let workbench = arguments.flag("workbench") ? try wait { try await WorkbenchRoutes(folder) } : nil
        let server = HTTPServer(
            refusal: { HTTPResponse($0.status, body: HTTPBody($0.message)) },
            handler: workbench.map { $0.respond } ?? BenchmarkRoutes(folder).respond)
        let port = try server.start()[0].port
        workbench?.listens(at: port)
        FileHandle.standardOutput.write(Data("\(port)\n".utf8))
        while readLine() != nil {}
        try wait { await server.stop() }
    }

    /// Waits on this thread for what tasks do.
    private static func wait<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let isDone = DispatchSemaphore(value: 0)
        let result = Mutex<Result<Value, any Error>?>(nil)
        Task {
            let outcome: Result<Value, any Error>
            do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
            result.withLock { $0 = outcome }
            isDone.signal()
        }
        isDone.wait()
        guard let outcome = result.withLock({ $0 }) else { throw WorkbenchError(.fileUnreadable, "nothing was done") }
        return try outcome.get()
    }
}

/// `measure`: everything, as a table.
enum MeasureMode: BenchmarkMode {
    static let description = CommandDescription(
        name: "measure", summary: "Start the server and measure it.",
        options: [
            .value("folder", "FOLDER", help: "Where to work; on the disk to measure.", required: true),
            .value("only", "NAME", help: "workbench, requests, upload, watchers, slow, headers or stop; all unless said."),
            .value("seconds", "N", help: "How long requests are sent.", default: "10"),
            .value("megabytes", "N", help: "Size of the upload.", default: "1000"),
            .value("rounds", "N", help: "Turns of uploads, whose medians are shown.", default: "5"),
        ])

    static func run(_ arguments: ParsedArguments) throws {
        let folder = URL(fileURLWithPath: try arguments.requiredString("folder"), isDirectory: true)
        let seconds = try arguments.integer("seconds", in: .from(1, through: 600)) ?? 10
        let megabytes = try arguments.integer("megabytes", in: .from(1, through: 100_000)) ?? 1000
        let rounds = try arguments.integer("rounds", in: .from(1, through: 100)) ?? 5
        raiseDescriptorLimit()
        let measures: [(String, (MeasuredServer) throws -> Void)] = [
            ("requests", { try Requests.measure($0, seconds: seconds) }),
            ("upload", { try UploadSpeed.measure($0, folder, megabytes: megabytes, rounds: rounds) }),
            ("watchers", { try Watchers.measure($0, isReused: false) }),
            ("watchers", { try Watchers.measure($0, isReused: true) }),
            ("slow", { try SlowClients.measure($0, seconds: seconds) }),
            ("headers", { try HeaderFlood.measure($0) }),
            ("stop", { try Watchers.measureStop($0) }),
            ("workbench", { try WorkbenchRequests.measure($0, folder, seconds: seconds, megabytes: megabytes, rounds: rounds) }),
        ]
        for (name, measure) in measures where arguments.string("only") ?? name == name {
            // A server of its own for each, so that memory tells of nothing else.
            let server = try MeasuredServer(
                ProcessInfo.processInfo.arguments[0], ["serve", "--folder", folder.path] + (name == "workbench" ? ["--workbench"] : []),
                probe: "/bare")
            if name == "requests" {
                Table.row("ready, ms", server.readySeconds * 1000)
                Thread.sleep(forTimeInterval: 1)
                Table.row("idle memory, MB", Double(server.memoryBytes()) / 1e6)
            }
            try measure(server)
            server.stop()
        }
    }

    private static func raiseDescriptorLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}

/// Names and numbers below each other.
enum Table {
    static func row(_ name: String, _ value: Double) {
        let digits = abs(value) < 10 ? 2 : abs(value) < 1000 ? 1 : 0
        row(name, String(format: "%.\(digits)f", value))
    }

    static func row(_ name: String, _ value: String) {
        FileHandle.standardOutput.write(Data("\(name.padding(toLength: 64, withPad: " ", startingAt: 0))\(value)\n".utf8))
    }
}
