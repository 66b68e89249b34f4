import Domain
import Foundation
import Store

/// Pages of a long list of jobs, and the series of a long run.
struct JobLists {
    private static let states: [JobState] = [.succeeded, .succeeded, .succeeded, .failed, .cancelled, .succeeded, .succeeded, .failed]
    private static let began = Date(timeIntervalSince1970: 1_750_000_000)
    private static let pageSize = 50

    let store: Store
    let count: Int
    private var records: JobRecords { store.jobs(of: Organization.localID) }

    /// Makes the jobs: in a hundred of them one is active, in ten thousand one is paused, and one run has `count` steps.
    func fill() throws {
        try store.database.write { transaction in
            for number in 0..<count { try records.add(Self.job(number), in: transaction) }
        }
        let measures = (0..<count).map(Self.measure)
        try store.database.write { try records.add(measures, to: Self.id(0), in: $0) }
    }

    private static func measure(_ step: Int) -> JobMeasure {
        let loss: Double = 2 / (1 + Double(step) / 1000)
        let speed: Double = 900 + Double(step % 13)
        return JobMeasure(
            step: step + 1,
            values: [.loss: loss, .learningRate: 1e-4, .gradientNorm: Double(step % 97) / 97, .tokensPerSecond: speed])
    }

    /// Milliseconds of each reading, by its name: the median and the least.
    func measure() throws -> [(name: String, median: Double, least: Double)] {
        var cases: [(String, () throws -> Void)] = []
        func page(_ name: String, after cursor: JobRecords.Cursor? = nil, _ change: (inout JobFilter) -> Void) {
            var filter = JobFilter()
            change(&filter)
            cases.append((name, { _ = try records.list(filter, limit: Self.pageSize, after: cursor) }))
        }
        cases.append(("newest, 20 of them", { _ = try records.list(limit: 20) }))
        page("newest") { _ in }
        cases.append(("newest, whole", { _ = try records.page(limit: Self.pageSize) }))
        page("newest, far down", after: JobRecords.Cursor(key: String(1_750_000_000_000 + count / 3 * 1000), id: "")) { _ in }
        for order in JobFilter.Order.allCases { page("by \(order.rawValue), least first") { ($0.order, $0.isDescending) = (order, false) } }
        page("active") { $0.standing = .active }
        page("failed") { $0.standing = .state(.failed) }
        page("failed, by name") { ($0.standing, $0.order) = (.state(.failed), .name) }
        page("paused, which are few") { $0.standing = .state(.paused) }
        page("paused, by name") { ($0.standing, $0.order) = (.state(.paused), .name) }
        page("of a base") { $0.base = "base-1" }
        page("of a method, failed") { ($0.method, $0.standing) = ("qlora", .state(.failed)) }
        page("of a model") { $0.model = "model-77" }
        page("with metadata") { $0.metadata = ["team": "team-7"] }
        page("search that finds some") { $0.search = "number 777" }
        page("search that finds none") { $0.search = "nothing has this" }
        cases.append(("counts by state", { _ = try records.counts() }))
        cases.append(("one job", { _ = try records.job(Self.id(count / 2)) }))
        cases.append(
            (
                "\(count) points of a series, thinned to 1000",
                { _ = JobMeasure.thinned(try records.measures(of: Self.id(0), .loss), to: 1000) }
            ))
        return try cases.map { name, body in
            let times = try Self.milliseconds(body)
            return (name, times[times.count / 2], times[0])
        }
    }

    /// How long it takes, least first, once it was done before.
    static func milliseconds(_ body: () throws -> Void) throws -> [Double] {
        try body()
        var times: [Double] = []
        for _ in 0..<21 {
            let began = ContinuousClock.now
            try body()
            times.append((ContinuousClock.now - began) / .milliseconds(1))
        }
        return times.sorted()
    }

    private static func id(_ number: Int) -> Job.ID { Job.ID(rawValue: "ftjob-\(number &* 7_919 % 1_000_003)-\(number)") }

    private static func job(_ number: Int) -> Job {
        let state = number % 10_000 == 9 ? JobState.paused : number % 100 == 5 ? .queued : states[number % states.count]
        var request = JobRequest(rows: .dataset(.init(rawValue: "version-\(number % 50)")), base: "base-\(number % 3)")
        request.name = "Tickets of support, number \(number)"
        request.model = "model-\(number % 1000)"
        request.method = number.isMultiple(of: 3) ? .qlora(LoRASettings()) : .lora(LoRASettings())
        request.metadata = number.isMultiple(of: 5) ? ["team": "team-\(number / 5 % 100)"] : [:]
        request.settings.epochs = 3
        let created = began.addingTimeInterval(Double(number))
        return Job(
            id: id(number), organizationID: Organization.localID, owner: nil, request: request, state: state, plan: plan(request),
            attempt: 1,
            progress: JobProgress(step: 300, totalSteps: 300, epoch: 3, tokens: 400_000), trainingSeconds: Double(number % 5000),
            created: created, started: created, finished: state.isFinal ? created : nil, updated: created.addingTimeInterval(60))
    }

    private static func plan(_ request: JobRequest) -> JobPlan {
        let digest = String(repeating: "ab", count: 32)
        return JobPlan(
            training: TrainingPlan(
                kind: .tune, base: .init(path: "/data/bases/tiny", sha256: digest), dataset: .init(path: "/data/rows", sha256: digest),
                validation: nil, skipsInvalidRows: false, trainedTurns: .byWeight, templateTime: "2026-01-01T00:00:00",
                method: request.method ?? .full, hyperparameters: Hyperparameters(), threads: 2, engine: "0.1"),
            dataset: .init(rawValue: "version-1"), validation: nil,
            reasons: ["epochs", "batch_size", "learning_rate", "schedule", "max_length"].map {
                .init(setting: $0, value: "3", reason: "Few rows are gone over more often, so that there are a hundred steps.")
            },
            estimate: JobEstimate(
                rows: 1000, validationRows: 0, tokensPerEpoch: 130_000, tokens: 400_000, trainedTokens: 100_000, steps: 300, seconds: 600,
                parts: [.init(name: "training", seconds: 590), .init(name: "loading", seconds: 10)], memoryBytes: 2_000_000_000,
                recomputes: false, cost: nil, currency: nil, basis: "calibration"))
    }
}
