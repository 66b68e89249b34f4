import Domain
import Engine
import Foundation
import Store
import Testing

@testable import Registry

/// A registry in a folder of its own, with small models to fill it.
final class TestRegistry {
    let folder: URL
    let store: Store
    let registry: ModelRegistry

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-registry-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Store(at: folder.appendingPathComponent("store", isDirectory: true))
        registry = ModelRegistry(store, of: Organization.localID)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func place(_ name: String) -> URL { folder.appendingPathComponent(name, isDirectory: true) }

    /// A base model folder of so many layers.
    func makeBase(_ name: String = "base", layers: Int = 1) throws -> URL {
        let configuration = ModelConfiguration(
            hiddenSize: 16, intermediateSize: 32, layerCount: layers, headCount: 2, keyValueHeadCount: 1, vocabularySize: 40,
            maximumPositions: 32, tiesEmbeddings: true)
        try FileManager.default.createDirectory(at: place(name), withIntermediateDirectories: true)
        try LanguageModel(configuration, seed: 3).save(to: place(name), format: .float32)
        try Data("{}".utf8).write(to: place(name).appendingPathComponent("tokenizer.json"))
        return place(name)
    }

    /// A trained adapter of `base`: its numbers are those of `seed`.
    func makeAdapter(_ name: String, on base: URL, _ settings: LoRASettings, seed: UInt64) throws -> URL {
        let model = try LanguageModel(folder: base)
        try model.prepare(for: .lora(settings), seed: seed)
        for parameter in model.trainableParameters {
            guard let values = parameter.values else { continue }
            for index in 0..<values.count { values.start[index] += Float((index &* 37 &+ Int(seed)) % 11 - 5) / 16 }
        }
        try FileManager.default.createDirectory(at: place(name), withIntermediateDirectories: true)
        try model.saveTuned(base: base.path, to: place(name))
        return place(name)
    }

    /// The job of a finished run.
    func job(_ name: String, model: String = "", suffix: String? = nil) -> Job {
        var request = JobRequest(rows: .dataset(.init(rawValue: "d")), base: "tiny/base")
        (request.name, request.model, request.suffix) = (name, model, suffix)
        var job = Job(
            id: .init(rawValue: "ftjob-AAAAAAAAAAAAAAAAabcd1234"), organizationID: Organization.localID, owner: nil, request: request,
            created: Date(timeIntervalSince1970: 0), updated: Date(timeIntervalSince1970: 0))
        var hyperparameters = Hyperparameters()
        hyperparameters.seed = 7
        let plan = TrainingPlan(
            kind: .tune, base: .init(path: "/models/base", sha256: "ba5e"), dataset: .init(path: "/rows", sha256: "da7a"), validation: nil,
            skipsInvalidRows: false, method: .lora(LoRASettings()), hyperparameters: hyperparameters, threads: 2, engine: "0.1.0")
        job.plan = JobPlan(
            training: plan, dataset: .init(rawValue: "d"), validation: nil, reasons: [],
            estimate: JobEstimate(
                rows: 1, validationRows: 0, tokensPerEpoch: 1, tokens: 1, trainedTokens: 1, steps: 1, seconds: 1, parts: [], memoryBytes: 1,
                recomputes: false, cost: nil, currency: nil, basis: "typical"))
        return job
    }
}

/// Expects a `WorkbenchError` with `code`, and gives it.
@discardableResult
func expectError<Value>(
    _ code: WorkbenchError.Code, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Value
) -> WorkbenchError? {
    do {
        _ = try body()
        Issue.record("nothing was thrown; expected \(code.rawValue). \(comment.map { "\($0)" } ?? "")", sourceLocation: sourceLocation)
    } catch let error as WorkbenchError {
        #expect(error.code == code, comment ?? "\(error)", sourceLocation: sourceLocation)
        return error
    } catch {
        Issue.record(error, comment, sourceLocation: sourceLocation)
    }
    return nil
}
