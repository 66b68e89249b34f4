import Arguments
import Domain
import Evaluation
import HTTP
import JSON

/// `tunesmith job estimate`: what a job would take, before it is asked for.
enum JobEstimateCommand: Command {
    static let description = CommandDescription(
        name: "job estimate", summary: "Say what a job would take by several methods: tokens, time, memory, money.",
        discussion: [
            "Tokens and steps are exact. The time is measured on this machine: 'tunesmith doctor --calibrate' and finished jobs make it better."
        ],
        options: [.flag("reasons", help: "Also say why each setting is what it is.")] + JobOptions.all + WorkbenchClient.options + [.json],
        examples: [.init("Before anything is started", "tunesmith job estimate --dataset tickets")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let answer = try await client.call(.post, "/api/jobs/estimate-cost", body: JobOptions.request(arguments, client))
        let advised = answer["recommended"]?["method"]?["name"]?.string ?? ""
        var table = TextTable(header: ["method", "fits", "tokens", "steps", "time", "memory", "cost"])
        for entry in answer["estimates"]?.array ?? [] {
            let (name, estimate) = (entry["method"]?["name"]?.string ?? "", entry["estimate"] ?? .null)
            table.append([
                name == advised ? "\(name) *" : name, entry["fits"]?.bool == true ? "yes" : "no",
                Format.grouped(estimate["tokens"]?.integer ?? 0), Format.grouped(estimate["steps"]?.integer ?? 0),
                Format.duration(estimate["seconds"]?.number ?? 0), Format.bytes(estimate["memory_bytes"]?.integer ?? 0),
                JobFacts.cost(estimate["cost"]?.number, estimate["currency"]?.string),
            ])
        }
        console.say(table.text)
        console.say("* advised:")
        for step in answer["recommended"]?["path"]?.array ?? [] {
            console.say("  \(step["question"]?.string ?? "") \(step["answer"]?.string ?? ""): \(step["because"]?.string ?? "")")
        }
        if arguments.flag("reasons") {
            let entry = answer["estimates"]?.array?.first { $0["method"]?["name"]?.string == advised }
            JobFacts.showReasons(entry?["reasons"]?.array ?? [], console)
        }
        console.report(answer)
        return .ok
    }
}
