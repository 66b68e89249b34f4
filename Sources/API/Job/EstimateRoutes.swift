internal import Domain
internal import HTTP
internal import JSON
internal import Jobs
internal import Threads

/// What jobs would take, before they are asked for, and which methods there are.
enum EstimateRoutes {
    static let all: [Route] = [methods, estimate]

    private static let setting = Shape<MethodWire.Setting>(
        "MethodSetting", "A setting of a method.",
        [
            .text("name") { $0.name }, .text("type") { typeName($0.schema) },
            .init("default", .any) { $0.usual }, .init("minimum", .nullable(.number)) { bounds($0.schema).least },
            .init("maximum", .nullable(.number)) { bounds($0.schema).most },
            .init("choices", .nullable(.array(.string, most: 100))) { choices($0.schema) }, .text("summary") { $0.summary },
        ])

    private static func kind(_ schema: Schema) -> Schema.Kind {
        if case .nullable(let inner) = schema.kind { kind(inner) } else { schema.kind }
    }

    private static func typeName(_ schema: Schema) -> String {
        switch kind(schema) {
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .array: "list"
        case .string(_, _, let choices, _): choices.isEmpty ? "text" : "choice"
        default: "text"
        }
    }

    private static func bounds(_ schema: Schema) -> (least: JSONValue, most: JSONValue) {
        switch kind(schema) {
        case .integer(let range): (.integer(Int64(range.lowerBound)), .integer(Int64(range.upperBound)))
        case .number(let range?): (.number(range.lowerBound), .number(range.upperBound))
        default: (.null, .null)
        }
    }

    private static func choices(_ schema: Schema) -> JSONValue {
        guard case .string(_, _, let choices, _) = kind(schema), !choices.isEmpty else { return .null }
        return .array(choices.map { .string($0) })
    }

    private static let method = Shape<MethodWire.Entry>(
        "MethodDescription", "A way to tune, with what can be set.",
        [
            .text("name") { $0.name }, .text("title") { $0.title }, .text("summary") { $0.summary },
            .list("settings", setting) { $0.settings },
        ])

    private static let methods = Route(
        .get, "/api/jobs/methods", "job.methods", "List the methods and their settings", JobRoutes.read,
        answers: [.json("The methods, the usual one first.", Page.schema("MethodList", of: method.schema))]
    ) { _ in
        .ok(Page.json(MethodWire.all.map(method.json), next: nil, total: MethodWire.all.count))
    }

    private static let step = Shape<MethodAdvice.Step>(
        "MethodAdviceStep", "One question on the way to a method.",
        [.text("question") { $0.question }, .text("answer") { $0.answer }, .text("because") { $0.because }])

    private static let advice = Shape<MethodAdvice>(
        "MethodAdvice", "Which method suits, and the way to that answer.",
        [.init("method", MethodWire.schema) { MethodWire.json($0.method) }, .list("path", step) { $0.path }])

    private static let entry = Shape<JobComparison.Entry>(
        "MethodEstimate", "What a job would take by one method.",
        [
            .init("method", MethodWire.schema) { MethodWire.json($0.method) }, .flag("fits") { $0.fits },
            .init("hyperparameters", HyperparameterWire.schema) { HyperparameterWire.json($0.hyperparameters) },
            .list("reasons", JobWire.reason) { $0.reasons }, .shape("estimate", JobWire.estimate) { $0.estimate },
        ])

    /// A price for the tokens of the first estimate.
    private struct Quote: Sendable {
        let price: PriceTable.Price
        let tokens: Int
    }

    private static let quote = Shape<Quote>(
        "ProviderPrice", "What a provider would ask for training on as many tokens, by a price that stood at its source at that date.",
        [
            .text("provider") { $0.price.provider }, .text("model") { $0.price.model },
            .number("cost") { $0.price.cost(tokens: $0.tokens) },
            .text("currency") { $0.price.currency }, .number("per_1k_tokens") { $0.price.perThousandTokens },
            .text("as_of") { $0.price.date }, .text("source") { $0.price.source },
        ])

    private struct Answer: Sendable {
        let comparison: JobComparison
        let prices: [Quote]
    }

    private static let answer = Shape<Answer>(
        "JobEstimates", "What a job would take, by each of several methods.",
        [
            .shape("recommended", advice) { $0.comparison.advice }, .list("estimates", entry) { $0.comparison.entries },
            .list("prices", quote) { $0.prices },
        ])

    private static let body: Schema = .object(
        "JobEstimateRequest",
        JobRequestWire.properties + [
            .optional(
                "methods",
                .nullable(.array(.choice(MethodWire.all.map(\.name)), most: MethodWire.all.count)).described(
                    "Methods to compare, with their usual settings; those that suit usually where nothing is said."))
        ])

    private static let estimate = Route(
        .post, "/api/jobs/estimate-cost", "job.estimate", "Say what a job would take, by several methods, without making it",
        JobRoutes.read,
        body: .json(body), answers: [.json("What it would take.", answer.schema)], isAudited: false
    ) { call in
        let request = try JobRequestWire.request(call.body, call)
        let methods = try (call.body["methods"]?.array ?? []).compactMap(\.string).map {
            try MethodWire.method(.object(["name": .string($0)]))
        }
        let organization = try call.principal().organization
        // Requests are not kept waiting by it, and it ends when the client goes.
        let comparison = try await withTaskExecutorPreference(call.services.estimating) {
            try call.services.planner.compare(request, methods: methods, of: organization)
        }
        let tokens = comparison.entries.first?.estimate.tokens ?? 0
        let prices = try PriceTable.builtIn().prices.map { Quote(price: $0, tokens: tokens) }
        return .ok(answer.json(Answer(comparison: comparison, prices: prices)))
    }
}
