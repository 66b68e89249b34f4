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
    /// that is set apart for validation, which is drawn by chance here. What was measured of a version or a file is kept for a while. Where
    /// the task is cancelled it gives up with `cancelled`. Throws what `plan` throws, `out_of_memory` apart.
    public func compare(_ request: JobRequest, methods: [Method] = [], of organization: Organization.ID) throws -> JobComparison {
        let base = try OpenedBase(bases.base(request.base))
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-estimate-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let loose = LooseRows(store: store, organization: organization, files: files, measures: measures, scratch: scratch)
        let (training, count) = try loose.input(request.rows, "training", parameter: "training_file")
        let validation = try request.validation.map { try loose.input($0, "validation", parameter: "validation_file").input }
        let scored = try request.split.map { try loose.scored($0, of: request.rows, count) }
        let rows = try MeasuredRows(training, validation, base, request, scored: scored) { try loose.sizes($0, base, $1) }
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
    let measures: RowMeasures
    let scratch: URL

    /// The rows as a file, and how many they are.
    func input(_ rows: JobRequest.Rows, _ name: String, parameter: String) throws -> (input: TrainingPlan.Input, count: Int) {
        switch rows {
        case .dataset(let id):
            let (dataset, version) = try store.datasets(of: organization).version(id)
            let path = try store.blobs.url(of: version.rows).path
            return (
                .init(path: path, sha256: version.rows.hexadecimal, dataset: "\(dataset.name)@\(version.number)"), version.rowCount
            )
        case .conversations(_, let filter):
            var (lines, count): ([UInt8], Int) = ([], 0)
            _ = try RatedConversations(store.conversations(of: organization), filter).forEachRow {
                lines += $0.json.bytes() + [0x0A]
                count += 1
            }
            let file = scratch.appendingPathComponent("\(name).jsonl")
            try AtomicFile.write(lines, to: file)
            return (.init(path: file.path, sha256: ""), count)
        case .file(let id):
            let file = try files(id, organization)
            let input = TrainingPlan.Input(path: file.url.path, sha256: file.digest.hexadecimal)
            let count = try measures.counts.value(for: input.sha256, while: Self.isWanted) { _ in
                try DatasetReader(path: input.path).readConversations().dataset.examples.count
            }
            try JobPlanner.requireProtocolRows(count, parameter: parameter)
            return (input, count)
        }
    }

    /// The numbers of the rows that are only scored.
    func scored(_ split: TrainingPlan.Split, of rows: JobRequest.Rows, _ count: Int) throws -> [Int] {
        guard case .dataset(let id) = rows else {
            return try RowSplit(rows: count, validationShare: split.validationPercent / 100, seed: split.seed).validation
        }
        let version = try store.datasets(of: organization).version(id).version
        let way = StoredSplit(validationPercent: split.validationPercent, seed: split.seed)
        let keys = try measures.splits.value(for: version.rows.hexadecimal, while: Self.isWanted) { goOn in
            try way.keys(of: StoredRows(version, in: store)) { _ in try goOn() }
        }
        return try way.rows(by: keys).validation
    }

    /// How long the rows are; those of conversations, which change, are measured each time.
    func sizes(_ input: TrainingPlan.Input, _ base: OpenedBase, _ settings: TuningRows.Settings) throws -> RowSizes {
        guard !input.sha256.isEmpty else { return try TuningRows(input, base.encoder(), settings).rows.sizes }
        return try measures.sizes.value(for: .init(input, base, settings), while: Self.isWanted) { goOn in
            try TuningRows(input, base.encoder(), settings) { _ in try goOn() }.rows.sizes
        }
    }

    /// Whether who asked still waits.
    private static func isWanted() -> Bool { !Task.isCancelled }
}
