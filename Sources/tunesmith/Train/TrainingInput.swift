import Arguments
import Datasets
import Digests
import Domain
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Rows to train on or to score, as a person names them: a file or a stored dataset.
struct TrainingInput {
    let input: TrainingPlan.Input
    private let stored: (version: DatasetVersion, datasets: DatasetRecords)?

    private init(input: TrainingPlan.Input, stored: (version: DatasetVersion, datasets: DatasetRecords)?) {
        self.input = input
        self.stored = stored
    }

    /// The file at `path`; throws `file_not_found`, `file_unreadable`.
    init(file path: String) throws {
        let url = URL(fileURLWithPath: path)
        guard FileManager.default.isReadableFile(atPath: url.path) else {
            throw WorkbenchError(
                .fileNotFound, "there is no readable file \(url.path), nor a stored dataset of that name",
                hint: "check the path, or look at 'tunesmith dataset list'")
        }
        do {
            input = .init(path: url.path, sha256: try SHA256.hexadecimal(ofFile: url))
        } catch {
            throw WorkbenchError(.fileUnreadable, "cannot read \(url.path)", hint: "name a file, not a folder", cause: error)
        }
        stored = nil
    }

    /// What `text` names: a file where there is one, else a stored dataset.
    ///
    /// Throws `file_not_found`, `file_unreadable`, `dataset_not_found`, and `invalid_dataset` for a version with rows that cannot be used.
    init(_ text: String, _ arguments: ParsedArguments, skipsInvalidRows: Bool) throws {
        let folder = DataFolder(arguments)
        guard !FileManager.default.fileExists(atPath: text), let reference = try? DatasetReference(text), folder.exists else {
            try self.init(file: text)
            return
        }
        let store = try folder.store()
        let version: DatasetVersion
        do {
            version = try reference.version(in: store)
        } catch let error as WorkbenchError where error.code == .datasetNotFound {
            throw WorkbenchError(error.code, "\(error.message), nor a file of that name", hint: "look at 'tunesmith dataset list'")
        }
        let name = "\(reference.name)@\(version.number)"
        guard version.rowForm == RowFormat.chat.rawValue else {
            throw WorkbenchError(
                .invalidDataset, "the rows of \(name) are no conversations: their form is \(version.rowForm)",
                hint: "name a dataset of chat rows")
        }
        guard version.status == .valid || skipsInvalidRows else {
            throw WorkbenchError(
                .invalidDataset, "\(name) was imported with rows that cannot be used",
                hint: "'tunesmith dataset show \(name)' lists them; --skip-invalid trains without them")
        }
        let input = TrainingPlan.Input(path: try store.blobs.url(of: version.rows).path, sha256: version.rows.hexadecimal, dataset: name)
        self.init(input: input, stored: (version, store.datasets(of: Organization.localID)))
    }

    /// Remembers that the run in `folder` needs the dataset, so that it is not purged.
    func note(_ folder: URL) throws {
        guard let stored else { return }
        try stored.datasets.add(DatasetUse(version: stored.version.id, kind: .run, name: folder.standardizedFileURL.path))
    }
}
