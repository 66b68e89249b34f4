internal import Accounts
internal import Domain
public import HTTP
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The workbench as a function from requests to answers, whether they come through a socket or from this process.
public struct Application: Sendable {
    let services: Services
    private let router: Router<Route>
    private let log: @Sendable (AccessRecord) -> Void

    /// All routes, in the order of the document.
    static let routes: [Route] =
        AuthRoutes.all + OrganizationRoutes.all + UserRoutes.all + APIKeyRoutes.all + AuditRoutes.all + SettingsRoutes.all
        + SystemRoutes.all + OperationRoutes.all + UploadRoutes.all + DatasetRoutes.all + DatasetImportRoutes.all + ExampleRoutes.all
        + MeasureRoutes.all + ShapeRoutes.all + ExportRoutes.all + ConversationRoutes.all + BaseModelRoutes.all
        + JobRoutes.all + EstimateRoutes.all + JobLogRoutes.all + CheckpointRoutes.all + ModelRoutes.all + ModelAliasRoutes.all
        + ModelFileRoutes.all
        + OpenAIFileRoutes.all + OpenAIUploadRoutes.all + FineTuningRoutes.all
        + OpenAIModelRoutes.all + HealthRoutes.all

    /// An application over `services`; each answered request is told to `log`.
    public init(_ services: Services, log: @escaping @Sendable (AccessRecord) -> Void = { _ in }) {
        self.services = services
        self.log = log
        var router = Router<Route>()
        for route in Self.routes { router.add(route.method, PathPattern(route.path), route) }
        self.router = router
    }

    /// Tells those who follow jobs what changes, until the task is cancelled.
    public func run() async {
        await services.feeds.run()
    }

    /// Asks all work that goes on behind the answers to stop.
    public func stop() {
        services.operations.cancelAll()
    }

    /// The answer to what the server refused before any handler saw it.
    public func refusal(_ refusal: HTTPRefusal) -> HTTPResponse {
        let id = Self.newRequestID()
        let error = WorkbenchError(.invalidRequest, refusal.message)
        var response = ErrorAnswer.answer(for: error, status: refusal.status, requestID: id)
        finish(&response, id, isPage: false)
        return response
    }

