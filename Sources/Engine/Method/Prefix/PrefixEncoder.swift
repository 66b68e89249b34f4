internal import CKernels

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Keys and values that each row of tokens finds before its first (Li and Liang 2021, arXiv 2101.00190).
///
/// They are what a cache would hold of earlier tokens: rotary positions do not turn them, and a row's own positions go on after them.
final class PrefixEncoder {
    /// Makes keys and values of a smaller embedding while training: W2 tanh(W1 e + b1) + b2.
    struct Network {
        /// [projection, width]
        let input: Parameter
        /// [projection]
        let inputBias: Parameter
        /// [layers * 2 * width, projection]
        let output: Parameter
        /// [layers * 2 * width]
        let outputBias: Parameter
    }

    /// Virtual tokens.
    let length: Int
    /// [length, layers * 2 * width], keys of layer 0, its values, keys of layer 1 and so on; [length, width] before a network.
    let embedding: Parameter
    let network: Network?

    // Width of the keys of one token, and how many such pieces a virtual token has in all layers.
    private let width: Int
    private let parts: Int
    /// [length, projection]: the inside of the network.
    private let inner: Buffer<Float>?
    /// [length, parts * width]: keys and values, and then their gradients, as the network gives them.
    private let made: Buffer<Float>?
    /// [parts, length, width]: as attention reads them.
    private let placed: Buffer<Float>
    private var dPlaced: Buffer<Float>?

    /// A prefix of `parameters`, frozen, for a model of `configuration`; throws `out_of_memory`.
    init(length: Int, embedding: Parameter, network: Network?, _ configuration: ModelConfiguration) throws {
        self.length = length
        self.embedding = embedding
        self.network = network
        width = configuration.keyValueWidth
        parts = 2 * configuration.layerCount
        placed = try Buffer(count: parts * length * width)
        inner = try network.map { try Buffer(count: length * $0.inputBias.count) }
        made = try network.map { try Buffer(count: length * $0.outputBias.count) }
    }

    /// Everything that is trained.
    var parameters: [Parameter] {
        [embedding] + (network.map { [$0.input, $0.inputBias, $0.output, $0.outputBias] } ?? [])
    }

    /// Makes it trainable.
    func train() throws {
        for parameter in parameters { try parameter.train() }
        dPlaced = try Buffer(count: placed.count)
    }

    /// What layer `index` sees; valid for as long as the encoder.
    func part(ofLayer index: Int) -> LayerPrefix {
        let (keys, values) = (2 * index * length * width, (2 * index + 1) * length * width)
        return LayerPrefix(
            length: length, keys: placed.start + keys, values: placed.start + values, dKeys: dPlaced.map { $0.start + keys },
            dValues: dPlaced.map { $0.start + values })
    }

    /// Computes keys and values anew and sets the sums of their gradients to zero.
    func prepare(_ workspace: Workspace) throws {
        dPlaced?.clear()
        let flat = try compute(workspace)
        for token in 0..<length {
            for part in 0..<parts {
                (placed.start + (part * length + token) * width).update(from: flat + (token * parts + part) * width, count: width)
            }
        }
    }

    /// Keys and values [length, layers * 2 * width] in the order of PEFT's files, until the next pass.
    func compute(_ workspace: Workspace) throws -> Floats {
        guard let network, let inner, let made, let embedding = embedding.values?.start, let inputBias = network.inputBias.values?.start,
            let outputBias = network.outputBias.values?.start
        else { return embedding.values?.start ?? placed.start }
        try network.input.multiply(embedding, rows: length, into: inner.start, workspace: workspace)
        ts_add_bias(inner.start, inputBias, Int64(length), Int64(inner.count / length))
        for index in 0..<inner.count { inner.start[index] = tanh(inner.start[index]) }
        try network.output.multiply(inner.start, rows: length, into: made.start, workspace: workspace)
        ts_add_bias(made.start, outputBias, Int64(length), Int64(made.count / length))
        return made.start
    }

    /// Adds up the gradients of the parameters from those of the keys and values that the layers were given.
    func backward(_ workspace: Workspace) throws {
        guard let dPlaced else { return }
        guard let network, let inner, let made else {
            if let gradient = embedding.gradient?.start { gather(dPlaced.start, into: gradient, adding: true) }
            return
        }
        gather(dPlaced.start, into: made.start, adding: false)
        let projection = inner.count / length
        try network.output.addGradient(made.start, inner.start, rows: length)
        if let gradient = network.outputBias.gradient {
            ts_add_column_sums(gradient.start, made.start, Int64(length), Int64(made.count / length))
        }
        let dInner = try workspace.dReduced.floats(inner.count)
        try network.output.multiplyTransposed(made.start, rows: length, into: dInner, adding: false, workspace: workspace)
        for index in 0..<inner.count { dInner[index] *= 1 - inner.start[index] * inner.start[index] }
        if let gradient = network.inputBias.gradient { ts_add_column_sums(gradient.start, dInner, Int64(length), Int64(projection)) }
        guard let values = embedding.values, let gradient = embedding.gradient else { return }
        try network.input.addGradient(dInner, values.start, rows: length)
        try network.input.multiplyTransposed(dInner, rows: length, into: gradient.start, adding: true, workspace: workspace)
    }

    private func gather(_ placed: Floats, into flat: Floats, adding: Bool) {
        for token in 0..<length {
            for part in 0..<parts {
                let (from, to) = (placed + (part * length + token) * width, flat + (token * parts + part) * width)
                for index in 0..<width { to[index] = from[index] + (adding ? to[index] : 0) }
            }
        }
    }
}

/// The keys and values that rows find before their first token in one layer.
struct LayerPrefix {
    /// Virtual tokens.
    let length: Int
    /// [length, key/value heads, head dimension]
    let keys: Floats
    let values: Floats
    /// Gradients as `keys` and `values` are laid out, added up over a pass; nil when nothing is trained.
    let dKeys: Floats?
    let dValues: Floats?
}
