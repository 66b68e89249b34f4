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
            .value("kind", "KIND", help: "What to write: text for pre-training, or support tickets.", required: true, choices: ["text"]),
            .value("output", "FILE", short: "o", help: "The file to write.", required: true),
            .value("megabytes", "N", help: "Size of the text.", default: "8"),
            .value("seed", "N", help: "Seed; the same seed writes the same file.", default: "1"),
        ],
        examples: [.init("Text for pre-training", "tunesmith sample-data --kind text --megabytes 8 --output generated.txt")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let seed = UInt64(try arguments.integer("seed", in: .from(0, through: Int(Int32.max))) ?? 1)
        let output = URL(fileURLWithPath: try arguments.requiredString("output"))
        let megabytes = try arguments.number("megabytes", in: .above(0, through: 1000)) ?? 8
        var generator = PretrainingTextGenerator(seed: seed)
        let documents = generator.documents(totalBytes: Int(megabytes * 1e6))
        try AtomicFile.write(Array(documents.joined(separator: "\u{0C}").utf8), to: output)
        console.say("wrote \(Format.grouped(documents.count)) documents to \(output.path)")
        return .ok
    }
}
