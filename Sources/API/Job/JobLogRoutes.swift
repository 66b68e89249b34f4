internal import Domain
internal import HTTP
internal import JSON
internal import Jobs
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What jobs tell while they run: events, measures, the trainer's own words.
enum JobLogRoutes {
    static let all: [Route] = [events, metrics, results, log]

    private static let events = Route(
        .get, "/api/jobs/{id}/events", "job.events", "List the events of a job, or follow it as server-sent events", JobRoutes.read,
        parameters: [
            .init("after", .integer(0...Int(Int32.max)), "The number of the last event that is known."),
            .init("limit", .integer(1...1000), "How many at most; 100 where nothing is said."),
            .init("level", .choice(JobEvent.Level.allCases.map(\.rawValue)), "This level and those above."),
            .init("kind", .choice(JobEvent.Kind.allCases.map(\.rawValue)), "Only events that tell of this; `sample` has the answers."),
            .init("search", .text(0...200), "A part of the message."),
            .init("order", .choice(["asc", "desc"]), "By their numbers; asc where nothing is said."),
        ],
        headers: [
            .init("Accept", .any, "`text/event-stream` to follow."),
            .init("Last-Event-ID", .any, "The number of the last event that was seen."),
        ],
        answers: [
            .json(
                "The events. Followed: `finetune_job_started`, `_progress`, `_completed`, `_failed`, `_cancelled`, `_paused`.",
                Page.schema("JobEventList", of: JobWire.event.schema))
        ]
    ) { call in
        let job = try call.job()
        if (call.request.headers["Accept"] ?? "").contains("text/event-stream") {
            let body = try call.services.feeds.follow(job, after: call.request.headers["Last-Event-ID"])
            return .response(HTTPResponse(200, headers: ["Content-Type": "text/event-stream", "X-Accel-Buffering": "no"], body: body))
        }
        var filter = JobEventFilter()
        filter.level = call.query["level"]?.string.flatMap { .init(rawValue: $0) }
        filter.kind = call.query["kind"]?.string.flatMap { .init(rawValue: $0) }
        filter.search = call.query["search"]?.string
        filter.isNewestFirst = call.query["order"]?.string == "desc"
        let page = try call.services.jobs.events(
            of: job.id, filter, after: call.query["after"]?.integer, limit: call.query["limit"]?.integer ?? 100, for: call.principal())
        return .ok(Page.json(page.events.map(JobWire.event.json), next: page.next.map { String($0) }, total: page.total))
    }

    private static let units: [JobMeasure.Name: String] = [
        .loss: "nats", .validationLoss: "nats", .accuracy: "", .validationAccuracy: "", .learningRate: "", .gradientNorm: "",
        .tokensPerSecond: "tokens/s", .memoryBytes: "bytes",
    ]

    private static let series = Schema.object(
        "JobSeries",
        [
            .init("name", .choice(JobMeasure.Name.allCases.map(\.rawValue))), .init("unit", .string),
            .init("total", .count.described("Points there are; what is sent keeps the extremes.")),
            .init("points", .array(.array(.number, least: 2, most: 2), most: 100_000).described("Steps and values.")),
        ])

    private static let metrics = Route(
        .get, "/api/jobs/{id}/metrics", "job.metrics", "Show what the steps of a job measured", JobRoutes.read,
        parameters: [
            .init("points", .integer(2...100_000), "Points of each series at most; 1000 where nothing is said."),
            .init("name", .choice(JobMeasure.Name.allCases.map(\.rawValue)), "Only this series."),
        ],
        answers: [.json("The series.", .object("JobMetrics", [.init("series", .array(series))]))]
    ) { call in
        let job = try call.job()
        let asked = call.query["name"]?.string.flatMap { JobMeasure.Name(rawValue: $0) }.map { [$0] } ?? JobMeasure.Name.allCases
        let found = try call.services.jobs.measures(
            of: job.id, asked, points: call.query["points"]?.integer ?? 1000, for: call.principal())
        let values = found.map { series -> JSONValue in
            .object([
                "name": .string(series.name.rawValue), "unit": .string(units[series.name] ?? ""),
                "total": .integer(Int64(series.total)),
                "points": .array(series.points.map { .array([.integer(Int64($0.step)), .number($0.value)]) }),
            ])
        }
        return .ok(.object(["series": .array(values)]))
    }

    private static let results = Route(
        .get, "/api/jobs/{id}/results", "job.results", "Download what the steps of a job measured, as a table", JobRoutes.read,
        answers: [.bytes("text/csv", "Columns `step`, `train_loss`, `train_accuracy`, `valid_loss`, `valid_mean_token_accuracy`.")]
    ) { call in
        let job = try call.job()
        let bytes = try JobResults.table(of: job, in: call.services.store)
        return .response(
            HTTPResponse(
                200,
                headers: ["Content-Type": "text/csv; charset=utf-8", "Content-Disposition": "attachment; filename=\"step_metrics.csv\""],
                body: HTTPBody(bytes)))
    }

    private static let log = Route(
        .get, "/api/jobs/{id}/log", "job.log", "Show what the trainer itself wrote", JobRoutes.read,
        answers: [.bytes("text/plain", "The last megabyte of it.")]
    ) { call in
        let job = try call.job()
        let file = call.services.jobFolder(job.id).appendingPathComponent("trainer.log")
        // Before the trainer is started there is nothing.
        guard let opened = try? OpenedFile(path: file.path) else { return text(.empty) }
        let count = min(opened.byteCount, 1 << 20)
        return text(HTTPBody(opened, offset: opened.byteCount - count, count: count))
    }

    private static func text(_ body: HTTPBody) -> Reply {
        .response(HTTPResponse(200, headers: ["Content-Type": "text/plain; charset=utf-8"], body: body))
    }
}
