internal import Domain
internal import JSON

/// The checked header of a safetensors file.
struct SafetensorsHeader {
    private(set) var tensors: [String: SafetensorsFile.Tensor] = [:]
    private(set) var metadata: [String: String] = [:]
    let dataStart: Int
    private let name: String

    /// Reads and checks the header of `bytes`, the whole file called `name`.
    init(of bytes: UnsafeRawBufferPointer, named name: String) throws {
        self.name = name
        guard bytes.count >= 8 else {
            throw Self.malformed(name, "it has \(bytes.count) bytes, fewer than the 8 of the header's length")
        }
        let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        guard length <= UInt64(SafetensorsFile.maximumHeaderBytes) else {
            throw Self.malformed(name, "its header claims \(length) bytes; at most \(SafetensorsFile.maximumHeaderBytes) are accepted")
        }
        guard Int(length) <= bytes.count - 8 else {
            throw Self.malformed(name, "its header claims \(length) bytes but the file has only \(bytes.count): it is cut off")
        }
        dataStart = 8 + Int(length)
        let json: JSONValue
        do {
            json = try JSONValue(parsing: UnsafeRawBufferPointer(rebasing: bytes[8..<dataStart]))
        } catch let error as JSONParseError {
            throw Self.malformed(name, "its header is not JSON: \(error.reason)")
        }
        guard let object = json.object else { throw Self.malformed(name, "its header is a JSON \(json.kind), not an object") }
        if let duplicate = object.duplicateNames.first { throw Self.malformed(name, "'\(duplicate)' occurs twice in its header") }
        for (field, value) in object.fields {
            if field == "__metadata__" {
                metadata = try texts(value)
            } else {
                tensors[field] = try tensor(field, value)
            }
        }
        try checkCoverage(dataBytes: bytes.count - dataStart)
    }

    private func texts(_ value: JSONValue) throws -> [String: String] {
        guard let object = value.object else {
            throw Self.malformed(name, "its __metadata__ is a JSON \(value.kind), not an object")
        }
        var texts: [String: String] = [:]
        for (field, value) in object.fields {
            guard let text = value.string else {
                throw Self.malformed(name, "'\(field)' in its __metadata__ is a JSON \(value.kind), not a string")
            }
            texts[field] = text
        }
        return texts
    }

    private func tensor(_ field: String, _ value: JSONValue) throws -> SafetensorsFile.Tensor {
        guard let type = value["dtype"]?.string, let format = NumberFormat(rawValue: type) else {
            let known = NumberFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw Self.malformed(name, "tensor '\(field)' has dtype \(value["dtype"]?.text() ?? "missing"); supported are \(known)")
        }
        guard let dimensions = value["shape"]?.array, let offsets = value["data_offsets"]?.array, offsets.count == 2,
            let begin = offsets[0].integer, let end = offsets[1].integer, 0 <= begin, begin <= end
        else {
            throw Self.malformed(name, "tensor '\(field)' lacks a valid shape or data_offsets")
        }
        var count = 1
        var shape: [Int] = []
        for dimension in dimensions {
            guard let size = dimension.integer, size >= 0, case (let product, false) = count.multipliedReportingOverflow(by: size) else {
                throw Self.malformed(name, "tensor '\(field)' has an impossible shape \(value["shape"]?.text() ?? "")")
            }
            count = product
            shape.append(size)
        }
        guard case (let size, false) = count.multipliedReportingOverflow(by: format.byteCount), size == end - begin else {
            throw Self.malformed(
                name, "tensor '\(field)' of shape \(shape) and type \(type) does not fit its data_offsets [\(begin), \(end)]")
        }
        return SafetensorsFile.Tensor(name: field, format: format, shape: shape, range: begin..<end)
    }

    private func checkCoverage(dataBytes: Int) throws {
        var reached = 0
        for tensor in tensors.values.sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) })
        {
            guard tensor.range.lowerBound >= reached else {
                throw Self.malformed(name, "tensor '\(tensor.name)' overlaps another one")
            }
            guard tensor.range.lowerBound == reached else {
                throw Self.malformed(name, "\(tensor.range.lowerBound - reached) bytes before tensor '\(tensor.name)' belong to no tensor")
            }
            guard tensor.range.upperBound <= dataBytes else {
                throw Self.malformed(
                    name, "tensor '\(tensor.name)' ends at byte \(tensor.range.upperBound) of \(dataBytes): the file is cut off")
            }
            reached = tensor.range.upperBound
        }
        guard reached == dataBytes else {
            throw Self.malformed(name, "\(dataBytes - reached) bytes after the last tensor belong to no tensor")
        }
    }

    private static func malformed(_ name: String, _ reason: String) -> WorkbenchError {
        WorkbenchError(.malformedFile, "\(name) is not a valid safetensors file: \(reason)", hint: "fetch or export the file again")
    }
}
