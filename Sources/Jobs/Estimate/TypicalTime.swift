internal import Domain
internal import Engine
internal import TrainingLoop

/// Seconds that a machine of typical speed takes for a run: a sum over what the run computes, reads and writes, part by part.
///
/// What this machine takes is this times a factor that its own jobs or its calibration showed. The constants are fitted to runs on
/// one thread of an AMD EPYC (Zen 4); docs/log.md has the fit.
struct TypicalTime: Sendable, Equatable {
    /// Starting, reading weights, rows and tokenizer.
    var loading = 0.0
    /// Optimizer steps.
    var training = 0.0
    /// Scoring the validation rows, and drawing samples.
    var validation = 0.0
    /// Writing checkpoints and the artifact.
    var saving = 0.0

    var total: Double { loading + training + validation + saving }

    /// Seconds of a run's parts on one thread.
    private enum Cost {
        /// A multiply-add of a product.
        static let product = 1.9e-11
        /// The same with weights in bfloat16, where the processor multiplies such numbers.
        static let roundedProduct = 1.15e-11
        /// A multiply-add of what a method adds: products of few columns are slow.
        static let addition = 3.0e-11
        /// A multiply-add of attention.
        static let attention = 2.2e-11
        /// A number that a layer writes, with what it takes to read it again on the way back.
        static let written = 5.3e-10
        /// A weight of a product for each group of rows: it is read anew.
        static let weight = 4.0e-11
        /// A weight for each token that is written: all are read for one.
        static let writtenToken = 1.5e-10
        /// An update of a trained number.
        static let update = 2.5e-9
        /// A step beside that.
        static let step = 1.0e-3
        /// Starting the program.
        static let start = 0.15
        /// Reading a byte of weights, with its digest.
        static let weightByte = 2.0e-9
        /// Reading and encoding a token of the rows.
        static let readToken = 1.5e-6
        /// Writing a byte, with its digest, and waiting for the disk.
        static let savedByte = 8.0e-9
        /// A file that is made safe on the disk.
        static let savedFile = 0.02
    }

    /// The time of a run of `work` by a model of `step`, whose weights take `weightBytes`.
    init(
        _ work: RunWork, _ step: StepWork, precision: Hyperparameters.Precision, threads: Int, recomputes: Bool, tokensRead: Int,
        weightBytes: Int
    ) {
        let speed = Self.speed(threads)
        let forward = Self.seconds(work.training, step, precision)
        // Backward: a product for the inputs, and one for the weights where those are trained.
        var passes = step.trainsBase ? 3.0 : 2.0
        if recomputes { passes += 1 }
        let updates = Double(work.steps) * (Double(step.trained) * Cost.update + Cost.step)
        training =
            (passes * forward.products + (recomputes ? 4 : 3) * forward.additions + (recomputes ? 4.5 : 3.5) * forward.attention
                + (recomputes ? 3 : 2) * forward.written + (step.trainsBase ? 3 : 2) * forward.head) / speed + updates
        let scored = Self.seconds(work.validation, step, precision)
        validation =
            Double(work.validations) * (scored.products + scored.additions + scored.attention + scored.written + scored.head) / speed
        let asked = Self.seconds(work.drawing.questions, step, precision)
        let answered = Double(work.drawing.tokens) * Double(step.products + step.head) * Cost.writtenToken
        validation +=
            Double(work.drawing.times) * (asked.products + asked.additions + asked.attention + asked.written + answered) / speed
        loading = Cost.start + Double(weightBytes) * Cost.weightByte + Double(tokensRead) * Cost.readToken
        // A checkpoint holds what is trained with two moments, an artifact alone what is trained.
        let bytes = Double(step.trained) * 4 * (3 * Double(work.checkpoints) + 1)
        saving = bytes * Cost.savedByte + Double(work.checkpoints + 1) * 3 * Cost.savedFile
    }

    /// How many times one thread's speed so many threads have.
    private static func speed(_ threads: Int) -> Double { Double(threads).squareRoot() * Double(threads).squareRoot().squareRoot() }

    private static func seconds(
        _ reading: RunWork.Reading, _ step: StepWork, _ precision: Hyperparameters.Precision
    ) -> (products: Double, additions: Double, attention: Double, written: Double, head: Double) {
        let pairs = Double(reading.pairs) + Double(reading.tokens * step.prefix)
        let product = precision == .bfloat16 ? Cost.roundedProduct : Cost.product
        let weights = Double(reading.batches) * Double(step.products) * Cost.weight
        return (
            Double(reading.tokens) * Double(step.products) * product + weights,
            Double(reading.tokens) * Double(step.additions) * Cost.addition,
            pairs * Double(step.attention) * Cost.attention, Double(reading.tokens) * Double(step.written) * Cost.written,
            Double(reading.targets) * Double(step.head) * product
        )
    }
}
