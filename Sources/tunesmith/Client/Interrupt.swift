import Dispatch
import Domain

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C while a command waits for the API.
enum Interrupt {
    /// Runs `body`, which Ctrl-C cancels: it is given the time to call off what it has begun. A second one ends the program.
    ///
    /// Throws `cancelled` when it was.
    static func cancelling<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
        let (presses, press) = AsyncStream.makeStream(of: Void.self)
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { @Sendable in
            signal(SIGINT, SIG_DFL)
            press.yield()
        }
        // Only then does it begin: what begins before would be left behind.
        await withCheckedContinuation { ready in
            source.setRegistrationHandler { @Sendable in ready.resume() }
            source.resume()
        }
        defer {
            press.finish()
            source.cancel()
            signal(SIGINT, SIG_DFL)
        }
        let task = Task(operation: body)
        Task { for await _ in presses { task.cancel() } }
        do {
            return try await task.value
        } catch is CancellationError {
            throw WorkbenchError(.cancelled, "stopped on request")
        }
    }
}
