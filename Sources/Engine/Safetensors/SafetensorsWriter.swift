internal import CKernels
internal import Domain
internal import JSON

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Writes safetensors files that are complete or absent, never half.
public struct SafetensorsWriter {
    /// One tensor to write: float32 numbers, stored in `format`.
    public struct Tensor {
        let name: String
        let shape: [Int]
        let values: UnsafeBufferPointer<Float>
        let format: NumberFormat

        /// A tensor of `values`; they must stay alive until the file is written.
        public init(name: String, shape: [Int], values: UnsafeBufferPointer<Float>, format: NumberFormat = .float32) {
            self.name = name
            self.shape = shape
            self.values = values
            self.format = format
        }
    }

    /// Writes `tensors` in the order given to `url`; throws `file_unwritable` or `disk_full`.
    public static func write(_ tensors: [Tensor], metadata: [String: String] = ["format": "pt"], to url: URL) throws {
        var fields: [(name: String, value: JSONValue)] = []
        if !metadata.isEmpty {
            let entries = metadata.sorted { $0.key < $1.key }.map { (name: $0.key, value: JSONValue.string($0.value)) }
            fields.append(("__metadata__", .object(JSONObject(entries))))
        }
        var offset = 0
        for tensor in tensors {
            let end = offset + tensor.values.count * tensor.format.byteCount
            fields.append(
                (
                    tensor.name,
                    .object([
                        "dtype": .string(tensor.format.rawValue),
                        "shape": .array(tensor.shape.map { .integer(Int64($0)) }),
                        "data_offsets": .array([.integer(Int64(offset)), .integer(Int64(end))]),
                    ])
                ))
            offset = end
        }
        var header = JSONValue.object(JSONObject(fields)).bytes()
        // The data begins on a multiple of 8 bytes, so that readers can use it in place.
        header.append(contentsOf: repeatElement(UInt8(ascii: " "), count: (8 - header.count % 8) % 8))
        try AtomicFile.write(to: url) { file in
            try withUnsafeBytes(of: UInt64(header.count).littleEndian) { try file.append($0) }
            try header.withUnsafeBytes { try file.append($0) }
            for tensor in tensors { try append(tensor, to: &file) }
        }
    }

    private static func append(_ tensor: Tensor, to file: inout AtomicFile) throws {
        guard tensor.format == .bfloat16, let start = tensor.values.baseAddress else {
            return try file.append(UnsafeRawBufferPointer(tensor.values))
        }
        let halves = try Buffer<UInt16>(count: tensor.values.count)
        ts_f32_to_bf16(halves.start, start, Int64(tensor.values.count))
        try file.append(UnsafeRawBufferPointer(UnsafeBufferPointer(halves.values)))
    }
}
