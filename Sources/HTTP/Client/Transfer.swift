internal import CCurl
internal import Threads

/// One request and its answer, between the client's thread and the tasks that give and read the bodies.
final class Transfer: Sendable {
    /// Bytes of an answer that are read ahead.
    private static let aheadBytes = 256 << 10

    struct State: Waking {
        var wakeups: [@Sendable () -> Void] = []
        /// libcurl's handles, which the client's thread alone makes, uses and frees.
        var handles: Handles?
        var head = AnswerHead()
        var isHeadWhole = false
        var headReader: CheckedContinuation<AnswerHead, any Error>?
        var inbound: [UInt8] = []
        var reader: CheckedContinuation<[UInt8]?, any Error>?
        var isInboundPaused = false
        var outbound: ArraySlice<UInt8> = []
        var giver: CheckedContinuation<Bool, Never>?
        var isOutboundOver = false
        var isOutboundPaused = false
        /// How far a body that lies ready was sent.
        var sent = 0
        var isOver = false
        var failure: (any Error)?

        mutating func wakeHeadReader(_ result: Result<AnswerHead, any Error>) {
            guard let headReader else { return }
            self.headReader = nil
            wakeups.append { headReader.resume(with: result) }
        }

        mutating func wakeReader(_ result: Result<[UInt8]?, any Error>) {
            guard let reader else { return }
            self.reader = nil
            wakeups.append { reader.resume(with: result) }
        }

        mutating func wakeGiver(_ goesOn: Bool) {
            guard let giver else { return }
            self.giver = nil
            wakeups.append { giver.resume(returning: goesOn) }
        }
    }

    let plan: TransferPlan
    let loop: ClientLoop
    let state = Locked(State())

    init(
        _ request: HTTPRequest, _ server: HTTPClient.Server, _ configuration: HTTPClient.Configuration, _ loop: ClientLoop
    ) throws(HTTPClientError) {
        plan = try TransferPlan(request, server, configuration)
        self.loop = loop
    }

    /// The answer's head, once it has come.
    func head() async throws -> AnswerHead {
        try await withCheckedThrowingContinuation { continuation in
            state.withLock { state in
                state.headReader = continuation
                if state.isHeadWhole {
                    state.wakeHeadReader(.success(state.head))
                } else if state.isOver {
                    state.wakeHeadReader(.failure(state.failure ?? HTTPClientError.cutOff("the answer has no head")))
                }
            }
        }
    }

    /// The next bytes of the answer's body.
    func nextPiece() async throws -> [UInt8]? {
        try await withCheckedThrowingContinuation { continuation in
            state.withLock { state in
                // One reader at a time; a second one is told so.
                guard state.reader == nil else { return state.wakeups.append { continuation.resume(throwing: CancellationError()) } }
                state.reader = continuation
                if !state.inbound.isEmpty {
                    state.wakeReader(.success(state.inbound))
                    state.inbound = []
                    guard state.isInboundPaused else { return }
                    state.isInboundPaused = false
                    loop.goOn(self)
                } else if state.isOver {
                    state.wakeReader(state.failure.map { .failure($0) } ?? .success(nil))
                }
            }
        }
    }

    /// Gives the pieces of the request's body as the other side takes them.
    func give(_ next: @Sendable () async throws -> [UInt8]?) async {
        do {
            while let piece = try await next() {
                guard await isTaken() else { return }
                state.withLock { state in
                    state.outbound = piece[...]
                    goOnGiving(&state)
                }
            }
            state.withLock { state in
                state.isOutboundOver = true
                goOnGiving(&state)
            }
        } catch {
            cancel(error)
        }
    }

    private func goOnGiving(_ state: inout State) {
        guard state.isOutboundPaused else { return }
        state.isOutboundPaused = false
        loop.goOn(self)
    }

