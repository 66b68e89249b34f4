internal import CKernels
public import Domain

/// AdamW (Loshchilov and Hutter 2019, arXiv 1711.05101) over a fixed list of parameters; decay touches matrices only.
public final class AdamW {
    /// Settings that do not change during a run.
    public struct Settings: Sendable {
        let beta1: Float
        let beta2: Float
        let epsilon: Float
        let weightDecay: Float
        /// The gradient's norm is cut to this; 0 leaves it alone.
        let maximumNorm: Double

        /// The settings of `hyperparameters`.
        public init(_ hyperparameters: Hyperparameters) {
            beta1 = Float(hyperparameters.adamBeta1)
            beta2 = Float(hyperparameters.adamBeta2)
            epsilon = Float(hyperparameters.adamEpsilon)
            weightDecay = Float(hyperparameters.weightDecay)
            maximumNorm = hyperparameters.maxGradientNorm
        }
    }

    /// The parameters, in a fixed order.
    public let parameters: [Parameter]
    /// Running means of the gradients, as the parameters are ordered.
    public let firstMoments: [Buffer<Float>]
    /// Running means of the squared gradients.
    public let secondMoments: [Buffer<Float>]
    /// Steps taken.
    public private(set) var stepCount: Int
    private let settings: Settings

    /// An optimizer of the trainable ones among `parameters` that has taken `stepCount` steps; its moments are zero.
    public init(_ parameters: [Parameter], _ settings: Settings, stepCount: Int = 0) throws {
        self.parameters = parameters.filter(\.isTrainable)
        self.settings = settings
        self.stepCount = stepCount
        firstMoments = try self.parameters.map { try Buffer(count: $0.count) }
        secondMoments = try self.parameters.map { try Buffer(count: $0.count) }
    }

    /// Norm of all gradients together.
    public func gradientNorm() -> Double {
        parameters.reduce(0.0) { sum, parameter in
            sum + (parameter.gradient.map { ts_sum_of_squares($0.start, Int64($0.count)) } ?? 0)
        }.squareRoot()
    }

    /// Whether every number of the parameters is finite.
    public func areParametersFinite() -> Bool {
        parameters.allSatisfy { $0.values.map { ts_sum_of_squares($0.start, Int64($0.count)).isFinite } ?? true }
    }

    /// Cuts the gradients to the maximal norm, takes one step and sets the gradients to zero; returns the norm before the cut.
    ///
    /// Nothing is changed when the norm is not finite.
    @discardableResult
    public func step(learningRate: Double) -> Double {
        let norm = gradientNorm()
        guard norm.isFinite else { return norm }
        // As torch.nn.utils.clip_grad_norm_: the small term keeps a norm of 0 from dividing.
        let scale = settings.maximumNorm > 0 ? min(1, settings.maximumNorm / (norm + 1e-6)) : 1
        stepCount += 1
        for (index, parameter) in parameters.enumerated() {
            guard let values = parameter.values, let gradient = parameter.gradient else { continue }
            ts_adamw(
                values.start, gradient.start, firstMoments[index].start, secondMoments[index].start, Int64(values.count), Float(scale),
                Float(learningRate), settings.beta1, settings.beta2, settings.epsilon,
                parameter.shape.count > 1 ? settings.weightDecay : 0, Int64(stepCount))
            gradient.clear()
        }
        return norm
    }
}
