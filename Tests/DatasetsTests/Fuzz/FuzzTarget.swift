import Domain
import Foundation
import JSON
import Testing

@testable import Datasets

/// A parser, what it is fed with, and what must hold of whatever it makes of it.
struct FuzzTarget: CustomTestStringConvertible, Sendable {
    let name: String
    /// Inputs of the default run, about a second's worth.
    let rounds: Int
    let seeds: [[UInt8]]
    let look: @Sendable ([UInt8]) throws -> Void
    var testDescription: String { name }

    static let all = [
        FuzzTarget(name: "rows", rounds: 500, seeds: FuzzCorpus.all) { bytes in
            try ScanTests.compare(bytes, format: format(for: bytes), threads: 1 + bytes.count % 2)
        },
        FuzzTarget(name: "pieces", rounds: 300, seeds: FuzzCorpus.all) { bytes in
            let format = format(for: bytes)
            let whole = try outcome(bytes, format, chunk: 1 << 16)
            #expect(try outcome(bytes, format, chunk: 3) == whole)
        },
        FuzzTarget(name: "JSON", rounds: 2000, seeds: FuzzCorpus.of("json", "jsonl"), look: json),
        FuzzTarget(name: "records", rounds: 600, seeds: FuzzCorpus.of("csv", "tsv", "json", "jsonl", "txt"), look: records),
        FuzzTarget(name: "packing", rounds: 2000, seeds: FuzzCorpus.of("gz", "zst"), look: unpack),
        FuzzTarget(name: "writer", rounds: 150, seeds: FuzzCorpus.of("csv", "tsv", "json", "jsonl", "txt"), look: roundTrip),
        FuzzTarget(name: "content", rounds: 200, seeds: FuzzCorpus.of("txt", "jsonl")) { bytes in
            ContentFuzzTests.look(String(decoding: bytes.prefix(4000), as: UTF8.self))
        },
        FuzzTarget(name: "fixes", rounds: 400, seeds: FuzzCorpus.of("chat.jsonl", "tools.jsonl", "crlf.jsonl"), look: fixes),
        FuzzTarget(
            name: "recorded conversations", rounds: 600, seeds: FuzzCorpus.of("conversations.jsonl", "chat.jsonl"), look: conversations),
        FuzzTarget(name: "stored rows", rounds: 60, seeds: FuzzCorpus.of("chat.jsonl", "tools.jsonl"), look: storedRows),
        FuzzTarget(name: "names", rounds: 3000, seeds: FuzzCorpus.of("names.txt") + names, look: name),
    ]

    private static let names = ["support", "postgresql://a:b@c:1/d", "dbname=x password=yyyy", "t\"a\"ble"].map { Array($0.utf8) }

    /// A form that depends on the bytes alone; nil to recognise it.
    private static func format(for bytes: [UInt8]) -> RowFormat? {
        let sum = bytes.reduce(0) { $0 &+ Int($1) }
        return sum % 3 == 0 ? RowFormat.allCases[sum / 3 % RowFormat.allCases.count] : nil
    }

    private static func outcome(_ bytes: [UInt8], _ format: RowFormat?, chunk: Int) throws -> String {
        do {
            let (rows, summary) = try readRows(bytes, format: format, paths: .all, chunk: chunk)
            #expect(summary.totals.rows >= summary.totals.invalidRows)
            #expect((summary.problems.errorCount > 0) == (summary.totals.invalidRows > 0))
            #expect(summary.problems.kept.allSatisfy { $0.line != nil })
            BadInputTests.expectClear(summary.problems.kept)
            return rows.map { $0.json.text() }.joined() + summary.places.joined() + "\(summary.totals)"
        } catch let error as WorkbenchError {
            return error.code.rawValue
        }
    }
}
