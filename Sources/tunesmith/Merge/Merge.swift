import Arguments
import Domain
import Engine
import JSON
import Tokenization

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
        guard !FileManager.default.fileExists(atPath: output.path) else {
            throw WorkbenchError(.alreadyExists, "\(output.path) exists already", hint: "choose another --output")
        }
        try location.checkBase()
        // Weights that are stored in bfloat16 are widened one matrix at a time, and rounded once.
        let isHalf = try LanguageModel.weightFormat(in: location.base) == .bfloat16
        let model = try LanguageModel(folder: location.base, precision: isHalf ? .bfloat16 : .float32)
        try model.loadAdapter(adapter)
        let tuned = model.projections.count(where: \.isTuned)
        try model.merge()
        try write(model, from: location.base, to: output)

        let format = isHalf ? "bfloat16" : "float32"
        console.say("  merged \(Format.count(tuned, "projection")) of \(adapter.path)")
        console.say("  into \(location.base.path); the model is in \(output.path), its weights in \(format)")
        if location.isQuantised {
            console.say("  the adapter was trained beside weights in 4 bits: the merged model answers a little differently")
        }
        console.report(
            .object([
                "model": .string(output.path), "base": .string(location.base.path), "adapter": .string(adapter.path),
                "projections": .integer(Int64(tuned)), "format": .string(format),
            ]))
        return .ok
    }

    private static func location(_ arguments: ParsedArguments) throws -> ModelLocation {
        let adapter = arguments.operands[0]
        return try arguments.string("base").map { try ModelLocation($0, adapter: adapter) } ?? ModelLocation(adapter)
    }

    // Filled under another name and renamed, so that the folder is whole or absent.
    private static func write(_ model: LanguageModel, from base: URL, to output: URL) throws {
        let parent = output.deletingLastPathComponent()
        let temporary = parent.appendingPathComponent(".\(output.lastPathComponent).tmp", isDirectory: true)
        do {
            try? FileManager.default.removeItem(at: temporary)
            try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
            try model.save(to: temporary, format: model.storedFormat)
            try BaseTokenizer.copyFiles(from: base, to: temporary)
            try FileManager.default.moveItem(at: temporary, to: output)
            try AtomicFile.syncFolder(parent)
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            if let error = error as? WorkbenchError { throw error }
            throw WorkbenchError(.fileUnwritable, "cannot write \(output.path)", hint: "check the folder's permissions", cause: error)
        }
    }
}
