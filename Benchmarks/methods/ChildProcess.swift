import Domain

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

/// A program that was run to its end, and what it took.
struct ChildProcess {
    /// The exit status, or 128 and the signal's number.
    let status: Int
    let seconds: Double
    /// Processor time of all its threads.
    let coreSeconds: Double
    /// Most memory that was resident at one time.
    ///
    /// Linux begins to count with what the starting process has: it must be the smaller one.
    let peakBytes: Int

    /// Runs `program` with its standard output and error in files.
    init(_ program: String, _ arguments: [String], output: String, errors: String) throws {
        let began = ContinuousClock.now
        let identifier = try Self.start(program, arguments, output: output, errors: errors)
        var (word, usage) = (Int32(0), rusage())
        while wait4(identifier, &word, 0, &usage) < 0 {
            guard errno == EINTR else { throw WorkbenchError(.fileUnreadable, "cannot wait for \(program): error \(errno)") }
        }
        seconds = (ContinuousClock.now - began) / .seconds(1)
        let signal = word & 0x7f
        status = Int(signal == 0 ? (word >> 8) & 0xff : 128 + signal)
        coreSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        #if canImport(Darwin)
            peakBytes = Int(usage.ru_maxrss)
        #else
            peakBytes = Int(usage.ru_maxrss) * 1024
        #endif
    }

    private static func start(_ program: String, _ arguments: [String], output: String, errors: String) throws -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + environment { free(word) } }
        var identifier = pid_t(0)
        let result = posix_spawn(&identifier, program, &actions, nil, &words, &environment)
        guard result == 0 else {
            throw WorkbenchError(
                .fileNotFound, "cannot start \(program): error \(result)", hint: "build it, or name another with --tunesmith")
        }
        return identifier
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}
