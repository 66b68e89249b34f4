import Domain
import Foundation
import Testing

@testable import Store

@Suite struct DatasetUseTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let datasets: DatasetRecords

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(at: folder.place("store"))
        datasets = store.datasets(of: Organization.localID)
    }

    private func add(_ name: String, _ text: String, problems: String? = nil) throws -> DatasetVersion {
        try datasets.addVersion(
            to: DatasetName(name),
            VersionContents(
                rows: try store.blobs.write(Array(text.utf8)), index: try store.blobs.write(Array("index of \(text)".utf8)), rowCount: 1,
                rowForm: "text", status: problems == nil ? .valid : .invalid, problems: try problems.map { try store.blobs.write($0.utf8) },
                statistics: "{}", origin: #"{"file":"a.jsonl"}"#))
    }

    @Test("A version keeps its form, status, problems and origin")
    func details() throws {
        let made = try [add("a", "one"), add("a", "two", problems: "p")]
        #expect(
            made.map(\.status) == [.valid, .invalid] && made.allSatisfy { $0.rowForm == "text" && $0.origin == #"{"file":"a.jsonl"}"# })
        #expect(made[0].problems == nil && made[1].problems != nil)
        #expect(try Store(at: store.folder).datasets(of: Organization.localID).versions(of: made[0].datasetID) == made)
    }

    @Test("Measurements are kept by kind and settings, the newest of each")
    func measurements() throws {
        let version = try add("a", "one")
        let column = try store.blobs.write([1, 2, 3]).digest
        let old = DatasetMeasurement(kind: "tokens", settings: "base", summary: "{}", column: nil)
        let new = DatasetMeasurement(kind: "tokens", settings: "base", summary: #"{"tokens":3}"#, column: column)
        let quality = DatasetMeasurement(kind: "quality", settings: "", summary: "{}", column: nil)
        for measurement in [old, new, quality] { try datasets.keep(measurement, of: version.id) }
        #expect(try datasets.measurements(of: version.id) == [quality, new])
        expectError(.blobInUse) { try store.deleteBlob(column) }
        let others = store.datasets(of: Organization.ID(rawValue: "others"))
        #expect(try others.measurements(of: version.id) == [])
        expectError(.constraintViolated) { try others.keep(quality, of: version.id) }
    }

    @Test("A dataset that something needs is not removed for good; the answer names who does")
    func inUse() throws {
        let version = try add("a", "one")
        let uses = ["runs/a", "runs/b"].map { DatasetUse(version: version.id, kind: .run, name: $0) }
        for use in uses + uses { try datasets.add(use) }
        #expect(try datasets.uses(of: version.datasetID) == uses)
        let error = expectError(.datasetInUse) { try datasets.purge(version.datasetID) }
        #expect(error?.message == "the dataset a is needed by run runs/a, run runs/b")
        #expect(try datasets.version(of: version.datasetID) == version && store.blobs.contains(version.rows))
        try datasets.remove([uses[0]])
        expectError(.datasetInUse) { try datasets.purge(version.datasetID) }
        try datasets.remove([uses[1]])
        try datasets.purge(version.datasetID)
        expectError(.datasetNotFound) { try datasets.dataset(version.datasetID) }
    }

    @Test("Purging removes the blobs that nothing else names, and only those")
    func purge() throws {
        let shared = try add("b", "shared")
        let versions = try [add("a", "one", problems: "p"), add("a", "shared")]
        let column = try store.blobs.write([7]).digest
        try datasets.keep(DatasetMeasurement(kind: "tokens", settings: "", summary: "{}", column: column), of: versions[0].id)
        let others = store.datasets(of: Organization.ID(rawValue: "others"))
        expectError(.datasetNotFound) { try others.purge(versions[0].datasetID) }
        try datasets.delete(versions[0].datasetID)
        try datasets.purge(versions[0].datasetID)
        #expect(try datasets.all(includingDeleted: true).map(\.name.rawValue) == ["b"])
        let gone = [versions[0].rows, versions[0].index, try #require(versions[0].problems), column]
        #expect(gone.allSatisfy { !store.blobs.contains($0) })
        #expect(store.blobs.contains(shared.rows) && store.blobs.contains(shared.index) && versions[1].rows == shared.rows)
    }

    @Test("Blobs that no record names go when they are old, and no others")
    func unnamed() throws {
        let version = try add("a", "one", problems: "p")
        let column = try store.blobs.write([7]).digest
        try datasets.keep(DatasetMeasurement(kind: "tokens", settings: "", summary: "{}", column: column), of: version.id)
        let stray = try store.blobs.write([1, 2, 3])
        #expect(try store.removeUnnamedBlobs() == 0 && store.blobs.contains(stray.digest))
        let later = try Store(at: store.folder, now: { Date(timeIntervalSinceNow: 100_000) })
        #expect(try later.removeUnnamedBlobs() == 3)
        #expect(!store.blobs.contains(stray.digest))
        #expect([version.rows, version.index, column].allSatisfy { store.blobs.contains($0) })
        #expect(version.problems.map { store.blobs.contains($0) } == true)
    }
}
