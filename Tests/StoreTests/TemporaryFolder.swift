import Foundation

/// A folder that is removed at the end of its life.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("tunesmith-store-\(UUID().uuidString)", isDirectory: true)
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func place(_ name: String) -> URL { url.appendingPathComponent(name) }

    /// Every file below the folder, by its path from there.
    func files() -> [String] {
        let all = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: place(name).path, isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }
}
