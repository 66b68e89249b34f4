import Domain

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Texts from a file in which each has its length in 4 bytes, little end first, before it.
struct Documents {
    let texts: [String]
    let byteCount: Int

    /// Reads the file at `path`; throws `fileUnreadable` or `malformedFile`.
    init(path: String) throws {
        let bytes = try Self.bytes(path)
        var texts: [String] = []
        var position = 0
        var total = 0
        while position < bytes.count {
            guard position + 4 <= bytes.count else { throw Self.malformed(path) }
            let length = (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
            position += 4
            guard length <= bytes.count - position else { throw Self.malformed(path) }
            texts.append(String(decoding: bytes[position..<position + length], as: UTF8.self))
            position += length
            total += length
        }
        self.texts = texts
        byteCount = total
    }

    /// The content of a file; throws `fileUnreadable`.
    static func bytes(_ path: String) throws -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw WorkbenchError(.fileUnreadable, "\(path) cannot be read", cause: error)
        }
    }

    private static func malformed(_ path: String) -> WorkbenchError {
        WorkbenchError(.malformedFile, "\(path) is not a file of documents")
    }
}
