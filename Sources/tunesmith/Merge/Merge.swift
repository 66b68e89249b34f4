import Arguments
import Domain
import Engine
import JSON
import Registry

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith merge`: puts an adapter into the weights of its base.
enum Merge: Command {
    static let description = CommandDescription(
        name: "merge", summary: "Put an adapter into the weights of its base.",
        discussion: [
            "Writes a whole Hugging Face folder that any program loads without knowing of adapters: weights in the format of the base's, "
                + "configuration, tokenizer and chat template. Base and adapter stay as they are.",
            "An adapter that was trained beside weights in 4 bits (qlora) is put into the base as it is stored.",
        ],
        options: [
            .value("output", "FOLDER", short: "o", help: "Folder to make.", required: true),
            .value("base", "FOLDER", short: "b", help: "The base.", default: "the one that the adapter or the run names"),
            .threads, .json,
        ],
        operands: [.init("ADAPTER", help: "A finished run that trained an adapter, or an adapter's folder in the layout of PEFT.")],
        examples: [
            .init("Merge what a run trained", "tunesmith merge runs/tickets --output models/tickets"),
            .init("Name the base of a downloaded adapter", "tunesmith merge adapter --base models/base --output models/merged"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
        _ = try TrainingSettings.useThreads(arguments)
        let location = try location(arguments)
        guard let adapter = location.adapter else {
            throw WorkbenchError(
                .invalidSetting, "\(arguments.operands[0]) is a whole model: there is no adapter to merge",
                hint: "name a run or a folder with adapter_config.json")
        }
        let output = URL(fileURLWithPath: try arguments.requiredString("output"), isDirectory: true)
        try location.checkBase()
        let merged = try AdapterMerge.write(adapter: adapter, base: location.base, to: output)

        let format = merged.format == .bfloat16 ? "bfloat16" : "float32"
        console.say("  merged \(Format.count(merged.projections, "projection")) of \(adapter.path)")
        console.say("  into \(location.base.path); the model is in \(output.path), its weights in \(format)")
        if location.isQuantised {
            console.say("  the adapter was trained beside weights in 4 bits: the merged model answers a little differently")
        }
        console.report(
            .object([
                "model": .string(output.path), "base": .string(location.base.path), "adapter": .string(adapter.path),
                "projections": .integer(Int64(merged.projections)), "format": .string(format),
            ]))
        return .ok
    }

    private static func location(_ arguments: ParsedArguments) throws -> ModelLocation {
        let adapter = arguments.operands[0]
        return try arguments.string("base").map { try ModelLocation($0, adapter: adapter) } ?? ModelLocation(adapter)
    }
}
