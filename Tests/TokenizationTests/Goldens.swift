import Domain
import Foundation
import JSON

@testable import Tokenization

/// Files that tests compare with: committed ones, and data beside the repository that may be absent.
enum Goldens {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let shared = root.deletingLastPathComponent().appending(path: "shared/data")

    static func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    static func json(_ name: String) throws -> JSONValue {
        try JSONValue(parsing: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }

    static func sharedJSON(_ path: String) throws -> JSONValue {
        try JSONValue(parsing: [UInt8](try Data(contentsOf: shared.appending(path: path))))
    }

    static func hasShared(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: shared.appending(path: path).path)
    }

    static func tokenizer(_ name: String) throws -> Tokenizer {
        try Tokenizer(json: json("\(name).tokenizer.json"))
    }

    private static var folder: URL { root.appending(path: "Tests/TokenizationTests/Goldens") }
}

extension JSONValue {
    /// The list as token ids.
    var ids: [Int32] { (array ?? []).compactMap { $0.integer.map { Int32($0) } } }
}

/// Equality of bytes; `==` on strings would take canonically equal texts for the same.
func same(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
}
