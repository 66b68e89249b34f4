public import Domain
internal import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension ModelRegistry {
    /// In which form a version leaves the workbench.
    public enum ExportForm: String, Sendable, CaseIterable {
        /// Its files as they are, with a model card.
        case adapter
        /// A whole model, the adapter put into the base's weights, with a model card.
        case merged
        /// The model card alone.
        case card
    }

    /// The version's files and its card as a tar archive, which is read from the blob store while it is sent.
    ///
    /// Throws `blob_missing` or `blob_damaged` before anything is sent.
    public func export(_ version: ModelVersion, card: String) throws -> TarStream {
        let files = try version.files.filter { $0.path != Self.cardFile }.map { file in
            TarStream.Member(path: file.path, file: try store.blobs.url(of: wholeBlob(of: file)))
        }
        return try TarStream([.init(path: Self.cardFile, bytes: Array(card.utf8))] + files, time: version.created)
    }

    /// The version put into the weights of the base in `base`, with its card, as a tar archive; whole models are sent as they are.
    ///
    /// The merged files lie in a temporary folder below `workspace` until they are sent. Throws what `AdapterMerge.write` throws.
    public func exportMerged(_ version: ModelVersion, base: URL, card: String, workspace: URL) throws -> TarStream {
        guard version.kind == .adapter else { return try export(version, card: card) }
        let folder = try TemporaryFolder(below: workspace)
        let adapter = folder.url.appendingPathComponent("adapter", isDirectory: true)
        let merged = folder.url.appendingPathComponent("merged", isDirectory: true)
        try materialise(version, at: adapter)
        _ = try AdapterMerge.write(adapter: adapter, base: base, to: merged)
        let files = try FolderFiles.all(in: merged).map { TarStream.Member(path: $0.path, file: $0.url) }
        return try TarStream(
            [.init(path: Self.cardFile, bytes: Array(card.utf8))] + files, time: version.created, keeping: folder)
    }

    private static let cardFile = "README.md"
}

/// A folder that is removed at the end of its life.
final class TemporaryFolder: Sendable {
    let url: URL

    init(below parent: URL) throws {
        url = parent.appendingPathComponent("tunesmith-\(UUID().uuidString)", isDirectory: true)
        try WholeFolder.makeFolder(url)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
