internal import Datasets
internal import Domain
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The rows of a job as stored versions: what it trains on and what it only scores.
struct PlannedRows {
    /// A version, under the name that people know.
    struct Part {
        let version: DatasetVersion
        let name: String

        /// What the plan reads; throws `blob_missing`, or `blob_damaged` where the stored bytes are others than were written.
        func input(in store: Store) throws -> TrainingPlan.Input {
            try store.blobs.verify(version.rows)
            return .init(path: try store.blobs.url(of: version.rows).path, sha256: version.rows.hexadecimal, dataset: name)
        }
    }

    let training: Part
    let validation: Part?
}

/// Makes stored versions of what a request says the rows are.
struct RowMaker {
    let store: Store
    let organization: Organization.ID
    let owner: User.ID?
    let files: JobPlanner.TrainingFiles
    let progress: (Int) throws -> Void

    /// What the owner makes belongs to them; the version that the request names was checked when it was asked for.
    private var datasets: DatasetRecords { store.datasets(of: organization, as: Viewer(user: owner, seesAll: true)) }

    /// The versions of `request`; throws `invalid_dataset`, `invalid_n_examples`, and what importing and the store throw.
    func rows(of request: JobRequest) throws -> PlannedRows {
        let training = try part(request.rows, request, parameter: "training_file")
        if let rows = request.validation {
            return PlannedRows(training: training, validation: try part(rows, request, parameter: "validation_file"))
        }
        guard request.validationPercent > 0 else { return PlannedRows(training: training, validation: nil) }
        return try split(training, request)
    }

    private func part(_ rows: JobRequest.Rows, _ request: JobRequest, parameter: String) throws -> PlannedRows.Part {
        do {
            let (part, isOwn) = try stored(rows, request)
            guard part.version.rowForm == RowFormat.chat.rawValue else {
                throw WorkbenchError(
                    .invalidDataset, "the rows of \(part.name) are no conversations: their form is \(part.version.rowForm)",
                    hint: "name a dataset of chat rows")
            }
            guard part.version.status == .valid || request.skipsInvalidRows || isOwn else {
                throw WorkbenchError(
                    .invalidDataset, "\(part.name) was imported with rows that cannot be used",
                    hint: "look at its problems, or let the job skip invalid rows")
            }
            if case .file = rows { try JobPlanner.requireProtocolRows(part.version.rowCount, parameter: parameter) }
            return part
        } catch let error as WorkbenchError {
            throw error.at(parameter)
        }
    }

    private func stored(_ rows: JobRequest.Rows, _ request: JobRequest) throws -> (PlannedRows.Part, isOwn: Bool) {
        switch rows {
        case .dataset(let id):
            let (dataset, version) = try datasets.version(id)
            return (.init(version: version, name: "\(dataset.name)@\(version.number)"), false)
        case .conversations(let name, let filter):
            let source = RatedConversations(store.conversations(of: organization), filter)
            return (try made(source, name, skipsInvalid: request.skipsInvalidRows), false)
        case .file(let id):
            let file = try files(id, organization)
            var run = DatasetImport(DatasetReader(path: file.url.path), into: datasets)
            run.sourceName = file.name
            do {
                return (try made(&run, Self.name(of: file.name), skipsInvalid: request.skipsInvalidRows), false)
            } catch let error as WorkbenchError {
                throw error.renamed(file.url.path, file.name)
            }
        }
    }

    private func made(_ source: any RowSource, _ name: String, skipsInvalid: Bool) throws -> PlannedRows.Part {
        var run = DatasetImport(source, into: datasets)
        return try made(&run, name, skipsInvalid: skipsInvalid)
    }

    private func made(_ run: inout DatasetImport, _ name: String, skipsInvalid: Bool) throws -> PlannedRows.Part {
        run.skipsInvalidRows = skipsInvalid
        let result = try run.run(as: DatasetName(name), progress: progress)
        return .init(version: result.version, name: "\(name)@\(result.version.number)")
    }

    private func split(_ whole: PlannedRows.Part, _ request: JobRequest) throws -> PlannedRows {
        let (dataset, _) = try datasets.version(whole.version.id)
        var rows = try StoredRows(whole.version, in: store)
        rows.name = whole.name
        let stem = String(dataset.name.rawValue.prefix(80))
        let names = (try DatasetName("\(stem)-training"), try DatasetName("\(stem)-validation"))
        let parts = try StoredSplit(validationPercent: request.validationPercent, seed: Self.splitSeed).run(
            over: rows, training: names.0, validation: names.1, in: datasets,
            visibility: dataset.visibility == .private && owner != nil ? .private : .organization, progress: progress)
        guard let training = parts.training else {
            throw WorkbenchError(
                .invalidDataset,
                "\(request.validationPercent) % of the \(whole.version.rowCount) rows of \(whole.name) leaves none to train on",
                hint: "give a smaller share to validation"
            ).at("validation_percent")
        }
        return PlannedRows(
            training: .init(version: training, name: "\(names.0)@\(training.number)"),
            validation: parts.validation.map { .init(version: $0, name: "\(names.1)@\($0.number)") })
    }

    /// The same rows are set apart by every job, so that jobs can be compared.
    static let splitSeed: UInt64 = 1

    /// The name of a dataset for a file called `name`.
    static func name(of name: String) -> String {
        let stem = name.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
        let plain = String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) ? $0 : "-" }.prefix(80))
        guard let first = plain.first, first.isLetter || first.isNumber else { return "file" + plain }
        return plain
    }
}

extension WorkbenchError {
    /// The error with the field of the request that it is about.
    func at(_ parameter: String) -> WorkbenchError {
        guard details["param"] == nil else { return self }
        return WorkbenchError(
            code, message, hint: hint, details: details.merging(["param": parameter]) { old, _ in old }, diagnostics: diagnostics,
            cause: cause)
    }
}
