internal import Domain
internal import Store

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The key of the whole installation, in a file beside the database; keys for single purposes are made of it.
///
/// It has no description, so that it appears in no message.
struct InstallationKey: Sendable {
    /// The file's name in the store's folder.
    static let fileName = "secrets.key"
    private static let byteCount = 32

    private let bytes: [UInt8]

    /// Reads the key in `folder`, or makes one where there is none; throws `secret_unreadable` when it is not safe or not whole.
    init(in folder: URL, _ randomBytes: (Int) -> [UInt8]) throws {
        let path = folder.appendingPathComponent(Self.fileName).path
        bytes = try PrivateFile.contents(at: path) { randomBytes(Self.byteCount) }
        guard bytes.count == Self.byteCount else {
            throw WorkbenchError(
                .secretUnreadable, "'\(path)' has \(bytes.count) bytes; a key has \(Self.byteCount)", hint: "put it back from a backup")
        }
    }

    /// The key for one purpose.
    func key(for purpose: String) -> [UInt8] { Sodium.derivedKey("tunesmith \(purpose)", from: bytes) }
}
