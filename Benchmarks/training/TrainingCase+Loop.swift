import Domain
import Engine
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension TrainingCase {
    /// Measures whole runs of the training loop over the same rows: order, grouping, events and the last checkpoint are in it.
    ///
    /// A sample is one pass, shuffled by its own seed; the loss is that of its first and last step.
    func measureLoop(samples wanted: Int, microBatchTokens: Int) throws -> Measurement {
        let model = try model()
        var rows = EncodedRows()
        for batch in batches() {
            for (begin, end) in zip(batch.starts, batch.starts.dropFirst()) { rows.append(batch.tokens[Int(begin)..<Int(end)]) }
        }
        var settings = Hyperparameters()
        (settings.learningRate, settings.epochs, settings.schedule, settings.warmupRatio) = (learningRate, 1, .constant, 0)
        (settings.batchSize, settings.microBatchTokens) = (rowLengths.first?.count ?? 1, microBatchTokens)
        Observation.resetPeakMemory()
        var losses = try pass(model, rows, settings)
        let first = losses.first ?? .nan
        var samples = SampleSet(wanted: wanted)
        while !samples.isComplete {
            settings.seed += 1
            try samples.take { losses = try pass(model, rows, settings) }
        }
        return Measurement(
            side: "tunesmith", setting: "\(precision.rawValue), loop", shape: shape.name, workload: workload, method: methodName,
            tokens: tokens, operations: rowLengths.reduce(0) { $0 + arithmetic.perStep(rowLengths: $1) }, samples: samples,
            peakBytes: Observation.peakMemory(), firstLoss: first, lastLoss: losses.last ?? .nan, stages: [])
    }

    private func pass(_ model: LanguageModel, _ rows: EncodedRows, _ settings: Hyperparameters) throws -> [Double] {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "tunesmith-benchmark-\(Processor.threads)-\(settings.seed)", isDirectory: true)
        try? FileManager.default.removeItem(at: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let input = TrainingPlan.Input(path: "/", sha256: "")
        let plan = TrainingPlan(
            kind: .tune, base: input, dataset: input, validation: nil, skipsInvalidRows: false, method: method, hyperparameters: settings,
            threads: Processor.threads, engine: "benchmark")
        var losses: [Double] = []
        try withoutActuallyEscaping({ (event: TrainingEvent) in
            if case .progress(let progress) = event { losses.append(progress.loss) }
        }) { observe in
            let run = try TrainingRun(
                RunFolder.create(url, plan: plan), model: model, rows: rows, validationRows: EncodedRows(), stop: StopRequest(),
                writeArtifact: { _ in }, observe: observe)
            _ = try run.run()
        }
        return losses
    }
}
