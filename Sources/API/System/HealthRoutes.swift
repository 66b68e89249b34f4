internal import Accounts
internal import Domain
internal import HTTP
internal import JSON

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What programs that watch over the server ask, and the document of the API itself.
enum HealthRoutes {
    static let all: [Route] = [health, readiness, metrics, document]

    private static let plain = "text/plain; charset=utf-8"

    private static let health = Route(
        .get, "/healthz", "health.live", "Whether the server runs", .anyone, answers: [.bytes(plain, "It runs.")]
    ) { _ in text("ok\n") }

    private static let readiness = Route(
        .get, "/readyz", "health.ready", "Whether the server can work: its database answers", .anyone,
        answers: [.bytes(plain, "It can.")]
    ) { call in
        _ = try call.services.accounts.needsSetup()
        return text("ready\n")
    }

    private static let metrics = Route(
        .get, "/metrics", "health.metrics", "Show the counters in the format of Prometheus", .installation,
        answers: [.bytes("text/plain; version=0.0.4; charset=utf-8", "The counters.")]
    ) { call in
        let gauges = [
            ("tunesmith_uptime_seconds", "Seconds since the server began.", call.services.uptimeSeconds),
            ("tunesmith_operations_running", "Operations that wait or run.", Double(call.services.operations.unfinishedCount)),
            ("tunesmith_resident_bytes", "Memory that the process holds.", Double(ProcessFacts.residentBytes ?? 0)),
        ]
        return .response(
            HTTPResponse(
                200, headers: ["Content-Type": "text/plain; version=0.0.4; charset=utf-8"],
                body: HTTPBody(call.services.metrics.text(gauges: gauges.map { (name: $0.0, help: $0.1, value: $0.2) }))))
    }

    private static let document = Route(
        .get, "/api/openapi.json", "health.openapi", "Show this document", .anyone,
        answers: [.json("The document.", Schema(.map(.any)))]
    ) { call in .ok(OpenAPIDocument(Application.routes, version: call.services.version).json) }

    private static func text(_ text: String) -> Reply {
        .response(HTTPResponse(200, headers: ["Content-Type": plain], body: HTTPBody(text)))
    }
}
