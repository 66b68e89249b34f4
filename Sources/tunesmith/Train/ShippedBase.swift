import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The base model that the repository ships.
enum ShippedBase {
    private static let name = "Models/tunesmith-base"

    /// Its folder: below the working folder, or below a folder that holds the program.
    static func path() throws -> String {
        var places = [URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)]
        var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath().deletingLastPathComponent()
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
