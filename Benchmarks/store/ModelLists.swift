import Domain
import Foundation
import Store

/// Pages of a long list of models.
struct ModelLists {
    private static let pageSize = 50

    let store: Store
    let count: Int
    private var records: ModelRecords { store.models(of: Organization.localID) }

    /// Makes the models: each tenth has a second version, each hundredth an alias and tags.
    func fill() throws {
        let blob = try store.blobs.write("weights".utf8)
        let file = ModelVersion.File(path: "adapter_model.safetensors", sha256: blob.digest.hexadecimal, byteCount: blob.byteCount)
        var ids: [Model.ID] = []
        try store.database.write { transaction in
            for number in 0..<count {
                ids.append(try records.add(Self.contents(number, "1", file), in: transaction).modelID)
                if number.isMultiple(of: 10) { try records.add(Self.contents(number, "2", file), in: transaction) }
            }
        }
        var change = ModelRecords.Change()
        change.tags = ["support", "german"]
        for number in stride(from: 0, to: count, by: 100) {
            try records.update(ids[number], change)
            try records.moveAlias("champion", of: ids[number], to: 1, from: nil, by: nil, because: "")
        }
        for number in stride(from: 50, to: count, by: 1_000) { try records.move(ids[number], to: .archived) }
    }

    /// The readings, by name.
    var cases: [(name: String, read: () throws -> Void)] {
        var cases: [(String, () throws -> Void)] = []
        func page(_ name: String, after cursor: DatasetRecords.Cursor? = nil, _ change: (inout ModelFilter) -> Void) {
            var filter = ModelFilter()
            change(&filter)
            cases.append(
                (
                    name,
                    {
                        let page = try records.page(filter, limit: Self.pageSize, after: cursor)
                        _ = try records.origins(of: page.models.compactMap(\.newest))
                    }
                ))
        }
        page("by name") { _ in }
        page("by name, far down", after: .init(key: "model-\(count * 2 / 3)", id: "")) { _ in }
        for order in ModelFilter.Order.allCases { page("by \(order.rawValue), last first") { ($0.order, $0.isDescending) = (order, true) } }
        page("archived, which are few") { $0.state = .archived }
        page("of a base, newest first") { ($0.base, $0.order, $0.isDescending) = ("base-1", .updated, true) }
        page("with a tag") { $0.tag = "support" }
        page("with an alias") { $0.alias = "champion" }
        page("search that finds some") { $0.search = "el-77" }
        page("search that finds none") { $0.search = "nothing has this" }
        return cases
    }

    private static func contents(_ number: Int, _ version: String, _ file: ModelVersion.File) -> ModelContents {
        var lineage = ModelVersion.Lineage()
        lineage.job = "ftjob-\(number)-\(version)"
        lineage.plan = plan
        return ModelContents(
            name: "model-\(number)", owner: nil, provider: "native", kind: .adapter, base: "base-\(number % 3)", method: "lora",
            publicName: "ft:base:local::\(number)-\(version)", files: [file], lineage: lineage,
            metrics: ["loss": 0.5, "validation_loss": 0.6, "steps": 300, "epochs": 3, "trained_tokens": 100_000, "seconds": 600])
    }

    private static let plan = TrainingPlan(
        kind: .tune, base: .init(path: "/data/bases/tiny", sha256: String(repeating: "ab", count: 32)),
        dataset: .init(path: "/data/rows", sha256: String(repeating: "cd", count: 32)), validation: nil, skipsInvalidRows: false,
        trainedTurns: .byWeight, templateTime: "2026-01-01T00:00:00", method: .lora(LoRASettings()), hyperparameters: Hyperparameters(),
        threads: 2, engine: "0.1")
}
