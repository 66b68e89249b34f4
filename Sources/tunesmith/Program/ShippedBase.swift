import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The base model that the repository ships.
enum ShippedBase {
    private static let name = "Models/tunesmith-base"

    /// The folder of the whole model that `path` names, a base or a run; the shipped base for nil.
    ///
    /// Throws `file_not_found`, and `invalid_setting` for an adapter, which is no base to tune.
    static func orBase(_ path: String?) throws -> String {
        guard let path else { return try Self.path() }
        guard FileManager.default.fileExists(atPath: path) else {
            throw WorkbenchError(
                .fileNotFound, "there is no folder '\(path)'",
                hint: "models are not downloaded: name a folder with config.json, model.safetensors and tokenizer.json")
        }
        let location = try ModelLocation(path)
        guard location.adapter == nil else {
            throw WorkbenchError(
                .invalidSetting, "\(path) is an adapter on \(location.base.path), and only whole models can be tuned",
                hint: "name its base with --base \(location.base.path)")
        }
        return location.base.path
    }

    /// Its folder: below the working folder, or below a folder that holds the program.
    static func path() throws -> String {
        var places = [URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)]
        var folder = URL(fileURLWithPath: Tunesmith.executable).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path.count > 1 {
            places.append(folder)
            folder.deleteLastPathComponent()
        }
        for place in places {
            let candidate = place.appendingPathComponent(name)
            if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("config.json").path) { return candidate.path }
        }
        throw WorkbenchError(.fileNotFound, "the shipped base \(name) was not found", hint: "name a model folder with --base")
    }
}
