import Arguments
import Domain
import Engine
import Evaluation
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith quickstart`: the main job on generated tickets, from rows to a comparison and live answers.
enum Quickstart: Command {
    static let description = CommandDescription(
        name: "quickstart", summary: "Tune the shipped base on sample tickets and compare it with its base.",
        discussion: [
            "Writes a noisy support-ticket dataset, tunes the shipped base, lets base and tuned model answer held-out tickets, "
                + "and shows both beside two baselines. Everything stays in the output folder."
        ],
        options: [
            .value("output", "FOLDER", short: "o", help: "Folder to make.", default: "runs/quickstart, or the next free name"),
            .value(
                "base", "FOLDER", short: "b", help: "Base model folder, or the run folder of a whole model.", default: "the shipped base"),
            .value("rows", "N", help: "Training tickets.", default: "\(QuickstartRun.Size().trainingRows)"),
            .value("held-out", "N", help: "Held-out tickets.", default: "\(QuickstartRun.Size().heldOutRows)"),
            .value("seed", "N", help: "Seed of tickets and training.", default: "1"),
            .value("runs", "N", help: "Repeat with the following seeds and show means.", default: "1"),
            .value("log", "FILE", help: "Put the table into this file of Markdown, above its first section."),
            .threads, .quiet, .json,
        ],
        examples: [
            .init("The whole job", "tunesmith quickstart"),
            .init("Three seeds", "tunesmith quickstart --runs 3 --log docs/log.md"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let seed = try arguments.integer("seed", in: .from(0, through: 1_000_000)) ?? 1
        let runs = try arguments.integer("runs", in: .from(1, through: 100)) ?? 1
        var size = QuickstartRun.Size()
        size.trainingRows = try arguments.integer("rows", in: .from(100, through: 100_000)) ?? size.trainingRows
        size.heldOutRows = try arguments.integer("held-out", in: .from(10, through: 100_000)) ?? size.heldOutRows
        let threads = try TrainingSettings.useThreads(arguments)
        let base = try ShippedBase.orBase(arguments.string("base"))
        let output = URL(fileURLWithPath: arguments.string("output") ?? freeName(), isDirectory: true)

        var results: [QuickstartRun.Result] = []
        let began = ContinuousClock.now
        for number in 0..<runs {
            let folder = runs == 1 ? output : output.appendingPathComponent("seed-\(seed + number)", isDirectory: true)
            let run = QuickstartRun(
                folder: folder, base: base, seed: UInt64(seed + number), size: size, threads: threads, console: console,
                isQuiet: arguments.flag("quiet"))
            guard let result = try await run.run() else {
                if !results.isEmpty { console.say("\nThe runs before the stop:\n\n\(table(results))") }
                return .stopped
            }
            results.append(result)
        }
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let table = table(results)
        console.say("\n\(table)\n")
        console.report(.object(["seconds": .number(seconds), "runs": .array(results.map(\.json))]))
        if let log = arguments.string("log") { try note(table, results, size, seconds, in: URL(fileURLWithPath: log)) }
        if let last = results.last, !console.isJSON { try await showAnswers(last, console) }
        console.say("Done in \(Format.duration(seconds)).")
        if runs == 1 { console.say(nextSteps(output)) }
        return .ok
    }

    private static func freeName() -> String {
        let name = "runs/quickstart"
        guard FileManager.default.fileExists(atPath: name) else { return name }
        var number = 2
        while FileManager.default.fileExists(atPath: "\(name)-\(number)") { number += 1 }
        return "\(name)-\(number)"
    }

    private static func table(_ results: [QuickstartRun.Result]) -> String {
        let names = results.first?.scores.map(\.name) ?? []
        if results.count == 1, let result = results.first { return FieldScores.table(result.scores).text }
        return FieldScores.table(ofRuns: names.indices.map { index in (names[index], results.map { $0.scores[index].scores }) }).text
    }

    private static func showAnswers(_ result: QuickstartRun.Result, _ console: Console) async throws {
        console.say("Three new tickets, answered now by the tuned model:\n")
        for ticket in result.newTickets {
            let answer = try await result.tuned.answer(to: ticket)
            console.say("  ticket  \(ticket.messages.last?.content ?? "")")
            console.say("  answer  \(answer)\n")
        }
    }

    private static func nextSteps(_ output: URL) -> String {
        """

        What to do next
          talk to it         \(Tunesmith.invocation) chat --model \(output.path)/run
          score it again     \(Tunesmith.invocation) evaluate --model \(output.path)/run --dataset \(output.path)/held-out.jsonl
          tune on your rows  \(Tunesmith.invocation) train --dataset rows.jsonl --output runs/mine
        """
    }

    /// Puts an entry above the first section of `log`, or at its end where it has none; a new file is made.
    private static func note(
        _ table: String, _ results: [QuickstartRun.Result], _ size: QuickstartRun.Size, _ seconds: Double, in log: URL
    ) throws {
        let old = FileManager.default.fileExists(atPath: log.path) ? try String(contentsOf: log, encoding: .utf8) : ""
        let entry = """
            ## Quickstart, \(results.count) \(results.count == 1 ? "seed" : "seeds"), \(Date().formatted(.iso8601.year().month().day()))

            `tunesmith quickstart --seed \(results.first?.seed ?? 1) --runs \(results.count) --rows \(size.trainingRows) --held-out \
            \(size.heldOutRows)`: \(QuickstartRun.methodText), \(size.trainingRows) training tickets, \
            \(size.heldOutRows) held-out tickets a seed; seeds \(results.map { "\($0.seed)" }.joined(separator: ", ")) of tickets and \
            training; macro-F1 per field as mean ± standard deviation. \(MachineSummary.text). All seeds together: \
            \(Format.duration(seconds)).

            ```
            \(table)
            ```

            """
        let place =
            old.hasPrefix("## ") ? old.startIndex : old.firstRange(of: "\n## ").map { old.index(after: $0.lowerBound) } ?? old.endIndex
        let before = String(old[..<place])
        let after = String(old[place...])
        let gap = before.isEmpty || before.hasSuffix("\n\n") ? "" : before.hasSuffix("\n") ? "\n" : "\n\n"
        let text = before + gap + entry + (after.isEmpty ? "" : "\n") + after
        try AtomicFile.write(Array(text.utf8), to: log)
    }
}
