import Dispatch
import TrainingLoop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C while an answer is written stops the answer; at any other time it ends the program, as usual.
enum AnswerInterrupt {
    /// Runs `body`, whose argument tells whether Ctrl-C was pressed since it began.
    static func watching<Result>(_ body: (StopRequest) throws -> Result) rethrows -> Result {
        let stop = StopRequest()
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { @Sendable in stop.stop() }
        source.resume()
        defer {
            source.cancel()
            signal(SIGINT, SIG_DFL)
        }
        return try body(stop)
    }
}
