import Domain
import Engine

/// One shape trained in one way: builds the model, takes steps, measures them.
struct TrainingCase {
    let shape: Specification.Shape
    let precision: Hyperparameters.Precision
    let method: Method
    let workload: String
    /// For each step of a sample the lengths of its rows.
    let rowLengths: [[Int]]
    let learningRate: Double

    var methodName: String { if case .full = method { "full" } else { "lora" } }
    var arithmetic: Arithmetic { Arithmetic(shape.configuration, method: methodName) }
    var tokens: Int { rowLengths.joined().reduce(0, +) }

    /// Measures `wanted` samples, each of all steps of the workload, after one that warms up.
    func measure(samples wanted: Int) throws -> Measurement {
        let model = try model()
        var settings = Hyperparameters()
        settings.learningRate = learningRate
        let optimizer = try AdamW(model.trainableParameters, AdamW.Settings(settings))
        let batches = batches()
        Observation.resetPeakMemory()
        let stages = StageTimes()
        model.onStageEnd = { stages.note($0) }
        let first = try sample(model, optimizer, batches, stages)
        var last = first
        var samples = SampleSet(wanted: wanted)
        while !samples.isComplete {
            try samples.take { last = try sample(model, optimizer, batches, stages) }
        }
        return Measurement(
            side: "tunesmith", setting: precision.rawValue, shape: shape.name, workload: workload, method: methodName,
            tokens: tokens, operations: rowLengths.reduce(0) { $0 + arithmetic.perStep(rowLengths: $1) }, samples: samples,
            peakBytes: Observation.peakMemory(), firstLoss: first, lastLoss: last, stages: stages.best)
    }

    /// GFLOP/s of the shape's own products at `rows` rows, forward and backward, weighted as a training step uses them.
    func productRate(rows: Int) throws -> Double {
        let c = shape.configuration
        let products: [(count: Int, outputs: Int, inputs: Int)] = [
            (c.layerCount, c.queryWidth, c.hiddenSize), (2 * c.layerCount, c.keyValueWidth, c.hiddenSize),
            (c.layerCount, c.hiddenSize, c.queryWidth), (2 * c.layerCount, c.intermediateSize, c.hiddenSize),
            (c.layerCount, c.hiddenSize, c.intermediateSize), (1, c.vocabularySize, c.hiddenSize),
        ]
        var (operations, seconds) = (0.0, 0.0)
        for product in products {
            for isBackward in [false, true] {
                operations += Double(product.count) * 2 * Double(rows * product.outputs * product.inputs)
                seconds +=
                    Double(product.count)
                    * (try Processor.secondsOfProduct(
                        rows: rows, outputs: product.outputs, inputs: product.inputs, isBackward: isBackward, repetitions: 5))
            }
        }
        return operations / seconds / 1e9
    }

    /// The model with random weights, prepared.
    func model() throws -> LanguageModel {
        let model = try LanguageModel(shape.configuration, seed: 1)
        if precision == .bfloat16 { for parameter in model.parameters { try parameter.freezeInBfloat16() } }
        try model.prepare(for: method, seed: 2)
        return model
    }

    /// The rows of each step, of random tokens.
    func batches() -> [TokenBatch] {
        var random = RandomNumbers(seed: 3)
        return rowLengths.map { lengths in
            var batch = TokenBatch()
            for length in lengths {
                batch.append((0..<length).map { _ in Int32(random.next() % UInt64(shape.configuration.vocabularySize)) })
            }
            return batch
        }
    }

    // One optimizer step for each batch; the loss of the last.
    private func sample(_ model: LanguageModel, _ optimizer: AdamW, _ batches: [TokenBatch], _ stages: StageTimes) throws -> Double {
        var loss = 0.0
        for (index, batch) in batches.enumerated() {
            stages.begin()
            loss = try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: UInt64(index)).sum
            loss /= Double(batch.targetCount)
            optimizer.step(learningRate: learningRate)
            stages.note("optimizer")
        }
        stages.endSample()
        return loss
    }
}

/// Seconds by part, of the sample that computed least: other processes disturb it least.
final class StageTimes {
    /// The clock's time and the time computed, in one part.
    struct Stage {
        let name: String
        var seconds = 0.0
        var secondsComputed = 0.0
    }

    private(set) var best: [Stage] = []
    private var current: [Stage] = []
    private var last = ContinuousClock.now
    private var lastComputed = 0.0

    /// A step begins now.
    func begin() {
        last = .now
        lastComputed = Observation.secondsComputed()
    }

    /// The part called `name` ends now.
    func note(_ name: String) {
        let (now, computed) = (ContinuousClock.now, Observation.secondsComputed())
        let index = current.firstIndex { $0.name == name } ?? current.count
        if index == current.count { current.append(Stage(name: name)) }
        current[index].seconds += (now - last) / .seconds(1)
        current[index].secondsComputed += computed - lastComputed
        (last, lastComputed) = (now, computed)
    }

    /// A sample is over.
    func endSample() {
        func computed(_ stages: [Stage]) -> Double { stages.reduce(0) { $0 + $1.secondsComputed } }
        if best.isEmpty || computed(current) < computed(best) { best = current }
        current = []
    }
}

/// Times of samples; one counts when the process waited for a core less than 5 % of it.
struct SampleSet {
    let wanted: Int
    private var all: [Double] = []
    private var clean: [Double] = []

    init(wanted: Int) { self.wanted = wanted }

    var count: Int { all.count }
    var cleanCount: Int { clean.count }
    /// On a machine that is never quiet the undisturbed samples may not come.
    var isComplete: Bool { clean.count >= wanted || all.count >= 3 * wanted }
    /// Whether the figures rest on disturbed samples.
    var isDisturbed: Bool { clean.count < wanted }
    private var counted: [Double] { isDisturbed ? all : clean }
    var medianSeconds: Double { counted.sorted()[counted.count / 2] }
    var bestSeconds: Double { counted.min() ?? .nan }

    mutating func take(_ work: () throws -> Void) rethrows {
        let waited = Observation.secondsWaited()
        let began = ContinuousClock.now
        try work()
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        all.append(seconds)
        if Observation.secondsWaited() - waited < 0.05 * seconds { clean.append(seconds) }
    }
}
