internal import CKernels
internal import Domain

/// One named tensor of a model, trained or frozen.
public final class Parameter {
    /// Where the numbers are kept.
    public enum Storage {
        case float32(Buffer<Float>)
        /// Frozen weights only: half the memory, multiplied in float32 unless training does so in bfloat16.
        case bfloat16(Buffer<UInt16>)
        /// Frozen matrices only: an eighth of the memory, multiplied in float32.
        case nf4(FourBitMatrix)
    }

    /// Its name in the model's files, such as `model.layers.0.self_attn.q_proj.weight`.
    public let name: String
    /// Its dimensions, slowest first.
    public let shape: [Int]
    /// Whether its file holds the transpose.
    let isStoredTransposed: Bool
    /// Its numbers.
    public private(set) var storage: Storage
    /// Sum of the gradients since the last step; nil when the parameter is frozen.
    public private(set) var gradient: Buffer<Float>?
    // What its numbers would take, and whether it would be trained, where it has none.
    private var outlineBytes: Int?
    private var isOutlineTrained = false

    /// A frozen parameter holding `values`.
    public init(name: String, shape: [Int], values: Buffer<Float>) {
        self.name = name
        self.shape = shape
        isStoredTransposed = false
        storage = .float32(values)
    }

    /// The frozen parameter that `tensor` describes, holding `values`.
    init(_ tensor: TensorSpecification, values: Buffer<Float>) {
        name = tensor.name
        shape = tensor.shape
        isStoredTransposed = tensor.isStoredTransposed
        storage = .float32(values)
    }

    /// A parameter of a model that has shapes alone; it can be frozen and trained, but holds nothing.
    init(outlineOf tensor: TensorSpecification) throws {
        name = tensor.name
        shape = tensor.shape
        isStoredTransposed = tensor.isStoredTransposed
        storage = .float32(try Buffer(count: 0))
        outlineBytes = 4 * count
    }

    /// Bytes that its numbers take.
    package var byteCount: Int {
        if let outlineBytes { return outlineBytes }
        return switch storage {
        case .float32: 4 * count
        case .bfloat16: 2 * count
        case .nf4(let matrix): matrix.byteCount
        }
    }

    /// Whether it has a shape alone.
    var isOutline: Bool { outlineBytes != nil }

    /// How many numbers it holds.
    public var count: Int { shape.reduce(1, *) }

    /// Whether it is trained.
    public var isTrainable: Bool { gradient != nil || isOutlineTrained }

    /// The numbers, when they are kept in float32; trainable parameters always are.
    public var values: Buffer<Float>? {
        if case .float32(let buffer) = storage { buffer } else { nil }
    }

    /// Whether its numbers are kept in 4 bits.
    public var isQuantised: Bool {
        if case .nf4 = storage { true } else { false }
    }

    /// Makes it trainable: float32 numbers and memory for the gradient; throws `invalid_setting` where 4 bits are kept of them.
    public func train() throws {
        if isOutline {
            outlineBytes = 4 * count
            isOutlineTrained = true
            return
        }
        switch storage {
        case .float32: break
        case .bfloat16(let halves): storage = .float32(try Self.widen(halves))
        case .nf4: throw WorkbenchError(.invalidSetting, "\(name) is kept in 4 bits and cannot be trained", hint: "load the base as it is")
        }
        if gradient == nil { gradient = try Buffer(count: count) }
    }

    /// Freezes it with its numbers rounded to bfloat16; matrices are kept so, vectors that every row reads stay in float32.
    public func freezeInBfloat16() throws {
        if isOutline {
            outlineBytes = (shape.count == 2 ? 2 : 4) * count
            return
        }
        gradient = nil
        guard case .float32(let buffer) = storage else { return }
        let halves = try Buffer<UInt16>(count: buffer.count)
        ts_f32_to_bf16(halves.start, buffer.start, Int64(buffer.count))
        storage = shape.count == 2 ? .bfloat16(halves) : .float32(try Self.widen(halves))
    }

    /// Freezes a matrix in 4 bits; throws `invalid_setting` when it is kept so already.
    public func freezeInFourBits() throws {
        guard !isQuantised else {
            throw WorkbenchError(.invalidSetting, "\(name) is quantised already", hint: "start from the base as it was stored")
        }
        if isOutline {
            outlineBytes = FourBitMatrix.byteCount(of: count)
            return
        }
        gradient = nil
        storage = .nf4(try FourBitMatrix(quantising: values ?? floats()))
    }

    /// Lets `body` change the numbers in float32, to be kept as before; throws `invalid_setting` where 4 bits are kept of them.
    func change(_ body: (Buffer<Float>) throws -> Void) throws {
        switch storage {
        case .float32(let buffer): try body(buffer)
        case .bfloat16(let halves):
            let buffer = try Self.widen(halves)
            try body(buffer)
            ts_f32_to_bf16(halves.start, buffer.start, Int64(halves.count))
        case .nf4: throw WorkbenchError(.invalidSetting, "\(name) is kept in 4 bits and cannot be changed", hint: "load the base as it is")
        }
    }

    /// A copy of the numbers in float32.
    public func floats() throws -> Buffer<Float> {
        switch storage {
        case .nf4(let matrix): return try matrix.floats()
        case .bfloat16(let halves): return try Self.widen(halves)
        case .float32(let buffer):
            let copy = try Buffer<Float>(count: buffer.count)
            copy.copy(from: UnsafeBufferPointer(buffer.values))
            return copy
        }
    }

    /// Its dimensions in its file.
    var storedShape: [Int] { isStoredTransposed ? shape.reversed() : shape }

    /// The numbers in float32, as its file holds them: a copy, or its own where they are kept so.
    func stored() throws -> Buffer<Float> {
        if let values, !isStoredTransposed { return values }
        let copy = try floats()
        return isStoredTransposed ? try Self.transposed(copy, rows: shape[0], columns: shape[1]) : copy
    }

    /// The gradient as the parameter's file would hold it; empty when it is frozen.
    package func storedGradient() throws -> [Float] {
        guard let gradient else { return [] }
        return isStoredTransposed ? try Self.transposed(gradient, rows: shape[0], columns: shape[1]).array : gradient.array
    }

    /// [columns, rows] of the matrix [rows, columns] in `values`.
    static func transposed(_ values: Buffer<Float>, rows: Int, columns: Int) throws -> Buffer<Float> {
        let result = try Buffer<Float>(count: values.count)
        // In squares: both sides stay in the cache.
        let side = 32
        for top in stride(from: 0, to: rows, by: side) {
            for left in stride(from: 0, to: columns, by: side) {
                for row in top..<min(top + side, rows) {
                    for column in left..<min(left + side, columns) {
                        result.start[column * rows + row] = values.start[row * columns + column]
                    }
                }
            }
        }
        return result
    }

    private static func widen(_ halves: Buffer<UInt16>) throws -> Buffer<Float> {
        let buffer = try Buffer<Float>(count: halves.count)
        ts_bf16_to_f32(buffer.start, halves.start, Int64(halves.count))
        return buffer
    }
}
