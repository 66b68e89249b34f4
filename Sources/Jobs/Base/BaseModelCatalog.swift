public import Domain
public import Store

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The base models of the installation: folders that the settings name, those that lie with the data, registered ones and the shipped one.
public struct BaseModelCatalog: Sendable {
    /// Where a model is found that nobody registered.
    public struct Place: Sendable {
        let folder: URL
        let source: BaseModel.Source

        /// The model in `folder`.
        public init(_ folder: URL, _ source: BaseModel.Source) {
            self.folder = folder
            self.source = source
        }
    }

    let store: Store
    private let places: @Sendable () -> [Place]

    /// The models that `store` has registered and those at `places`, which is asked each time.
    public init(_ store: Store, places: @escaping @Sendable () -> [Place]) {
        self.store = store
        self.places = places
    }

    /// All models: those at places in their order, then the registered ones that lie elsewhere. Throws what the store throws.
    public func all() throws -> [BaseModel] {
        let registered = try store.baseModels.all()
        var taken = Set(registered.map(\.id.rawValue))
        var left = registered
        var known: Set<String> = []
        var models = places().compactMap { place -> BaseModel? in
            let path = place.folder.standardizedFileURL.path
            // Settings may name a folder that is found anyway.
            guard known.insert(place.folder.resolvingSymlinksInPath().path).inserted else { return nil }
            if let index = left.firstIndex(where: { $0.folder == path }) { return left.remove(at: index) }
            let name = place.folder.lastPathComponent
            var id = name
            var number = 2
            while !taken.insert(id).inserted {
                id = "\(name)-\(number)"
                number += 1
            }
            return BaseModel(id: .init(rawValue: id), name: id, source: place.source, folder: path)
        }
        models += left
        return models
    }

    /// The model of that id; throws `base_model_not_found`.
    public func base(_ id: String) throws -> BaseModel {
        guard let base = try all().first(where: { $0.id.rawValue == id }) else {
            throw WorkbenchError(
                .baseModelNotFound, "there is no base model \(String(reflecting: String(id.prefix(60))))",
                hint: "look at the list of base models", details: ["param": "base_model"])
        }
        return base
    }

    /// An id that no model has yet, made of `name`.
    func freeID(_ name: String) throws -> BaseModel.ID {
        let taken = Set(try all().map(\.id.rawValue))
        let plain = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" }.prefix(80))
        let stem = plain.isEmpty ? "base" : plain
        var id = stem
        var number = 2
        while taken.contains(id) {
            id = "\(stem)-\(number)"
            number += 1
        }
        return .init(rawValue: id)
    }
}
