import Domain
import Foundation
import JSON
import Store
import Testing

@testable import Datasets

@Suite struct DatasetImportTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(at: URL(fileURLWithPath: folder.path).appendingPathComponent("store"))
    }

    private static func row(_ number: Int) -> String {
        #"{"messages":[{"role":"user","content":"question \#(number)"},{"role":"assistant","content":"answer \#(number)"}]}"#
    }

    private func run(_ text: String, as name: String = "rows", _ change: (inout DatasetImport) -> Void = { _ in }) throws
        -> DatasetImport.Result
    {
        let path = try folder.write("rows-\(UUID().uuidString)", Array(text.utf8))
        var importing = DatasetImport(DatasetReader(path: path), into: store.datasets(of: Organization.localID))
        change(&importing)
        return try importing.run(as: DatasetName(name))
    }

    @Test("Every row is read by its number, with its line and an id; the file is not needed any more")
    func byNumber() throws {
        let lines = (1...5000).map { $0 % 7 == 0 ? "" : Self.row($0) }
        let result = try run(lines.joined(separator: "\n"))
        let rows = try StoredRows(result.version, in: store)
        let numbers = lines.indices.filter { !lines[$0].isEmpty }.map { $0 + 1 }
        #expect(rows.count == numbers.count && result.version.status == .valid && result.version.rowForm == "chat")
        for number in [1, 2, 7, 4000, rows.count] {
            let row = try rows.row(number)
            #expect(row.line == numbers[number - 1] && row.json.text() == Self.row(row.line))
            #expect(try String(decoding: rows.bytes(number), as: UTF8.self) == Self.row(row.line))
        }
        var seen: [Int] = []
        try rows.forEach { number, row in
            #expect(row.json.text() == Self.row(numbers[number - 1]))
            seen.append(number)
        }
        #expect(seen == Array(1...rows.count))
        #expect(try Set((1...rows.count).map { try rows.id($0) }).count == rows.count)
        for number in [0, -1, rows.count + 1, .max] {
            #expect(#expect(throws: WorkbenchError.self) { try rows.row(number) }?.code == .rowNotFound)
        }
    }

    @Test("A flipped bit in a stored row is found by whoever reads it, though the row still reads as one")
    func flippedBit() throws {
        let version = try run((1...9).map(Self.row).joined(separator: "\n")).version
        let place = try store.blobs.url(of: version.rows)
        var bytes = try Data(contentsOf: place)
        let letter = try #require(bytes.range(of: Data("answer 5".utf8))?.lowerBound)
        bytes[letter] ^= 1
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
        try bytes.write(to: place)
        let rows = try StoredRows(version, in: store)
        #expect(try rows.row(4).line == 4)
        var seen: [Int] = []
        for read in [{ _ = try rows.row(5) }, { _ = try rows.bytes(5) }, { try rows.forEach { number, _ in seen.append(number) } }] {
            let error = #expect(throws: WorkbenchError.self) { try read() }
            #expect(error?.code == .blobDamaged && error?.message.contains("line 5") == true)
        }
        #expect(seen == [1, 2, 3, 4])
    }

    @Test("The same file again changes nothing, and has the same ids and problems; another one makes the next version")
    func again() throws {
        let text = [Self.row(1), "{}", Self.row(2)].joined(separator: "\n")
        let first = try run(text)
        let second = try run(text)
        #expect(first.isNew && !second.isNew && first.version == second.version)
        #expect(first.version.problems != nil)
        let elsewhere = try run(text, as: "other")
        #expect(elsewhere.isNew && elsewhere.version.rows == first.version.rows && elsewhere.version.index == first.version.index)
        let rows = try [first, elsewhere].map { try StoredRows($0.version, in: store) }
        #expect(try rows[0].id(1) == rows[1].id(1) && rows[0].id(2) == rows[1].id(2) && rows[0].id(1) != rows[0].id(2))
        let third = try run(text + "\n" + Self.row(3))
        #expect(third.isNew && third.version.number == 2 && third.version.datasetID == first.version.datasetID)
        #expect(try StoredRows(third.version, in: store).id(2) == rows[0].id(2))
    }

    @Test("Rows that cannot be used make the version invalid, unless a person leaves them out; the problems are stored")
    func invalid() throws {
        let text = [Self.row(1), "{}", Self.row(2), "[", "\u{7}"].joined(separator: "\n")
        let result = try run(text)
        #expect(result.version.status == .invalid && result.version.rowCount == 2 && result.statistics.invalidRows == 3)
        let blob = try store.blobs.open(#require(result.version.problems))
        let stored = try blob.read(at: 0, count: blob.byteCount).split(separator: 0x0A).map {
            try JSONDecoder().decode(Diagnostic.self, from: Data($0))
        }
        #expect(stored.map(\.message) == result.summary.problems.kept.map(\.message) && stored.map(\.line) == [2, 4, 5, nil])
        // The same file elsewhere has the same problems.
        #expect(stored.allSatisfy { $0.file == nil })
        let skipped = try run(text) { $0.skipsInvalidRows = true }
        #expect(skipped.isNew && skipped.version.status == .valid && skipped.version.rows == result.version.rows)
        #expect(try JSONDecoder().decode(DatasetOrigin.self, from: Data(skipped.version.origin.utf8)).skippedRows == 3)
    }

    @Test("When no row can be used nothing is stored", arguments: ["{}", "", "\n\n", "[", "{\"messages\":[]}\n{\"messages\":[]}"])
    func unusable(text: String) throws {
        #expect(throws: WorkbenchError.self) { try run(text) }
        #expect(try store.datasets(of: Organization.localID).all().isEmpty)
        let blobs = URL(fileURLWithPath: folder.path).appendingPathComponent("store/blobs")
        for name in ["unfinished", "sha256"] {
            #expect(try FileManager.default.contentsOfDirectory(atPath: blobs.appendingPathComponent(name).path).isEmpty)
        }
    }

    @Test(
        "All forms are stored in the form of their kind",
        arguments: [
            (#"{"instruction":"a","output":"b"}"#, "chat", 2), ("prompt,completion\na,b\n", "chat", 2), (#"{"text":"t"}"#, "text", 0),
            (#"{"anchor":"a","positive":"b"}"#, "embedding", 0), (#"{"prompt":"a","chosen":"b","rejected":"c"}"#, "preference", 3),
        ])
    func forms(text: String, form: String, messages: Int) throws {
        let result = try run(text)
        let rows = try StoredRows(result.version, in: store)
        #expect(result.version.rowForm == form && rows.count == 1)
        #expect(try RowFacts(rows.row(1).content).messages == messages)
        #expect(result.statistics.userMessages + result.statistics.assistantMessages == messages)
    }

    @Test("A damaged index or rows are told, not read")
    func damaged() throws {
        let version = try run([Self.row(1), Self.row(2)].joined(separator: "\n")).version
        func opened(index: [UInt8], rows: [UInt8]? = nil) throws -> StoredRows {
            let contents = VersionContents(
                rows: try store.blobs.write(try rows ?? Array(bytes(version.rows))), index: try store.blobs.write(index), rowCount: 2,
                rowForm: "chat", statistics: "{}")
            return try StoredRows(store.datasets(of: Organization.localID).addVersion(to: DatasetName("damaged"), contents), in: store)
        }
        func bytes(_ digest: BlobDigest) throws -> Data {
            let blob = try store.blobs.open(digest)
            return try blob.read(at: 0, count: blob.byteCount)
        }
        let index = Array(try bytes(version.index))
        for bad in [Array(index.dropLast()), index + [0], [], Array("TSROWS02".utf8) + index.dropFirst(8)] {
            #expect(#expect(throws: WorkbenchError.self) { try opened(index: bad) }?.code == .blobDamaged)
        }
        // Offsets and lengths that lead out of the rows, or into the middle of one.
        for place in [8, 12, 14, 15, 16, 18, 40, 45, 46, 47, 48, 51] {
            var bad = index
            bad[place] ^= 0xFF
            let rows = try opened(index: bad)
            for body in [{ try rows.forEach { _, _ in } }, { for number in 1...2 { _ = try rows.row(number) } }] {
                #expect(#expect(throws: WorkbenchError.self) { try body() }?.code == .blobDamaged, "\(place)")
            }
        }
        let rows = try opened(index: index, rows: [UInt8](repeating: 0x20, count: try bytes(version.rows).count))
        #expect(#expect(throws: WorkbenchError.self) { try rows.row(1) }?.code == .blobDamaged)
    }
}
