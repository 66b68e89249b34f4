import API
import Arguments
import Domain
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension OptionDescription {
    /// `--server`, the same in every command that the API carries out.
    static let server = OptionDescription.value(
        "server", "URL", help: "Work with this server, after 'tunesmith login', instead of a data folder.", default: "TUNESMITH_SERVER")
}

extension WorkbenchClient {
    /// The options that say where the API is.
    static let options: [OptionDescription] = [.data, .server]

    /// How long a server may take to start or stop before a command gives up.
    private static let patience = Duration.seconds(5)

    /// The API that the options and variables name: a server's, or that of the data folder.
    ///
    /// Throws `missing_credentials` without a login, `data_in_use` while a server that holds the folder does not answer.
    init(_ arguments: ParsedArguments) async throws {
        if let address = try Self.address(arguments) {
            transport = SocketTransport(address, as: try LoginSession(at: address))
        } else {
            transport = try await Self.local(DataFolder(arguments))
        }
    }

    /// Whether there is a workbench to ask: a server that is named, or a data folder in which something was stored.
    static func isThere(_ arguments: ParsedArguments) throws -> Bool {
        try address(arguments) != nil || DataFolder(arguments).exists
    }

    /// The server that is named; nil where the data folder is meant.
    private static func address(_ arguments: ParsedArguments) throws -> ServerAddress? {
        if let text = arguments.string("server") {
            guard arguments.string("data") == nil else {
                throw ArgumentError.conflict(option: "server", reason: "--data names a folder", hint: "give one of them")
            }
            return try ServerAddress(text, from: "--server")
        }
        guard arguments.string("data") == nil, let text = ProcessInfo.processInfo.environment["TUNESMITH_SERVER"], !text.isEmpty else {
            return nil
        }
        return try ServerAddress(text, from: "TUNESMITH_SERVER")
    }

    /// In this process where nobody holds the folder alone, else through the socket of the server that does.
    private static func local(_ folder: DataFolder) async throws -> any Transport {
        let end = ContinuousClock.now + patience
        repeat {
            if let lock = try folder.lockShared() {
                let workbench = try Workbench(folder, folder.settings())
                // Where no server ever runs, nobody else throws away what has expired.
                _ = try? workbench.services.uploads.removeExpired()
                return InProcessTransport(workbench, in: folder, holding: lock)
            }
            if await SocketTransport.isServed(folder.socketFile) { return SocketTransport(socketFile: folder.socketFile) }
            try await Task.sleep(for: .milliseconds(50))
        } while ContinuousClock.now < end
        throw WorkbenchError(
            .dataInUse, "a server holds \(folder.url.path), but nobody answers at \(folder.socketFile)",
            hint: "it may be starting or stopping: try again in a moment")
    }
}
