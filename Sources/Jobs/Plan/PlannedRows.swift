internal import Datasets
internal import Domain
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The rows of a job: a stored version, and what is only scored: another one, or a share of the same.
struct PlannedRows {
    /// A version, under the name that people know.
    struct Part: Sendable {
        let version: DatasetVersion
        let name: String
        /// Whether no row of its source was left out.
        var isWhole = true

        /// What the plan reads; throws `blob_missing`, or `blob_damaged` where the stored bytes are others than were written.
        func input(in store: Store) throws -> TrainingPlan.Input {
            try store.blobs.verify(version.rows)
            return .init(path: try store.blobs.url(of: version.rows).path, sha256: version.rows.hexadecimal, dataset: name)
        }
    }

    let training: Part
    let validation: Part?
    let split: RowSplit?
}

/// Files that become versions; of jobs that name the same bytes at once one imports them.
typealias FileImports = SharedResults<FileKey, PlannedRows.Part>

/// Bytes of an organization.
struct FileKey: Hashable {
    let organization: Organization.ID
    let digest: BlobDigest
}

/// Makes stored versions of what a request says the rows are.
struct RowMaker {
    let store: Store
    let organization: Organization.ID
    let owner: User.ID?
    let files: JobPlanner.TrainingFiles
    let imports: FileImports
    let progress: (Int) throws -> Void

    /// What the owner makes belongs to them; the version that the request names was checked when it was asked for.
    private var datasets: DatasetRecords { store.datasets(of: organization, as: Viewer(user: owner, seesAll: true)) }

    /// The versions of `request`; throws `invalid_dataset`, `invalid_n_examples`, and what importing and the store throw.
    func rows(of request: JobRequest) throws -> PlannedRows {
        let training = try part(request.rows, request, parameter: "training_file")
        if let rows = request.validation {
            return PlannedRows(training: training, validation: try part(rows, request, parameter: "validation_file"), split: nil)
        }
        let split = request.split == nil ? nil : try self.split(training, request)
        return PlannedRows(training: training, validation: nil, split: split)
    }

    private func part(_ rows: JobRequest.Rows, _ request: JobRequest, parameter: String) throws -> PlannedRows.Part {
        do {
            let part = try stored(rows, request)
            guard part.version.rowForm == RowFormat.chat.rawValue else {
                throw WorkbenchError(
                    .invalidDataset, "the rows of \(part.name) are no conversations: their form is \(part.version.rowForm)",
                    hint: "name a dataset of chat rows")
            }
            guard part.version.status == .valid || request.skipsInvalidRows else {
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

    private func stored(_ rows: JobRequest.Rows, _ request: JobRequest) throws -> PlannedRows.Part {
        switch rows {
        case .dataset(let id):
            let (dataset, version) = try datasets.version(id)
            return .init(version: version, name: "\(dataset.name)@\(version.number)")
        case .conversations(let name, let filter):
            let source = RatedConversations(store.conversations(of: organization), filter)
            return try made(source, name, skipsInvalid: request.skipsInvalidRows)
        case .file(let id):
            do {
                return try imported(id, request)
            } catch let error as WorkbenchError where error.code == .cancelled {
                try progress(0)
                throw CancellationError()
            }
        }
    }

    /// The version that a file became: the same for every job that names these bytes, as long as it is there.
    private func imported(_ id: TrainingFile.ID, _ request: JobRequest) throws -> PlannedRows.Part {
        let file = try files(id, organization)
        let records = store.files(of: organization)
        let key = FileKey(organization: organization, digest: file.digest)
        return try imports.value(for: key, while: { (try? progress(0)) != nil }) { _ in
            if let part = try known(try records.version(of: file.digest)) { return part }
            var run = DatasetImport(DatasetReader(path: file.url.path), into: datasets)
            run.sourceName = file.name
            do {
                let part = try made(&run, Self.name(of: file.name), skipsInvalid: request.skipsInvalidRows)
                // What left rows out is not what a job wants that must have all of them.
                if part.isWhole { try records.remember(part.version.id, of: file.digest) }
                return part
            } catch let error as WorkbenchError {
                throw error.renamed(file.url.path, file.name)
            }
        }
    }

    /// A version that was imported before, where the owner sees it.
    private func known(_ id: DatasetVersion.ID?) throws -> PlannedRows.Part? {
        guard let id else { return nil }
        do {
            let (dataset, version) = try store.datasets(of: organization, as: .init(user: owner, seesAll: false)).version(id)
            guard dataset.deleted == nil else { return nil }
            return .init(version: version, name: "\(dataset.name)@\(version.number)")
        } catch let error as WorkbenchError where error.code == .datasetNotFound {
            return nil
        }
    }

    private func made(_ source: any RowSource, _ name: String, skipsInvalid: Bool) throws -> PlannedRows.Part {
        var run = DatasetImport(source, into: datasets)
        return try made(&run, name, skipsInvalid: skipsInvalid)
    }

    private func made(_ run: inout DatasetImport, _ name: String, skipsInvalid: Bool) throws -> PlannedRows.Part {
        run.skipsInvalidRows = skipsInvalid
        let result = try run.run(as: DatasetName(name), progress: progress)
        return .init(
            version: result.version, name: "\(name)@\(result.version.number)", isWhole: result.summary.totals.invalidRows == 0)
    }

    private func split(_ whole: PlannedRows.Part, _ request: JobRequest) throws -> RowSplit {
        var rows = try StoredRows(whole.version, in: store)
        rows.name = whole.name
        let way = StoredSplit(validationPercent: request.validationPercent, seed: Self.splitSeed)
        let split = try way.rows(by: way.keys(of: rows, progress: progress))
        guard !split.training.isEmpty else {
            throw WorkbenchError(
                .invalidDataset,
                "\(request.validationPercent) % of the \(whole.version.rowCount) rows of \(whole.name) leaves none to train on",
                hint: "give a smaller share to validation"
            ).at("validation_percent")
        }
        return split
    }

    /// What the plan reads: the version as it is, or the two parts of it, each a file of its own whose digest the plan names.
    func inputs(of rows: PlannedRows) throws -> (training: TrainingPlan.Input, validation: TrainingPlan.Input?) {
        guard let split = rows.split else { return try (rows.training.input(in: store), rows.validation?.input(in: store)) }
        let stored = try StoredRows(rows.training.version, in: store)
        func part(_ numbers: [Int]) throws -> TrainingPlan.Input? {
            guard !numbers.isEmpty else { return nil }
            let digest = try stored.write(numbers, to: store.blobs, progress: progress).digest
            return .init(path: try store.blobs.url(of: digest).path, sha256: digest.hexadecimal, dataset: rows.training.name)
        }
        return try (part(split.training) ?? rows.training.input(in: store), part(split.validation))
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

extension JobRequest {
    /// How the rows are parted where a share of them is only scored; nil where none is.
    var split: TrainingPlan.Split? {
        validation == nil && validationPercent > 0 ? .init(validationPercent: validationPercent, seed: RowMaker.splitSeed) : nil
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
