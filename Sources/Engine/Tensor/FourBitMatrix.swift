internal import CKernels

/// Numbers in 4 bits: NF4 in blocks of 64 with double quantisation (Dettmers et al. 2023, arXiv 2305.14314), as bitsandbytes keeps them.
public final class FourBitMatrix {
    /// Numbers of one block, which run across rows.
    static let block = 64

    /// How many numbers there are.
    public let count: Int
    /// Two codes a byte, the first in the upper half.
    public let codes: Buffer<UInt8>
    /// The largest size of each block less `offset`, in 8 bits.
    public let sizes: Buffer<UInt8>
    /// The largest number behind each 256 `sizes`.
    public let maxima: Buffer<Float>
    /// Mean of the blocks' largest sizes.
    public let offset: Float

    /// Rounds `values` to what 4 bits can hold.
    public init(quantising values: Buffer<Float>) throws {
        count = values.count
        let blocks = (count + Self.block - 1) / Self.block
        codes = try Buffer(count: (count + 1) / 2)
        sizes = try Buffer(count: blocks)
        maxima = try Buffer(count: (blocks + Int(TS_ABSMAX_BLOCK) - 1) / Int(TS_ABSMAX_BLOCK))
        let largest = try Buffer<Float>(count: blocks)
        ts_nf4_quantize(codes.start, largest.start, values.start, Int64(count), Int64(Self.block))
        var mean: Float = 0
        ts_absmax_compress(sizes.start, maxima.start, &mean, largest.start, Int64(blocks))
        offset = mean
    }

    var blockCount: Int { sizes.count }

    /// Writes the numbers to `floats`; `largest`[blockCount] is scratch.
    func dequantise(into floats: Floats, sizes largest: Floats) {
        ts_absmax_expand(largest, sizes.start, maxima.start, offset, Int64(blockCount))
        ts_nf4_dequantize(floats, codes.start, largest, Int64(count), Int64(Self.block))
    }

    /// Writes the numbers rounded to bfloat16 to `halves`; `largest`[blockCount] is scratch.
    func dequantise(into halves: UnsafeMutablePointer<UInt16>, sizes largest: Floats) {
        ts_absmax_expand(largest, sizes.start, maxima.start, offset, Int64(blockCount))
        ts_nf4_dequantize_bf16(halves, codes.start, largest, Int64(count), Int64(Self.block))
    }

    /// The numbers in float32.
    public func floats() throws -> Buffer<Float> {
        let result = try Buffer<Float>(count: count)
        let largest = try Buffer<Float>(count: blockCount)
        dequantise(into: result.start, sizes: largest.start)
        return result
    }

    /// Bytes of memory.
    public var byteCount: Int { Self.byteCount(of: count) }

    /// Bytes of memory for `count` numbers.
    static func byteCount(of count: Int) -> Int {
        let blocks = (count + block - 1) / block
        return (count + 1) / 2 + blocks + 4 * ((blocks + Int(TS_ABSMAX_BLOCK) - 1) / Int(TS_ABSMAX_BLOCK))
    }
}
