import Arguments
import Benchmarking
import Domain
import Foundation
import Store

/// Opens stores, inserts rows, and writes a large blob beside `cp` and `sync` of the same file, in turns.
@main
enum StoreBenchmark {
    static let description = CommandDescription(
        name: "store-benchmark", summary: "Measure opening, inserting and writing blobs.",
        options: [
            .value("folder", "FOLDER", help: "Where to work; on the disk to measure.", required: true),
            .value("megabytes", "N", help: "Size of the blob.", default: "500"),
            .value("rounds", "N", help: "Turns, whose medians are shown.", default: "5"),
            .value("jobs", "N", help: "Measure lists of so many jobs instead."),
            .value("models", "N", help: "Measure lists of so many models instead."),
        ])

    static func main() {
        description.run(run)
    }

    private static func run(_ arguments: ParsedArguments) throws {
        let folder = URL(fileURLWithPath: try arguments.requiredString("folder"), isDirectory: true)
        if let jobs = try arguments.integer("jobs", in: .from(1, through: 10_000_000)) { return try list(jobs, in: folder) }
        if let models = try arguments.integer("models", in: .from(1, through: 10_000_000)) { return try list(models: models, in: folder) }
        let megabytes = try arguments.integer("megabytes", in: .from(1, through: 100_000)) ?? 500
        let rounds = try arguments.integer("rounds", in: .from(1, through: 100)) ?? 5
        let source = folder.appendingPathComponent("source")
        try makeFile(source, megabytes: megabytes)
        var turns: [String: [Double]] = [:]
        func note(_ name: String, _ value: Double) { turns[name, default: []].append(value) }
        for round in 0..<rounds {
            let place = folder.appendingPathComponent("store-\(round)", isDirectory: true)
            note("make an empty store, ms", try 1000 * seconds { _ = try Store(at: place) })
            note("open an empty store, ms", try 1000 * seconds { _ = try Store(at: place) })
            let store = try Store(at: place)
            note("insert in one transaction, thousand rows/s", try 200 / seconds { try insert(200_000, store) })
            note("add a version with two small blobs, ms", try 10 * seconds { for number in 0..<100 { try addVersion(number, store) } })
            let copied = folder.appendingPathComponent("copy")
            let copy = try seconds { try call("cp \"$0\" \"$1\" && sync \"$1\"", source, copied) }
            try FileManager.default.removeItem(at: copied)
            // cp copies inside the kernel; this is what reading and writing cost any program.
            let plain = try seconds { try call("dd if=\"$0\" of=\"$1\" bs=1M conv=fsync 2>/dev/null", source, copied) }
            try FileManager.default.removeItem(at: copied)
            var blob: StoredBlob?
            let written = try seconds { blob = try write(source, store) }
            note("cp and sync, MB/s", Double(megabytes) / copy)
            note("dd with fsync, MB/s", Double(megabytes) / plain)
            note("blob, MB/s", Double(megabytes) / written)
            note("blob's time / cp's", written / copy)
            note("blob's time / dd's", written / plain)
            if let blob { note("verify, MB/s", Double(megabytes) / (try seconds { try store.blobs.verify(blob.digest) })) }
            try FileManager.default.removeItem(at: place)
        }
        print("SQLite \(Database.libraryVersion), \(megabytes) MB, \(rounds) turns: median (lowest to highest)")
        for (name, values) in turns.sorted(by: { $0.key < $1.key }) {
            let sorted = values.sorted()
            let shown = [sorted[sorted.count / 2], sorted[0], sorted[sorted.count - 1]].map { String(format: "%.2f", $0) }
            print("\(name.padding(toLength: 44, withPad: " ", startingAt: 0)) \(shown[0]) (\(shown[1]) to \(shown[2]))")
        }
    }

    private static func list(models count: Int, in folder: URL) throws {
        let lists = ModelLists(store: try Store(at: folder.appendingPathComponent("models", isDirectory: true)), count: count)
        try lists.fill()
        print("SQLite \(Database.libraryVersion), \(count) models, pages of 50: median of 21, ms")
        for (name, read) in lists.cases {
            let times = try JobLists.milliseconds(read)
            print("\(name.padding(toLength: 48, withPad: " ", startingAt: 0)) \(String(format: "%.2f", times[times.count / 2]))")
        }
    }

    private static func list(_ count: Int, in folder: URL) throws {
        let lists = JobLists(store: try Store(at: folder.appendingPathComponent("jobs", isDirectory: true)), count: count)
        try lists.fill()
        print("SQLite \(Database.libraryVersion), \(count) jobs, pages of 50: ms, median of 21 (least)")
        for (name, median, least) in try lists.measure() {
            print("\(name.padding(toLength: 48, withPad: " ", startingAt: 0)) \(String(format: "%.2f (%.2f)", median, least))")
        }
    }

    private static func seconds(_ body: () throws -> Void) throws -> Double {
        let began = ContinuousClock.now
        try body()
        return (ContinuousClock.now - began) / .seconds(1)
    }

    private static func insert(_ count: Int, _ store: Store) throws {
        try store.database.write { transaction in
            for number in 0..<count {
                try transaction.execute(
                    "INSERT INTO datasets (id, organization_id, name, created_ms) VALUES ($1, $2, $3, $4)", "id-\(number)",
                    Organization.localID.rawValue, "name-\(number)", number)
            }
        }
    }

    private static func addVersion(_ number: Int, _ store: Store) throws {
        let contents = VersionContents(
            rows: try store.blobs.write("rows \(number)".utf8), index: try store.blobs.write("index \(number)".utf8), rowCount: 1,
            rowForm: "chat", statistics: "{}")
        _ = try store.datasets(of: Organization.localID).addVersion(to: DatasetName("small"), contents)
    }

    private static func write(_ source: URL, _ store: Store) throws -> StoredBlob {
        var writer = try store.blobs.writer()
        // FileHandle would read 4 KiB at a time.
        guard let file = fopen(source.path, "rb") else { throw WorkbenchError(.fileUnreadable, "cannot read \(source.path)") }
        defer { fclose(file) }
        setvbuf(file, nil, _IONBF, 0)
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            if count == 0 { break }
            try piece.withUnsafeBytes { try writer.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
        return try writer.finish()
    }

    /// Bytes that do not compress, in the page cache when this returns.
    private static func makeFile(_ file: URL, megabytes: Int) throws {
        try call("head -c \(megabytes)000000 /dev/urandom > \"$0\" && sync \"$0\"", file)
    }

    private static func call(_ command: String, _ files: URL...) throws {
        let process = try Process.run(URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", command] + files.map(\.path))
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw WorkbenchError(.fileUnwritable, "failed: \(command)") }
    }
}
