import Domain
import Engine
import Foundation
import Store
import Testing
import TrainingLoop

@testable import Jobs

@Suite struct EstimateTests {
    @Test("A thousand examples of 500 tokens in three passes cost 12.00 and 45.00 at the prices of the table")
    func prices() throws {
        let prices = try PriceTable.builtIn().prices
        let tokens = 1000 * 500 * 3
        #expect(prices.first { $0.perThousandTokens == 0.008 }.map { ($0.cost(tokens: tokens) * 100).rounded() } == 1200)
        #expect(prices.first { $0.perThousandTokens == 0.03 }.map { ($0.cost(tokens: tokens) * 100).rounded() } == 4500)
        #expect(prices.allSatisfy { !$0.source.isEmpty && $0.date.count == 10 })
    }

    @Test(
        "A table of prices that is none is refused", arguments: ["", "[]", #"{"providers": [{}]}"#, #"{"providers": [{"provider": 1}]}"#])
    func wrongTable(text: String) {
        #expect(throws: WorkbenchError.self) { try PriceTable(Array(text.utf8)) }
    }

    @Test("An hour of this machine costs its rate, in the parts of the time")
    func rate() throws {
        let place = try PlannerPlace(rate: .init(perHour: 7.2, currency: "EUR"))
        let version = try place.dataset(PlannerPlace.rows(30))
        let estimate = try place.planner().plan(place.job(place.request(.dataset(version.id))), in: place.folder) { _ in }.estimate
        #expect(estimate.currency == "EUR")
        #expect(abs((estimate.cost ?? 0) - 7.2 * estimate.seconds / 3600) < 1e-12)
        #expect(abs(estimate.parts.reduce(0) { $0 + $1.seconds } - estimate.seconds) < 1e-9)
        #expect(Set(estimate.parts.map(\.name)) == ["loading", "training", "validation", "saving"])
        #expect(estimate.basis == "typical")
    }

    @Test("Finished jobs of the same kind set the speed, before a calibration, and that before the typical one")
    func learning() throws {
        let place = try PlannerPlace()
        let version = try place.dataset(PlannerPlace.rows(30))
        var request = place.request(.dataset(version.id))
        request.method = .lora(LoRASettings())
        func estimate() throws -> JobEstimate { try place.planner().plan(place.job(request), in: place.folder) { _ in }.estimate }
        let typical = try estimate()
        let threads = Processor.cores
        try place.store.estimates.keep([
            .init(method: "lora", precision: .float32, threads: threads, factor: 2),
            .init(method: "full", precision: .float32, threads: threads, factor: 9),
        ])
        let calibrated = try estimate()
        #expect(calibrated.basis == "calibration" && abs(calibrated.seconds / typical.seconds - 2) < 1e-9)
        for (number, factor) in [3.0, 4, 50].enumerated() {
            var job = place.job(request, id: "ftjob-\(number)")
            job.plan = try place.planner().plan(job, in: place.folder) { _ in }
            let figures = JobOutcome.Figures(
                tokens: calibrated.tokens, seconds: (job.plan?.estimate.seconds ?? 0) / (job.plan?.estimate.factor ?? 1) * factor,
                memoryBytes: 100_000_000)
            let lesson = try place.estimator.lesson(of: job, measured: figures)
            try place.store.database.write { try lesson($0) }
        }
        let learned = try estimate()
        #expect(learned.basis == "finished_jobs" && abs(learned.seconds / typical.seconds - 4) < 1e-6)
        request.method = .full
        #expect(try estimate().basis == "calibration")
        let errors = try #require(try place.estimator.errors(of: place.job(request, id: "ftjob-0")))
        #expect(errors.tokens == 0 && abs((errors.seconds ?? 0) - 0.5) < 1e-6 && errors.memory != nil)
    }

    @Test("Counts of a run are those that the trainer will read")
    func work() {
        var rows = EncodedRows()
        for length in [3, 5, 7, 9, 4] { rows.append((0..<length).map { Int32($0) }) }
        var settings = Hyperparameters()
        (settings.epochs, settings.batchSize, settings.microBatchTokens) = (2, 2, 12)
        let work = RunWork(rows.sizes, validation: RowSizes(), settings)
        #expect(work.steps == 6 && work.training.rows == 10 && work.training.tokens == 56 && work.training.targets == 46)
        #expect(work.training.pairs == 2 * (6 + 15 + 28 + 45 + 10) && work.validations == 0 && work.checkpoints == 2)
        let validated = RunWork(rows.sizes, validation: rows.sizes, settings)
        #expect(validated.validations == 3 && validated.validation.tokens == 28 && validated.checkpoints == 2)
        // Of the first two rows all but the first token is answer, two and four tokens long.
        #expect(work.drawing.times == 3 && work.drawing.questions.tokens == 2 && work.drawing.tokens == 4)
        #expect(validated.drawing == work.drawing)
        settings.samples = 0
        #expect(RunWork(rows.sizes, validation: RowSizes(), settings).drawing == RunWork.Drawing())
        settings.samples = nil
        #expect(RunWork(rows.sizes, validation: RowSizes(), settings).drawing.times == 0)
        settings.epochs = 1.5
        let half = RunWork(rows.sizes, validation: RowSizes(), settings)
        #expect(half.steps == 5 && half.training.rows == 9)
    }
}
