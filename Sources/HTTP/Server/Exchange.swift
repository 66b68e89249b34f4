internal import CMicroHTTPD
internal import Threads

/// One request and its answer, between libmicrohttpd's thread and the handler's task. All of its state is under one lock.
///
/// The library calls `begin`, `proceed`, `receive`, `fill` and `over`, in this order and from one thread; the handler's task calls the
/// rest. Whoever finds nothing to do suspends the connection, and whoever has something resumes it: both under the lock, so that
/// no wake-up is lost.
final class Exchange: Sendable {
    /// How far a request has come.
    enum Stage {
        /// Its head is read.
        case head
        /// There is a body, and the handler has not asked for it.
        case undecided
        /// The body comes as the handler takes it.
        case body
        /// The handler has answered, and the rest of the body is thrown away.
        case discarding
        /// The answer has gone out past the library; what still comes is thrown away until the other side has read it.
        case lingering
        /// The request is read.
        case complete
        /// The answer goes out.
        case answering
    }

    struct State: Waking {
        var wakeups: [@Sendable () -> Void] = []
        var stage = Stage.head
        let began = ContinuousClock.now
        /// The library's connection, until it is over.
        var connection: LibraryConnection?
        var isSuspended = false
        /// Why the body ends early and nothing waits any more.
        var failure: HTTPBodyError?
        /// Bytes of the body that did not come yet; nil in chunks.
        var remaining: Int? = 0
        var isWaiting = false
        var wantsBody = false
        var hasBodyBegun = false
        var inbound: [UInt8] = []
        var reader: CheckedContinuation<[UInt8]?, any Error>?
        var pace = Pace()
        var lingerEnd: ContinuousClock.Instant?
        var answer: LibraryAnswer?
        var live: HTTPBody.Live?
        var lastGiven = ContinuousClock.now
        var outbound: ArraySlice<UInt8> = []
        var isOutboundOver = false
        var hasOutboundFailed = false
        var writer: CheckedContinuation<Bool, Never>?
        var task: Task<Void, Never>?

        mutating func suspend() {
            guard let connection, !isSuspended else { return }
            isSuspended = true
            MHD_suspend_connection(connection.raw)
        }

        /// Wakes whoever waits for the body, if anybody does.
        mutating func wakeReader(_ result: Result<[UInt8]?, any Error>) {
            guard let reader else { return }
            self.reader = nil
            wakeups.append { reader.resume(with: result) }
        }

        /// Wakes whoever waits until the answer's body has gone out, if anybody does.
        mutating func wakeWriter(_ goesOn: Bool) {
            guard let writer else { return }
            self.writer = nil
            wakeups.append { writer.resume(returning: goesOn) }
        }

        mutating func resume() {
            guard let connection, isSuspended else { return }
            isSuspended = false
            MHD_resume_connection(connection.raw)
        }
    }

    let connection: Connection
    let server: ServerCore
    let target: SentTarget
    let state: Locked<State>

    init(_ connection: Connection, _ server: ServerCore, target: SentTarget, _ handle: LibraryConnection) {
        self.connection = connection
        self.server = server
        self.target = target
        state = Locked(State(connection: handle))
    }

    /// The library asks what to do: once the head is read, after each resumption, and once the body is read.
    func proceed(_ line: RequestHead.Line) -> MHD_Result {
        let isNew = state.withLock { $0.stage == .head }
        if isNew { return begin(line) }
        return state.withLock { state in
            guard state.failure != .cutOff else { return .NO }
            switch state.stage {
            case .undecided where state.wantsBody:
                state.stage = .body
                state.hasBodyBegun = true
                state.pace = Pace()
                return .YES
            case .discarding where !state.hasBodyBegun, .lingering where !state.hasBodyBegun:
                state.hasBodyBegun = true
                return .YES
            case .lingering:
                return .NO
            case .body, .discarding:
                state.stage = .complete
                state.remaining = 0
                if state.reader != nil { state.wakeReader(.success(Self.taken(&state))) }
                return Self.answer(&state)
            case .head, .undecided, .complete, .answering:
                return Self.answer(&state)
            }
        }
    }

