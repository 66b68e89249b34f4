import API
import Accounts
import Arguments
import Dispatch
import Domain
import HTTP
import JSON
import Jobs
import Store

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `tunesmith serve`: the workbench for browsers and programs.
enum Serve: Command {
    static let description = CommandDescription(
        name: "serve", summary: "Serve the workbench to browsers and programs.",
        discussion: [
            "Listens to this machine alone unless --host says otherwise, which needs an account. At the first start it prints a link with which "
                + "the first account is made. Ctrl-C or SIGTERM ends it; work that was going on is stopped and nothing of it is half done. Jobs go on training without it.",
            "Every option can be a variable, such as TUNESMITH_PORT, or stand in config.json in the data folder: see 'tunesmith config show'.",
        ],
        options: [
            .value("host", "ADDRESS", help: "Address or name to listen at.", default: "127.0.0.1"),
            .value("port", "N", help: "Port to listen at; 0 takes any that is free.", default: "8420"),
            .value("tls-certificate", "FILE", help: "File with the certificate for HTTPS."),
            .value("tls-key", "FILE", help: "File with the certificate's key."),
            .value("log-format", "FORM", help: "Form of the log on standard error.", default: "text", choices: ["text", "json"]),
            .value(
                "log-level", "LEVEL", help: "info: every request; error: what failed inside.", default: "info", choices: ["info", "error"]),
            .data,
        ],
        examples: [.init("Serve on this machine", "tunesmith serve")])

    static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode {
        let folder = DataFolder(arguments)
        let settings = try folder.settings(flags: flags(arguments))
        let lock = try folder.lockAlone()
        defer { withExtendedLifetime(lock) {} }
        let log = ServerLog(format: settings.text("log_format"), level: settings.text("log_level"))
        let workbench = try Workbench(folder, settings) { log.writeTrouble($0) }
        let needsSetup = try workbench.services.accounts.needsSetup()
        try refuseOpenDoor(settings, needsSetup: needsSetup)
        let application = Application(workbench.services) { log.write($0) }
        let server = HTTPServer(
            try configuration(settings, folder), refusal: { application.refusal($0) }, handler: { await application.respond(to: $0) })
        let addresses = try start(server, settings)
        settings.noteListening(at: Set(addresses.map(\.port)))
        let scheme = settings.text("tls_certificate").isEmpty ? "http" : "https"
        for address in addresses { console.say("Tunesmith \(Tunesmith.version) at \(scheme)://\(address)") }
        if needsSetup, let address = addresses.first {
            let token = try workbench.services.accounts.makeSetupToken()
            console.say("Make the first account: \(scheme)://\(address)/setup#token=\(token.token)")
        }
        Console.flush()
        let signals = StopSignals()
        await withDiscardingTaskGroup { group in
            group.addTask { await workbench.keepHouse() }
            group.addTask { await workbench.runner.run() }
            group.addTask { await application.run() }
            await signals.wait()
            console.say("stopping")
            application.stop()
            await server.stop()
            // Trainers stay at work, and whoever serves the folder next goes on with them.
            group.cancelAll()
        }
        return .ok
    }

    private static func flags(_ arguments: ParsedArguments) -> [String: String] {
        var flags: [String: String] = [:]
        for name in ["host", "port", "tls-certificate", "tls-key", "log-format", "log-level"] {
            flags[name.replacing("-", with: "_")] = arguments.string(name)
        }
        return flags
    }

    /// A server that others can reach without an account would give itself to whoever comes first.
    private static func refuseOpenDoor(_ settings: Settings, needsSetup: Bool) throws {
        let host = settings.text("host")
        guard needsSetup, !Settings.ownHosts.contains(host) else { return }
        throw WorkbenchError(
            .invalidSetting, "no account exists, and \(host) can be reached from other machines",
            hint:
                "make the owner first, with 'tunesmith user add EMAIL --role owner', or by the link of a server that listens to this machine alone"
        )
    }

    private static func configuration(_ settings: Settings, _ folder: DataFolder) throws -> HTTPServer.Configuration {
        let (certificate, key) = (settings.text("tls_certificate"), settings.text("tls_key"))
        guard certificate.isEmpty == key.isEmpty else {
            throw WorkbenchError(.invalidSetting, "HTTPS needs a certificate and its key", hint: "name both files, or none")
        }
        return HTTPServer.Configuration(
            hosts: [settings.text("host")], port: settings.integer("port"),
            encryption: certificate.isEmpty ? nil : .init(certificate: certificate, key: key), socketFile: folder.socketFile)
    }

    private static func start(_ server: HTTPServer, _ settings: Settings) throws -> [HTTPServer.Address] {
        do {
            return try server.start()
        } catch let error as HTTPServerError {
            throw WorkbenchError(.cannotListen, error.explanation, hint: error.hint, cause: error)
        }
    }
}

extension HTTPServerError {
    /// Why the server could not start, in words.
    fileprivate var explanation: String {
        switch self {
        case .unknownHost(let host): "the name \(host) has no address"
        case .cannotListen(let place, let number): "cannot listen at \(place): \(String(cString: strerror(number)))"
        case .unreadableFile(let path, let number): "cannot read \(path): \(String(cString: strerror(number)))"
        case .cannotStart: "the certificate or its key cannot be used"
        }
    }
}

extension HTTPServerError {
    /// What to do about it.
    fileprivate var hint: String {
        switch self {
        case .unknownHost, .cannotListen: "choose another with --host and --port"
        case .unreadableFile, .cannotStart: "check the files that --tls-certificate and --tls-key name: PEM, and made for each other"
        }
    }
}

/// Waits for SIGINT or SIGTERM.
private struct StopSignals {
    private let stream: AsyncStream<Void>
    private let sources: [any DispatchSourceSignal]

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        self.stream = stream
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
    }

    func wait() async {
        for await _ in stream { return }
    }
}
