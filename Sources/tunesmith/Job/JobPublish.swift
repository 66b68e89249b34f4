import Arguments
import Domain
import JSON
import TrainingLoop

/// `tunesmith job publish`: a checkpoint becomes a version of the job's model.
enum JobPublish: Command {
    static let description = CommandDescription(
        name: "job publish", summary: "Make a checkpoint of a job a version of the job's model.",
        discussion: [
            "The job may be at work, paused, or have ended in any way. Asked for again it is the same version. "
                + "What is in the registry stays when the checkpoint goes."
        ], options: WorkbenchClient.options + [.quiet, .json],
        operands: [
            JobReference.operand,
            OperandDescription("STEP", help: "The step of a checkpoint, such as 120, or its name, such as step-000120."),
        ], examples: [.init("Use what was learned by step 120", "tunesmith job publish latest 120")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let client = try await WorkbenchClient(arguments)
        let id = try await client.job(arguments.operand("JOB") ?? "")["id"]?.string ?? ""
        let text = arguments.operand("STEP") ?? ""
        let name = Int(text).map { RunFolder.checkpointName(ofStep: $0) } ?? text
        let result = try await client.finish(
            WorkbenchClient.path("jobs", id, "checkpoints", name, "publish"),
            showing: .init(console: console, isQuiet: arguments.flag("quiet")))
        console.say("\(result["model"]?.string ?? "")@\(result["version"]?.integer ?? 0) is the checkpoint \(name) of \(id)")
        console.report(result)
        return .ok
    }
}
