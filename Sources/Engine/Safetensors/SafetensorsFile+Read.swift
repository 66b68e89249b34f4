internal import CKernels
internal import Domain

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension SafetensorsFile {
    /// The tensor called `name`, its numbers as float32; throws `inconsistent_model` when it is missing, has another shape
    /// than `shape`, or holds integers.
    public func floats(named name: String, shape: [Int]? = nil) throws -> Buffer<Float> {
        guard let tensor = tensors[name] else {
            throw WorkbenchError(.inconsistentModel, "\(url.lastPathComponent) has no tensor '\(name)'")
        }
        if let shape, shape != tensor.shape {
            throw WorkbenchError(
                .inconsistentModel, "tensor '\(name)' in \(url.lastPathComponent) has shape \(tensor.shape), expected \(shape)")
        }
        let buffer = try Buffer<Float>(count: tensor.count)
        let bytes = bytes(of: tensor)
        switch tensor.format {
        case .float32: UnsafeMutableRawBufferPointer(buffer.values).copyMemory(from: bytes)
        case .bfloat16, .float16:
            // The copy also aligns: a header's length need not be even.
            let halves = try Buffer<UInt16>(count: tensor.count)
            UnsafeMutableRawBufferPointer(halves.values).copyMemory(from: bytes)
            if tensor.format == .bfloat16 {
                ts_bf16_to_f32(buffer.start, halves.start, Int64(tensor.count))
            } else {
                for index in 0..<tensor.count { buffer.start[index] = Self.value(ofHalf: halves.start[index]) }
            }
        case .int32, .int64, .uint8, .boolean:
            throw WorkbenchError(.inconsistentModel, "tensor '\(name)' in \(url.lastPathComponent) holds integers, expected numbers")
        }
        return buffer
    }

    /// The tensor called `name`, its numbers as integers; throws when it is missing or holds no integers of 32 bits.
    public func integers(named name: String) throws -> [Int32] {
        guard let tensor = tensors[name], tensor.format == .int32 else {
            throw WorkbenchError(.inconsistentModel, "\(url.lastPathComponent) has no tensor '\(name)' of type I32")
        }
        let bytes = bytes(of: tensor)
        return (0..<tensor.count).map { Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self)) }
    }

    // IEEE 754 binary16; written out because Float16 does not exist on every platform.
    private static func value(ofHalf bits: UInt16) -> Float {
        let sign: Float = bits & 0x8000 == 0 ? 1 : -1
        let exponent = Int(bits >> 10) & 31
        let fraction = Float(bits & 1023) / 1024
        switch exponent {
        case 0: return sign * fraction * 0x1p-14
        case 31: return fraction == 0 ? sign * .infinity : .nan
        default: return sign * (1 + fraction) * Float(sign: .plus, exponent: exponent - 15, significand: 1)
        }
    }
}
