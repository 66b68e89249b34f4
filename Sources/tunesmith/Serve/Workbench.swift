import API
import Accounts
import Domain
import Store

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Everything the API is made of, on one data folder.
struct Workbench: Sendable {
    let services: Services

    /// Opens what lies in `folder`, making what is not there.
    init(_ folder: DataFolder, _ settings: Settings) throws {
        let store = try folder.store()
        services = Services(
            store: store, accounts: try Accounts(store: store),
            uploads: try Uploads(at: folder.url.appendingPathComponent("uploads", isDirectory: true)),
            jobsFolder: folder.url.appendingPathComponent("jobs", isDirectory: true), settings: settings,
            bases: BaseModels { Self.bases(folder, settings) }, version: Tunesmith.version)
    }

    /// Throws away from time to time what has expired, until the task is cancelled.
    func keepHouse() async {
        while !Task.isCancelled {
            // What cannot be removed now is tried again.
            _ = try? services.uploads.removeExpired()
            _ = try? services.store.removeExpiredFiles()
            try? await Task.sleep(for: .seconds(3600))
        }
    }

    /// The shipped model, the folders that are set, and those under `base-models` in the data folder.
    private static func bases(_ folder: DataFolder, _ settings: Settings) -> [URL] {
        let own = folder.url.appendingPathComponent("base-models", isDirectory: true)
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: own.path)) ?? []).sorted()
        let set = settings.list("base_models").map { URL(fileURLWithPath: $0, isDirectory: true) }
        return set + names.map { own.appendingPathComponent($0, isDirectory: true) }
            + [try? ShippedBase.path()].compactMap { $0.map { URL(fileURLWithPath: $0, isDirectory: true) } }
    }
}
