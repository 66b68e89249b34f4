internal import CMicroHTTPD

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension Exchange {
    /// Bytes of a live body that the kernel keeps; it counts its own overhead in addition.
    private static let liveBytes: Int32 = 64 << 10

    /// Sends a handler's answer, and gives the pieces of its body as the other side takes them.
    func send(_ response: HTTPResponse, isHead: Bool) async {
        let whole = LibraryAnswer.canSend(response) ? response : server.refusal(.brokenAnswer)
        guard deliver(whole, isHead: isHead), !isHead, !LibraryAnswer.isBodiless(whole.status),
            case .stream(_, _, let next) = whole.body.content
        else { return }
        do {
            while let piece = try await next() {
                guard await give(piece) else { return }
            }
            end(hasFailed: false)
        } catch {
            end(hasFailed: true)
        }
    }

    /// Hands the answer to the library, which takes one only before or behind a request's body: in the middle of one it goes
    /// past the library. Returns whether there is still somebody to send it to.
    private func deliver(_ response: HTTPResponse, isHead: Bool) -> Bool {
        guard let answer = LibraryAnswer(response, for: self, isHead: isHead, isClosing: server.isStopping) else {
            abort()
            return false
        }
        return state.withLock { state in
            guard state.connection != nil, state.failure != .cutOff else {
                MHD_destroy_response(answer.raw)
                return false
            }
            if case .stream(_, let live?, _) = response.body.content {
                state.live = live
                // The kernel would keep some MB for each watcher that does not read.
                connection.withDescriptor { ts_http_limit_unsent($0, Self.liveBytes) }
            }
            state.answer = answer
            if state.stage == .undecided || state.stage == .body { answerEarly(response, isHead, &state) }
            state.resume()
            return true
        }
    }

    /// Decides what becomes of a body that is not read: a short one is thrown away, a long one costs the connection.
    private func answerEarly(_ response: HTTPResponse, _ isHead: Bool, _ state: inout State) {
        let isShort = state.remaining.map { $0 <= Self.discardedBytes } ?? false
        state.inbound = []
        // A client that waits for `100 Continue` sends nothing yet: the library may answer it.
        if state.stage == .undecided, state.isWaiting { return }
        if isShort {
            state.stage = .discarding
            state.pace = Pace()
        } else if case .bytes = response.body.content {
            sendPast(response, isHead, &state)
            if let answer = state.answer { MHD_destroy_response(answer.raw) }
            state.answer = nil
            state.stage = .lingering
            state.lingerEnd = .now + .seconds(2)
        } else if state.stage == .body {
            state.stage = .discarding
            state.lingerEnd = .now + .seconds(30)
        }
    }

    /// Writes an answer to the socket itself and ends that direction. Closing at once would throw away what the other side did not
    /// read yet, for it still sends.
    private func sendPast(_ response: HTTPResponse, _ isHead: Bool, _ state: inout State) {
        let bytes = PlainAnswer.bytes(response, isHead: isHead)
        let handle = state.connection?.raw
        connection.withDescriptor { descriptor in
            bytes.withUnsafeBytes { bytes in
                if connection.isEncrypted {
                    _ = ts_http_send_encrypted(handle, bytes.baseAddress, bytes.count)
                } else {
                    _ = ts_http_send(descriptor, bytes.baseAddress, bytes.count)
                }
            }
            shutdown(descriptor, Int32(SHUT_WR))
        }
    }

    /// Gives the library a piece once it has taken the one before; false when nobody takes any more.
    private func give(_ piece: [UInt8]) async -> Bool {
        guard await isTaken() else { return false }
        return state.withLock { state in
            guard state.connection != nil, !state.isOutboundOver else { return false }
            state.outbound = piece[...]
            if state.live != nil { state.lastGiven = .now }
            state.resume()
            return true
        }
    }

    private func isTaken() async -> Bool {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                state.writer = continuation
                if state.connection == nil || state.isOutboundOver {
                    state.wakeWriter(false)
                } else if state.outbound.isEmpty {
                    state.wakeWriter(true)
                }
            }
        }
    }

    /// Gives a live body's heartbeat when nothing else was given for long.
    func beat(_ now: ContinuousClock.Instant) {
        state.withLock { state in
            guard let live = state.live, !live.heartbeat.isEmpty, state.stage == .answering, state.outbound.isEmpty,
                !state.isOutboundOver, now - state.lastGiven > live.interval
            else { return }
            state.outbound = live.heartbeat[...]
            state.lastGiven = now
            state.resume()
        }
    }

    private func end(hasFailed: Bool) {
        state.withLock { state in
            guard !state.isOutboundOver else { return }
            state.isOutboundOver = true
            state.hasOutboundFailed = hasFailed
            state.resume()
        }
    }

    /// Fills the library's buffer with what there is of the answer's body.
    func fill(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
        state.withLock { state in
            guard !state.outbound.isEmpty else {
                guard state.isOutboundOver else {
                    state.suspend()
                    return 0
                }
                return state.hasOutboundFailed ? LibraryAnswer.endWithError : LibraryAnswer.endOfStream
            }
            let count = min(room, state.outbound.count)
            state.outbound.withUnsafeBytes { source in
                UnsafeMutableRawBufferPointer(start: buffer, count: count).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source[..<count]))
            }
            state.outbound = state.outbound.dropFirst(count)
            if state.outbound.isEmpty {
                state.outbound = []
                state.wakeWriter(true)
            }
            return count
        }
    }
}
