import Arguments
import Domain
import Inference
import JSON

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The options that name a model, shared by the commands that run one.
enum ModelOptions {
    static let all: [OptionDescription] =
        [
            .value(
                "model", "FOLDER", short: "m", help: "Base model folder, run folder, or a model such as tickets@champion.", required: true),
            .value("adapter", "FOLDER", help: "Adapter, or run that trained one, to put on the base."),
            .value(
                "precision", "NAME", help: "How the base's weights are kept.", default: "as in the run, otherwise float32",
                choices: Hyperparameters.Precision.allCases.map(\.rawValue)),
        ] + WorkbenchClient.options

    /// Loads what the command line names: a folder, or, where there is none of that name, a version of a model of the registry.
    static func load(_ arguments: ParsedArguments) async throws -> ModelFolder {
        let (name, adapter) = (try arguments.requiredString("model"), arguments.string("adapter"))
        let precision = arguments.string("precision").flatMap { Hyperparameters.Precision(rawValue: $0) }
        if adapter == nil, let found = try await registered(name, arguments, precision) { return found }
        return try ModelFolder(name, adapter: adapter, precision: precision)
    }

    /// The version that `name` means; nil where it names a folder, or no model that there is.
    private static func registered(
        _ name: String, _ arguments: ParsedArguments, _ precision: Hyperparameters.Precision?
    ) async throws -> ModelFolder? {
        guard !FileManager.default.fileExists(atPath: name), let reference = try? ModelReference(name),
            try WorkbenchClient.isThere(arguments)
        else { return nil }
        let opened: OpenedModel
        do {
            opened = try await WorkbenchClient(arguments).model(reference)
        } catch let error as WorkbenchError where error.code == .modelNotFound {
            return nil
        }
        let version = try await opened.version(reference.place)
        let place = try TemporaryData()
        let folder = place.url.appendingPathComponent(opened.name, isDirectory: true)
        try await opened.unpack(version["number"]?.integer ?? 0, form: "adapter", into: folder)
        // Once it is loaded nothing reads the files again.
        defer { withExtendedLifetime(place) {} }
        return try ModelFolder(ModelLocation(version: version, in: folder), precision: precision)
    }
}
