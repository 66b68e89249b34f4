import Datasets
import Digests
import Domain
import Foundation
import Store

@testable import Jobs

/// A store with rows, the shipped base and a planner over both; removed at the end of its life.
final class PlannerPlace: Sendable {
    let folder: URL
    let store: Store
    let bases: BaseModelCatalog
    let estimator: JobEstimator

    static let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Models/tunesmith-base", isDirectory: true)

    init(rate: JobEstimator.Rate? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-jobs-\(UUID().uuidString)", isDirectory: true)
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Store(at: folder.appendingPathComponent("store", isDirectory: true))
        bases = BaseModelCatalog(store) { [.init(PlannerPlace.shipped, .shipped)] }
        estimator = JobEstimator(store) { rate }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func planner(memory: Int? = 1 << 40) -> JobPlanner {
        let folder = folder
        return JobPlanner(store, bases: bases, estimator: estimator, engine: "test") { id, _ in
            let url = folder.appendingPathComponent(id.rawValue)
            return (url, "\(id.rawValue).jsonl", try BlobDigest(SHA256.hexadecimal(of: Data(contentsOf: url))))
        } memory: {
            memory
        }
    }

    func write(_ lines: [String], as name: String) throws {
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.appendingPathComponent(name))
    }

    func dataset(_ lines: [String], as name: String = "rows") throws -> DatasetVersion {
        try write(lines, as: "source.jsonl")
        var run = DatasetImport(
            DatasetReader(path: folder.appendingPathComponent("source.jsonl").path), into: store.datasets(of: Organization.localID))
        run.skipsInvalidRows = true
        return try run.run(as: DatasetName(name)).version
    }

    func job(_ request: JobRequest, id: String = "ftjob-1") -> Job {
        Job(
            id: .init(rawValue: id), organizationID: Organization.localID, owner: nil, request: request,
            created: Date(timeIntervalSince1970: 1_700_000_000), updated: Date(timeIntervalSince1970: 1_700_000_000))
    }

    func request(_ rows: JobRequest.Rows) -> JobRequest { JobRequest(rows: rows, base: "tunesmith-base") }

    /// A chat row whose answer has so many words.
    static func row(_ number: Int, words: Int = 5) -> String {
        let answer = (0..<words).map { "word\(number * 7 % 13 + $0)" }.joined(separator: " ")
        return #"{"messages":[{"role":"user","content":"question \#(number)"},{"role":"assistant","content":"\#(answer)"}]}"#
    }

    static func rows(_ count: Int, words: Int = 5) -> [String] { (0..<count).map { row($0, words: words + $0 % 4) } }
}
