internal import Domain
internal import Engine
internal import TrainingLoop

/// A job by one method: settings with their reasons, and what it will take.
struct JobDraft {
    let method: Method
    let hyperparameters: Hyperparameters
    let threads: Int
    let reasons: [JobPlan.Reason]
    let estimate: JobEstimate
    let forecast: MemoryForecast

    /// Throws `out_of_memory` where the machine does not hold it.
    func requireFit() throws {
        guard !forecast.fits, let available = forecast.available else { return }
        throw WorkbenchError(
            .outOfMemory,
            "training by \(method.name) needs about \(Format.bytes(forecast.prediction.total)) of memory, and \(Format.bytes(available)) can be had",
            hint: method.quantisesBase
                ? "leave out the longest rows, take a smaller base, or end other programs"
                : "choose the method qlora, leave out the longest rows, or take a smaller base",
            details: ["param": "method"])
    }
}

extension JobPlanner {
    /// Threads where nobody chose.
    private static var usualThreads: Int { Processor.cores }

    /// The draft of `request` by the method that was chosen, or else by the one that suits.
    func draft(_ request: JobRequest, _ base: OpenedBase, _ rows: MeasuredRows, seed: UInt64) throws -> JobDraft {
        if let method = request.method { return try draft(method, request, base, rows, seed: seed, because: nil) }
        let (advice, drafts) = try advise(request, base, rows, seed: seed)
        guard let chosen = drafts.first(where: { $0.method == advice.method }) else {
            return try draft(advice.method, request, base, rows, seed: seed, because: advice)
        }
        return chosen
    }

    /// Which method suits, and a draft by each that was weighed.
    func advise(
        _ request: JobRequest, _ base: OpenedBase, _ rows: MeasuredRows, seed: UInt64
    ) throws -> (advice: MethodAdvice, drafts: [JobDraft]) {
        let methods = MethodAdvice.methods(rows: rows.training.count, parameters: base.parameters)
        let drafts = try methods.map { try draft($0, request, base, rows, seed: seed, because: nil) }
        let advice = MethodAdvice(
            drafts.map {
                .init(
                    method: $0.method, fits: $0.forecast.fits, memoryBytes: $0.forecast.prediction.total, seconds: $0.estimate.seconds)
            }, rows: rows.training.count, tokens: rows.training.tokenCount, parameters: base.parameters,
            preference: request.preference)
        return (advice, drafts.map { $0.method == advice.method ? $0.advised(advice) : $0 })
    }

    /// The draft by one method.
    func draft(
        _ method: Method, _ request: JobRequest, _ base: OpenedBase, _ rows: MeasuredRows, seed: UInt64, because advice: MethodAdvice?
    ) throws -> JobDraft {
        let threads = request.threads ?? Self.usualThreads
        try request.settings.check(method, threads: threads)
        var settings = AutoSettings(
            .init(
                method: method, parameters: base.parameters, rows: rows.training, validation: rows.validation,
                chosen: request.settings, seed: seed))
        try settings.hyperparameters.check(method, threads: threads)
        let surroundings = MemoryForecast.Surroundings(
            base.configuration, rows.training, validation: rows.validation, threads: threads,
            program: TrainerMemory.bytes(base, rows),
            available: memory() ?? SystemFacts.memory()?.available)
        let forecast = try fit(method, request, &settings, in: surroundings)
        func estimate(_ hyperparameters: Hyperparameters) throws -> JobEstimate {
            try estimator.estimate(
                .init(
                    configuration: base.configuration, method: method, hyperparameters: hyperparameters, rows: rows.training,
                    validation: rows.validation, threads: threads, weightBytes: base.weightBytes, recomputes: forecast.recomputes,
                    memoryBytes: forecast.prediction.total))
        }
        var foretold = try estimate(settings.hyperparameters)
        if request.settings.checkpointEvery == nil, let steps = Self.checkpointSteps(foretold, settings.hyperparameters.epochs) {
            settings.checkpoint(every: steps, because: "a pass takes long; so at most about 5 minutes of work can be lost")
            foretold = try estimate(settings.hyperparameters)
        }
        if request.seed == nil { settings.note("seed", "\(seed)", "drawn by the job's id") }
        if request.threads == nil { settings.note("threads", "\(threads)", "as many as the machine has cores") }
        let draft = JobDraft(
            method: method, hyperparameters: settings.hyperparameters, threads: threads, reasons: settings.reasons, estimate: foretold,
            forecast: forecast)
        return advice.map { draft.advised($0) } ?? draft
    }

