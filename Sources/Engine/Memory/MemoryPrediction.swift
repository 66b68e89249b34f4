public import Domain

/// What a training step needs at its peak, in bytes, foretold from shapes alone.
public struct MemoryPrediction: Sendable, Equatable {
    /// What is asked of a step.
    public struct Step: Sendable, Equatable {
        /// Tokens of the largest batch.
        public var tokens: Int
        /// Predicted tokens of a batch, at most.
        public var targets: Int
        /// Tokens of the longest row.
        public var longest: Int
        /// Whether layers keep their inputs alone.
        public var recomputes: Bool

        /// A step of batches of at most so many tokens.
        public init(tokens: Int, targets: Int, longest: Int, recomputes: Bool) {
            self.tokens = tokens
            self.targets = targets
            self.longest = longest
            self.recomputes = recomputes
        }
    }

    /// The base's weights as they are kept.
    public let weights: Int
    /// What a method adds, gradients, and the optimizer's moments.
    public let training: Int
    /// What the layers keep for the backward pass.
    public let activations: Int
    /// Memory of passing use that the layers share.
    public let workspace: Int
    /// Memory of passing use inside the kernels.
    public let scratch: Int
    /// What answers that are drawn meanwhile take beside: keys, values and logits.
    public var answers = 0
    /// The program itself, its libraries and the rows.
    public let program: Int

    /// All of it.
    public var total: Int { weights + training + activations + workspace + scratch + answers + program }

    /// What training a model of `configuration` by `method` needs, beside the `program` bytes that are in use before; nothing of that
    /// size is allocated.
    ///
    /// Throws what the method's settings are refused with.
    public init(
        _ configuration: ModelConfiguration, method: Method, precision: Hyperparameters.Precision, _ step: Step, threads: Int,
        program: Int = 48 << 20
    ) throws {
        let model = try LanguageModel(outlineOf: configuration, precision: precision, quantised: method.quantisesBase)
        try model.prepare(for: method, seed: 0)
        let base = Set(model.parameters.map(ObjectIdentifier.init))
        weights = model.parameters.reduce(0) { $0 + $1.byteCount }
        training = model.trainableParameters.reduce(0) { sum, parameter in
            // A gradient and two moments; what a method adds has its values beside.
            sum + parameter.count * 4 * (base.contains(ObjectIdentifier(parameter)) ? 3 : 4)
        }
        let needs = StepNeeds(model, step, threads: threads)
        activations = needs.activations
        workspace = needs.workspace
        scratch = needs.scratch
        self.program = program
    }

    /// What a run needs that takes both kinds of steps in turn: memory is kept from one to the next, part by part.
    public func covering(_ other: MemoryPrediction) -> MemoryPrediction {
        MemoryPrediction(covering: self, other)
    }

    private init(covering one: MemoryPrediction, _ other: MemoryPrediction) {
        weights = max(one.weights, other.weights)
        training = max(one.training, other.training)
        activations = max(one.activations, other.activations)
        workspace = max(one.workspace, other.workspace)
        scratch = max(one.scratch, other.scratch)
        answers = max(one.answers, other.answers)
        program = max(one.program, other.program)
    }
}

extension LanguageModel {
    /// Throws what `method` is refused with on a model of `configuration`, before any weights are loaded.
    public static func check(_ method: Method, on configuration: ModelConfiguration) throws {
        try LanguageModel(outlineOf: configuration, precision: .float32, quantised: method.quantisesBase).prepare(for: method, seed: 0)
    }

    /// A model that has shapes and a method, but no numbers: nothing can be computed with it.
    convenience init(outlineOf configuration: ModelConfiguration, precision: Hyperparameters.Precision, quantised: Bool) throws {
        try self.init(configuration) { tensor in
            let parameter = try Parameter(outlineOf: tensor)
            if quantised, tensor.role.isOfLayer {
                try parameter.freezeInFourBits()
            } else if precision == .bfloat16 {
                try parameter.freezeInBfloat16()
            }
            return parameter
        }
    }

    /// Bytes of what a step has kept and used so far.
    package var heldBytes: (activations: Int, workspace: Int) { (activationBytes, workspace.byteCount) }
}
