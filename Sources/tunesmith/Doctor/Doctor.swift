import Arguments
import Engine
import JSON
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith doctor`: says whether this machine has what is needed, and how fast it computes.
enum Doctor: Command {
    static let description = CommandDescription(
        name: "doctor", summary: "Say whether this machine has what is needed.",
        discussion: [
            "Looks at processor, memory, disk and libraries, compares every variant of the kernels with the portable one, and measures a "
                + "matrix product. Ends with 1 when something is wrong; warnings do not count.",
            "With --calibrate it trains a few steps of the shipped base by every method instead, and keeps in the data folder how fast that was: "
                + "jobs are estimated by it until some have finished.",
        ],
        options: [.flag("calibrate", help: "Measure how fast this machine trains, for estimates of jobs."), .threads, .data, .json],
        examples: [
            .init("Look before the first run", "tunesmith doctor"), .init("Measure for better estimates", "tunesmith doctor --calibrate"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        let threads = try TrainingSettings.useThreads(arguments)
        if arguments.flag("calibrate") { return try calibrate(arguments, threads: threads, console) }
        let findings = findings(folder: FileManager.default.currentDirectoryPath)
        let verdict: Finding.Verdict = findings.reduce(.ok) { worst, finding in
            worst == .wrong || finding.verdict == .ok ? worst : finding.verdict
        }
        for finding in findings { console.say(finding.lines) }
        console.report(.object(["verdict": .string(verdict.rawValue), "findings": .array(findings.map(\.json))]))
        return verdict == .wrong ? .failed : .ok
    }

    /// Everything, in the order it is shown; `folder` is where work would be written.
    static func findings(folder: String) -> [Finding] {
        [processor(), kernels(), threads(cores: Processor.cores, threads: Processor.threads), bfloat16()]
            + [memory(SystemFacts.memory()), disk(folder, SystemFacts.disk(folder))]
            + libraries() + [swift()] + [variants(), product(), productRate()]
    }
}
