import Arguments
import Datasets
import Domain
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A dataset as a person names it: `support`, `support@3`, or a file, which is then read for this one command.
struct DatasetReference {
    /// Operand of commands that take a dataset or a file.
    static let operand = OperandDescription("DATASET", help: "A dataset such as support or support@3, or a file of rows.")
    /// Operand of commands that take a stored dataset alone.
    static let storedOperand = OperandDescription("DATASET", help: "A dataset such as support; support@3 is its third version.")

    let name: DatasetName
    /// Nil for the newest version.
    let number: Int?

    /// Reads `support` or `support@3`; throws `invalid_name`.
    init(_ text: String) throws {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        name = try DatasetName(parts[0])
        guard parts.count == 2 else {
            number = nil
            return
        }
        guard let number = Int(parts[1]), number >= 1 else {
            throw WorkbenchError(.invalidName, "'\(text)' names no version", hint: "write it like \(name)@1")
        }
        self.number = number
    }

    /// The version that it names; throws `dataset_not_found`.
    func version(in store: Store) throws -> DatasetVersion {
        let datasets = store.datasets(of: Organization.localID)
        return try datasets.version(number, of: datasets.dataset(named: name).id)
    }
}

/// The rows of a dataset that a person named, opened.
struct OpenedDataset {
    /// What to call it.
    let name: String
    let rows: StoredRows
    let store: Store
    let isFile: Bool
    /// Keeps the rows of a file until this value ends.
    private let folder: TemporaryData?

    var version: DatasetVersion { rows.version }

    /// Opens the stored dataset `text`; throws `invalid_name` and `dataset_not_found`, also where there is a file of that name.
    init(stored text: String, _ arguments: ParsedArguments) throws {
        let reference = try DatasetReference(text)
        let store = try DataFolder(arguments).store()
        let version: DatasetVersion
        do {
            version = try reference.version(in: store)
        } catch let error as WorkbenchError where error.code == .datasetNotFound && FileManager.default.fileExists(atPath: text) {
            throw WorkbenchError(error.code, "'\(text)' is a file, not a stored dataset", hint: "store it with 'tunesmith dataset import'")
        }
        let name = "\(reference.name)@\(version.number)"
        var rows = try StoredRows(version, in: store)
        rows.name = name
        self.init(name: name, rows: rows, store: store, isFile: false, folder: nil)
    }

    private init(name: String, rows: StoredRows, store: Store, isFile: Bool, folder: TemporaryData?) {
        self.name = name
        self.rows = rows
        self.store = store
        self.isFile = isFile
        self.folder = folder
    }

    /// Opens `text`, a stored dataset or a file; a file is read as the options say and its problems are told.
    init(_ text: String, _ arguments: ParsedArguments, _ console: Console) throws {
        let isPath = text.contains("/") || FileManager.default.fileExists(atPath: text)
        guard isPath else {
            try self.init(stored: text, arguments)
            return
        }
        let folder = try TemporaryData()
        let store = try Store(at: folder.url)
        let reader = try RowOptions.reader(text, RowOptions.form(arguments))
        let progress = WorkProgress(
            "reading \(text)", total: SystemFacts.fileSize(text), in: Format.bytes, console, isQuiet: arguments.flag("quiet"))
        let result = try DatasetImport(reader, into: store.datasets(of: Organization.localID)).run(as: DatasetName("file")) {
            progress.show($0)
        }
        progress.end()
        if !arguments.flag("quiet") {
            Console.note("  \(text): \(result.summary.recognition)")
            let left = result.summary.totals.invalidRows
            if left > 0 { Console.note("  \(Format.count(left, "row")) cannot be used: see 'tunesmith dataset validate \(text)'") }
        }
        var rows = try StoredRows(result.version, in: store)
        rows.name = text
        self.init(name: text, rows: rows, store: store, isFile: true, folder: folder)
    }

    /// Line of the file a row came from, or its number for a stored dataset.
    func place(_ number: Int) throws -> String {
        isFile ? "line \(try rows.row(number).line)" : "row \(number)"
    }
}

/// A folder that is removed at the end of its life.
final class TemporaryData {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
