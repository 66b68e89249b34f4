internal import Domain
internal import Threads
internal import Tokenization

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The base models of the installation: folders, each with a tokenizer.
public final class BaseModels: Sendable {
    /// One of them.
    struct Base: Sendable {
        /// Names it in requests.
        let id: String
        let folder: URL
    }

    /// Tokenizers that are held ready.
    private static let mostLoaded = 4

    private let folders: @Sendable () -> [URL]
    private let loaded = Locked<[(id: String, tokenizer: TokenizerFolder)]>([])

    /// The models in `folders`, which is asked each time.
    public init(_ folders: @escaping @Sendable () -> [URL]) {
        self.folders = folders
    }

    /// All models, in the order of their folders.
    func all() -> [Base] {
        var taken: Set<String> = []
        return folders().map { folder in
            let name = folder.lastPathComponent
            var id = name
            var number = 2
            while !taken.insert(id).inserted {
                id = "\(name)-\(number)"
                number += 1
            }
            return Base(id: id, folder: folder)
        }
    }

    /// The tokenizer that a caller names: that of a base model by its id, or, for the owner of the data folder, of a folder by its path.
    func tokenizer(_ name: String, for caller: Principal) throws -> TokenizerFolder {
        guard name.hasPrefix("/"), caller.credential == .local else { return try tokenizer(name) }
        return try TokenizerFolder(URL(fileURLWithPath: name, isDirectory: true), named: name)
    }

    /// The tokenizer of the model of that id; throws `base_model_not_found`, and what reading it throws.
    func tokenizer(_ id: String) throws -> TokenizerFolder {
        if let ready = loaded.withLock({ $0.first { $0.id == id }?.tokenizer }) { return ready }
        guard let base = all().first(where: { $0.id == id }) else {
            throw WorkbenchError(
                .baseModelNotFound, "there is no base model \(String(reflecting: String(id.prefix(60))))",
                hint: "look at the list of base models")
        }
        let tokenizer = try TokenizerFolder(base.folder, named: base.id)
        loaded.withLock { loaded in
            loaded.append((id, tokenizer))
            if loaded.count > Self.mostLoaded { loaded.removeFirst() }
        }
        return tokenizer
    }
}
