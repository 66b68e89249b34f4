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
