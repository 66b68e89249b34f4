import Foundation
import Testing

/// A server on a data folder of its own, as a child process.
final class ServedFolder {
    let child: Child
    /// Such as `http://127.0.0.1:40123`.
    let address: String
    /// The address at which the first account is made; nil where there is one.
    let setup: String?

    /// Starts a server on `data` at a free port, and waits until it says where it is.
    init(_ data: URL, environment: [String: String] = [:]) throws {
        child = try Child(
            ["serve", "--port", "0", "--data", data.path, "--log-level", "error"], in: data.deletingLastPathComponent(),
            environment: environment)
        let child = child
        // Both lines come by one write.
        let isReady = child.watch { ((try? child.said()) ?? "").hasSuffix("\n") }
        guard isReady else {
            Issue.record("the server did not start: \(try child.wait())")
            throw CancellationError()
        }
        let lines = try child.said().split(separator: "\n")
        address = try String(#require(lines.first?.split(separator: " ").last))
        setup = lines.dropFirst().first?.split(separator: " ").last.map(String.init)
    }

    /// Ends the server, and checks that it ended well.
    func stop() throws {
        child.send(SIGTERM)
        let ending = try child.wait()
        #expect(ending.status == 0, "\(ending)")
    }
}

/// The way from commands to a workbench.
final class Reach {
    enum Kind: String, CaseIterable, CustomTestStringConvertible {
        /// In the process of each command.
        case inProcess
        /// Through the socket of the server that holds the data folder.
        case socket
        /// Through the network, by a key of the owner.
        case network

        var testDescription: String { rawValue }
    }

    /// What commands find in their environment.
    let environment: [String: String]
    private let server: ServedFolder?

    init(_ kind: Kind, _ data: URL) throws {
        let own = ["TUNESMITH_DATA": data.path, "TUNESMITH_SERVER": "", "TUNESMITH_API_KEY": ""]
        guard kind != .inProcess else {
            (environment, server) = (own, nil)
            return
        }
        let folder = data.deletingLastPathComponent()
        let server = try ServedFolder(data)
        self.server = server
        guard kind == .network else {
            environment = own
            return
        }
        func run(_ line: String, input: String? = nil) throws -> String {
            let ending = try Program.run(line.split(separator: " ").map(String.init), in: folder, environment: own, input: input)
            try #require(ending.status == 0, "\(ending)")
            return ending.output.trimmingCharacters(in: .newlines)
        }
        _ = try run("user add ann@example.org --role owner --password-stdin", input: "a very long pass phrase 77")
        let key = try run("key create tests --user ann@example.org")
        environment = ["TUNESMITH_DATA": data.path + "-none", "TUNESMITH_SERVER": server.address, "TUNESMITH_API_KEY": key]
    }
}