    private func isTaken() async -> Bool {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                state.withLock { state in
                    state.giver = continuation
                    if state.isOver || Task.isCancelled {
                        state.wakeGiver(false)
                    } else if state.outbound.isEmpty {
                        state.wakeGiver(true)
                    }
                }
            }
        } onCancel: {
            state.withLock { $0.wakeGiver(false) }
        }
    }

    /// Ends the transfer, for whatever reason; one that is over already stays as it ended.
    func cancel(_ failure: any Error) {
        let wasRunning = state.withLock { state -> Bool in
            guard !state.isOver else { return false }
            finish(&state, failure)
            return true
        }
        if wasRunning { loop.cancel(self) }
    }

    private func finish(_ state: inout State, _ failure: (any Error)?) {
        state.isOver = true
        state.failure = failure
        state.wakeHeadReader(.failure(failure ?? HTTPClientError.cutOff("the answer has no head")))
        state.wakeReader(failure.map { .failure($0) } ?? .success(nil))
        state.wakeGiver(false)
    }
}

/// What libcurl calls, on the client's thread.
extension Transfer {
    /// The library's handle, while the transfer runs; for the client's thread.
    var easy: UnsafeMutableRawPointer? { state.withLock { $0.handles?.easy } }

    /// Makes the library's handle; nil when memory is short or the transfer was cancelled before it began.
    func open() -> UnsafeMutableRawPointer? {
        guard state.withLock({ !$0.isOver }), let handles = plan.open(for: self) else { return nil }
        state.withLock { $0.handles = handles }
        return handles.easy
    }

    func close() {
        let handles = state.withLock { state in
            defer { state.handles = nil }
            return state.handles
        }
        handles?.free()
    }

    func complete(_ result: CURLcode) {
        state.withLock { state in
            guard !state.isOver else { return }
            finish(&state, result == CURLE_OK ? nil : HTTPClientError(result, state.handles?.message ?? ""))
        }
    }

    /// A line of the head; those of informational answers and of redirects that are followed begin again.
    func receive(line: String) {
        state.withLock { state in
            guard !state.isHeadWhole else { return }
            if line.hasPrefix("HTTP/") {
                let parts = line.split(separator: " ")
                state.head = AnswerHead(status: parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
            } else if let colon = line.firstIndex(of: ":") {
                state.head.headers.append(String(line[..<colon]), String(line[line.index(after: colon)...]).trimmed)
            } else if line.isEmpty, state.head.status >= 200, !plan.follows(state.head) {
                state.isHeadWhole = true
                state.wakeHeadReader(.success(state.head))
            }
        }
    }

    /// Bytes of the answer's body: how many were taken.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
        state.withLock { state in
            if state.isOver { return 0 }
            // A redirect that is followed has a body nobody wants.
            guard state.isHeadWhole else { return bytes.count }
            guard state.inbound.count < Self.aheadBytes else {
                state.isInboundPaused = true
                return Int(CURL_WRITEFUNC_PAUSE)
            }
            if state.reader != nil {
                state.wakeReader(.success(Array(bytes)))
            } else {
                state.inbound.append(contentsOf: bytes)
            }
            return bytes.count
        }
    }

    /// Bytes of the request's body: how many were given.
    func give(_ room: UnsafeMutableRawBufferPointer) -> Int {
        state.withLock { state in
            switch plan.body.content {
            case .bytes(let bytes):
                let count = min(room.count, bytes.count - state.sent)
                room.copyBytes(from: bytes[state.sent..<(state.sent + count)])
                state.sent += count
                return count
            case .file(let file, let offset, let count):
                let given = file.read(into: room, count: min(room.count, count - state.sent), at: offset + state.sent)
                state.sent += max(0, given)
                return given < 0 ? Int(CURL_READFUNC_ABORT) : given
            case .stream:
                return giveStreamed(room, &state)
            }
        }
    }

    private func giveStreamed(_ room: UnsafeMutableRawBufferPointer, _ state: inout State) -> Int {
        guard !state.outbound.isEmpty else {
            if state.isOutboundOver { return 0 }
            state.isOutboundPaused = true
            return Int(CURL_READFUNC_PAUSE)
        }
        let count = min(room.count, state.outbound.count)
        room.copyBytes(from: state.outbound.prefix(count))
        state.outbound = state.outbound.dropFirst(count)
        if state.outbound.isEmpty {
            state.outbound = []
            state.wakeGiver(true)
        }
        return count
    }

    /// Goes back in the request's body, for a connection that turned out to be closed; a stream has gone by.
    func seek(to offset: Int) -> Bool {
        state.withLock { state in
            if case .stream = plan.body.content { return false }
            state.sent = offset
            return true
        }
    }
}
