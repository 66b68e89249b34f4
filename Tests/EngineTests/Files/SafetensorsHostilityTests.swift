import Domain
import Engine
import Foundation
import Testing

/// Files that must be refused with a word, before anything in them is believed.
struct SafetensorsHostilityTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        /// What the message must say.
        let says: String
        var testDescription: String { name }

        init(_ name: String, bytes: [UInt8], says: String) {
            self.name = name
            self.bytes = bytes
            self.says = says
        }

        /// A file of `header` and as many bytes of data, its length told truly or as `claiming`.
        init(_ name: String, _ header: String, data: Int = 0, claiming: UInt64? = nil, says: String) {
            let length = claiming ?? UInt64(header.utf8.count)
            let bytes = withUnsafeBytes(of: length.littleEndian) { Array($0) } + Array(header.utf8) + Array(repeating: 0, count: data)
            self.init(name, bytes: bytes, says: says)
        }
    }

    static func tensor(_ name: String, dtype: String = #""F32""#, shape: String = "[2]", offsets: String = "[0,8]") -> String {
        #""\#(name)":{"dtype":\#(dtype),"shape":\#(shape),"data_offsets":\#(offsets)}"#
    }

    static func one(dtype: String = #""F32""#, shape: String = "[2]", offsets: String = "[0,8]") -> String {
        "{" + tensor("a", dtype: dtype, shape: shape, offsets: offsets) + "}"
    }

    static let lengths = [
        Case("empty", bytes: [], says: "0 bytes"),
        Case("seven bytes", bytes: [1, 0, 0, 0, 0, 0, 0], says: "7 bytes"),
        Case("no header", "", says: "not JSON"),
        Case("header of no length before data", "{}", data: 8, claiming: 0, says: "not JSON"),
        Case("header longer than the file", one(), data: 8, claiming: 1000, says: "claims 1000"),
        Case("header by one too long", "{}", claiming: 3, says: "claims 3"),
        Case("header of 2^63", one(), data: 8, claiming: 1 << 63, says: "claims 9223372036854775808"),
        Case("header of 2^64 - 1", one(), data: 8, claiming: .max, says: "claims 18446744073709551615"),
        Case("header of 100 MiB and one", one(), data: 8, claiming: (100 << 20) + 1, says: "claims 104857601"),
    ]

    static let headers = [
        Case("not JSON", "{not json}", says: "not JSON"),
        Case("cut JSON", #"{"a":{"dtype":"F32""#, says: "not JSON"),
        Case("two JSON values", "{} {}", says: "not JSON"),
        Case("bytes that are no UTF-8", bytes: [2, 0, 0, 0, 0, 0, 0, 0, 0x22, 0xFF], says: "not JSON"),
        Case("deep nesting", String(repeating: "[", count: 100_000), says: "not JSON"),
        Case("an array", "[1,2]", says: "JSON array"),
        Case("a number", "12", says: "JSON number"),
        Case("a name twice", "{\(tensor("a")),\(tensor("a"))}", data: 8, says: "'a' occurs twice"),
        Case("metadata that is a number", #"{"__metadata__":1}"#, says: "__metadata__"),
        Case("metadata that is a list", #"{"__metadata__":["format"]}"#, says: "__metadata__"),
        Case("metadata with a number in it", #"{"__metadata__":{"format":1}}"#, says: "__metadata__"),
        Case("metadata twice", #"{"__metadata__":{},"__metadata__":{}}"#, says: "'__metadata__' occurs twice"),
    ]

    static let tensors = [
        Case("a tensor that is a number", #"{"a":1}"#, says: "'a'"),
        Case("no dtype", #"{"a":{"shape":[2],"data_offsets":[0,8]}}"#, data: 8, says: "dtype missing"),
        Case("unknown dtype", one(dtype: #""F8_E4M3""#), data: 8, says: "F8_E4M3"),
        Case("dtype of a number", one(dtype: "32"), data: 8, says: "dtype 32"),
        Case("no shape", #"{"a":{"dtype":"F32","data_offsets":[0,8]}}"#, data: 8, says: "lacks a valid shape"),
        Case("shape of text", one(shape: #"["2"]"#), data: 8, says: #"shape ["2"]"#),
        Case("negative dimension", one(shape: "[-2]"), data: 8, says: "shape [-2]"),
        Case("two negative dimensions", one(shape: "[-1,-2]"), data: 8, says: "shape [-1,-2]"),
        Case("broken dimension", one(shape: "[0.5]"), data: 8, says: "shape [0.5]"),
        Case("dimensions beyond 64 bits", one(shape: "[4294967296,4294967296]"), data: 8, says: "impossible shape"),
        Case("dimension beyond 64 bits", one(shape: "[18446744073709551615]"), data: 8, says: "impossible shape"),
        Case("bytes beyond 64 bits", one(shape: "[4611686018427387904]"), data: 8, says: "does not fit"),
        Case("huge dimension", one(shape: "[1000000000000]"), data: 8, says: "does not fit"),
        Case("shape of another size", one(shape: "[3]"), data: 8, says: "does not fit"),
        Case("rank 0 of two numbers", one(shape: "[]"), data: 8, says: "does not fit"),
        Case("half a number", one(shape: "[1]", offsets: "[0,6]"), data: 6, says: "does not fit"),
    ]

    static let offsets = [
        Case("no offsets", #"{"a":{"dtype":"F32","shape":[2]}}"#, data: 8, says: "data_offsets"),
        Case("one offset", one(offsets: "[0]"), data: 8, says: "data_offsets"),
        Case("three offsets", one(offsets: "[0,8,8]"), data: 8, says: "data_offsets"),
        Case("offsets of text", one(offsets: #"["0","8"]"#), data: 8, says: "data_offsets"),
        Case("swapped offsets", one(offsets: "[8,0]"), data: 8, says: "data_offsets"),
        Case("negative offset", one(offsets: "[-8,0]"), data: 8, says: "data_offsets"),
        Case("offsets beyond 64 bits", one(offsets: "[18446744073709551608,18446744073709551615]"), data: 8, says: "data_offsets"),
        Case("offsets at the end of 64 bits", one(offsets: "[9223372036854775799,9223372036854775807]"), data: 8, says: "no tensor"),
        Case("overlap", "{\(tensor("a")),\(tensor("b", offsets: "[4,12]"))}", data: 12, says: "overlaps"),
        Case("the same bytes twice", "{\(tensor("a")),\(tensor("b"))}", data: 8, says: "overlaps"),
        Case("gap", "{\(tensor("a")),\(tensor("b", offsets: "[12,20]"))}", data: 20, says: "4 bytes before tensor 'b'"),
        Case("gap at the beginning", one(offsets: "[4,12]"), data: 12, says: "4 bytes before tensor 'a'"),
        Case("bytes left at the end", one(), data: 9, says: "1 bytes after"),
        Case("data without a tensor", "{}", data: 4, says: "4 bytes after"),
        Case("cut data", one(), data: 7, says: "cut off"),
        Case("no data", one(), says: "cut off"),
        Case("second tensor cut", "{\(tensor("a")),\(tensor("b", offsets: "[8,16]"))}", data: 15, says: "'b' ends at byte 16 of 15"),
    ]

    @Test("A file that is not what the format demands is refused with its reason", arguments: lengths + headers + tensors + offsets)
    func refusal(_ hostile: Case) throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("hostile.safetensors", hostile.bytes)
        let error = try #require(throws: WorkbenchError.self) { try SafetensorsFile(contentsOf: file) }
        #expect(error.code == .malformedFile)
        #expect(error.message.contains("hostile.safetensors") && error.message.contains(hostile.says), "\(error.message)")
        #expect(error.hint != nil)
    }

    @Test("What is no file at all is refused")
    func noFile() throws {
        let folder = try TemporaryFolder()
        let missing = try #require(throws: WorkbenchError.self) {
            try SafetensorsFile(contentsOf: folder.url.appendingPathComponent("missing"))
        }
        #expect(missing.code == .fileNotFound && missing.message.contains("missing"))
        let directory = try #require(throws: WorkbenchError.self) { try SafetensorsFile(contentsOf: folder.url) }
        #expect(directory.code == .fileUnreadable)
        // Opening a pipe without a writer must not wait for one.
        let pipe = folder.url.appendingPathComponent("pipe")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        let piped = try #require(throws: WorkbenchError.self) { try SafetensorsFile(contentsOf: pipe) }
        #expect(piped.code == .fileUnreadable)
    }
}
