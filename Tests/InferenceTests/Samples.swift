import Foundation
import JSON

/// Files that tests compare with: committed ones, and a small real model beside the repository that may be absent.
enum Samples {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let goldens = root.appending(path: "Tests/EngineTests/Goldens")
    static let tiny = goldens.appending(path: "tiny-gqa")
    static let stories = root.deletingLastPathComponent().appending(path: "shared/data/models/stories260K")
    static let hasStories = FileManager.default.fileExists(atPath: stories.path)

    static func json(_ url: URL) throws -> JSONValue {
        try JSONValue(parsing: [UInt8](try Data(contentsOf: url)))
    }
}
