public import Domain
public import Engine
public import TrainingLoop

/// What a run will need of memory, and whether the machine has it: known before anything large is loaded.
public struct MemoryForecast: Sendable {
    /// A way to run: what decides over the memory of a step.
    public struct Way: Sendable {
        /// What is trained.
        public var method: Method
        /// How it is trained.
        public var hyperparameters: Hyperparameters
        /// Whether layers keep their inputs alone.
        public var recomputes: Bool

        /// A way.
        public init(method: Method, hyperparameters: Hyperparameters, recomputes: Bool) {
            self.method = method
            self.hyperparameters = hyperparameters
            self.recomputes = recomputes
        }
    }

    /// What every way has in common.
    public struct Surroundings: Sendable {
        let configuration: ModelConfiguration
        let rows: RowSizes
        let validation: RowSizes
        let threads: Int
        let program: Int
        let available: Int?

        /// A model of `configuration` over `rows`, which scores `validation`. The trainer takes `program` bytes before it begins and may have `available` in all, those
        /// among them; nil where the system does not tell.
        public init(
            _ configuration: ModelConfiguration, _ rows: RowSizes, validation: RowSizes, threads: Int, program: Int, available: Int?
        ) {
            self.configuration = configuration
            self.rows = rows
            self.validation = validation
            self.threads = threads
            self.program = program
            self.available = available
        }

        func predict(_ way: Way) throws -> MemoryPrediction {
            let largest = rows.largestBatch(way.hyperparameters)
            var all = try predict(way, largest, longest: rows.longest, recomputes: way.recomputes)
            if validation.targetCount > 0 {
                // Scoring keeps nothing of a layer, but its groups of rows may be larger than those of a step.
                let scored = try predict(
                    way, validation.largestScoredBatch(way.hyperparameters), longest: validation.longest, recomputes: true)
                all = all.covering(scored)
            }
            if let samples = way.hyperparameters.samples, samples > 0 { all = all.covering(try answers(way, samples)) }
            return all
        }

        // A prompt is a part of a row, and what is written behind it no longer than an answer may be.
        private func answers(_ way: Way, _ samples: Int) throws -> MemoryPrediction {
            let longest = validation.count > 0 ? validation.longest : rows.longest
            let limits = SampleLimits(prompts: samples, longest: longest, configuration, prefix: way.method.prefixLength)
            let tokens = min(SampleLimits.stepTokens, limits.slots * limits.capacity)
            var prediction = try predict(way, (tokens, limits.slots), longest: limits.capacity, recomputes: true)
            prediction.answers = limits.byteCount
            return prediction
        }

        private func predict(
            _ way: Way, _ largest: (tokens: Int, targets: Int), longest: Int, recomputes: Bool
        ) throws -> MemoryPrediction {
            try MemoryPrediction(
                configuration, method: way.method, precision: way.hyperparameters.precision,
                .init(tokens: largest.tokens, targets: largest.targets, longest: longest, recomputes: recomputes), threads: threads,
                program: program)
        }
    }

    /// By parts, for the way in which the run will go.
    public let prediction: MemoryPrediction
    /// The way in which the run will go; it recomputes where that is asked for, or needed and left to be decided.
    public let way: Way
    private let surroundings: Surroundings

    /// Whether layers will keep their inputs alone.
    public var recomputes: Bool { way.recomputes }
    /// Bytes that the run may have in all; nil where the system does not tell.
    public var available: Int? { surroundings.available }
    /// Whether the run has as much as it needs.
    public var fits: Bool { available.map { prediction.total <= $0 } ?? true }

    /// Foretells what a run by `method` needs; throws what its settings are refused with.
    public init(_ method: Method, _ hyperparameters: Hyperparameters, in surroundings: Surroundings) throws {
        let asked = hyperparameters.recompute ?? .off
        var way = Way(method: method, hyperparameters: hyperparameters, recomputes: asked == .on)
        var prediction = try surroundings.predict(way)
        if asked == .auto, let available = surroundings.available, prediction.total > available {
            way.recomputes = true
            let smaller = try surroundings.predict(way)
            // Twice the forward pass is no price to pay for a run that does not fit either way.
            if smaller.total <= available { prediction = smaller } else { way.recomputes = false }
        }
        (self.way, self.prediction, self.surroundings) = (way, prediction, surroundings)
    }

    /// Foretells what `plan` needs in this process for `rows` and a model of `configuration`, which may have `limit` bytes or else what
    /// the machine can give; throws what its settings are refused with.
    public init(
        _ plan: TrainingPlan, _ configuration: ModelConfiguration, _ rows: EncodedRows, validation: EncodedRows, limit: Int?
    ) throws {
        let own = SystemFacts.ownMemory()?.now ?? 64 << 20
        try self.init(
            plan.method, plan.hyperparameters,
            in: Surroundings(
                configuration, rows.sizes, validation: validation.sizes, threads: plan.threads, program: own,
                available: limit ?? SystemFacts.memory().map { $0.available + own }))
    }

    /// The forecast in a line.
    public var text: String {
        let parts = [
            ("weights", prediction.weights), ("what is trained", prediction.training), ("activations", prediction.activations),
            ("passing", prediction.workspace + prediction.scratch + prediction.answers), ("program and rows", prediction.program),
        ]
        let list = parts.map { "\($0.0) \(Format.bytes($0.1))" }.joined(separator: ", ")
        let free = available.map { " of \(Format.bytes($0)) that can be had" } ?? ""
        let again = recomputes ? "; activations are computed twice to save memory" : ""
        return "memory: about \(Format.bytes(prediction.total))\(free) (\(list))\(again)"
    }

    /// Throws `out_of_memory` with the cheapest change that fits, where the run does not.
    public func requireFit() throws {
        guard let available, !fits else { return }
        let fitting = try changes().first { try surroundings.predict($0.way).total <= available }
        let hint =
            try fitting.map { "with \($0.words) it needs about \(Format.bytes(try surroundings.predict($0.way).total))" }
            ?? "leave out the longest rows, take a smaller base, or end other programs"
        throw WorkbenchError(
            .outOfMemory,
            "training needs about \(Format.bytes(prediction.total)) of memory, and \(Format.bytes(available)) can be had", hint: hint)
    }

    // What costs the least first: time, then exactness of frozen weights, then another method.
    private func changes() -> [(words: String, way: Way)] {
        let (method, settings) = (way.method, way.hyperparameters)
        var change = Way(method: method, hyperparameters: settings, recomputes: true)
        var result = [("--recompute on", change)]
        // One row at a time is as small as a batch gets.
        change.hyperparameters.microBatchTokens = 1
        result.append(("--recompute on --micro-batch-tokens 1", change))
        if method != .full, !method.quantisesBase, settings.precision == .float32 {
            change.hyperparameters.precision = .bfloat16
            result.append(("--recompute on --micro-batch-tokens 1 --precision bfloat16", change))
        }
        if !method.quantisesBase {
            change.hyperparameters.precision = method == .full ? .float32 : change.hyperparameters.precision
            for (name, method) in [("lora", Method.lora(LoRASettings())), ("qlora", .qlora(LoRASettings()))] {
                change.method = method
                result.append(("--method \(name) --recompute on --micro-batch-tokens 1", change))
            }
        }
        return result
    }
}
