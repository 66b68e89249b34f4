import Arguments
import Domain
import Evaluation
import JSON

/// `tunesmith job list`: the jobs there are.
enum JobList: Command {
    static let description = CommandDescription(
        name: "job list", summary: "List the jobs, newest first.",
        options: [
            .value("state", "STATE", help: "In this state; active: not ended.", choices: ["active"] + JobState.allCases.map(\.rawValue)),
            .value("search", "TEXT", help: "Part of a name or id."), .value("base", "ID", short: "b", help: "On this base."),
            .value("model", "NAME", help: "That make versions of this model."),
            .value("limit", "N", help: "So many at most.", default: "50"),
        ] + WorkbenchClient.options + [.json],
        examples: [.init("What is at work?", "tunesmith job list --state active")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let query: WorkbenchClient.Query = [
            ("state", arguments.string("state")), ("search", arguments.string("search")), ("base_model", arguments.string("base")),
            ("model", arguments.string("model")),
        ]
        let limit = try arguments.integer("limit", in: .from(1, through: 100_000)) ?? 50
        let jobs = try await WorkbenchClient(arguments).list("/api/jobs", query, limit: limit).values
        var table = TextTable(header: ["job", "name", "state", "progress", "method", "base", "model", "created"])
        for job in jobs {
            let result = job["result"].flatMap { result in
                result["model_name"]?.string.map { "\($0)@\(result["version"]?.integer ?? 0)" }
            }
            table.append([
                job["id"]?.string ?? "", job["name"]?.string ?? "", job["state"]?.string ?? "",
                job["progress"]?["share"]?.number.map { "\(Int((100 * $0).rounded())) %" } ?? "", job["method"]?["name"]?.string ?? "",
                job["base_model"]?.string ?? "", result ?? job["model"]?.string ?? "", Instant.seconds(job["created_at"]),
            ])
        }
        console.say(jobs.isEmpty ? "There is no such job. Ask for one with: \(Tunesmith.invocation) job create --dataset NAME" : table.text)
        console.report(.array(jobs))
        return .ok
    }
}
