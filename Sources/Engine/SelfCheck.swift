internal import CKernels
internal import Domain

/// Whether the kernels compute what they should on this processor.
public enum SelfCheck {
    /// One variant of the kernels beside the portable one.
    public struct Variant: Sendable {
        /// Its instruction set.
        public let name: String
        /// |a - b| / |b| over loss, gradients and logits of a small model, b being the portable variant's.
        public let distance: Double
    }

    /// Trains and decodes a small random model in every variant that this processor runs; the portable one comes first.
    public static func variants() throws -> [Variant] {
        defer { _ = ts_select_variant(-1) }
        var reference: [Float] = []
        return try (0..<ts_variant_count()).map { index in
            guard ts_select_variant(index) else { throw WorkbenchError(.invalidSetting, "kernel variant \(index) cannot be chosen") }
            let numbers = try smallModelNumbers()
            if index == 0 { reference = numbers }
            return Variant(name: String(cString: ts_variant_name()), distance: distance(numbers, reference))
        }
    }

    /// |a - b| / |b| of products with every choice of transposes, b being sums in double precision.
    public static func product() throws -> Double {
        let (m, n, k) = (65, 47, 130)
        var random = RandomNumbers(seed: 1)
        let (a, b, c) = (try Buffer<Float>(count: m * k), try Buffer<Float>(count: k * n), try Buffer<Float>(count: m * n))
        for buffer in [a, b] { for index in 0..<buffer.count { buffer.start[index] = Float(random.unit() - 0.5) } }
        var worst = 0.0
        for (transposeA, transposeB) in [(false, false), (false, true), (true, false), (true, true)] {
            try MatrixProduct.compute(
                c.start, rows: m, columns: n, inner: k, a.start, transposeA: transposeA, b.start, transposeB: transposeB)
            let exact = (0..<(m * n)).map { place in
                let (i, j) = (place / n, place % n)
                return (0..<k).reduce(Float(0)) { sum, p in
                    let x = a.start[transposeA ? p * m + i : i * k + p]
                    return Float(Double(sum) + Double(x) * Double(b.start[transposeB ? j * k + p : p * n + j]))
                }
            }
            worst = max(worst, distance(c.array, exact))
        }
        return worst
    }

    // Loss and gradients of full tuning, then logits of decoding from float32 and from bfloat16 weights.
    private static func smallModelNumbers() throws -> [Float] {
        let configuration = ModelConfiguration(
            hiddenSize: 48, intermediateSize: 80, layerCount: 2, headCount: 4, keyValueHeadCount: 2, vocabularySize: 67,
            maximumPositions: 64, tiesEmbeddings: true)
        let model = try LanguageModel(configuration, seed: 1)
        // Larger than a model's first weights: attention and activations leave their straight parts.
        for parameter in model.parameters where parameter.shape.count > 1 {
            parameter.values?.values.indices.forEach { parameter.values?.start[$0] *= 10 }
        }
        try model.prepare(for: .full, seed: 1)
        var batch = TokenBatch()
        for length in [37, 11] { batch.append((0..<length).map { Int32(($0 * $0 + 3 * length) % 67) }) }
        var numbers = [Float(try model.accumulateGradients(batch, scale: 1 / Float(batch.targetCount), dropoutKey: nil).sum)]
        for parameter in model.trainableParameters { numbers += parameter.gradient?.array ?? [] }
        numbers += try decodedLogits(model)
        for parameter in model.parameters { try parameter.freezeInBfloat16() }
        return numbers + (try decodedLogits(model))
    }

    private static func decodedLogits(_ model: LanguageModel) throws -> [Float] {
        let cache = try KeyValueCache(model, slotCount: 1, capacity: 16)
        let first = try model.decode([.init(slot: 0, tokens: [1, 2, 3, 4, 5, 6, 7])], cache)
        return first.array + (try model.decode([.init(slot: 0, tokens: [8])], cache)).array
    }

    private static func distance(_ a: [Float], _ b: [Float]) -> Double {
        guard a.count == b.count else { return .infinity }
        let difference = zip(a, b).reduce(0.0) { $0 + (Double($1.0) - Double($1.1)) * (Double($1.0) - Double($1.1)) }
        let size = b.reduce(0.0) { $0 + Double($1) * Double($1) }
        let result = (difference / size).squareRoot()
        return result.isNaN ? .infinity : result
    }
}
