import Arguments
import Domain
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension OptionDescription {
    /// `--data`, the same in every command that uses what was stored.
    static let data = OptionDescription.value(
        "data", "FOLDER", help: "Folder of everything that is stored.", default: "TUNESMITH_DATA, else \(DataFolder.usual.path)")
}

/// The folder of everything that survives: what `--data` names, else the variable TUNESMITH_DATA, else the platform's usual place.
struct DataFolder {
    let url: URL

    init(_ arguments: ParsedArguments) {
        let named = arguments.string("data") ?? ProcessInfo.processInfo.environment["TUNESMITH_DATA"].flatMap { $0.isEmpty ? nil : $0 }
        url = named.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? Self.usual
    }

    /// Where data lie when nothing else is said (XDG Base Directory Specification; Application Support on macOS).
    static var usual: URL {
        let environment = ProcessInfo.processInfo.environment
        if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
            return URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent("tunesmith", isDirectory: true)
        }
        let home = URL(fileURLWithPath: environment["HOME"] ?? "/", isDirectory: true)
        #if os(macOS)
            return home.appendingPathComponent("Library/Application Support/tunesmith", isDirectory: true)
        #else
            return home.appendingPathComponent(".local/share/tunesmith", isDirectory: true)
        #endif
    }

    /// Whether anything was stored yet.
    var exists: Bool { FileManager.default.fileExists(atPath: url.appendingPathComponent("store", isDirectory: true).path) }

    /// Opens the store, making it where there is none.
    func store() throws -> Store { try Store(at: url.appendingPathComponent("store", isDirectory: true)) }
}
