import Arguments
import Benchmarking
import Datasets
import Domain
import Randomness
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads random rows by number from a version that is open, from one that is opened for each row, and from a store that is.
enum RowsMode: BenchmarkMode {
    static let description = CommandDescription(
        name: "rows", summary: "Random rows of a stored dataset: median and slowest hundredth.",
        options: [
            .value("data", "FOLDER", help: "Folder that 'tunesmith dataset import --data' wrote to.", required: true),
            .value("count", "N", help: "Rows to read from the opened version.", default: "20000"),
            .flag("json", help: "Print JSON instead of lines."),
        ],
        operands: [OperandDescription("DATASET", help: "Name of the dataset.")])

    static func run(_ arguments: ParsedArguments) throws {
        let folder = URL(fileURLWithPath: arguments.string("data") ?? "").appendingPathComponent("store", isDirectory: true)
        let name = try DatasetName(arguments.operand("DATASET") ?? "")
        let count = try arguments.integer("count", in: .from(100, through: 10_000_000)) ?? 20_000
        let store = try Store(at: folder)
        let opened = try rows(of: name, in: store)
        var random = SeededRandom(seed: 1)
        let measured = try [
            ("version open", time(count) { try opened.row(1 + random.below(opened.count)) }),
            ("version opened for each", time(count / 10) { try rows(of: name, in: store).row(1 + random.below(opened.count)) }),
            ("store opened for each", time(count / 20) { try rows(of: name, in: Store(at: folder)).row(1 + random.below(opened.count)) }),
        ]
        for (what, samples) in measured {
            let (median, slow) = (1000 * samples.median, 1000 * samples.seconds[samples.seconds.count * 99 / 100])
            print(
                arguments.flag("json")
                    ? #"{"what": "\#(what)", "rows": \#(samples.seconds.count), "median_ms": \#(median), "p99_ms": \#(slow)}"#
                    : "\(what): median \(median) ms, 99 % within \(slow) ms, \(samples.seconds.count) of \(opened.count) rows")
        }
    }

    private static func rows(of name: DatasetName, in store: Store) throws -> StoredRows {
        let records = store.datasets(of: Organization.localID)
        return try StoredRows(records.version(of: records.dataset(named: name).id), in: store)
    }

    private static func time(_ count: Int, _ read: () throws -> DatasetRow) rethrows -> Samples {
        let clock = ContinuousClock()
        return try Samples(
            (0..<count).map { _ in
                let start = clock.now
                _ = try read()
                return (clock.now - start) / .seconds(1)
            })
    }
}
