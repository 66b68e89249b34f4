import Arguments
import Domain
import HTTP
import JSON

/// What moves a job from outside: each is a command of its own.
protocol JobMove: Command {
    /// The verb, as the API has it.
    static var verb: String { get }
    static var summary: String { get }
}

extension JobMove {
    static var description: CommandDescription {
        CommandDescription(
            name: "job \(verb)", summary: summary, options: WorkbenchClient.options + [.json], operands: [JobReference.operand],
            examples: [.init("The newest job", "tunesmith job \(verb) latest")])
    }

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let id = try await client.job(arguments.operand("JOB") ?? "")["id"]?.string ?? ""
        let job = try await client.call(.post, WorkbenchClient.path("jobs", id, verb))
        let wish = job["wish"]?.string.map { ", to \($0)" } ?? ""
        console.say("\(id) is \(job["state"]?.string ?? "")\(wish)")
        console.report(job)
        return .ok
    }
}

/// `tunesmith job cancel`.
enum JobCancel: JobMove {
    static let verb = "cancel"
    static let summary = "End a job; a trainer that is at work writes a checkpoint first."
}

/// `tunesmith job pause`.
enum JobPause: JobMove {
    static let verb = "pause"
    static let summary = "Stop a job with a checkpoint; it keeps its place."
}

/// `tunesmith job resume`.
enum JobResume: JobMove {
    static let verb = "resume"
    static let summary = "Put a paused job back into the queue."
}

/// `tunesmith job retry`.
enum JobRetry: JobMove {
    static let verb = "retry"
    static let summary = "Try a failed or cancelled job again, from its last checkpoint."
}

/// `tunesmith job clone`: asks for a job like another.
enum JobClone: Command {
    static let description = CommandDescription(
        name: "job clone", summary: "Ask for a job like another one.",
        options: [
            .value("name", "TEXT", help: "What the new job is called.", default: "as the other"),
            .value("seed", "N", help: "Its seed.", default: "as the other"),
        ] + WorkbenchClient.options + [.json], operands: [JobReference.operand],
        examples: [.init("The same with another seed", "tunesmith job clone latest --seed 7")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let id = try await client.job(arguments.operand("JOB") ?? "")["id"]?.string ?? ""
        var fields: JSONObject = [:]
        fields["name"] = arguments.string("name").map { .string($0) }
        fields["seed"] = try arguments.integer("seed", in: .from(0, through: Int(Int32.max))).map { .integer(Int64($0)) }
        let job = try await client.call(.post, WorkbenchClient.path("jobs", id, "clone"), body: .object(fields))
        console.say("\(job["id"]?.string ?? "") is asked for, like \(id)")
        console.report(job)
        return .ok
    }
}

/// `tunesmith job update`: what a job is called, its notes, its priority.
enum JobUpdate: Command {
    static let description = CommandDescription(
        name: "job update", summary: "Change what a job is called, its notes or its priority.",
        options: [
            .value("name", "TEXT", help: "What it is called."), .value("notes", "TEXT", help: "What to remember of it."),
            .value("priority", "N", help: "Jobs of higher priority begin first, -100 to 100."),
        ] + WorkbenchClient.options + [.json], operands: [JobReference.operand],
        examples: [.init("Let a job begin first", "tunesmith job update latest --priority 10")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let id = try await client.job(arguments.operand("JOB") ?? "")["id"]?.string ?? ""
        var fields: JSONObject = [:]
        for name in ["name", "notes"] { fields[name] = arguments.string(name).map { .string($0) } }
        fields["priority"] = try arguments.integer("priority", in: .from(-100, through: 100)).map { .integer(Int64($0)) }
        let job = try await client.call(.put, WorkbenchClient.path("jobs", id), body: .object(fields))
        console.say("\(id) is changed")
        console.report(job)
        return .ok
    }
}
