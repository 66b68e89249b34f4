import Domain
import Foundation
import Testing

@testable import Store

@Suite struct JobRecordsTests {
    private static let other = Organization.ID(rawValue: "other")
    private let folder: TemporaryFolder
    private let store: Store
    private let jobs: JobRecords

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(at: folder.place("store"))
        try store.database.write {
            try $0.execute("INSERT INTO organizations (id, name, created_ms) VALUES ('other', 'Other', 0)")
        }
        jobs = store.jobs(of: Organization.localID)
    }

    private func time(_ seconds: Double) -> Date { Date(timeIntervalSince1970: 1_700_000_000 + seconds) }

    private func job(
        _ id: String, state: JobState = .queued, priority: Int = 0, created: Double = 0, _ change: (inout Job) -> Void = { _ in }
    ) -> Job {
        var request = JobRequest(rows: .dataset(.init(rawValue: "version")), base: "tiny")
        (request.name, request.priority) = ("name of \(id)", priority)
        var job = Job(
            id: Job.ID(rawValue: id), organizationID: Organization.localID, owner: nil, request: request, state: state,
            created: time(created), updated: time(created))
        change(&job)
        return job
    }

    private func add(_ all: Job...) throws {
        try store.database.write { transaction in
            for job in all { try store.jobs(of: job.organizationID).add(job, in: transaction) }
        }
    }

    private func full(_ rows: JobRequest.Rows) throws -> Job {
        var request = JobRequest(rows: rows, base: "tiny")
        (request.name, request.notes, request.model, request.suffix) = ("Größe 'x'", "notes\n%", "tickets", "sfx")
        request.validation = .file(.init(rawValue: "file-b"))
        (request.validationPercent, request.skipsInvalidRows, request.trainedTurns) = (12.5, true, .all)
        (request.method, request.preference, request.seed, request.threads) = (.lora(LoRASettings()), .memory, .max, 3)
        (request.settings.epochs, request.settings.learningRate, request.settings.precision) = (2.5, 1e-5, .bfloat16)
        (request.priority, request.metadata) = (-7, ["a": "1", "b": ""])
        let plan = JobPlan(
            training: TrainingPlan(
                kind: .tune, base: .init(path: "/b", sha256: "b"), dataset: .init(path: "/r", sha256: "r", dataset: "t@1"), validation: nil,
                skipsInvalidRows: true, method: .full, hyperparameters: Hyperparameters(), threads: 2, engine: "1"),
            dataset: .init(rawValue: "d"), validation: .init(rawValue: "v"), reasons: [.init(setting: "s", value: "v", reason: "r")],
            estimate: JobEstimate(
                rows: 1, validationRows: 2, tokensPerEpoch: 3, tokens: 4, trainedTokens: 5, steps: 6, seconds: 7.5,
                parts: [.init(name: "loading", seconds: 1)], memoryBytes: 8, recomputes: true, cost: 1.25, currency: "USD", basis: "typical"
            ))
        var progress = JobProgress(step: 3, totalSteps: 9, epoch: 0.5, tokens: 100)
        (progress.loss, progress.memoryBytes) = (0.1 + 0.2, 1 << 40)
        return Job(
            id: Job.ID(rawValue: "full"), organizationID: Organization.localID, owner: User.ID(rawValue: "ann"), request: request,
            state: .running, wish: .pause, plan: plan, attempt: 4, restarts: 2, notBefore: time(1.001), progress: progress,
            logOffset: 1 << 40, trainingSeconds: 12.345, validationSeconds: 1.5,
            failure: Job.Failure(code: "c", message: "m", hint: "h", parameter: "training_file"), result: .init(rawValue: "mv"),
            created: time(0.002), queued: time(3), started: time(4), finished: time(5), updated: time(6))
    }

    @Test("A job comes back as it was written, and as it was changed")
    func roundTrip() throws {
        var filter = ConversationFilter(author: "ann", minimumStars: 4, thumbs: .up, hasGoldStar: true, since: time(0.5))
        filter.until = time(1.25)
        for rows in [JobRequest.Rows.dataset(.init(rawValue: "v")), .file(.init(rawValue: "file-a")), .conversations(name: "n", filter)] {
            let written = try full(rows)
            try add(written)
            #expect(try jobs.job(written.id) == written)
            var changed = written
            changed.state = .succeeded
            (changed.wish, changed.plan, changed.notBefore, changed.progress, changed.failure, changed.result) = (
                nil, nil, nil, nil, nil, nil
            )
            (changed.queued, changed.started, changed.finished, changed.logOffset) = (nil, nil, nil, 5)
            (changed.request.name, changed.request.priority) = ("another", 8)
            try store.database.write { try jobs.update(changed, in: $0) }
            #expect(try jobs.job(written.id) == changed)
            try store.database.write { transaction in
                try transaction.execute("DELETE FROM job_metadata")
                try transaction.execute("DELETE FROM jobs")
            }
        }
    }

    @Test("Jobs of another organization are not there")
    func organizations() throws {
        var theirs = job("theirs")
        theirs = Job(
            id: theirs.id, organizationID: Self.other, owner: nil, request: theirs.request, state: .queued, created: time(0),
            updated: time(0))
        try add(theirs, job("mine"))
        #expect(try jobs.page(limit: 10).jobs.map(\.id.rawValue) == ["mine"])
        #expect(try jobs.counts() == [.queued: 1])
        expectError(.jobNotFound) { try jobs.job(theirs.id) }
        expectError(.jobNotFound) { try jobs.events(of: theirs.id, limit: 10) }
        expectError(.jobNotFound) { try jobs.measures(of: theirs.id, .loss) }
        theirs.state = .failed
        try store.database.write { try jobs.update(theirs, in: $0) }
        #expect(try store.jobs(of: Self.other).job(theirs.id) == theirs || store.jobs(of: Self.other).job(theirs.id).state == .failed)
        #expect(try store.jobs(in: [.queued, .failed]).count == 2, "a runner sees all")
    }

    @Test("A list is filtered")
    func filters() throws {
        try add(
            job("a", state: .succeeded) { $0.request.metadata = ["team": "x", "run": "1"] },
            job("b", state: .failed, created: 1) { ($0.request.base, $0.request.metadata) = ("large", ["team": "y"]) },
            job("c", state: .running, created: 2) { $0.request.method = .full },
            job("d", state: .paused, created: 3) { ($0.request.model, $0.request.name) = ("tickets", "50% OFF_a!") })
        let cases: [(String, (inout JobFilter) -> Void, String)] = [
            ("all", { _ in }, "dcba"), ("active", { $0.standing = .active }, "dc"), ("state", { $0.standing = .state(.failed) }, "b"),
            ("base", { $0.base = "large" }, "b"), ("method", { $0.method = "full" }, "c"), ("model", { $0.model = "tickets" }, "d"),
            ("metadata", { $0.metadata = ["team": "x"] }, "a"), ("two metadata", { $0.metadata = ["team": "x", "run": "2"] }, ""),
            ("no metadata", { $0.hasNoMetadata = true }, "dc"), ("owner", { $0.owner = User.ID(rawValue: "ann") }, ""),
            ("search", { $0.search = "NAME OF A" }, "a"), ("percent", { $0.search = "50%" }, "d"),
            ("underscore", { $0.search = "f_a!" }, "d"),
            ("underscore is itself", { $0.search = "name_of" }, ""), ("ascending", { $0.isDescending = false }, "abcd"),
            ("two", { ($0.standing, $0.search) = (.active, "name") }, "c"),
        ]
        for (name, change, expected) in cases {
            var filter = JobFilter()
            change(&filter)
            let page = try jobs.page(filter, limit: 10)
            #expect(page.jobs.map(\.id.rawValue).joined() == expected, "\(name)")
            #expect(page.total == expected.count && page.next == nil, "\(name)")
        }
    }

    @Test("Pages in any order hold every job once, also those that are alike", arguments: JobFilter.Order.allCases)
    func pages(order: JobFilter.Order) throws {
        let all = (0..<23).map { number in
            job("job-\(number)", created: Double(number % 4)) { job in
                job.request.name = "name \(number % 3)"
                (job.updated, job.trainingSeconds) = (time(Double(number % 5)), Double(number % 2) + 0.0014)
            }
        }
        try store.database.write { transaction in for job in all { try jobs.add(job, in: transaction) } }
        for isDescending in [true, false] {
            var filter = JobFilter()
            (filter.order, filter.isDescending) = (order, isDescending)
            let whole = try jobs.page(filter, limit: 100).jobs.map(\.id)
            var found: [Job.ID] = []
            var cursor: JobRecords.Cursor?
            repeat {
                let page = try jobs.page(filter, limit: 5, after: cursor)
                #expect(page.total == 23)
                found += page.jobs.map(\.id)
                cursor = page.next
            } while cursor != nil
            #expect(found == whole && Set(found).count == 23)
        }
        if order != .name {
            var filter = JobFilter()
            filter.order = order
            expectError(.invalidRequest) { try jobs.page(filter, limit: 5, after: .init(key: "name 1", id: "x")) }
        }
    }

    @Test("The queue is one for all: highest priority first, then oldest, then by id")
    func line() throws {
        try add(
            job("late", created: 9), job("b", created: 1), job("a", created: 1), job("high", priority: 5, created: 20),
            job("low", priority: -1), job("running", state: .running, priority: 9))
        #expect(try store.jobs(in: [.queued]).map(\.id.rawValue) == ["high", "a", "b", "late", "low"])
        #expect(try store.jobs(in: [.queued, .running], atMost: 2).map(\.id.rawValue) == ["running", "high"])
        #expect(try store.jobs(in: []).isEmpty)
        #expect(try ["high", "a", "b", "late", "low"].map { try store.jobsAhead(of: jobs.job(.init(rawValue: $0))) } == [0, 1, 2, 3, 4])
    }

    @Test("Events are numbered, found and read from either end")
    func events() throws {
        let job = job("a")
        try add(job, self.job("b"))
        let numbers = try store.database.write { transaction in
            [
                try jobs.append([], to: job.id, at: time(0), in: transaction),
                try jobs.append(
                    [.init(.info, .created, "Created 100%"), .init(.warn, .warning, "Careful")], to: job.id, at: time(1), in: transaction),
                try jobs.append([.init(.info, .created, "Other")], to: .init(rawValue: "b"), at: time(1), in: transaction),
                try jobs.append(
                    [.init(.error, .failed, "It failed", details: ["code": "x"], time: time(0.5)), .init(.info, .changed, "Last")],
                    to: job.id,
                    at: time(2), in: transaction),
            ]
        }
        #expect(numbers == [0, 2, 1, 4])
        let all = try jobs.events(of: job.id, limit: 10)
        #expect(all.events.map(\.number) == [1, 2, 3, 4] && all.total == 4 && all.next == nil)
        #expect(
            all.events[2]
                == JobEvent(number: 3, time: time(0.5), level: .error, kind: .failed, message: "It failed", details: ["code": "x"]))
        let cases: [(String, (inout JobEventFilter) -> Void, Int?, [Int], Int?)] = [
            ("after", { _ in }, 2, [3, 4], nil), ("first page", { _ in }, nil, [1, 2], 2),
            ("newest", { $0.isNewestFirst = true }, nil, [4, 3], 3),
            ("newest after", { $0.isNewestFirst = true }, 3, [2, 1], nil), ("warn", { $0.level = .warn }, nil, [2, 3], nil),
            ("error", { $0.level = .error }, nil, [3], nil), ("info", { $0.level = .info }, 3, [4], nil),
            ("kind", { $0.kind = .warning }, nil, [2], nil),
            ("kind and level", { ($0.kind, $0.level) = (.warning, .error) }, nil, [], nil),
            ("search", { $0.search = "FAIL" }, nil, [3], nil), ("percent", { $0.search = "%" }, nil, [1], nil),
        ]
        for (name, change, after, expected, next) in cases {
            var filter = JobEventFilter()
            change(&filter)
            let page = try jobs.events(of: job.id, filter, after: after, limit: 2)
            #expect(page.events.map(\.number) == expected && page.next == next, "\(name)")
        }
    }

    @Test("A step that is measured again takes the place of what it was; what is no number is left out")
    func measures() throws {
        let job = job("a")
        try add(job)
        try store.database.write { transaction in
            try jobs.add(
                [
                    JobMeasure(step: 2, values: [.loss: 2, .learningRate: 1e-5]),
                    JobMeasure(step: 1, values: [.loss: .nan, .gradientNorm: .infinity]),
                    JobMeasure(step: 2, values: [.validationLoss: 3]), JobMeasure(step: 3, values: [.loss: 4]),
                ], to: job.id, in: transaction)
            try jobs.add([JobMeasure(step: 3, values: [.loss: 5])], to: job.id, in: transaction)
        }
        #expect(try jobs.measures(of: job.id, .loss) == [.init(step: 2, value: 2), .init(step: 3, value: 5)])
        #expect(try jobs.measures(of: job.id, .validationLoss) == [.init(step: 2, value: 3)])
        #expect(try jobs.measures(of: job.id, .gradientNorm).isEmpty && jobs.measures(of: job.id, .memoryBytes).isEmpty)
        try store.database.write { try jobs.removeMeasures(of: job.id, in: $0) }
        #expect(try jobs.measures(of: job.id, .loss).isEmpty)
    }

    @Test("What a newer version or a broken disk wrote is an error, not a trap")
    func strange() throws {
        try add(job("a"), job("b"))
        try store.database.write { try $0.execute("UPDATE jobs SET state = 'dreaming' WHERE id = 'a'") }
        expectError(.incompatibleStore) { try jobs.job(.init(rawValue: "a")) }
        try store.database.write { try $0.execute("UPDATE jobs SET plan = '{\"training\":' WHERE id = 'b'") }
        expectError(.databaseFailed) { try jobs.job(.init(rawValue: "b")) }
    }
}
