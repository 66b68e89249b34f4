import API
import Arguments
import Datasets
import Domain
import JSON
import Store
import TrainingLoop

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where a command has what it works on: stored datasets through the API, files in a workbench that ends with the command.
final class DatasetDesk {
    private let arguments: ParsedArguments
    private let console: Console
    private var stored: WorkbenchClient?
    private var files: FileWorkbench?

    init(_ arguments: ParsedArguments, _ console: Console) {
        (self.arguments, self.console) = (arguments, console)
    }

    /// How progress is shown.
    var showing: WorkbenchClient.Showing {
        WorkbenchClient.Showing(console: console, isQuiet: arguments.flag("quiet"))
    }

    /// The API that has what is stored.
    func client() async throws -> WorkbenchClient {
        if let stored { return stored }
        let client = try await WorkbenchClient(arguments)
        stored = client
        return client
    }

    /// The stored dataset `text`; throws `invalid_name` and `dataset_not_found`, also where there is a file of that name.
    func stored(_ text: String) async throws -> OpenedDataset {
        let reference = try DatasetReference(text)
        do {
            return try await client().open(reference)
        } catch let error as WorkbenchError where error.code == .datasetNotFound && FileManager.default.fileExists(atPath: text) {
            throw WorkbenchError(error.code, "'\(text)' is a file, not a stored dataset", hint: "store it with 'tunesmith dataset import'")
        }
    }

    /// A stored dataset or a file; a file is read as the options say, by nobody but this command, and its problems are told.
    func open(_ text: String) async throws -> OpenedDataset {
        isFile(text) ? try await file(text) : try await stored(text)
    }

    /// Two that are compared: where one of them is a file, the rows of the other are fetched.
    func open(_ first: String, _ second: String) async throws -> (OpenedDataset, OpenedDataset) {
        guard isFile(first) || isFile(second) else { return try await (stored(first), stored(second)) }
        return try await (fetched(first), fetched(second))
    }

    private func isFile(_ text: String) -> Bool { text.contains("/") || FileManager.default.fileExists(atPath: text) }

    private func fetched(_ text: String) async throws -> OpenedDataset {
        guard !isFile(text) else { return try await file(text) }
        let dataset = try await stored(text)
        let bench = try fileWorkbench()
        let rows = bench.folder.url.appendingPathComponent("rows.jsonl").path
        try await dataset.download(to: rows)
        _ = try bench.add(DatasetReader(path: rows, format: dataset.form))
        return try await bench.opened(called: dataset.name, isFile: false)
    }

    private func file(_ path: String) async throws -> OpenedDataset {
        let bench = try fileWorkbench()
        let progress = WorkProgress(
            "reading \(path)", total: SystemFacts.fileSize(path), in: Format.bytes, console, isQuiet: arguments.flag("quiet"))
        let result = try bench.add(DatasetReader(path: path, form: RowOptions.form(arguments))) { progress.show($0) }
        progress.end()
        if !arguments.flag("quiet") {
            Console.note("  \(path): \(result.summary.recognition)")
            let left = result.summary.totals.invalidRows
            if left > 0 { Console.note("  \(Format.count(left, "row")) cannot be used: see 'tunesmith dataset validate \(path)'") }
        }
        return try await bench.opened(called: path, isFile: true)
    }

    private func fileWorkbench() throws -> FileWorkbench {
        if let files { return files }
        let bench = try FileWorkbench()
        files = bench
        return bench
    }
}

/// A workbench in a temporary folder, for rows of files that nothing is stored of.
final class FileWorkbench {
    let folder: TemporaryData
    private let workbench: Workbench
    private let client: WorkbenchClient
    private var count = 0

    init() throws {
        folder = try TemporaryData()
        let data = DataFolder(folder.url)
        workbench = try Workbench(data, Settings(folder: folder.url))
        client = WorkbenchClient(transport: InProcessTransport(workbench, in: data, holding: nil))
    }

    /// Reads the rows of a file.
    func add(_ reader: some RowSource, progress: (Int) throws -> Void = { _ in }) throws -> DatasetImport.Result {
        count += 1
        return try DatasetImport(reader, into: workbench.services.store.datasets(of: Organization.localID))
            .run(as: DatasetName("file-\(count)"), progress: progress)
    }

    /// Writes rows that were read into a file, in canonical form.
    func copyRows(of result: DatasetImport.Result, to path: String) throws {
        try FileManager.default.copyItem(at: workbench.services.store.blobs.url(of: result.version.rows), to: URL(fileURLWithPath: path))
    }

    /// The rows that were read last.
    func opened(called name: String, isFile: Bool) async throws -> OpenedDataset {
        let dataset = try await client.open(DatasetReference("file-\(count)"))
        return OpenedDataset(name: name, client: client, id: dataset.id, version: dataset.version, isFile: isFile)
    }
}

/// A folder that is removed at the end of its life.
final class TemporaryData: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
