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
        let count: Int
        let format: NumberFormat
        /// Calls its argument with the numbers, which need not exist before or after.
        let read: ((UnsafeBufferPointer<Float>) throws -> Void) throws -> Void

        /// A tensor of `values`; they must stay alive until the file is written.
        public init(name: String, shape: [Int], values: UnsafeBufferPointer<Float>, format: NumberFormat = .float32) {
            self.init(name: name, shape: shape, count: values.count, format: format) { try $0(values) }
        }

        /// A tensor of `count` numbers that `read` shows when it is their turn.
        init(
            name: String, shape: [Int], count: Int, format: NumberFormat,
            read: @escaping ((UnsafeBufferPointer<Float>) throws -> Void) throws -> Void
        ) {
            self.name = name
            self.shape = shape
            self.count = count
            self.format = format
            self.read = read
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
            let end = offset + tensor.count * tensor.format.byteCount
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
            for tensor in tensors { try tensor.read { try append($0, in: tensor.format, to: &file) } }
        }
    }

    // In pieces: a large matrix is not copied whole.
    private static func append(_ values: UnsafeBufferPointer<Float>, in format: NumberFormat, to file: inout AtomicFile) throws {
        guard format == .bfloat16, let start = values.baseAddress else { return try file.append(UnsafeRawBufferPointer(values)) }
        let piece = 1 << 20
        let halves = try Buffer<UInt16>(count: min(piece, values.count))
        for begin in stride(from: 0, to: values.count, by: piece) {
            let count = min(piece, values.count - begin)
            ts_f32_to_bf16(halves.start, start + begin, Int64(count))
            try file.append(UnsafeRawBufferPointer(UnsafeBufferPointer(start: halves.start, count: count)))
        }
    }
}
