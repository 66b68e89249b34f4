import API
import Arguments
import Digests
import Domain
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension OptionDescription {
    /// `--data`, the same in every command that uses what was stored.
    static let data = OptionDescription.value(
        "data", "FOLDER", help: "Folder of everything that is stored.", default: "TUNESMITH_DATA, else \(DataFolder.usual.path)")
}

/// The folder of everything that survives: what `--data` names, else the variable TUNESMITH_DATA, else the platform's usual place.
struct DataFolder {
    let url: URL

    /// A folder of any name.
    init(_ url: URL) {
        self.url = url
    }

    init(_ arguments: ParsedArguments) {
        let named = arguments.string("data") ?? ProcessInfo.processInfo.environment["TUNESMITH_DATA"].flatMap { $0.isEmpty ? nil : $0 }
        url = named.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? Self.usual
    }

    /// Where data lie when nothing else is said (XDG Base Directory Specification; Application Support on macOS).
    static var usual: URL { UserFolder.url(variable: "XDG_DATA_HOME", usual: ".local/share") }

    /// Whether anything was stored yet.
    var exists: Bool { FileManager.default.fileExists(atPath: url.appendingPathComponent("store", isDirectory: true).path) }

    /// Opens the store, making it where there is none.
    func store() throws -> Store { try Store(at: url.appendingPathComponent("store", isDirectory: true)) }

    /// The settings of the installation, with those that the command line says; throws `invalid_setting`.
    func settings(flags: [String: String] = [:]) throws -> Settings {
        try Settings(folder: url, flags: flags, environment: ProcessInfo.processInfo.environment)
    }

    /// The socket file of the server that holds the folder; in a folder of its own where the data folder's path is too long for one.
    var socketFile: String {
        let path = url.appendingPathComponent("server.sock").path
        // The operating system keeps such paths in 104 bytes or a little more.
        guard path.utf8.count > 100 else { return path }
        let digest = SHA256.hexadecimal(of: url.standardizedFileURL.path.utf8).prefix(16)
        return "/tmp/tunesmith-\(getuid())-\(digest).sock"
    }

    /// Takes the folder together with other commands; nil while a server holds it alone.
    func lockShared() throws -> FolderLock? {
        try makeFolder()
        return try FolderLock(url.appendingPathComponent("use.lock").path, .shared)
    }

    /// Takes the folder for a server alone; throws `data_in_use` while commands or another server use it.
    func lockAlone() throws -> FolderLock {
        try makeFolder()
        guard let lock = try FolderLock(url.appendingPathComponent("use.lock").path, .alone) else {
            throw WorkbenchError(
                .dataInUse, "another server or a command uses \(url.path)", hint: "end it, or name another folder with --data")
        }
        return lock
    }

    private func makeFolder() throws {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw WorkbenchError(
                .fileUnwritable, "the data folder \(url.path) cannot be made", hint: "name another with --data", cause: error)
        }
    }
}
