/// Lets one task wait until others ring or a time has passed.
struct Alarm {
    /// What others ring.
    struct Bell: Sendable {
        fileprivate let continuation: AsyncStream<Bool>.Continuation

        func ring() { continuation.yield(true) }
    }

    let bell: Bell
    private var rings: AsyncStream<Bool>.Iterator

    init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Bool.self, bufferingPolicy: .bufferingNewest(1))
        bell = Bell(continuation: continuation)
        rings = stream.makeAsyncIterator()
    }

    /// Waits for a ring, `seconds` at most; one that came since the last wait counts. Whether there was one.
    ///
    /// Returns at once in a task that is cancelled.
    mutating func wait(atMost seconds: Double) async -> Bool {
        let timer = Task { [bell] in
            // One that is not needed any more must not ring: the next wait would be none, and so on for ever.
            guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
            bell.continuation.yield(false)
        }
        defer { timer.cancel() }
        return await rings.next() ?? false
    }
}