    private func begin(_ line: RequestHead.Line) -> MHD_Result {
        do throws(HTTPRefusal) {
            guard !server.isStopping else { throw .stopping }
            let head = try RequestHead(line, target: target, server.limits)
            let hasBody = head.bodyLength != 0
            state.withLock { state in
                state.stage = hasBody ? .undecided : .complete
                state.remaining = head.bodyLength
                state.isWaiting = head.isWaiting
            }
            start(request(head))
            // Without a body the library asks again at once; an answer given now would cost the connection.
            return hasBody ? proceed(line) : .YES
        } catch {
            guard let answer = LibraryAnswer.refusal(server.refusal(error)) else { return .NO }
            return state.withLock { state in
                state.answer = answer
                return Self.answer(&state)
            }
        }
    }

    /// Gives the library the answer, or waits for it.
    private static func answer(_ state: inout State) -> MHD_Result {
        guard let answer = state.answer, let connection = state.connection else {
            state.suspend()
            return .YES
        }
        state.answer = nil
        state.stage = .answering
        defer { MHD_destroy_response(answer.raw) }
        return MHD_queue_response(connection.raw, UInt32(answer.status), answer.raw)
    }

    private func request(_ head: RequestHead) -> HTTPRequest {
        let body: HTTPBody =
            head.bodyLength == 0 ? .empty : HTTPBody(length: head.bodyLength) { [self] in try await nextPiece() }
        return HTTPRequest(
            head.method, head.path, query: head.query, headers: head.headers, body: body, peer: connection.peer,
            isEncrypted: connection.isEncrypted)
    }

    /// Runs the handler; the task ends with the answer.
    private func start(_ request: HTTPRequest) {
        let task = Task(executorPreference: server.workers) {
            let response = await self.server.handler(request)
            await self.send(response, isHead: request.method == .head)
        }
        let isOver = state.withLock { state in
            state.task = task
            return state.failure != nil || state.connection == nil
        }
        if isOver { task.cancel() }
    }

    /// The other side is gone, or the server stops: everybody who waits is told, and the library closes the connection.
    func abort() {
        let task = state.withLock { state -> Task<Void, Never>? in
            guard state.connection != nil else { return nil }
            state.failure = .cutOff
            Self.tellAll(&state)
            state.outbound = []
            state.isOutboundOver = true
            state.hasOutboundFailed = true
            state.resume()
            return state.task
        }
        task?.cancel()
    }

    /// Ends a body that has no end of its own, as whole; for a server that stops.
    func endLive() {
        let task = state.withLock { state -> Task<Void, Never>? in
            guard state.live != nil, !state.isOutboundOver else { return nil }
            state.isOutboundOver = true
            state.wakeWriter(false)
            state.resume()
            return state.task
        }
        task?.cancel()
    }

    /// The library is done with the request; its connection means nothing from here on.
    func over() {
        let task = state.withLock { state -> Task<Void, Never>? in
            state.connection = nil
            state.isSuspended = false
            if state.stage != .complete, state.stage != .answering { state.failure = state.failure ?? .cutOff }
            Self.tellAll(&state)
            state.outbound = []
            if let answer = state.answer { MHD_destroy_response(answer.raw) }
            state.answer = nil
            return state.task
        }
        task?.cancel()
    }

    private static func tellAll(_ state: inout State) {
        state.wakeReader(.failure(state.failure ?? .cutOff))
        state.wakeWriter(false)
    }
}

/// libmicrohttpd's connection; whoever uses it holds the exchange's lock, and it is not over.
///
/// `@unchecked`: the pointer itself is only a number, and the library locks what resuming touches.
struct LibraryConnection: @unchecked Sendable {
    let raw: OpaquePointer
}
