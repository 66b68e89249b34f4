import Foundation
import Testing

/// A call of the operating system that fails, by strace's `inject`.
struct CallFault: CustomTestStringConvertible {
    /// Such as `fsync`.
    let call: String
    /// Such as `EIO`.
    let error: String
    /// Which calls of each thread, as strace has it: `3` the third, `3+5` that and every fifth after it.
    let when: String

    /// No call is the one: strace counts no further.
    static let never = "65535"

    init(_ call: String, _ error: String, _ when: String) {
        (self.call, self.error, self.when) = (call, error, when)
    }

    var testDescription: String { "\(call):\(error):\(when)" }

    /// What strace is told.
    var arguments: [String] { ["-e", "trace=\(call)", "-e", "inject=\(call):error=\(error):when=\(when)"] }

    /// Where it is.
    static let strace = URL(fileURLWithPath: "/usr/bin/strace")

    /// Whether strace is there and may trace.
    static let canInject: Bool = {
        let process = Process()
        process.executableURL = strace
        process.arguments = ["-o", "/dev/null", "-b", "execve", "/bin/true"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// Ends a tracer and what it traces; what those have started goes on, and no call of it fails any more.
    static func end(_ tracer: Child, by signal: Int32 = SIGKILL) throws -> Program.Ending {
        let pid = tracer.process.processIdentifier
        let children = (try? String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)) ?? ""
        if signal == SIGKILL { tracer.send(SIGKILL) }
        // Foundation takes a process for gone when those below it are gone as well.
        for child in children.split(separator: " ").compactMap({ Int32($0) }) { kill(child, signal) }
        return try tracer.wait()
    }
}
