internal import Domain
internal import HTTP
internal import JSON
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What is known of the installation.
enum SystemRoutes {
    static let all: [Route] = [show]

    private struct Facts: Sendable {
        let services: Services
        let isOperator: Bool
    }

    private static let place = Shape<Services>(
        "SystemPlace", "Where the data lie and what is left there; for operators.",
        [
            .text("data_folder") { $0.store.folder.deletingLastPathComponent().path },
            .optionalCount("free_bytes") { ProcessFacts.disk(of: $0.store.folder.path)?.free },
            .optionalCount("total_bytes") { ProcessFacts.disk(of: $0.store.folder.path)?.total },
            .optionalCount("resident_bytes") { _ in ProcessFacts.residentBytes },
            .count("processors") { _ in ProcessInfo.processInfo.activeProcessorCount },
            .count("memory_bytes") { _ in Int(clamping: ProcessInfo.processInfo.physicalMemory) },
        ])

    private static let facts = Shape<Facts>(
        "System", "The server.",
        [
            .text("version") { $0.services.version },
            .time("started_at") { $0.services.started },
            .number("uptime_seconds") { $0.services.uptimeSeconds },
            .optionalShape("installation", place) { $0.isOperator ? $0.services : nil },
        ])

    private static let show = Route(
        .get, "/api/system", "system.show", "Show the version of the server and, to operators, its machine", .signedIn,
        answers: [.json("The server.", facts.schema)]
    ) { call in .ok(facts.json(Facts(services: call.services, isOperator: try call.principal().isOperator))) }
}