    /// Answers a request, on threads that may wait for the disk and for locks.
    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        let began = ContinuousClock.now
        services.metrics.begin()
        let id = Self.newRequestID()
        var trace = Trace()
        var response: HTTPResponse
        do {
            response = try await dispatch(request, id, &trace)
        } catch {
            trace.failure = error
            response = ErrorAnswer.answer(for: error, requestID: id, toldTo: trace.caller)
        }
        finish(&response, id, isPage: trace.isPage)
        RequestOrigin.share(&response, with: request, services.settings)
        // Answers with tokens stay as they are: packed beside what others chose, their length would tell of them.
        if trace.route?.tag != "auth" { response = response.compressed(for: request) }
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        note(request, response, id, trace, seconds)
        return response
    }

    /// What is known of a request on its way, for the log.
    private struct Trace {
        var route: Route?
        var caller: Principal?
        var isPage = false
        var failure: (any Error)?
    }

    private func dispatch(_ request: HTTPRequest, _ id: String, _ trace: inout Trace) async throws -> HTTPResponse {
        try RequestOrigin.checkHost(request, services.settings)
        if let answer = RequestOrigin.preflight(request, services.settings) { return answer }
        switch router.match(request.method, request.path) {
        case .found(let route, let path):
            trace.route = route
            return try await run(route, path, request, id, &trace)
        case .methodNotAllowed(let allowed):
            let list = allowed.map(\.rawValue).sorted().joined(separator: ", ")
            throw WorkbenchError(
                .methodNotAllowed, "\(String(request.method.rawValue.prefix(20))) is not done at this address", hint: "it knows: \(list)",
                details: ["allow": list])
        case .notFound:
            if let page = PageAnswer.answer(to: request) {
                trace.isPage = true
                return page
            }
            throw WorkbenchError(.routeNotFound, "there is nothing at this address", hint: "see /api/docs")
        }
    }

    private func run(
        _ route: Route, _ path: PathParameters, _ request: HTTPRequest, _ id: String, _ trace: inout Trace
    ) async throws -> HTTPResponse {
        let (caller, isByCookie) = try identify(request, for: route)
        trace.caller = caller
        try RequestOrigin.check(request, isByCookie: isByCookie, services.settings)
        do {
            try route.access.check(caller)
            let query = try QueryReading.values(of: request, for: route)
            let body = try await BodyReading.json(of: request, for: route)
            let call = Call(
                request: request, requestID: id, services: services, caller: caller, path: path, query: query, body: body)
            let reply = try await route.handler(call)
            audit(route, path, request, id, caller, outcome: "ok")
            return reply.response
        } catch {
            audit(route, path, request, id, caller, outcome: WireFailure(error).code)
            throw error
        }
    }

    /// Who asks, and whether a cookie shows it; on routes for everybody wrong credentials count as none.
    private func identify(_ request: HTTPRequest, for route: Route) throws -> (Principal?, isByCookie: Bool) {
        if request.peer != .localSocket && request.peer != .inProcess || request.headers["Authorization"] != nil {
            let isOpen = route.access == .anyone
            do {
                if let bearer = try Self.bearer(request) { return (try services.accounts.authenticate(bearer: bearer), false) }
                if let token = SessionCookies.accessToken(of: request) {
                    return (try services.accounts.authenticate(bearer: token), true)
                }
            } catch  where isOpen {
                return (nil, false)
            }
            return (nil, false)
        }
        return (.localOwner(), false)
    }

    private static func bearer(_ request: HTTPRequest) throws -> String? {
        guard let value = request.headers["Authorization"] else { return nil }
        let parts = value.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            throw WorkbenchError(
                .invalidToken, "the header Authorization is not 'Bearer' and a token", hint: "write it like 'Authorization: Bearer ts-...'")
        }
        return String(parts[1])
    }

    /// What changes something is noted with its outcome; what an account changes is noted there, in the same transaction.
    private func audit(_ route: Route, _ path: PathParameters, _ request: HTTPRequest, _ id: String, _ caller: Principal?, outcome: String)
    {
        guard route.isAudited, let caller else { return }
        let agent = String((request.headers["User-Agent"] ?? "").prefix(200))
        let client = Client(address: request.peer.text, agent: agent, requestID: id)
        let target = path.all.map(\.value).joined(separator: "/")
        do {
            try services.accounts.record(route.name, target, outcome: outcome, by: caller, from: client)
        } catch {
            log(
                AccessRecord(
                    time: services.now(), requestID: id, method: request.method.rawValue, path: "audit", route: route.name, status: 500,
                    seconds: 0, address: client.address, user: caller.user?.rawValue, failure: "the audit entry was not written: \(error)"))
        }
    }

    /// Adds what every answer carries.
    private func finish(_ response: inout HTTPResponse, _ id: String, isPage: Bool) {
        if response.headers["Cache-Control"] == nil { response.headers.append("Cache-Control", "no-store") }
        // No handler writes these.
        response.headers.append("X-Request-Id", id)
        response.headers.append("X-Content-Type-Options", "nosniff")
        response.headers.append("Referrer-Policy", "no-referrer")
        response.headers.append("Content-Security-Policy", isPage ? PageAnswer.policy : "default-src 'none'; frame-ancestors 'none'")
        response.headers.append("X-Frame-Options", "DENY")
        response.headers.append("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.append("Cross-Origin-Resource-Policy", "same-origin")
    }

    private func note(_ request: HTTPRequest, _ response: HTTPResponse, _ id: String, _ trace: Trace, _ seconds: Double) {
        let route = trace.route?.name ?? (trace.isPage ? "page" : "none")
        services.metrics.end(route: route, method: request.method, status: response.status, seconds: seconds)
        let isInternal = response.status == 500
        log(
            AccessRecord(
                time: services.now(), requestID: id, method: String(request.method.rawValue.prefix(20)),
                path: AccessRecord.oneLine(String(request.path.prefix(300))), route: trace.route?.name, status: response.status,
                seconds: seconds, address: request.peer.text, user: trace.caller?.user?.rawValue,
                failure: isInternal ? trace.failure.map { String(describing: $0) } : nil))
    }

    private static func newRequestID() -> String {
        var generator = SystemRandomNumberGenerator()
        let text = String(generator.next(), radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}

extension Reply {
    fileprivate var response: HTTPResponse {
        switch self {
        case .json(let status, let value):
            HTTPResponse(status, headers: ["Content-Type": "application/json"], body: HTTPBody(value.bytes()))
        case .empty(let status): HTTPResponse(status)
        case .response(let response): response
        }
    }
}
