import Domain
import Engine
import Foundation
import Testing

/// What the format allows is read, and what is written comes back.
struct SafetensorsTests {
    static func file(_ header: String, _ data: [UInt8], in folder: TemporaryFolder) throws -> SafetensorsFile {
        let length = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Array($0) }
        return try SafetensorsFile(contentsOf: folder.file("good.safetensors", length + Array(header.utf8) + data))
    }

    static func bytes(_ numbers: [Float]) -> [UInt8] { numbers.flatMap { withUnsafeBytes(of: $0) { Array($0) } } }

    @Test("Tensors of rank 0, of no numbers, and in another order than their bytes are read")
    func unusualTensors() throws {
        let header = #"""
            {"last":{"dtype":"F32","shape":[2],"data_offsets":[4,12]},"__metadata__":{"format":"pt"},
            "scalar":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"none":{"dtype":"F32","shape":[3,0],"data_offsets":[4,4]}}
            """#
        let file = try Self.file(header, Self.bytes([7, 8, 9]), in: TemporaryFolder())
        #expect(try file.floats(named: "scalar", shape: []).array == [7])
        #expect(try file.floats(named: "last", shape: [2]).array == [8, 9])
        #expect(try file.floats(named: "none", shape: [3, 0]).array == [])
        #expect(file.metadata == ["format": "pt"])
    }

    @Test("Halves of both formats are widened, also where the data begins at an odd byte")
    func halves() throws {
        let bits: [UInt16] = [0x3C00, 0xC000, 0x0001, 0x7C00, 0x3F80, 0x8000, 0xFF80, 0x0001]
        let header =
            #"{"f":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},"b":{"dtype":"BF16","shape":[2,2],"data_offsets":[8,16]}}"#
        #expect((8 + header.utf8.count) % 2 == 1)
        let file = try Self.file(header, bits.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, in: TemporaryFolder())
        #expect(try file.floats(named: "f").array == [1, -2, 0x1p-24, .infinity])
        let brain = try file.floats(named: "b").array
        #expect(brain == [1, -0.0, -.infinity, Float(bitPattern: 0x0001_0000)] && brain[1].sign == .minus)
    }

    @Test("Asking for what is not there names the tensor")
    func wrongRequests() throws {
        let header = #"{"i":{"dtype":"I32","shape":[1],"data_offsets":[0,4]},"f":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#
        let file = try Self.file(header, Self.bytes([0, 1]), in: TemporaryFolder())
        let requests: [(String, () throws -> Void)] = [
            ("no tensor 'x'", { _ = try file.floats(named: "x") }), ("holds integers", { _ = try file.floats(named: "i") }),
            ("shape [1], expected [1, 1]", { _ = try file.floats(named: "f", shape: [1, 1]) }),
            ("no tensor 'f' of type I32", { _ = try file.integers(named: "f") }),
        ]
        for (says, request) in requests {
            let error = try #require(throws: WorkbenchError.self) { try request() }
            #expect(error.code == .inconsistentModel && error.message.contains(says), "\(error.message)")
        }
    }

    @Test("Written tensors come back bit for bit, in bfloat16 rounded")
    func roundTrip() throws {
        let numbers: [Float] = [0, -0.0, 1, -2.5, .infinity, 0x1p-140, 3.1415927, Float(bitPattern: 0x7FC0_0000)]
        let halves: [Float] = [1, 1.00390625, -3.140625]
        let folder = try TemporaryFolder()
        let url = folder.url.appendingPathComponent("written.safetensors")
        try numbers.withUnsafeBufferPointer { all in
            try halves.withUnsafeBufferPointer { halves in
                try SafetensorsWriter.write(
                    [
                        .init(name: "ä \"quoted\"\n", shape: [2, 4], values: all),
                        .init(name: "half", shape: [3], values: halves, format: .bfloat16),
                        .init(name: "scalar", shape: [], values: UnsafeBufferPointer(rebasing: all[3..<4])),
                        .init(name: "none", shape: [0, 5], values: UnsafeBufferPointer(start: nil, count: 0)),
                    ], metadata: ["format": "pt", "note": "größer"], to: url)
            }
        }
        let file = try SafetensorsFile(contentsOf: url)
        #expect(try file.floats(named: "ä \"quoted\"\n", shape: [2, 4]).array.bits == numbers.bits)
        // The middle one lies between two bfloat16 numbers and goes to the even one.
        #expect(try file.floats(named: "half", shape: [3]).array == [1, 1, -3.140625])
        #expect(try file.floats(named: "scalar", shape: []).array == [-2.5])
        #expect(try file.floats(named: "none", shape: [0, 5]).array == [])
        #expect(file.metadata == ["format": "pt", "note": "größer"])
        #expect(try folder.names() == ["written.safetensors"])
        let start = try Data(contentsOf: url).prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        #expect(start % 8 == 0)
    }
}
