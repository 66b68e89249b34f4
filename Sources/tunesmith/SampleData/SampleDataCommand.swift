import Arguments
import Domain
import Engine
import SampleData

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith sample-data`: writes the generated text and tickets to files.
enum SampleDataCommand: Command {
    static let description = CommandDescription(
        name: "sample-data", summary: "Write generated sample data to a file.",
        options: [
            .value(
                "kind", "KIND",
                help:
                    "Text for pre-training, talks that teach its model to answer, tickets to train on, or held-out tickets in other words.",
                required: true, choices: ["text", "talks", "tickets", "held-out-tickets"]),
            .value("output", "FILE", short: "o", help: "The file to write; an existing one is refused.", required: true),
            .value("megabytes", "N", help: "Size of the text.", default: "8"),
            .value("rows", "N", help: "Number of talks or tickets.", default: "2400"),
            .flag("broken-rows", help: "Put one of each kind of broken row among the tickets."),
            .value("seed", "N", help: "Seed; the same seed writes the same file.", default: "1"),
        ],
        examples: [
            .init("Text for pre-training", "tunesmith sample-data --kind text --megabytes 8 --output generated.txt"),
            .init("Tickets", "tunesmith sample-data --kind tickets --rows 1000 --output tickets.jsonl"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let seed = UInt64(try arguments.integer("seed", in: .from(0, through: Int(Int32.max))) ?? 1)
        let output = URL(fileURLWithPath: try arguments.requiredString("output"))
        guard !FileManager.default.fileExists(atPath: output.path) else {
            throw WorkbenchError(.alreadyExists, "\(output.path) exists already", hint: "choose another --output, or take the file away")
        }
        try refuseIdleOptions(arguments)
        let rows = try arguments.integer("rows", in: .from(1, through: 1_000_000)) ?? 2400
        switch arguments.string("kind") {
        case "text":
            let megabytes = try arguments.number("megabytes", in: .above(0, through: 1000)) ?? 8
            var generator = PretrainingTextGenerator(seed: seed)
            let documents = generator.documents(totalBytes: Int(megabytes * 1e6))
            try AtomicFile.write(Array(documents.joined(separator: "\u{0C}").utf8), to: output)
            console.say("wrote \(Format.grouped(documents.count)) documents to \(output.path)")
        case "talks":
            var generator = PretrainingTextGenerator(seed: seed)
            let lines = generator.talks(rows)
            try AtomicFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: output)
            console.say("wrote \(Format.grouped(lines.count)) rows to \(output.path)")
        case let kind:
            let tickets = TicketGenerator(seed: seed).rows(
                kind == "tickets" ? .training : .heldOut, count: rows, includeBrokenRows: arguments.flag("broken-rows"))
            try AtomicFile.write(Array(tickets.jsonl.utf8), to: output)
            let broken = tickets.brokenLines.isEmpty ? "" : ", \(tickets.brokenLines.count) of them broken"
            console.say("wrote \(Format.grouped(tickets.lines.count)) rows\(broken) to \(output.path)")
        }
        return .ok
    }

    private static func refuseIdleOptions(_ arguments: ParsedArguments) throws {
        let kind = arguments.string("kind") ?? ""
        let idle = kind == "text" ? ["rows", "broken-rows"] : kind == "talks" ? ["megabytes", "broken-rows"] : ["megabytes"]
        guard let option = idle.first(where: arguments.givenOptions.contains) else { return }
        throw ArgumentError.conflict(
            option: option, reason: "has no effect with --kind \(kind)",
            hint: "leave it out; the size of a text is --megabytes, that of everything else --rows")
    }
}
