import Domain
import Foundation
import JSON
import Testing

@testable import Datasets

/// Damaged files of every container and format: no trap, every row is used or has its problem, and pieces change nothing.
struct FormatFuzzTests {
    struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            // SplitMix64
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    static let rounds = ProcessInfo.processInfo.environment["TUNESMITH_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 3
    static let seeds: [[UInt8]] =
        ContainerTests.cases.map { Array($0.text.utf8) } + RowFormatTests.good.map { Array(($0.row + "\n" + $0.row).utf8) }
        + RowFormatTests.good.map { Array("[\($0.row),\n\($0.row)]".utf8) }
        + RowFormatTests.bad.map { Array(($0.row + "\n").utf8) }
        + Compression.allCases.map { CompressionTests.pack(Array("[\(ContainerTests.row)]".utf8), $0) }
    static let words = [
        "\"", "{", "}", "[", "]", ",", "\n", "\r", "\\", "\0", "<|im_start|>", "<|im_end|>", "null", "7", "\u{FEFF}", "\t", ":",
    ]

    static func damage(_ bytes: [UInt8], _ random: inout Random) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Array(words[Int.random(in: 0..<words.count, using: &random)].utf8), at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + 20))
            default:
                bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: Int.random(in: 0...bytes.count, using: &random))
            }
        }
        return bytes
    }

    static func outcome(_ bytes: [UInt8], _ format: RowFormat?, chunk: Int) throws -> String {
        do {
            let (rows, summary) = try readRows(bytes, format: format, paths: .all, chunk: chunk)
            #expect(summary.totals.rows >= summary.totals.invalidRows)
            #expect((summary.problems.errorCount > 0) == (summary.totals.invalidRows > 0), "\(String(decoding: bytes, as: UTF8.self))")
            #expect(summary.problems.kept.allSatisfy { $0.line != nil })
            return rows.map { $0.json.text() }.joined() + summary.places.joined() + "\(summary.totals)"
        } catch let error as WorkbenchError {
            return error.code.rawValue
        }
    }

    @Test("Damaged files end in rows, problems or an error, the same for every size of pieces")
    func damaged() throws {
        var random = Random(state: 5)
        for _ in 0..<Self.rounds {
            for seed in Self.seeds {
                let bytes = Self.damage(seed, &random)
                let format = Bool.random(using: &random) ? nil : RowFormat.allCases.randomElement(using: &random)
                let whole = try Self.outcome(bytes, format, chunk: 1 << 16)
                #expect(try Self.outcome(bytes, format, chunk: 3) == whole, "\(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }
}
