import Arguments
import Domain
import HTTP
import JSON

/// `tunesmith job watch`: a live view of a job, which can be left and opened again.
enum JobWatch: Command {
    static let description = CommandDescription(
        name: "job watch", summary: "Watch a job until it ends.",
        discussion: ["Ctrl-C leaves the view, not the job."], options: WorkbenchClient.options + [.json, .quiet],
        operands: [JobReference.operand], examples: [.init("Watch the newest job", "tunesmith job watch latest")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let id = try await client.job(arguments.operand("JOB") ?? "")["id"]?.string ?? ""
        return try await watch(id, client, console, isQuiet: arguments.flag("quiet"))
    }

    /// Shows what happens to a job until it ends or somebody leaves; the exit code says how it ended.
    static func watch(_ id: String, _ client: WorkbenchClient, _ console: Console, isQuiet: Bool) async throws -> ExitCode {
        let view = JobLines(console, isQuiet: isQuiet)
        do {
            let job = try await Interrupt.cancelling {
                try await client.transport.runningJobs { try await follow(id, client, view) }
            }
            view.end()
            return report(job, console)
        } catch let error as WorkbenchError where error.code == .cancelled {
            view.end()
            Console.note("  the job goes on; see it again with: \(Tunesmith.invocation) job watch \(id)")
            return .stopped
        }
    }

    /// The job at its end: events as they come, again behind the last one where the connection was lost.
    private static func follow(_ id: String, _ client: WorkbenchClient, _ view: JobLines) async throws -> JSONValue {
        var last = 0
        while true {
            var request = HTTPRequest(.get, WorkbenchClient.path("jobs", id, "events"))
            request.headers["Accept"] = "text/event-stream"
            request.headers["Last-Event-ID"] = "\(last)"
            var events = EventReader(try await client.exchange(request).body)
            do {
                while let bytes = try await events.next() {
                    try Task.checkCancellation()
                    guard let data = try? JSONValue(parsing: bytes) else { continue }
                    let number = data["event"]?["number"]?.integer ?? 0
                    if number > last {
                        last = number
                        view.show(event: data["event"] ?? .null)
                    }
                    view.show(progress: data["job"] ?? .null)
                    guard isAtEnd(data["job"]) else { continue }
                    let job = try await client.get(WorkbenchClient.path("jobs", id))
                    if isAtEnd(job) { return job }
                }
            } catch is HTTPClientError {
                // The server may be on its way back.
            }
            try await Task.sleep(for: .seconds(1))
        }
    }

    private static func isAtEnd(_ job: JSONValue?) -> Bool {
        ["succeeded", "failed", "cancelled", "paused"].contains(job?["state"]?.string ?? "")
    }

    private static func report(_ job: JSONValue, _ console: Console) -> ExitCode {
        console.report(job)
        switch job["state"]?.string {
        case "succeeded":
            if let result = job["result"], let name = result["model_name"]?.string, let version = result["version"]?.integer {
                console.say("  \(name)@\(version) is in the registry: \(Tunesmith.invocation) model show \(name)@\(version)")
            }
            return .ok
        case "failed":
            Console.complain(job["failure"]?["message"]?.string ?? "the job failed", hint: job["failure"]?["hint"]?.string)
            return .failed
        default: return .stopped
        }
    }
}

/// A job in lines: events as they come, and on a terminal one line that is redrawn.
final class JobLines: @unchecked Sendable {
    // Unchecked because one task after the other uses it.
    private let isTerminal: Bool
    private let isQuiet: Bool
    private var lineIsOpen = false

    init(_ console: Console, isQuiet: Bool) {
        isTerminal = console.isTerminal
        self.isQuiet = isQuiet
    }

    func show(event: JSONValue) {
        let isStep = event["kind"]?.string == "progress"
        // On a terminal the redrawn line says it.
        guard !isQuiet || event["level"]?.string != "info", !(isTerminal && isStep) else { return }
        end()
        let level = event["level"]?.string == "info" ? "" : "\(event["level"]?.string ?? ""): "
        guard event["kind"]?.string == "sample", let details = event["details"] else {
            return Console.note("  \(level)\(Console.visible(event["message"]?.string ?? ""))")
        }
        let lines = SampleLines.lines(
            step: details["step"]?.string.flatMap { Int($0) } ?? 0, prompt: details["prompt"]?.string ?? "",
            answer: details["completion"]?.string ?? "", reference: details["reference"]?.string)
        for line in lines { Console.note(line) }
    }

    func show(progress job: JSONValue) {
        guard isTerminal, !isQuiet, let progress = job["progress"], progress != .null else { return }
        let (share, step, total) = (progress["share"]?.number ?? 0, progress["step"]?.integer ?? 0, progress["total_steps"]?.integer ?? 0)
        let filled = Int((share * 24).rounded())
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        var text = "step \(step)/\(total)"
        if let loss = progress["loss"]?.number { text += "  loss \(Format.decimal(loss, 4))" }
        if let accuracy = progress["accuracy"]?.number { text += "  accuracy \(Format.decimal(100 * accuracy, 1)) %" }
        if let speed = progress["tokens_per_second"]?.number { text += "  \(Format.grouped(Int(speed))) tokens/s" }
        if let left = progress["remaining_seconds"]?.number { text += "  \(Format.duration(left)) left" }
        Console.write("\r\u{1B}[K  \(bar) \(Format.decimal(100 * share, 0)) %  \(text)")
        lineIsOpen = true
    }

    func end() {
        if lineIsOpen { Console.write("\n") }
        lineIsOpen = false
    }
}
