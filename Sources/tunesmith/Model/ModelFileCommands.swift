import Arguments
import Domain
import HTTP
import JSON
import Registry
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `tunesmith model export`: a version becomes a folder, or its card a file.
enum ModelExport: Command {
    static let description = CommandDescription(
        name: "model export", summary: "Write a version of a model into a new folder, or its model card into a file.",
        options: [
            .value(
                "form", "NAME", short: "f",
                help: "adapter: the files as they are; merged: the adapter put into its base's weights; card: the model card alone.",
                default: ModelRegistry.ExportForm.adapter.rawValue, choices: ModelRegistry.ExportForm.allCases.map(\.rawValue))
        ] + WorkbenchClient.options + [.json],
        operands: [ModelReference.operand, OperandDescription("OUTPUT", help: "Folder to make; with --form card the file.")],
        examples: [
            .init("For programs that know adapters", "tunesmith model export tickets@champion out/tickets"),
            .init("For programs that do not", "tunesmith model export tickets@2 out/merged --form merged"),
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let reference = try ModelReference(arguments.operand("MODEL") ?? "")
        let output = arguments.operand("OUTPUT") ?? ""
        let form = arguments.string("form") ?? ModelRegistry.ExportForm.adapter.rawValue
        guard !FileManager.default.fileExists(atPath: output) else {
            throw WorkbenchError(.alreadyExists, "\(output) exists already", hint: "choose another name")
        }
        let opened = try await WorkbenchClient(arguments).model(reference)
        let number = try opened.number(reference.place)
        if form == ModelRegistry.ExportForm.card.rawValue {
            try await opened.download(number, form: form, to: output)
        } else {
            try await opened.unpack(number, form: form, into: URL(fileURLWithPath: output, isDirectory: true))
        }
        console.say("\(opened.name)@\(number) is in \(output)")
        console.report(
            .object(["model": .string(opened.name), "version": .integer(Int64(number)), "form": .string(form), "output": .string(output)]))
        return .ok
    }
}

extension OpenedModel {
    /// Writes what an export gives into a file, which is whole or absent.
    func download(_ number: Int, form: String, to path: String) async throws {
        let request = HTTPRequest(.get, self.path("versions", "\(number)", "export"), query: [("form", form)])
        let file = try WholeFile(at: path, overwrites: false)
        try await client.download(request) { piece in try piece.withUnsafeBytes { try file.append($0) } }
        try file.finish()
    }

    /// Writes the files of an export into a folder, which is whole or absent.
    func unpack(_ number: Int, form: String, into folder: URL) async throws {
        let place = try TemporaryData()
        let archive = place.url.appendingPathComponent("\(name).tar")
        try await download(number, form: form, to: archive.path)
        try TarFolder.unpack(archive, into: folder)
        withExtendedLifetime(place) {}
    }
}

/// `tunesmith model import`: takes in an adapter that somebody else trained.
enum ModelImport: Command {
    static let description = CommandDescription(
        name: "model import", summary: "Take in an adapter in the layout of PEFT as the next version of a model.",
        discussion: ["It must fit the base by its names and shapes. Weights are read as safetensors only: pickle files can run programs."],
        options: [
            .value("base", "ID", short: "b", help: "Id of the base model.", default: "the one that the adapter names"),
            .value(
                "visibility", "WHO", help: "Who sees a model that is made.", default: Model.Visibility.organization.rawValue,
                choices: Model.Visibility.allCases.map(\.rawValue)),
        ] + WorkbenchClient.options + [.quiet, .json],
        operands: [
            OperandDescription("FOLDER", help: "Folder with adapter_config.json and adapter_model.safetensors."),
            OperandDescription("NAME", help: "Model whose next version it becomes; it is made where there is none."),
        ],
        examples: [.init("An adapter of a colleague", "tunesmith model import adapter tickets --base tunesmith-base")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let (path, name) = (arguments.operand("FOLDER") ?? "", arguments.operand("NAME") ?? "")
        try ModelName.check(name)
        let adapter = try AdapterImport(folder: URL(fileURLWithPath: path, isDirectory: true))
        let client = try await WorkbenchClient(arguments)
        let showing = WorkbenchClient.Showing(console: console, isQuiet: arguments.flag("quiet"))
        let configuration = try await client.upload(adapter.configurationFile.path, showing)
        let weights: WorkbenchClient.SentFile
        do {
            weights = try await client.upload(adapter.weightsFile.path, showing)
        } catch {
            await client.discardUpload(configuration.id)
            throw error
        }
        var body: JSONObject = [
            "name": .string(name), "configuration_upload_id": .string(configuration.id), "weights_upload_id": .string(weights.id),
            "source": .string(String(path.prefix(500))),
        ]
        body["base_model"] = arguments.string("base").map { .string($0) }
        body["visibility"] = arguments.string("visibility").map { .string($0) }
        let version: JSONValue
        do {
            version = try await client.call(.post, "/api/models/import", body: .object(body))
        } catch {
            for id in [configuration.id, weights.id] { await client.discardUpload(id) }
            throw error
        }
        for id in [configuration.id, weights.id] { await client.discardUpload(id) }
        let number = version["number"]?.integer ?? 0
        console.say("\(name)@\(number) is \(version["method"]?.string ?? "") on \(version["base_model"]?.string ?? "")")
        console.report(version)
        return .ok
    }
}