    // What costs the least comes first: computing twice, then smaller groups, then fewer digits of frozen weights.
    private func fit(
        _ method: Method, _ request: JobRequest, _ settings: inout AutoSettings, in surroundings: MemoryForecast.Surroundings
    ) throws -> MemoryForecast {
        let mayRound = method != .full && !method.quantisesBase
        if let chosen = request.settings.precision {
            settings.use(chosen, because: nil)
        } else if mayRound, request.preference != .quality, Processor.multipliesBfloat16 {
            settings.use(
                .bfloat16,
                because:
                    "this processor multiplies such numbers: bases of 2 and of 135 million weights took 0.75 and 0.6 of the time (docs/log.md)"
            )
        }
        func foretold() throws -> MemoryForecast { try MemoryForecast(method, settings.hyperparameters, in: surroundings) }
        var forecast = try foretold()
        for tokens in [512, 1] where !forecast.fits && settings.hyperparameters.microBatchTokens > tokens {
            settings.use(microBatchTokens: tokens, because: "larger groups of rows would not fit into memory")
            forecast = try foretold()
        }
        if !forecast.fits, mayRound, request.settings.precision == nil, settings.hyperparameters.precision == .float32 {
            settings.use(.bfloat16, because: "frozen weights in float32 would not fit into memory")
            forecast = try foretold()
        }
        if request.settings.precision == nil, settings.hyperparameters.precision == .float32 {
            let trained = method.quantisesBase ? "the base is kept in 4 bits, the rest in float32" : "all weights are trained, in float32"
            settings.note("precision", "float32", mayRound ? "memory holds it, and nothing is rounded" : trained)
        }
        if forecast.recomputes {
            settings.note("recompute", "on", "activations would not fit into memory; layers compute twice, the result is the same")
        }
        return forecast
    }

    // Where a pass takes more than ten minutes, a checkpoint each pass is too few.
    private static func checkpointSteps(_ estimate: JobEstimate, _ epochs: Double) -> Int? {
        guard estimate.seconds / epochs > 600 else { return nil }
        return max(1, Int(Double(estimate.steps) * 300 / estimate.seconds))
    }
}

extension JobDraft {
    /// The draft with the reason for its method before the others.
    fileprivate func advised(_ advice: MethodAdvice) -> JobDraft {
        guard !reasons.contains(where: { $0.setting == "method" }) else { return self }
        let reason = JobPlan.Reason(setting: "method", value: method.name, reason: advice.path.last?.because ?? "")
        return JobDraft(
            method: method, hyperparameters: hyperparameters, threads: threads, reasons: [reason] + reasons, estimate: estimate,
            forecast: forecast)
    }
}

extension JobRequest.Settings {
    /// Throws `invalid_setting` for what no trainer would take; before anything is computed from it.
    fileprivate func check(_ method: Method, threads: Int) throws {
        var settings = Hyperparameters()
        settings.epochs = epochs ?? settings.epochs
        settings.batchSize = batchSize ?? settings.batchSize
        settings.learningRate = learningRate ?? settings.learningRate
        settings.warmupRatio = warmupRatio ?? settings.warmupRatio
        settings.weightDecay = weightDecay ?? settings.weightDecay
        settings.maxLength = maxLength ?? settings.maxLength
        settings.validateEvery = validateEvery ?? settings.validateEvery
        settings.patience = patience
        settings.samples = samples
        settings.checkpointEvery = checkpointEvery ?? settings.checkpointEvery
        try settings.check(method, threads: threads)
        if let learningRateMultiplier, !(learningRateMultiplier > 0 && learningRateMultiplier <= 1e6) {
            throw Hyperparameters.impossible("learning_rate_multiplier is \(learningRateMultiplier)")
        }
    }
}

extension Hyperparameters {
    /// Throws `invalid_setting` for what no trainer would take.
    fileprivate func check(_ method: Method, threads: Int) throws {
        let input = TrainingPlan.Input(path: "", sha256: "")
        let plan = TrainingPlan(
            kind: .tune, base: input, dataset: input, validation: nil, skipsInvalidRows: false, method: method, hyperparameters: self,
            threads: threads, engine: "")
        if let problem = plan.problem { throw Self.impossible(problem) }
    }

    fileprivate static func impossible(_ problem: String) -> WorkbenchError {
        WorkbenchError(
            .invalidSetting, "this cannot be: \(problem)", hint: "leave the setting out, and it is chosen",
            details: ["param": String(problem.prefix { $0 != " " })])
    }
}
