import Domain
import Foundation
import Synchronization
import Testing

@testable import Store

@Suite struct DatasetRecordsTests {
    private static let into =
        "INSERT INTO dataset_versions (id, organization_id, dataset_id, number, rows_sha256, index_sha256, row_count, statistics, created_ms) SELECT"

    private let folder: TemporaryFolder
    private let store: Store
    private let datasets: DatasetRecords

    init() throws {
        folder = try TemporaryFolder()
        let counter = Mutex(0)
        store = try Store(
            at: folder.place("store"), now: { Date(timeIntervalSince1970: 1_700_000_000.1239) },
            newID: {
                counter.withLock {
                    $0 += 1; return "id-\($0)"
                }
            })
        datasets = store.datasets(of: Organization.localID)
    }

    private func contents(_ text: String) throws -> VersionContents {
        VersionContents(
            rows: try store.blobs.write(Array(text.utf8)), index: try store.blobs.write([0, UInt8(text.utf8.count)]), rowCount: 1,
            rowForm: "chat", statistics: #"{"rows":1}"#)
    }

    @Test("A dataset appears with its first version; versions are numbered and stay")
    func versions() throws {
        #expect(try datasets.all() == [])
        let name = try DatasetName("tickets")
        let made = try (1...3).map { try datasets.addVersion(to: name, contents("row \($0)")) }
        let dataset = try datasets.dataset(named: name)
        #expect(try datasets.all() == [dataset] && datasets.dataset(dataset.id) == dataset)
        #expect(made.map(\.number) == [1, 2, 3] && Set(made.map(\.id)).count == 3 && made.allSatisfy { $0.datasetID == dataset.id })
        #expect(dataset.created == Date(timeIntervalSince1970: 1_700_000_000.123) && made[0].created == dataset.created)
        #expect(made[2].statistics == #"{"rows":1}"# && made[2].rowCount == 1)
        #expect(try datasets.versions(of: dataset.id) == made)
        #expect(try datasets.version(of: dataset.id) == made[2])
        #expect(try datasets.version(2, of: dataset.id) == made[1])
        #expect(try store.blobs.open(made[1].rows).read(at: 0, count: 5) == Data("row 2".utf8))
        for number in [0, -1, 4, .max] { expectError(.datasetNotFound) { try datasets.version(number, of: dataset.id) } }
        let again = try Store(at: store.folder).datasets(of: Organization.localID)
        #expect(try again.versions(of: dataset.id) == made)
    }

    @Test("Several add to one dataset at once: every version has its number")
    func together() throws {
        let name = try DatasetName("many")
        let (contents, folder) = (try contents("row"), store.folder)
        try onThreads(4) { number in
            // The ids of this store's source are its own, so that they cannot meet those of the others.
            let datasets = try Store(at: folder).datasets(of: Organization.localID)
            for _ in 0..<10 { _ = try datasets.addVersion(to: name, contents) }
        }
        let dataset = try #require(datasets.all().first)
        #expect(try datasets.all().count == 1)
        #expect(try datasets.versions(of: dataset.id).map(\.number) == Array(1...40))
    }

    @Test("A deleted dataset frees its name and comes back whole, unless the name was given away")
    func deleting() throws {
        let name = try DatasetName("tickets")
        let first = try datasets.addVersion(to: name, contents("first"))
        for _ in 0..<2 { try datasets.delete(first.datasetID) }
        #expect(try datasets.all() == [])
        expectError(.datasetNotFound) { try datasets.dataset(named: name) }
        #expect(try datasets.all(includingDeleted: true).map(\.id) == [first.datasetID])
        #expect(try datasets.dataset(first.datasetID).deleted != nil)
        for _ in 0..<2 { try datasets.restore(first.datasetID) }
        #expect(try datasets.dataset(named: name).id == first.datasetID)
        #expect(try datasets.versions(of: first.datasetID) == [first])
        try datasets.delete(first.datasetID)
        let second = try datasets.addVersion(to: name, contents("second"))
        #expect(second.number == 1 && second.datasetID != first.datasetID)
        expectError(.alreadyExists) { try datasets.restore(first.datasetID) }
        try datasets.delete(second.datasetID)
        try datasets.restore(first.datasetID)
        expectError(.datasetNotFound) { try datasets.delete(Dataset.ID(rawValue: "absent")) }
    }

    @Test("What is another organization's cannot be reached, and its names are free")
    func organizations() throws {
        try store.database.write { try $0.execute("INSERT INTO organizations (id, name) VALUES ('other', 'other')") }
        let name = try DatasetName("tickets")
        let mine = try datasets.addVersion(to: name, contents("mine"))
        let others = store.datasets(of: Organization.ID(rawValue: "other"))
        #expect(try others.all(includingDeleted: true) == [])
        let attempts: [(String, () throws -> Void)] = [
            ("by name", { _ = try others.dataset(named: name) }), ("by id", { _ = try others.dataset(mine.datasetID) }),
            ("versions", { _ = try others.versions(of: mine.datasetID) }), ("version", { _ = try others.version(1, of: mine.datasetID) }),
            ("newest", { _ = try others.version(of: mine.datasetID) }), ("delete", { try others.delete(mine.datasetID) }),
            ("restore", { try others.restore(mine.datasetID) }),
        ]
        for (way, attempt) in attempts { expectError(.datasetNotFound, "\(way)", attempt) }
        let theirs = try others.addVersion(to: name, contents("theirs"))
        #expect(theirs.number == 1 && theirs.datasetID != mine.datasetID)
        #expect(try datasets.all().map(\.id) == [mine.datasetID] && datasets.dataset(mine.datasetID).deleted == nil)
        expectError(.constraintViolated, "an organization that does not exist") {
            try store.datasets(of: Organization.ID(rawValue: "none")).addVersion(to: name, contents("x"))
        }
    }

    @Test(
        "The database itself refuses what would break a rule",
        arguments: [
            "UPDATE dataset_versions SET row_count = 2", "UPDATE dataset_versions SET statistics = statistics",
            "UPDATE dataset_versions SET organization_id = 'other'",
            "INSERT INTO datasets (id, organization_id, name, created_ms) VALUES ('twin', 'local', 'tickets', 0)",
            "\(Self.into) 'x', 'other', dataset_id, 9, rows_sha256, index_sha256, 1, '{}', 0 FROM dataset_versions",
            "\(Self.into) 'x', 'local', dataset_id, 1, rows_sha256, index_sha256, 1, '{}', 0 FROM dataset_versions",
            "\(Self.into) 'x', 'local', dataset_id, 9, 'short', index_sha256, 1, '{}', 0 FROM dataset_versions",
            "\(Self.into) 'x', 'local', dataset_id, 9, rows_sha256, index_sha256, -1, '{}', 0 FROM dataset_versions",
            "DELETE FROM datasets", "DELETE FROM organizations",
        ])
    func rules(sql: String) throws {
        let version = try datasets.addVersion(to: DatasetName("tickets"), contents("row"))
        try store.database.write { try $0.execute("INSERT INTO organizations (id, name) VALUES ('other', 'other')") }
        expectError(.constraintViolated) { try store.database.write { try $0.execute(sql) } }
        #expect(try datasets.versions(of: version.datasetID) == [version])
    }

    @Test("A version whose blob is gone or cut off is not made, nor is its dataset", arguments: [true, false])
    func blobGone(isGone: Bool) throws {
        let contents = try contents("row")
        let path = store.blobs.path(contents.rows.digest)
        try store.blobs.delete(contents.rows.digest)
        if !isGone { try Data("ro".utf8).write(to: URL(fileURLWithPath: path)) }
        expectError(isGone ? .blobMissing : .blobDamaged) { try datasets.addVersion(to: DatasetName("tickets"), contents) }
        #expect(try datasets.all(includingDeleted: true) == [])
    }

    @Test("A blob that a version names is kept, also when the dataset was deleted")
    func blobInUse() throws {
        let contents = try contents("row")
        try store.deleteBlob(contents.rows.digest)
        let again = try self.contents("row")
        let version = try datasets.addVersion(to: DatasetName("tickets"), again)
        try datasets.delete(version.datasetID)
        for digest in [version.rows, version.index] {
            expectError(.blobInUse) { try store.deleteBlob(digest) }
            try store.blobs.verify(digest)
        }
    }

    @Test(
        "Names that could mislead are refused",
        arguments: [
            "", ".", "..", "../x", "a/b", "a\\b", "-x", ".hidden", "_x", "a b", "a\n", "a\0", "naïve", "а", "a@1", "a:b",
            String(repeating: "a", count: 101),
        ])
    func names(name: String) {
        expectError(.invalidName) { try DatasetName(name) }
    }

    @Test("Plain names are taken", arguments: ["a", "7", "Tickets-2024_v1.2", String(repeating: "a", count: 100)])
    func plainNames(name: String) throws {
        #expect(try DatasetName(name).rawValue == name)
    }
}
