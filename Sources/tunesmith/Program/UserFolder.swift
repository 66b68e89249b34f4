#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The program's folders among those of the user, where the platform wants them.
enum UserFolder {
    /// The folder below what `variable` names, else below `usual` in the user's home (XDG Base Directory Specification); on macOS in
    /// Application Support.
    static func url(variable: String, usual: String) -> URL {
        let environment = ProcessInfo.processInfo.environment
        if let folder = environment[variable], folder.hasPrefix("/") {
            return URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent("tunesmith", isDirectory: true)
        }
        let home = URL(fileURLWithPath: environment["HOME"] ?? "/", isDirectory: true)
        #if os(macOS)
            return home.appendingPathComponent("Library/Application Support/tunesmith", isDirectory: true)
        #else
            return home.appendingPathComponent("\(usual)/tunesmith", isDirectory: true)
        #endif
    }
}
