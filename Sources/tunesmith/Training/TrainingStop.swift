import Dispatch
import TrainingLoop

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

/// SIGINT and SIGTERM as a wish to stop, as long as this lives.
final class TrainingStop {
    /// The wish.
    let request: StopRequest
    private let sources: [any DispatchSourceSignal]
    private static let numbers = [SIGINT, SIGTERM]

    /// Listens from now on; a second signal ends the process, unless whoever sends it may repeat itself.
    init(mayBeRepeated: Bool = false, reason: @escaping @Sendable () -> String? = { nil }) {
        let request = StopRequest(reason: reason)
        self.request = request
        sources = Self.numbers.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { @Sendable in
                if request.isRequested, !mayBeRepeated { exit(128 + number) }
                request.stop()
            }
            source.resume()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
        for number in Self.numbers { signal(number, SIG_DFL) }
    }
}
