internal import Domain
public import Jobs
internal import Threads
internal import Tokenization

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The base models of the installation, with their tokenizers, some of which are held ready.
public final class BaseModels: Sendable {
    /// Tokenizers that are held ready.
    private static let mostLoaded = 4

    /// All models.
    public let catalog: BaseModelCatalog
    private let loaded = Locked<[(id: String, tokenizer: TokenizerFolder)]>([])

    /// The models of `catalog`.
    public init(_ catalog: BaseModelCatalog) {
        self.catalog = catalog
    }

    /// All models; throws what the store throws.
    func all() throws -> [BaseModel] { try catalog.all() }

    /// Forgets a tokenizer that is held ready, as its model goes.
    func forget(_ id: String) {
        loaded.withLock { $0.removeAll { $0.id == id } }
    }

    /// The tokenizer that a caller names: that of a base model by its id, or, for the owner of the data folder, of a folder by its path.
    func tokenizer(_ name: String, for caller: Principal) throws -> TokenizerFolder {
        guard name.hasPrefix("/"), caller.credential == .local else { return try tokenizer(name) }
        return try TokenizerFolder(URL(fileURLWithPath: name, isDirectory: true), named: name)
    }

    /// The tokenizer of the model of that id; throws `base_model_not_found`, and what reading it throws.
    func tokenizer(_ id: String) throws -> TokenizerFolder {
        if let ready = loaded.withLock({ $0.first { $0.id == id }?.tokenizer }) { return ready }
        let base = try catalog.base(id)
        let tokenizer = try TokenizerFolder(URL(fileURLWithPath: base.folder, isDirectory: true), named: id)
        loaded.withLock { loaded in
            loaded.append((id, tokenizer))
            if loaded.count > Self.mostLoaded { loaded.removeFirst() }
        }
        return tokenizer
    }
}
