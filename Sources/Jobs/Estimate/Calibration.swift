internal import Domain
internal import Engine
public import Store
internal import TrainingLoop

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Measures how fast this machine trains: a few real steps of a base by each method, beside what a machine of typical speed would take.
public struct Calibration: Sendable {
    /// What one method showed.
    public struct Measure: Sendable, Equatable {
        /// The method, precision and threads with their factor.
        public let calibration: EstimateRecords.Calibration
        /// Tokens that were learned each second.
        public let tokensPerSecond: Double
    }

    /// Rows of a step: of usual and of small length.
    private static let lengths = [24, 61, 97, 150, 43, 210, 88, 120]
    private static let leastSteps = 3

    private let base: URL
    private let threads: Int
    /// Seconds that each method is measured for.
    private let seconds: Double

    /// A calibration on the model in the folder `base`; each method is measured for about `seconds`.
    public init(base: URL, threads: Int, seconds: Double = 2) {
        self.base = base
        self.threads = threads
        self.seconds = seconds
    }

    /// Measures every method, and LoRA beside weights in bfloat16; throws what loading the base throws.
    public func run(progress: (String) -> Void = { _ in }) throws -> [Measure] {
        Processor.useThreads(threads)
        let lora = LoRASettings()
        let ways: [(Method, Hyperparameters.Precision)] = [
            (.full, .float32), (.lora(lora), .float32), (.lora(lora), .bfloat16), (.qlora(lora), .float32),
            (.prefix(PrefixSettings()), .float32), (.adapter(BottleneckSettings(kind: .houlsby)), .float32),
        ]
        return try ways.map { method, precision in
            progress(method.name)
            return try measure(method, precision)
        }
    }

    private func measure(_ method: Method, _ precision: Hyperparameters.Precision) throws -> Measure {
        let model = try LanguageModel(folder: base, precision: precision, quantised: method.quantisesBase)
        try model.prepare(for: method, seed: 1)
        var settings = Hyperparameters()
        (settings.batchSize, settings.precision) = (Self.lengths.count, precision)
        let rows = rows(in: model)
        let optimizer = try AdamW(model.trainableParameters, .init(settings))
        var batch = TokenBatch()
        for index in 0..<rows.count { batch.append(rows.tokens(index), isTrained: rows.isTrained(index)) }
        func step() throws {
            _ = try model.accumulateGradients(batch, scale: 1 / Float(max(1, batch.targetCount)), dropoutKey: 1)
            _ = optimizer.step(learningRate: 1e-6)
        }
        // The first step allocates, and the next ones find the memory ready.
        try step()
        var times: [Double] = []
        let began = ContinuousClock.now
        while times.count < Self.leastSteps || (ContinuousClock.now - began) / .seconds(1) < seconds {
            let start = ContinuousClock.now
            try step()
            times.append((ContinuousClock.now - start) / .seconds(1))
        }
        // The least disturbed: other programs only ever make a step slower.
        let measured = times.min() ?? 0
        settings.epochs = 1
        let typical = TypicalTime(
            RunWork(rows.sizes, validation: RowSizes(), settings),
            try StepWork(model.configuration, method: method, precision: precision), precision: precision, threads: threads,
            recomputes: false, tokensRead: 0, weightBytes: 0)
        return Measure(
            calibration: .init(method: method.name, precision: precision, threads: threads, factor: measured / typical.training),
            tokensPerSecond: Double(rows.tokenCount) / measured)
    }

    private func rows(in model: LanguageModel) -> EncodedRows {
        var rows = EncodedRows()
        let vocabulary = Int32(model.configuration.vocabularySize)
        for length in Self.lengths {
            let length = min(length, model.contextLength)
            // Any ids do; about every other token is learned, as in tickets.
            rows.append(
                (0..<length).map { Int32(truncatingIfNeeded: $0 &* 7919 &+ length) % vocabulary },
                isTrained: (0..<length).map { $0 >= length / 2 })
        }
        return rows
    }
}
