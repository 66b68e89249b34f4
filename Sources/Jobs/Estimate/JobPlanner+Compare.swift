internal import Datasets
public import Domain
internal import Engine
internal import JSON
internal import Store
internal import TrainingLoop

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What a request would take by each of several methods, before anything is made of it.
public struct JobComparison: Sendable {
    /// One method.
    public struct Entry: Sendable {
        /// The method with its settings.
        public let method: Method
        /// Whether the machine holds it.
        public let fits: Bool
        /// What would be used.
        public let hyperparameters: Hyperparameters
        /// Why.
        public let reasons: [JobPlan.Reason]
        /// What it would take.
        public let estimate: JobEstimate
    }

    /// The method that suits, with the way to it.
    public let advice: MethodAdvice
    /// What each method would take; the chosen one first, where one was chosen.
    public let entries: [Entry]
}

extension JobPlanner {
    /// What `request` would take by its own method and by `methods`, or by those that suit usually; nothing is stored.
    ///
    /// Rows are read as training would read them, so tokens and steps are exact, but for a share of conversations or of an uploaded file
    /// that is set apart for validation, which is drawn by chance here. Throws what `plan` throws, `out_of_memory` apart.
    public func compare(_ request: JobRequest, methods: [Method] = [], of organization: Organization.ID) throws -> JobComparison {
        let base = try OpenedBase(bases.base(request.base))
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-estimate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let inputs = try LooseRows(store: store, organization: organization, files: files, scratch: scratch).inputs(of: request)
        let rows = try EncodedParts(inputs.training, inputs.validation, base, request)
        let seed = request.seed ?? 1
        var (advice, drafts) = try advise(request, base, rows, seed: seed)
        for method in methods + [request.method].compactMap(\.self) where !drafts.contains(where: { $0.method == method }) {
            drafts.append(try draft(method, request, base, rows, seed: seed, because: nil))
        }
        let first = request.method ?? advice.method
        drafts.sort { ($0.method == first ? 0 : 1) < ($1.method == first ? 0 : 1) }
        let asked = Set((methods + [first]).map(\.name))
        return JobComparison(
            advice: advice,
            entries: drafts.filter { methods.isEmpty || asked.contains($0.method.name) }.map {
                .init(
                    method: $0.method, fits: $0.forecast.fits, hyperparameters: $0.hyperparameters, reasons: $0.reasons,
                    estimate: $0.estimate)
            })
    }
}

/// The rows of a request as files, without storing a version of anything.
private struct LooseRows {
    let store: Store
    let organization: Organization.ID
    let files: JobPlanner.TrainingFiles
    let scratch: URL

    func inputs(of request: JobRequest) throws -> (training: TrainingPlan.Input, validation: TrainingPlan.Input?) {
        let training = try input(request.rows, request, "training", parameter: "training_file")
        if let rows = request.validation { return (training, try input(rows, request, "validation", parameter: "validation_file")) }
        guard request.validationPercent > 0 else { return (training, nil) }
        return try split(training, request)
    }

    private func input(_ rows: JobRequest.Rows, _ request: JobRequest, _ name: String, parameter: String) throws -> TrainingPlan.Input {
        switch rows {
        case .dataset(let id):
            let (dataset, version) = try store.datasets(of: organization).version(id)
            return .init(
                path: try store.blobs.url(of: version.rows).path, sha256: version.rows.hexadecimal,
                dataset: "\(dataset.name)@\(version.number)")
        case .conversations(_, let filter):
            var lines: [UInt8] = []
            _ = try RatedConversations(store.conversations(of: organization), filter).forEachRow { lines += $0.json.bytes() + [0x0A] }
            return try written(lines, name)
        case .file(let id):
            let input = TrainingPlan.Input(path: try files(id, organization).url.path, sha256: "")
            let count = try DatasetReader(path: input.path).readConversations().dataset.examples.count
            try JobPlanner.requireProtocolRows(count, parameter: parameter)
            return input
        }
    }

    private func written(_ lines: [UInt8], _ name: String) throws -> TrainingPlan.Input {
        let file = scratch.appendingPathComponent("\(name).jsonl")
        try AtomicFile.write(lines, to: file)
        return .init(path: file.path, sha256: "")
    }

    private func split(
        _ whole: TrainingPlan.Input, _ request: JobRequest
    ) throws -> (training: TrainingPlan.Input, validation: TrainingPlan.Input?) {
        let (texts, split): ([[UInt8]], RowSplit)
        if case .dataset(let id) = request.rows {
            let rows = try StoredRows(store.datasets(of: organization).version(id).version, in: store)
            split = try StoredSplit(validationPercent: request.validationPercent, seed: RowMaker.splitSeed).rows(of: rows)
            texts = try (1...max(1, rows.count)).map { [UInt8](try rows.bytes($0)) }
        } else {
            texts = try [UInt8](Data(contentsOf: URL(fileURLWithPath: whole.path))).split(separator: 0x0A).map { Array($0) }
            split = try RowSplit(rows: texts.count, validationShare: request.validationPercent / 100, seed: RowMaker.splitSeed)
        }
        func part(_ numbers: [Int], _ name: String) throws -> TrainingPlan.Input? {
            numbers.isEmpty ? nil : try written(numbers.flatMap { texts[$0 - 1] + [0x0A] }, name)
        }
        return (try part(split.training, "training") ?? whole, try part(split.validation, "validation"))
    }
}
