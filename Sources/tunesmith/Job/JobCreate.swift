import Arguments
import Domain
import HTTP
import JSON

/// `tunesmith job create`: asks for a job.
enum JobCreate: Command {
    static let description = CommandDescription(
        name: "job create", summary: "Ask for a fine-tuning job, and watch it.",
        discussion: [
            "Whatever is left out is chosen for the rows, the base and this machine; 'job show' gives the reasons. The job waits for its turn, "
                + "trains in a process of its own and becomes the next version of a model.",
            "Ctrl-C leaves the watching, not the job: it goes on training, and 'job watch' shows it again. Where no server runs, the queue moves on "
                + "while such a command does.",
        ],
        options: [
            .value("name", "TEXT", help: "What the job is called."), .value("notes", "TEXT", help: "What to remember of it."),
            .value("model", "NAME", help: "The model whose next version the result becomes.", default: "after the job"),
            .value("suffix", "TEXT", help: "Part of the model's name in OpenAI's protocol."),
            .value("priority", "N", help: "Jobs of higher priority begin first, -100 to 100.", default: "0"),
            .flag("no-watch", help: "Return at once."),
        ] + JobOptions.all + WorkbenchClient.options + [.json, .quiet],
        examples: [
            .init("Tune the shipped base on stored rows", "tunesmith job create --dataset tickets"),
            .init(
                "Choose more oneself", "tunesmith job create --dataset tickets@2 --method lora --rank 16 --epochs 3 --validation-percent 10"
            ),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        var fields = try await JobOptions.request(arguments, client).object ?? [:]
        for name in ["name", "notes", "model", "suffix"] { fields[name] = arguments.string(name).map { .string($0) } }
        fields["priority"] = try arguments.integer("priority", in: .from(-100, through: 100)).map { .integer(Int64($0)) }
        let job = try await client.call(.post, "/api/jobs", body: .object(fields))
        let id = job["id"]?.string ?? ""
        console.say("\(id) is asked for")
        guard !arguments.flag("no-watch") else {
            console.say("  watch it with: \(Tunesmith.invocation) job watch \(id)")
            console.report(job)
            return .ok
        }
        return try await JobWatch.watch(id, client, console, isQuiet: arguments.flag("quiet"))
    }
}
