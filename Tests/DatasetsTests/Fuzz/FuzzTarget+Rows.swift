import Domain
import Foundation
import JSON
import Store
import Testing

@testable import Datasets

extension FuzzTarget {
    /// Rows that are written without a loss are read as the same ones.
    @Sendable static func roundTrip(_ bytes: [UInt8]) throws {
        guard let rows = try? readRows(bytes).rows, !rows.isEmpty else { return }
        let form = OutputForm.all[bytes.reduce(0) { $0 &+ Int($1) } % OutputForm.all.count]
        var encoder = RowEncoder(form)
        let kept = rows.compactMap { row in encoder.encode(row) == nil ? nil : (row: row, isWhole: encoder.losses.isEmpty) }
        guard let written = try write(rows, form).bytes else {
            #expect(kept.isEmpty)
            return
        }
        let again = try readRows(written, format: form.format.readAs).rows
        #expect(again.count == kept.count)
        for ((row, isWhole), read) in zip(kept, again) where isWhole { #expect(Essence(row) == Essence(read)) }
    }

    /// A fix is done once it was done; fixes of all kinds lose no row that could be used, but for those that they leave without a word.
    @Sendable static func fixes(_ bytes: [UInt8]) throws {
        for line in bytes.split(separator: 0x0A) {
            guard let row = try? JSONValue(parsing: line).object else { continue }
            for fix in RowFix.allCases {
                let fixed = fix.applied(to: row)
                #expect(fix.applied(to: fixed) == fixed, "\(fix)")
            }
        }
        let folder = try TemporaryFolder()
        var reader = DatasetReader(path: try folder.write("rows", bytes), format: .chat)
        guard let plain = try? ScanTests.thorough(reader) else { return }
        reader.fixes = Set(RowFix.allCases)
        let fixed = try ScanTests.thorough(reader)
        let emptied = fixed.summary.problems.kept.filter { $0.code == ProblemCode.missingContent.rawValue }.compactMap(\.line)
        #expect(Set(plain.lines).isSubset(of: fixed.lines + emptied))
        #expect(try ScanTests.scanned(reader, threads: 2) == fixed)
        #expect(fixed.summary.fixedRows.values.allSatisfy { $0 <= fixed.summary.totals.rows })
    }

    /// A recorded conversation is used, or has a problem; one that is used can become a row or is told.
    @Sendable static func conversations(_ bytes: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let file = ConversationFile(path: try folder.write("rows", bytes), recorded: Date(timeIntervalSince1970: 0))
        var count = 0
        do {
            let summary = try file.forEach { conversation, line in
                count += 1
                #expect(line >= 1 && !conversation.messages.isEmpty)
            }
            #expect(summary.conversations == count + summary.invalid)
            #expect((summary.problems.errorCount > 0) == (summary.invalid > 0))
            BadInputTests.expectClear(summary.problems.kept)
        } catch let error as WorkbenchError { #expect(error.code == .malformedFile, "\(error)") }
    }

    /// Rows, index and count of a version that do not belong together are told, and never read beyond their ends.
    @Sendable static func storedRows(_ bytes: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let store = try Store(at: URL(fileURLWithPath: folder.path).appendingPathComponent("store"))
        var random = FuzzRandom(state: UInt64(bytes.count))
        var index = RowIndex.magic
        var offset = 0
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            RowIndex.append(
                RowIndex.Entry(offset: offset, length: line.count, line: number + 1, hash: RowHash(low: 0, high: 0)), to: &index)
            offset += line.count + 1
        }
        if bytes.count % 2 == 0 { index = random.damage(index) }
        let count = max(0, (index.count - RowIndex.magic.count) / RowIndex.entrySize)
        let contents = VersionContents(
            rows: try store.blobs.write(bytes), index: try store.blobs.write(index), rowCount: count, rowForm: "chat", statistics: "{}")
        let version = try store.datasets(of: Organization.localID).addVersion(to: DatasetName("fuzz"), contents)
        do {
            let rows = try StoredRows(version, in: store)
            for number in 1...max(1, min(count, 20)) {
                for read in [{ _ = try rows.row(number) }, { _ = try rows.bytes(number) }, { _ = try rows.id(number) }] {
                    do { try read() } catch let error as WorkbenchError {
                        #expect(error.code == .blobDamaged || error.code == .rowNotFound, "\(error)")
                    }
                }
            }
            try rows.forEach { _, _ in }
        } catch let error as WorkbenchError { #expect(error.code == .blobDamaged, "\(error)") }
    }
}
